import ArgumentParser
import Glibc

/// Draws a slip for paper: JSON on standard input, a document on standard output.
@main
struct SlipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osms-slip",
    abstract: "Draws a slip for paper: its JSON form on standard input, a document on standard output.",
    discussion: """
      Nothing is written to standard output unless the whole slip is drawn.
      Exit status: 0 drawn; 64 wrong options; 65 the slip has faults, of which up to \(SlipReading.mostFaults) are \
      listed; 69 this build draws no slips, or no font has its letters; 70 it cannot be drawn; 74 it cannot be read or \
      written.
      """)

  @Option(help: "pdf-a4, pdf-80mm, or escpos-80mm for a receipt printer with 576 dots.")
  var format: SlipFormat

  func run() throws {
    #if Slip
      let bytes = try StandardStream.input(atMost: SlipReading.mostBytes)
      let slip = try SlipReading.slip(from: bytes)
      try StandardStream.write(try format.document(of: slip), to: STDOUT_FILENO)
    #else
      throw SlipFailure.notBuilt
    #endif
  }

  static func main() {
    // Whoever reads the document may be gone: that is an error to report, not a signal to die of.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as SlipFailure {
      let text = failure.lines.map { "osms-slip: \($0)\n" }.joined()
      try? StandardStream.write(Array(text.utf8), to: STDERR_FILENO)
      exit(withError: ExitCode(failure.status))
    } catch {
      // What options bring into a complaint cannot command a terminal.
      let code = exitCode(for: error)
      let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.map { SlipFault.harmless(String($0)) + "\n" }.joined()
      try? StandardStream.write(Array(text.utf8), to: code == .success ? STDOUT_FILENO : STDERR_FILENO)
      exit(withError: code)
    }
  }
}
