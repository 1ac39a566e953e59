/// What the kiosk offers in its Russian home menu, read off its screen.
struct HomeMenu {
  /// The question above the menu.
  static let question = "С чем помочь?"
  /// The key that chooses Russian on the welcome screen.
  static let key = "2"

  /// The labels from the first to the last.
  let labels: [String]

  /// The texts by which one knows that the menu is painted.
  var marks: [String] { [Self.question] + labels.suffix(1) }

  /// Opens the menu and reads it.
  ///
  /// Only what is written after a change of size is read: ncurses then paints every label whole.
  ///
  /// - Throws: ``Problem`` where the kiosk does not come so far.
  init(of kiosk: Program, home: String) throws(Problem) {
    let pty = try Pty(kiosk, home: home)
    defer { pty.end() }
    try pty.readUntil(Peers.words)
    pty.press(Self.key)
    try pty.readUntil([Self.question])
    pty.drain(quiet: .milliseconds(200))
    let before = pty.output.count
    pty.resize(columns: 80, rows: 25)
    pty.drain(quiet: .milliseconds(200))
    labels = Self.labels(in: String(decoding: pty.output.dropFirst(before), as: UTF8.self))
    guard labels.count > 1 else {
      throw Problem(description: "\(kiosk.name) shows no menu after '\(Self.key)'")
    }
  }

  /// The texts behind the numbers 1, 2, 3 …, each on a line of its own.
  private static func labels(in painting: String) -> [String] {
    let plain = painting.replacing(/\u{1B}\[[0-9;]*m|\u{1B}\(B/, with: "")
    let moves = /\u{1B}\[[?0-9;]*[A-Za-z]|\u{1B}[=>]|[\u{8}\r\n]+/
    var labels: [String] = []
    for line in plain.replacing(moves, with: "\n").split(separator: "\n") {
      let item = line.firstMatch(of: /^[ ▶]*([1-9]) (.*[^ ]) *$/)
      guard let item, Int(item.1) == labels.count + 1 else { continue }
      labels.append(String(item.2))
    }
    return labels
  }
}
