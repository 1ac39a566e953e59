import Foundation

/// Looks at the settings of kernel and host that the administrator's page asks for.
struct HostChecks {
  let host: Host

  /// Where the examples lie that the remedies name.
  private static let examples = "/usr/share/doc/osms-kiosk/examples"

  /// The points, in the order in which they are printed.
  var points: [CheckPoint] {
    KernelSetting.all.map(kernel) + [
      CheckPoint("kernel command line", commandLine), CheckPoint("boot password", bootPassword),
      CheckPoint("swap", swap), CheckPoint("USB sticks", sticks), CheckPoint("mouse on the console", mouse),
      CheckPoint("time zone", timeZone),
      keys(["Storage"], "volatile", of: "/etc/systemd/journald.conf", name: "log", example: "journald.conf"),
      keys(["NAutoVTs"], "0", of: "/etc/systemd/logind.conf", name: "consoles on demand", example: "logind.conf"),
      keys(
        Self.powerKeys, "ignore", of: "/etc/systemd/logind.conf", name: "keys that switch off",
        example: "logind.conf"),
      keys(
        ["CtrlAltDelBurstAction"], "none", of: "/etc/systemd/system.conf", name: "Ctrl-Alt-Del", example: "system.conf"),
      CheckPoint("printed slips", printedSlips),
    ]
  }

  private func installing(_ example: String, _ path: String) -> String {
    "install -Dm644 \(Self.examples)/\(example) \(path)"
  }

  private func kernel(_ setting: (name: String, value: String)) -> CheckPoint {
    let name = "kernel setting \(setting.name)"
    switch host.text("/proc/sys/" + setting.name.replacing(".", with: "/")) {
    case .missing: return CheckPoint(name, .skip("this kernel has no such setting"))
    case .forbidden: return CheckPoint(name, .skip("only root may read it"))
    case .read(let text):
      let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard value == setting.value else {
        return CheckPoint(
          name,
          .fail(
            "'\(value)', not '\(setting.value)'",
            remedy: installing("sysctl.conf", "/etc/sysctl.d/90-osms-kiosk.conf") + " && sysctl --system"))
      }
      return CheckPoint(name, .pass(value))
    }
  }

  private var commandLine: CheckPoint.Verdict {
    guard case .read(let text) = host.text("/proc/cmdline") else { return .skip("/proc/cmdline cannot be read") }
    let words = text.split(whereSeparator: \.isWhitespace)
    let missing = KernelSetting.commandLine.filter { word in !words.contains { $0 == word } }
    guard missing.isEmpty else {
      return .fail(
        "without \(missing.joined(separator: " "))",
        remedy: installing("grub.cfg", "/etc/default/grub.d/osms-kiosk.cfg") + " && update-grub, then start anew")
    }
    return .pass("all \(KernelSetting.commandLine.count) words")
  }

  private var bootPassword: CheckPoint.Verdict {
    switch host.text("/boot/grub/grub.cfg") {
    case .missing: return .skip("there is no GRUB")
    case .forbidden: return .skip("only root may read it")
    case .read(let text):
      return text.contains("password_pbkdf2")
        ? .pass("GRUB asks for one")
        : .fail(
          "GRUB asks for none",
          remedy: "grub-mkpasswd-pbkdf2, then \(Self.examples)/40_osms-kiosk to /etc/grub.d, update-grub")
    }
  }

  private var swap: CheckPoint.Verdict {
    guard case .read(let text) = host.text("/proc/swaps") else { return .skip("/proc/swaps cannot be read") }
    let devices = text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first }
    guard devices.isEmpty else {
      return .fail(
        "\(devices.joined(separator: ", ")) is in use", remedy: "swapoff -a, and take the line out of /etc/fstab")
    }
    return .pass("none")
  }

  private var sticks: CheckPoint.Verdict {
    let folder = "/etc/modprobe.d"
    let names = host.names(in: folder).filter { $0.hasSuffix(".conf") }
    let lines = names.flatMap { host.lines("\(folder)/\($0)") }
    if lines.contains(where: { $0.hasPrefix("blacklist usb-storage") || $0.hasPrefix("blacklist usb_storage") }) {
      return .pass("the computer does not read them")
    }
    if host.has("/etc/systemd/system/multi-user.target.wants/usbguard.service") { return .pass("USBGuard decides") }
    return .fail(
      "the computer reads them",
      remedy: installing("modprobe.conf", "/etc/modprobe.d/osms-kiosk.conf") + " && update-initramfs -u")
  }

  private var mouse: CheckPoint.Verdict {
    host.has("/usr/sbin/gpm") ? .fail("gpm copies and pastes", remedy: "apt purge gpm") : .pass("none")
  }

  private var timeZone: CheckPoint.Verdict {
    let remedy = "timedatectl set-timezone Asia/Almaty: hours are shown in the computer's time"
    guard let target = host.target(of: "/etc/localtime") else { return .fail("none is set", remedy: remedy) }
    let zone = target.split(separator: "/").suffix(2).joined(separator: "/")
    return zone.hasPrefix("Asia/") ? .pass(zone) : .fail(zone, remedy: remedy)
  }

  /// The keys that switch off, and what the login manager does when they are pressed for long.
  private static let powerKeys = ["Power", "Reboot", "Suspend", "Hibernate"].flatMap { key in
    ["Handle\(key)Key", "Handle\(key)KeyLongPress"]
  }

  private func keys(_ keys: [String], _ value: String, of file: String, name: String, example: String) -> CheckPoint {
    let others = keys.compactMap { key -> String? in
      guard let found = host.value(of: key, in: file) else { return "\(key)=\(value) is nowhere" }
      return found == value ? nil : "\(key)=\(found), not \(value)"
    }
    guard others.isEmpty else {
      let remedy = installing(example, "\(file).d/osms-kiosk.conf") + ", then start anew"
      return CheckPoint(name, .fail(others.joined(separator: "; "), remedy: remedy))
    }
    return CheckPoint(name, .pass(keys.map { "\($0)=\(value)" }.joined(separator: "; ")))
  }

  private var printedSlips: CheckPoint.Verdict {
    let file = "/etc/cups/cupsd.conf"
    switch host.text(file) {
    case .missing: return .skip("there is no CUPS")
    case .forbidden: return .skip("only root may read \(file)")
    case .read:
      let lines = Set(host.lines(file).map { $0.lowercased().split(separator: " ").joined(separator: " ") })
      let missing = ["PreserveJobFiles No", "PreserveJobHistory No"].filter { !lines.contains($0.lowercased()) }
      guard missing.isEmpty else {
        return .fail("CUPS keeps them", remedy: "\(file): \(missing.joined(separator: ", ")); systemctl restart cups")
      }
      return .pass("CUPS keeps none")
    }
  }
}
