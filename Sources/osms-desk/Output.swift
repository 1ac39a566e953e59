import ArgumentParser
import Foundation
import PolyclinicData

// All that the program writes goes through these two, so that names and contents of files cannot command a terminal.

/// Writes a text and a line break to standard output, with `?` for what a terminal would obey.
func print(_ text: some CustomStringConvertible, terminator: String = "\n") {
  Swift.print(text.description.harmlessLines, terminator: terminator)
}

/// Writes a complaint under the program's name to standard error, with `?` for what a terminal would obey.
func complain(_ text: some CustomStringConvertible) {
  try? FileHandle.standardError.write(contentsOf: Data("osms-desk: \(text.description.harmlessLines)\n".utf8))
}

/// Ends the program; where what it has printed did not arrive whole, that is told, and the status says so.
func end(_ status: ExitCode) -> Never {
  if fflush(nil) == 0 { exit(status.rawValue) }
  complain("what was printed could not be written: \(String(cString: strerror(errno)))")
  exit(DeskExit.cannotRun.rawValue)
}
