/// Looks at systemd: whether the kiosk starts with the computer, and whether anything else offers itself on a console.
struct UnitChecks {
  let host: Host

  /// What must not start: other consoles, and ways to a shell before or beside the kiosk.
  private static let unwanted = [
    "getty@tty1.service", "autovt@.service", "console-getty.service", "serial-getty@.service", "debug-shell.service",
    "rescue.service", "emergency.service", "ctrl-alt-del.target", "kbrequest.target",
  ]

  private static let folders = ["/etc/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"]

  /// The points, in the order in which they are printed.
  var points: [CheckPoint] {
    [
      CheckPoint("kiosk unit", kiosk), CheckPoint("incoming files", incoming), CheckPoint("other consoles", consoles),
    ]
  }

  private var kiosk: CheckPoint.Verdict {
    let unit = "osms-kiosk.service"
    guard isInstalled(unit) else { return .fail("\(unit) is missing", remedy: "apt reinstall osms-kiosk") }
    guard isEnabled(unit) else { return .fail("\(unit) is not enabled", remedy: "systemctl enable --now \(unit)") }
    return .pass("\(unit) is enabled")
  }

  private var incoming: CheckPoint.Verdict {
    let unit = "osms-kiosk-incoming.path"
    guard isInstalled(unit) else { return .fail("\(unit) is missing", remedy: "apt reinstall osms-kiosk") }
    guard isEnabled(unit) else {
      return .skip("\(unit) is not enabled: new texts and districts are put into place by hand")
    }
    let timer = "osms-kiosk-incoming.timer"
    guard isEnabled(timer) else { return .fail("\(timer) is not enabled", remedy: "systemctl enable --now \(timer)") }
    return .pass("\(unit) and \(timer) are enabled")
  }

  private var consoles: CheckPoint.Verdict {
    let open = Self.unwanted.filter { host.target(of: "/etc/systemd/system/\($0)") != "/dev/null" }
    guard open.isEmpty else {
      return .fail(
        "not masked: \(open.joined(separator: ", "))", remedy: "systemctl mask \(open.joined(separator: " "))")
    }
    return .pass("all \(Self.unwanted.count) units that open one are masked")
  }

  private func isInstalled(_ unit: String) -> Bool { host.first(of: Self.folders.map { "\($0)/\(unit)" }) != nil }

  private func isEnabled(_ unit: String) -> Bool {
    let folder = "/etc/systemd/system"
    return host.names(in: folder).contains { $0.hasSuffix(".wants") && host.has("\(folder)/\($0)/\(unit)") }
  }
}
