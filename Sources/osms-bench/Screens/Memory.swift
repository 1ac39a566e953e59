/// How much memory a program has to itself.
struct Memory {
  /// Private pages as the kernel counts them now, in MB of a million bytes.
  let counted: Double
  /// Private pages as they would be were it the only Swift program on the machine, in the same unit.
  ///
  /// The kernel calls a page of a file shared as soon as another program has it too, and this benchmark and every
  /// compiler that runs have the Swift runtime; in a lobby nobody else does. Therefore shared pages are added unless
  /// their file is one of the system's own libraries.
  let alone: Double

  /// Lets the program show the Russian home menu, then looks.
  ///
  /// - Throws: ``Problem`` where the screen does not come, or the kernel says nothing.
  init(_ kiosk: Program, menu: HomeMenu, home: String) throws(Problem) {
    let pty = try Pty(kiosk, home: home)
    defer { pty.end() }
    try pty.readUntil(Peers.words)
    pty.press(HomeMenu.key)
    try pty.readUntil(menu.marks)
    pty.drain(quiet: .milliseconds(300))
    guard let rollup = kernelFile("/proc/\(pty.process)/smaps_rollup"),
      let mappings = kernelFile("/proc/\(pty.process)/smaps")
    else {
      throw Problem(description: "the kernel does not tell the memory of \(kiosk.name)")
    }
    counted = Self.megabytes(in: rollup, of: /^Private_/) { _ in true }
    alone = counted + Self.megabytes(in: mappings, of: /^Shared_/, where: Self.isOnlyOurs)
  }

  /// Whether a mapped file belongs to the program or to the Swift runtime.
  private static func isOnlyOurs(_ file: Substring) -> Bool {
    let isSystems = ["/usr/lib/", "/lib/", "/usr/share/", "["].contains { file.hasPrefix($0) }
    return !isSystems || file.contains("/swift/")
  }

  /// The sum of the kinds of pages of all mapped files that are wanted.
  private static func megabytes(
    in list: String, of kind: Regex<Substring>, where isWanted: (Substring) -> Bool
  ) -> Double {
    var isCounted = true
    var kilobytes = 0
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ")
      if let name = words.first, !name.hasSuffix(":") {
        isCounted = isWanted(words.dropFirst(5).first ?? "")
      } else if isCounted, line.firstMatch(of: kind) != nil {
        kilobytes += words.dropFirst().first.flatMap { Int($0) } ?? 0
      }
    }
    return Double(kilobytes) * 1024 / 1_000_000
  }
}
