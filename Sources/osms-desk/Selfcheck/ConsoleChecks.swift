import Foundation
import Kiosk
import Polyclinic
import Terminal

/// Looks at the console on which the kiosk stands: font, characters, colours, size, keyboard.
struct ConsoleChecks {
  let host: Host
  /// The characters that the screens have; nil where nobody knows them.
  let glyphs: Set<Unicode.Scalar>?

  /// The console of the unit.
  static let path = "/dev/tty1"
  private static let font = "FullCyrAsia-TerminusBold32x16"
  private static let map = "/usr/share/osms-kiosk/console/osms-kiosk.map"
  private static let restart = "systemctl restart osms-kiosk.service"

  /// The points, in the order in which they are printed.
  var points: [CheckPoint] { [fontFile, keyboardFile, colours] + console }

  private var fontFile: CheckPoint {
    let files = ["gz", ""].map { "/usr/share/consolefonts/\(Self.font).psf" + ($0.isEmpty ? "" : "." + $0) }
    guard let file = host.first(of: files) else {
      return CheckPoint("font file", .fail("\(Self.font) is missing", remedy: "apt install console-setup-linux"))
    }
    return CheckPoint("font file", .pass(file))
  }

  private var keyboardFile: CheckPoint {
    guard host.has(Self.map) else {
      return CheckPoint("keyboard file", .fail("\(Self.map) is missing", remedy: "apt reinstall osms-kiosk"))
    }
    return CheckPoint("keyboard file", .pass(Self.map))
  }

  private var colours: CheckPoint {
    let files = ["/usr/share/terminfo/l/linux", "/lib/terminfo/l/linux", "/etc/terminfo/l/linux"]
    guard let file = host.first(of: files), let data = FileManager.default.contents(atPath: host.path(file)),
      let type = TerminalType(Array(data))
    else {
      return CheckPoint(
        "colours", .fail("the terminal 'linux' is not described", remedy: "apt reinstall ncurses-base"))
    }
    guard let colours = type.colours, colours >= 8 else {
      return CheckPoint("colours", .fail("fewer than 8 in \(file)", remedy: "apt reinstall ncurses-base"))
    }
    return CheckPoint("colours", .pass("\(colours) on the terminal 'linux'"))
  }

  private var console: [CheckPoint] {
    let names = ["characters", "size", "keyboard", "keyboard mode"]
    func skipping(_ reason: String) -> [CheckPoint] { names.map { CheckPoint($0, .skip(reason)) } }
    guard host.isThisComputer else { return skipping("the console of a folder cannot be asked") }
    guard let console = LinuxConsole(path: Self.path) else {
      return skipping("\(Self.path) is no Linux console, or this is not run as root")
    }
    return [
      CheckPoint("characters", characters(console)), CheckPoint("size", size(console)),
      CheckPoint("keyboard", keyboard(console)),
      CheckPoint(
        "keyboard mode",
        console.typesUnicode()
          ? .pass("UTF-8") : .fail("not UTF-8", remedy: "kbd_mode -u -C \(Self.path), then \(Self.restart)")),
    ]
  }

  private func characters(_ console: LinuxConsole) -> CheckPoint.Verdict {
    guard let glyphs else { return .skip("console-glyphs.txt cannot be read") }
    guard let present = console.characters() else { return .skip("the kernel does not tell the console's font") }
    // The space is painted by the kernel itself, in every font.
    let missing = glyphs.subtracting(present).subtracting([" "]).sorted()
    guard !missing.isEmpty else { return .pass("all \(glyphs.count) are in the font of \(Self.path)") }
    let examples = String(String.UnicodeScalarView(missing.prefix(20)))
    return .fail(
      "\(missing.count) are not in the font of \(Self.path): \(examples)",
      remedy: "\(Self.restart), or setfont -C \(Self.path) \(Self.font)")
  }

  private func size(_ console: LinuxConsole) -> CheckPoint.Verdict {
    guard let size = console.size(), size.columns > 0 else { return .skip("the kernel does not tell the size") }
    let words = "\(size.columns)×\(size.rows)"
    guard Gallery.holds(Size(columns: size.columns, rows: size.rows)) else {
      return .fail("\(words) is smaller than every grid of the screens", remedy: "choose a larger video mode")
    }
    return .pass(words)
  }

  private func keyboard(_ console: LinuxConsole) -> CheckPoint.Verdict {
    guard let keys = console.keys() else { return .skip("the kernel does not tell the keys") }
    let count = keys.count { !KeyMeaning.isHarmless($0) }
    guard count == 0 else {
      return .fail(
        "\(count) keys change consoles, start the computer anew or do other things that are not for visitors",
        remedy: "\(Self.restart), or loadkeys -C \(Self.path) -u -c \(Self.map)")
    }
    return .pass("no key leaves the kiosk")
  }
}
