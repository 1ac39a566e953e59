import Foundation
import PolyclinicData

/// Looks at the folder into which others put new files: whether they can, and whether what they have put waits there.
struct IncomingCheck {
  let host: Host
  /// Now, in seconds since 1970.
  var now = time(nil)

  private static let state = "/var/lib/osms-kiosk"
  private static let folder = state + "/incoming"
  private static let user = "osms-incoming"
  /// For how long a file may lie there until it is looked at, in seconds: twice what the timer and a long copy take.
  private static let patience = 2_400
  /// The most names that are told.
  private static let mostNames = 5

  /// The points, in the order in which they are printed.
  var points: [CheckPoint] { [CheckPoint("incoming folder", rights), CheckPoint("refused files", waiting)] }

  private var rights: CheckPoint.Verdict {
    guard let user = owner else {
      return .fail("there is no user \(Self.user)", remedy: "systemd-sysusers osms-kiosk.conf")
    }
    let remedy = "systemd-tmpfiles --create osms-kiosk.conf"
    // Who takes the files writes into all three; who brings them, into the last.
    let folders: [(path: String, rights: mode_t)] = [
      (Self.state, 0o700), (Self.state + "/content", 0o700), (Self.folder, 0o2770),
    ]
    for (path, rights) in folders {
      var status = stat()
      guard stat(host.path(path), &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        // The first content makes its folder.
        if path != Self.folder, !host.has(path) { continue }
        return .fail("there is no folder \(path)", remedy: remedy)
      }
      guard status.st_uid == user else { return .fail("\(path) does not belong to \(Self.user)", remedy: remedy) }
      guard status.st_mode & rights == rights else {
        let (present, needed) = (String(status.st_mode & 0o7777, radix: 8), String(rights, radix: 8))
        return .fail("\(path) has the rights \(present), and needs at least \(needed)", remedy: remedy)
      }
    }
    return .pass("who is in the group \(Self.user) may put files into \(Self.folder)")
  }

  /// The number of the user who takes the files; nil where there is none.
  private var owner: uid_t? {
    let users = host.lines("/etc/passwd").map { $0.split(separator: ":", omittingEmptySubsequences: false) }
    return users.first { $0.first ?? "" == Self.user }?.dropFirst(2).first.flatMap { uid_t($0) }
  }

  private var waiting: CheckPoint.Verdict {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: host.path(Self.folder)) else {
      return .skip(host.has(Self.folder) ? "only root may look into \(Self.folder)" : "there is no \(Self.folder)")
    }
    let files = names.filter { !$0.hasPrefix(".") && $0 != IncomingFolder.report }.sorted()
    func before(_ moment: Double) -> [String] { files.filter { lastChange(of: $0) ?? .infinity < moment } }
    let refused = before(lastChange(of: IncomingFolder.report) ?? 0)
    if !refused.isEmpty {
      return .fail("\(told(refused)) was not taken", remedy: "\(Self.folder)/\(IncomingFolder.report) says why")
    }
    let forgotten = before(Double(now - Self.patience))
    if !forgotten.isEmpty {
      return .fail("nobody has looked at \(told(forgotten))", remedy: "systemctl start osms-kiosk-incoming.service")
    }
    return .pass("none")
  }

  private func told(_ names: [String]) -> String {
    let rest = names.count - Self.mostNames
    return names.prefix(Self.mostNames).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// When a file there, or its name, was changed last, in seconds since 1970; nil where it is gone.
  private func lastChange(of name: String) -> Double? {
    var status = stat()
    guard lstat(host.path("\(Self.folder)/\(name)"), &status) == 0 else { return nil }
    return Double(status.st_ctim.tv_sec) + Double(status.st_ctim.tv_nsec) / 1e9
  }
}
