import Glibc

/// Keeps the kiosk on its terminal: starts it locked, and starts it again whatever ends it.
///
/// It never reads the terminal and has no heartbeat: it wakes when a key comes, when its child ends, and at a deadline.
@main
enum Lobby {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") || arguments.contains("-h") {
      print(usage)
      exit(EX_OK)
    }
    guard let program = KioskProcess.program() else {
      complain("there is no osms-kiosk beside this program")
      exit(EX_UNAVAILABLE)
    }
    // Both are of one package, and the kiosk knows its version.
    if arguments.contains("--version") { KioskProcess.become(program, arguments: ["--version"]) }
    guard let terminal = LobbyTerminal() else {
      complain("standard input and output must be a terminal")
      exit(EX_USAGE)
    }
    var watch = Watch(
      terminal: terminal, program: program, arguments: ["--locked"] + arguments.filter { $0 != "--locked" })
    watch.run()
  }

  private static let usage = """
    USAGE: osms-lobby [OPTION OF osms-kiosk] ...

    Starts the osms-kiosk beside it, locked, on this terminal, and starts it again when it crashes, hangs or is stopped.
    All options are passed on to it; SIGTERM and the end of the terminal end both.
    """

  private static func complain(_ text: String) {
    let line = Array("osms-lobby: \(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
