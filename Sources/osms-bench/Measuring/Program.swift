import Foundation

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
}
