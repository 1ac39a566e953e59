import Foundation

/// The programs that the kiosk is compared with, and the files from which they show the same words.
///
/// The files stand in a temporary folder, which also is the home folder of all that is started.
struct Peers {
  /// The three words of the welcome screen, the last of which marks it as painted.
  static let words = ["Қазақша", "Русский", "English"]

  /// The temporary folder.
  let folder: String
  /// The text browser with a page of the three words.
  let lynx: Program?
  /// The menu of shell scripts with the three words.
  let dialog: Program?
  /// A menu of the three words in Python.
  let textual: Program?
  /// What is missing, and why.
  let absent: [String]

  /// Writes the files and looks which of the peers are installed.
  ///
  /// - Parameter python: the interpreter that has Textual; nil: the `python3` of the search path.
  /// - Throws: an error of the file system.
  init(python: String?) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    self.folder = folder.path
    let page = folder.appendingPathComponent("welcome.html")
    let script = folder.appendingPathComponent("welcome.py")
    try Self.page.write(to: page, atomically: false, encoding: .utf8)
    try Self.script.write(to: script, atomically: false, encoding: .utf8)

    lynx = Program(installed: "lynx", arguments: ["-nopause", page.path])
    dialog = Self.menu("1, 2, 3", of: Self.words)
    textual = Self.interpreter(python).flatMap { interpreter in
      Self.hasTextual(interpreter, home: folder.path)
        ? try? Program(name: "Textual", path: interpreter.path, arguments: [script.path]) : nil
    }
    absent = [
      lynx == nil ? "lynx is not installed" : nil,
      dialog == nil ? "dialog is not installed" : nil,
      textual == nil ? "no Python with Textual (`--python` names one)" : nil,
    ].compactMap(\.self)
  }

  /// Removes the files.
  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A dialog that offers these choices; nil where dialog is not installed.
  static func menu(_ question: String, of choices: [String]) -> Program? {
    let items = choices.enumerated().flatMap { [String($0.offset + 1), $0.element] }
    return Program(installed: "dialog", arguments: ["--menu", question, "0", "0", "0"] + items)
  }

  private static var page: String {
    let items = words.map { "<li><a href=\"#\">\($0)</a></li>" }
    return "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>osms-bench</title>\n<ol>\(items.joined())</ol>\n"
  }

  private static var script: String {
    """
    from textual.app import App
    from textual.widgets import OptionList

    class Menu(App):
        def compose(self):
            yield OptionList(\(words.map { "\"\($0)\"" }.joined(separator: ", ")))

    Menu().run()

    """
  }

  private static func interpreter(_ path: String?) -> Program? {
    guard let path else { return Program(installed: "python3", arguments: []) }
    return try? Program(name: "python3", path: path)
  }

  /// Whether the interpreter finds Textual.
  private static func hasTextual(_ interpreter: Program, home: String) -> Bool {
    var question = interpreter
    question.arguments = ["-c", "import textual; print('Textual is here')"]
    guard let pty = try? Pty(question, home: home) else { return false }
    defer { pty.end() }
    return (try? pty.readUntil(["Textual is here"])) != nil
  }
}
