import Foundation
import TestSupport
import Testing

/// The real lobby in a folder of its own, beside a script that stands for the kiosk.
final class StubLobby {
  /// The lobby as it was built for this run of the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    .appendingPathComponent("osms-lobby").path

  /// A script that does what a test wants of a kiosk.
  private static let kiosk = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("stub-kiosk").path

  let folder: URL
  let terminal: PtyProgram

  /// Starts the lobby with a kiosk of that conduct, by itself or through another program that becomes it.
  init(_ conduct: String, arguments: [String] = [], environment: [String] = [], through: [String] = []) throws {
    // Links, beside the program: a file that has just been written cannot be run while a child of another test, which
    // is not yet the program that it will be, still holds it open.
    let products = URL(fileURLWithPath: Self.program).deletingLastPathComponent()
    folder = products.appendingPathComponent("lobby-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lobby = folder.appendingPathComponent("osms-lobby").path
    try FileManager.default.linkItem(atPath: Self.program, toPath: lobby)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("osms-kiosk").path, withDestinationPath: Self.kiosk)
    let words = through + [lobby] + arguments
    terminal = try #require(
      PtyProgram(
        words[0], Array(words.dropFirst()),
        environment: ["OSMS_KIOSK_STUB=\(conduct)", "OSMS_KIOSK_FOLDER=\(folder.path)", "TERM=xterm"] + environment))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A process of which the script has written down the number in a file: itself in `process`, its voice in `voice`.
  func process(_ file: String) throws -> pid_t {
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}
