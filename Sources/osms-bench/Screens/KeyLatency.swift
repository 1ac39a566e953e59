/// How long a program takes from a key to the first byte of its answer, and how many bytes it answers.
final class KeyLatency {
  private let name: String
  private let pty: Pty
  private let down: String
  private let up: String
  private var times: [Double] = []
  private var sizes: [Double] = []
  private var work: [Double] = []

  /// The keys that are pressed before the others have their turn.
  private static let block = 50
  /// How long nothing must come before an answer counts as complete; a busy machine stops programs for
  /// milliseconds, and a late rest would pass for the answer to the next key.
  private static let pause = Duration.milliseconds(10)

  /// Starts a program and brings it to the menu in which keys are to be pressed.
  ///
  /// - Parameters:
  ///   - program: what to start.
  ///   - opening: the key that opens the menu, where it is not the first screen.
  ///   - marks: the texts by which one knows that the menu is painted.
  /// - Throws: ``Problem`` where the menu does not come.
  init(
    _ program: Program, opening: (key: String, after: [String])? = nil, marks: [String], home: String
  ) throws(Problem) {
    name = program.name
    pty = try Pty(program, home: home)
    if let opening {
      try pty.readUntil(opening.after)
      pty.press(opening.key)
    }
    try pty.readUntil(marks)
    pty.drain(quiet: .milliseconds(300))
    // After this sequence the arrows of an xterm are ESC O, not ESC [.
    let isApplication = pty.output.firstRange(of: Array("\u{1B}[?1h".utf8)) != nil
    let prefix = isApplication ? "\u{1B}O" : "\u{1B}["
    (down, up) = (prefix + "B", prefix + "A")
  }

  /// Ends the program.
  func end() {
    pty.end()
  }

  /// What came of it: milliseconds to the first byte, bytes, and milliseconds of processor time for the whole answer,
  /// which other programs on the machine do not lengthen.
  var result: (time: Samples, bytes: Samples, work: Samples)? {
    guard let time = Samples(times), let bytes = Samples(sizes), let work = Samples(work) else { return nil }
    return (time, bytes, work)
  }

  /// Presses down and up in turn in every program, one block of keys after the other.
  ///
  /// - Throws: ``Problem`` where a key is not answered.
  static func measure(_ contestants: [KeyLatency], keys: Int) throws(Problem) {
    var left = keys
    while left > 0 {
      for contestant in contestants {
        try contestant.press(min(left, block))
      }
      left -= block
    }
  }

  private func press(_ count: Int) throws(Problem) {
    for number in 0..<count {
      let before = processorTime
      guard let time = pty.answerTime(to: number.isMultiple(of: 2) ? down : up) else {
        throw Problem(description: "\(name) has not answered a key for a second")
      }
      times.append(time.milliseconds)
      sizes.append(Double(pty.drain(quiet: Self.pause)))
      if let before, let after = processorTime { work.append(after - before) }
    }
  }

  /// Milliseconds that the program has run on a processor so far: the first field of schedstat, in nanoseconds.
  private var processorTime: Double? {
    kernelFile("/proc/\(pty.process)/schedstat")?.split(separator: " ").first.flatMap { Double($0) }.map { $0 / 1e6 }
  }
}
