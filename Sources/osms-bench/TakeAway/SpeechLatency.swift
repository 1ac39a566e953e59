/// How long it takes from F4 to the first sound, and from a key to the end of the voice.
struct SpeechLatency {
  /// Milliseconds from F4 to the first sample of sound.
  private(set) var starts: [Double] = []
  /// Milliseconds from a key until the voice is gone.
  private(set) var stops: [Double] = []

  /// The bytes that a sound file has before its first sample.
  private static let head = 44

  /// Has a home page read aloud and stopped, again and again.
  ///
  /// - Throws: ``Problem`` where there is no sound.
  init(_ lobby: StubLobby, home: StubLobby.Home, runs: Int) throws(Problem) {
    let pty = try lobby.open(home)
    defer { pty.end() }
    for _ in 0..<runs {
      let sound = try SinkPipe(lobby.folder + "/sound")
      let asked = ContinuousClock.now
      pty.press("\u{1B}OS")
      try sound.readUntil(Self.head + 1)
      let heard = ContinuousClock.now
      pty.press("\u{1B}OB")
      try sound.readToEnd()
      stops.append((.now - heard).milliseconds)
      starts.append((heard - asked).milliseconds)
      pty.drain(quiet: .milliseconds(50))
    }
  }
}
