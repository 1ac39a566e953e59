import Foundation

/// The computer that is checked: its files, and the programs on it.
struct Host {
  /// The folder that stands for `/`, without a slash at its end; empty for this computer.
  let root: String

  /// Whether it is the computer on which the check runs, whose console can be asked.
  var isThisComputer: Bool { root.isEmpty }

  /// The most that is read of a file, in bytes.
  private static let largest = 4 << 20

  /// The path by which the check reaches a file of the host.
  func path(_ path: String) -> String { root + path }

  /// Whether there is something at a path, a link that leads nowhere included.
  func has(_ path: String) -> Bool {
    var status = stat()
    return lstat(self.path(path), &status) == 0
  }

  /// The first of these paths at which there is something.
  func first(of paths: [String]) -> String? { paths.first(where: has) }

  /// Where a link leads; nil where there is none.
  func target(of path: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: self.path(path))
  }

  /// The names in a folder, in order; none where it cannot be read.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }

  /// What a file says.
  enum Text {
    /// Its text.
    case read(String)
    /// There is no such file.
    case missing
    /// It is not for whoever runs the check.
    case forbidden
  }

  /// The text of a regular file; files of the kernel count as such.
  func text(_ path: String) -> Text {
    // Anything but a regular file could keep the check waiting.
    let file = open(self.path(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return errno == EACCES || errno == EPERM ? .forbidden : .missing }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .missing }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < Self.largest {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return .read(String(decoding: bytes, as: UTF8.self))
  }

  /// The lines of a file without comments and blanks around them; none where it cannot be read.
  func lines(_ path: String) -> [Substring] {
    guard case .read(let text) = text(path) else { return [] }
    return text.split(separator: "\n").map { line in
      line.drop(while: \.isWhitespace)
    }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The value of a key in one of systemd's files and the folders of additions to it (`systemd-system.conf(5)`).
  ///
  /// The last one rules, in the order of the additions' names, whichever folder they are in; of two of one name only
  /// the one in the later folder counts.
  func value(of key: String, in file: String) -> String? {
    let name = file.split(separator: "/").last ?? ""
    var additions: [String: String] = [:]
    for folder in ["/usr/lib", "/usr/local/lib", "/run", "/etc"].map({ "\($0)/systemd/\(name).d" }) {
      for name in names(in: folder) where name.hasSuffix(".conf") { additions[name] = "\(folder)/\(name)" }
    }
    let files = [file] + additions.sorted { $0.key < $1.key }.map(\.value)
    let values = files.flatMap(lines).compactMap { line -> String? in
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return parts.count == 2 && parts.first == key ? parts.last : nil
    }
    return values.last
  }
}
