import Foundation
import TestSupport
import Testing

/// The real program in a tmux of its own: keys are sent, the screen is read, states are waited for.
final class TmuxPane {
  private let socket = "osms-\(UUID().uuidString.prefix(8))"

  /// What must be there as long as the program runs.
  var foundation: AnyObject?

  /// The program as it was built for this run of the tests.
  static let kiosk = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    .appendingPathComponent("osms-kiosk").path

  /// Starts the program; when it has ended, its exit status stands on the screen.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - environment: variables, `NAME=value`; `env` takes them.
  ///   - kiosk: the program's file.
  init(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, environment: [String] = [],
    redirection: String = "", kiosk: String = TmuxPane.kiosk
  ) throws {
    let words = (["env"] + environment + [kiosk, "--assets", Repository.assets.path] + arguments)
      .map { "'\($0)'" }.joined(separator: " ")
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-s", "pane", "-x", "\(columns)", "-y", "\(rows)",
      "\(words) \(redirection); echo \"exit=$?\"; stty -a | grep -o -e '-*icanon'; exec sleep 1000"
    )
  }

  deinit {
    _ = try? tmux("kill-server")
  }

  /// Sends keys by tmux's names.
  func send(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", "-t", "pane", key) }
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-t", "pane", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The id of the process of the program.
  func processID() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "-t", "pane", "#{pane_pid}").trimmingCharacters(
      in: .whitespacesAndNewlines)
    let children = ChildProgram.run("pgrep", ["-P", shell, "osms-kiosk"]).output
    return try #require(Int32(children.split(separator: "\n").first ?? ""))
  }

  /// The lines on the screen.
  func screen() throws -> [String] {
    try tmux("capture-pane", "-p", "-t", "pane").split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).replacing(#/\s+$/#, with: "") }
  }

  /// Waits until a line of the screen has a text.
  @discardableResult
  func wait(
    for text: String, seconds: Double = 30, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try wait(sourceLocation, "'\(text)'", seconds: seconds) { lines in lines.contains { $0.contains(text) } }
  }

  /// Waits until the screen begins with those lines.
  func wait(for picture: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(sourceLocation, picture.joined(separator: "\n")) { $0.starts(with: picture) }
  }

  /// Waits for a state of the screen, with a limit that only a broken program reaches.
  @discardableResult
  private func wait(
    _ sourceLocation: SourceLocation, _ expected: String, seconds: Double = 30, until isThere: ([String]) -> Bool
  ) throws -> [String] {
    let limit = ContinuousClock.now + .seconds(seconds)
    var lines = try screen()
    while !isThere(lines) {
      guard ContinuousClock.now < limit else {
        Issue.record("\(expected) did not come:\n\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
        return lines
      }
      usleep(10_000)
      lines = try screen()
    }
    return lines
  }

  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    ChildProgram.run("env", ["LC_ALL=C.UTF-8", "tmux", "-L", socket] + arguments).output
  }
}
