import Foundation
import Kiosk
import PolyclinicData

/// Looks whether the kiosk can read the files that are set: it runs as a user of its own, in `/`, shut in by its unit.
struct PathCheck {
  let host: Host
  /// What is set.
  let settings: SettingValues

  /// The folders that the units hide from the kiosk and from whoever looks at new content for it.
  private static let hidden = ["/boot", "/home", "/media", "/mnt", "/root", "/run/user", "/tmp", "/var/tmp"]

  /// Why a file cannot be read, and what to do.
  private struct Fault {
    let state: String
    let remedy: String
  }

  /// The point.
  var point: CheckPoint {
    let environment = host.isThisComputer ? ProcessInfo.processInfo.environment : [:]
    let named = [settings.assets, settings.polyclinic, settings.registry].compactMap(\.self)
    let faults = ([ConfigurationFile.path(environment: environment)] + named).compactMap(fault)
    let remedies = faults.map(\.remedy).joined(separator: "; ")
    return CheckPoint(
      "files of the settings",
      faults.isEmpty
        ? .pass("the kiosk can read them")
        : .fail(faults.map(\.state).joined(separator: "; "), remedy: remedies))
  }

  private func fault(of path: String) -> Fault? {
    guard path.hasPrefix("/") else {
      return Fault(state: "'\(path)' does not begin with /", remedy: "name the whole path of \(path)")
    }
    if let folder = Self.hidden.first(where: { path.hasPrefix($0 + "/") }) {
      return Fault(
        state: "the kiosk does not see \(folder)", remedy: "move \(path), for example to /var/lib/osms-kiosk")
    }
    var place = ""
    let names = path.split(separator: "/")
    for (number, name) in names.enumerated() {
      place += "/" + name
      var status = stat()
      // That something is missing is told where it is looked for.
      guard stat(host.path(place), &status) == 0 else { return nil }
      // Two users read them, that of the kiosk and the one who takes new files, and neither owns them.
      let isLast = number == names.count - 1
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let needed = (isLast ? S_IROTH : 0) | (isFolder ? S_IXOTH : 0)
      guard status.st_mode & needed == needed else {
        let rights = (isLast ? "r" : "") + (isFolder ? "x" : "")
        return Fault(state: "not everybody may read \(place)", remedy: "chmod o+\(rights) \(place)")
      }
    }
    return nil
  }
}
