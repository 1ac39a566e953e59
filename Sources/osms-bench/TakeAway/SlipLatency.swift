/// How long it takes from F5 until the printer has the whole slip.
struct SlipLatency {
  /// Milliseconds, one of each visit: in a visit the same slip is printed once.
  private(set) var times: [Double] = []

  /// Prints the first page of the home menu in visit after visit.
  ///
  /// - Throws: ``Problem`` where no slip comes.
  init(_ lobby: StubLobby, runs: Int) throws(Problem) {
    guard let home = StubLobby.homes.first(where: { $0.language == "ru" }) else { return }
    for _ in 0..<runs {
      let pty = try lobby.open(home)
      defer { pty.end() }
      pty.press("1")
      pty.drain(quiet: .milliseconds(100))
      let paper = try SinkPipe(lobby.folder + "/paper")
      let asked = ContinuousClock.now
      pty.press("\u{1B}[15~")
      try paper.readUntil(1)
      try paper.readToEnd()
      times.append((.now - asked).milliseconds)
    }
  }
}
