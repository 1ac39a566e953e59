import Foundation
import Glibc
import TestSupport
import Testing

/// Programs as the lobby program starts them: bytes on standard input, and what came of it.
enum SlipProgram {
  struct Outcome {
    /// The exit status; -1 where it was killed.
    let status: Int32
    let output: [UInt8]
    let errors: String
  }

  /// Where `osms-slip` stands: beside the tests.
  static var path: String {
    URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      .appendingPathComponent("osms-slip").path
  }

  /// Runs `osms-slip` with these bytes on its standard input.
  static func draw(_ input: [UInt8], _ format: String) throws -> Outcome {
    try run(path, ["--format", format], input: input)
  }

  /// Runs a program to its end; `output` is where its standard output goes instead of a file.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], output: Int32? = nil
  ) throws -> Outcome {
    let folder = try Folder()
    let source = open(try folder.file("in", holding: input), O_RDONLY | O_CLOEXEC)
    let files = ["out", "err"].map { open(folder.path($0), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600) }
    defer { for file in [source] + files { close(file) } }
    let child = try ChildProgram.start(
      program, arguments, input: source, output: output ?? files[0], errors: files[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return Outcome(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, output: folder.bytes("out"),
      errors: String(decoding: folder.bytes("err"), as: UTF8.self))
  }
}

/// A folder that is gone when nobody needs it any more.
final class Folder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("osms-slip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func bytes(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: url.appendingPathComponent(name))).map(Array.init) ?? []
  }

  /// Writes a file and tells its path.
  func file(_ name: String, holding bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: url.appendingPathComponent(name))
    return path(name)
  }
}
