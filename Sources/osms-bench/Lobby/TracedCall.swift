import Foundation

/// A system call that a program makes while it works, and at which it can be met by a fault.
struct TracedCall: Hashable {
  /// The name of the call.
  let name: String
  /// Which one of this name it is since the program was started, from 1.
  let ordinal: Int

  /// The calls of a log of `strace -f -y`, from the first that mentions one of the folders on.
  ///
  /// What comes before belongs to the loader of programs and not to the program.
  static func list(log: String, since folders: [String]) -> [TracedCall] {
    var counts: [Substring: Int] = [:]
    var calls: [TracedCall] = []
    var main: Substring?
    for line in log.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let open = parts[1].firstIndex(of: "(") else { continue }
      main = main ?? parts[0]
      let text = parts[1].drop { $0 == " " }
      let name = text[..<open]
      // Another thread counts its own calls.
      guard parts[0] == main, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { continue }
      counts[name, default: 0] += 1
      guard !calls.isEmpty || folders.contains(where: text.contains) else { continue }
      calls.append(TracedCall(name: String(name), ordinal: counts[name] ?? 1))
    }
    return calls
  }
}
