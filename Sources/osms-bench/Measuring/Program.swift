import Foundation
import TestSupport

/// A program to be measured: its name in the table, its file and its arguments.
struct Program {
  var name: String
  let path: String
  var arguments: [String]

  /// A program of the given file.
  ///
  /// - Throws: ``Problem`` where the file cannot be run.
  init(name: String, path: String, arguments: [String] = []) throws(Problem) {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Problem(description: "\(path) is not there or cannot be run")
    }
    self.name = name
    self.path = path
    self.arguments = arguments
  }

  /// A program that the search path has under its name; nil where it has none.
  init?(installed command: String, arguments: [String]) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let paths = folders.map { "\($0)/\(command)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else { return nil }
    name = command
    self.path = path
    self.arguments = arguments
  }

  /// Starts it in a session of its own, which a terminal controls.
  ///
  /// - Parameters:
  ///   - terminal: the path of the terminal.
  ///   - environment: its whole environment, `NAME=value`.
  /// - Returns: the number of the process.
  /// - Throws: ``Problem`` where it cannot be started.
  func start(terminal: String, environment: [String]) throws(Problem) -> pid_t {
    do throws(NotStarted) {
      return try SessionLeader.start(path, arguments, environment: environment, terminal: terminal)
    } catch {
      throw Problem(path, error)
    }
  }

  /// Starts it with files as its input and output.
  ///
  /// - Returns: the number of the process.
  /// - Throws: ``Problem`` where it cannot be started.
  func start(input: Int32, output: Int32, errors: Int32) throws(Problem) -> pid_t {
    do throws(NotStarted) {
      return try ChildProgram.start(path, arguments, input: input, output: output, errors: errors)
    } catch {
      throw Problem(path, error)
    }
  }
}
