import Foundation

/// How long the kiosk takes from a key in the field for the address to the first byte of its answer, on a terminal.
struct TypingLatency {
  /// The milliseconds of each key.
  let times: Samples

  private static let question = "Улица и дом"
  private static let backspace = "\u{7F}"
  /// How long nothing must come before an answer counts as complete.
  private static let pause = Duration.milliseconds(10)

  /// Types queries, key by key, until so many keys have been answered.
  ///
  /// - Parameters:
  ///   - kiosk: the kiosk with its arguments.
  ///   - queries: what is typed.
  ///   - keys: after how many keys there is an end.
  ///   - home: the folder that stands for the home folder.
  /// - Throws: ``Problem`` where the field does not come, or a key is not answered.
  init(_ kiosk: Program, queries: [String], keys: Int, home: String) throws(Problem) {
    let pty = try Pty(kiosk, home: home)
    defer { pty.end() }
    try pty.readUntil(Peers.words)
    pty.press(HomeMenu.key)
    try pty.readUntil([HomeMenu.question])
    pty.press("4")
    try pty.readUntil([Self.question])
    pty.drain(quiet: .milliseconds(300))
    var times: [Double] = []
    for query in queries where times.count < keys {
      for key in query.unicodeScalars {
        guard let time = pty.answerTime(to: String(key)) else {
          throw Problem(description: "\(kiosk.name) has not answered a key of «\(query)» for a second")
        }
        times.append(time.milliseconds)
        pty.drain(quiet: Self.pause)
      }
      pty.press(String(repeating: Self.backspace, count: query.unicodeScalars.count))
      pty.drain(quiet: .milliseconds(50))
    }
    guard let samples = Samples(times) else { throw Problem(description: "there are no queries to type") }
    self.times = samples
  }
}
