import Foundation
import TestSupport
import Testing

/// The real program in an xterm on a display of its own that nobody sees: keys are pressed, pixels are read.
final class XtermWindow {
  private let folder: URL
  private var programs: [pid_t] = []
  private var display = ""

  /// Starts a display, and the program in an xterm with a font that most computers have.
  ///
  /// - Parameter arguments: the arguments of the program.
  init(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let number = folder.appendingPathComponent("display")
    try start("Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -fbdir '\(folder.path)' 3>'\(number.path)'")
    try wait(until: "the display is there") {
      // The server writes the line as soon as it takes connections.
      (try? String(contentsOf: number, encoding: .utf8))?.hasSuffix("\n") == true
    }
    display = ":" + (try String(contentsOf: number, encoding: .utf8)).trimmingCharacters(in: .whitespacesAndNewlines)
    let program = ([TmuxPane.kiosk, "--assets", Repository.assets.path] + arguments).map { "'\($0)'" }
    try start(
      "env DISPLAY=\(display) LC_ALL=C.UTF-8 xterm -u8 -bg white -fg black -fa 'DejaVu Sans Mono' -fs 12"
        + " -geometry \(columns)x\(rows)+0+0 -e \(program.joined(separator: " "))")
    try xdotool("search", "--sync", "--onlyvisible", "--class", "xterm", "windowfocus", "--sync")
    // The xterm is white, the welcome screen is black with white letters.
    try wait(until: "the welcome screen is there") { try (0.002...0.2).contains(lightShare()) }
  }

  deinit {
    for program in programs.reversed() { kill(program, SIGTERM) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Presses keys by their names in X, each when the picture has changed after the one before.
  func press(_ keys: String...) throws {
    for key in keys {
      let before = try memory()
      try xdotool("key", key)
      try wait(until: "\(key) changes the picture") { try memory() != before }
    }
  }

  /// Waits until the codes in the picture say those texts.
  func wait(forCodes codes: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent("picture.pgm").path
    try wait(until: "the picture has the codes \(codes)", sourceLocation: sourceLocation) {
      try picture().write(to: file)
      return GreyPicture.codes(in: [file]) == codes
    }
  }

  /// What is on the display.
  func picture() throws -> GreyPicture {
    let bytes = [UInt8](try memory())
    // The format of xwd: a header of big-endian numbers, a table of colours, then the pixels.
    func number(_ place: Int) -> Int {
      bytes.dropFirst(4 * place).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
    let (width, height, lineLength) = (number(4), number(5), number(12))
    try #require(number(11) == 32, "the pixels have not 32 bits")
    let first = number(0) + 12 * number(19)
    let green = number(7) == 0 ? 1 : 2
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height)
    bytes.withUnsafeBytes { raw in
      for y in 0..<height {
        for x in 0..<width { pixels.append(raw[first + y * lineLength + 4 * x + green]) }
      }
    }
    return GreyPicture(width: width, height: height, pixels: pixels)
  }

  /// The memory of the display, which the server keeps in a file.
  private func memory() throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent("Xvfb_screen0"))
  }

  private func lightShare() throws -> Double {
    let pixels = try picture().pixels
    return Double(pixels.count { $0 > 127 }) / Double(pixels.count)
  }

  /// Starts a program that ends by itself should nobody end it.
  private func start(_ command: String) throws {
    let log = folder.appendingPathComponent("log").path
    let output = ChildProgram.run("sh", ["-c", "timeout 300 \(command) >>'\(log)' 2>&1 & echo $!"]).output
    programs.append(try #require(pid_t(output.trimmingCharacters(in: .whitespacesAndNewlines))))
  }

  private func xdotool(_ arguments: String...) throws {
    let (status, output) = ChildProgram.run("env", ["DISPLAY=" + display, "timeout", "60", "xdotool"] + arguments)
    try #require(status == 0, "xdotool \(arguments): \(output)")
  }

  /// Waits for a state, with a limit that only a broken program reaches.
  private func wait(
    until state: String, sourceLocation: SourceLocation = #_sourceLocation, isThere: () throws -> Bool
  ) throws {
    let limit = ContinuousClock.now + .seconds(60)
    while try !isThere() {
      if ContinuousClock.now > limit {
        let log = try? String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)
        try #require(Bool(false), "not so in time: \(state) \(log ?? "")", sourceLocation: sourceLocation)
      }
      usleep(20_000)
    }
  }
}
