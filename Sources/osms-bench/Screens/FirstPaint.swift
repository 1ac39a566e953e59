/// How long it takes from the start of a program until a screen of it has been read from the terminal.
struct FirstPaint {
  /// A program, the keys that are pressed at once, and the texts that make up the screen.
  struct Contestant {
    let program: Program
    var input = ""
    let marks: [String]
  }

  /// The milliseconds of every contestant, in their order.
  ///
  /// The contestants take turns, so that a machine that slows down does so for all of them.
  /// A first turn, which brings their files into memory, does not count.
  ///
  /// - Throws: ``Problem`` where a screen does not come.
  static func measure(_ contestants: [Contestant], runs: Int, home: String) throws(Problem) -> [Samples?] {
    var times = contestants.map { _ in [Double]() }
    for run in 0...runs {
      var turn: [Double] = []
      for contestant in contestants {
        let pty = try Pty(contestant.program, home: home, input: contestant.input)
        defer { pty.end() }
        turn.append(try pty.readUntil(contestant.marks).milliseconds)
      }
      if run > 0 { times = zip(times, turn).map { $0 + [$1] } }
    }
    return times.map { Samples($0) }
  }
}
