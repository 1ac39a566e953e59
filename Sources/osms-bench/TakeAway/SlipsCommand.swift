import ArgumentParser
import Foundation
import Polyclinic

/// Measures how long it takes to draw a slip, from the start of the program to its end, and how much memory.
struct SlipsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slips", abstract: "Measures the drawing of slips in every format.")

  @Option(help: .init("The program that draws.", valueName: "path"))
  var slip = ".build/release/osms-slip"

  @Option(help: .init("How often every slip is drawn.", valueName: "count"))
  var runs = 30

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs is at least 1.") }
  }

  func run() throws {
    let machine = Machine()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var rows = [
      ["slip", "format", "median", "99th percentile", "greatest", "memory at most", "goal", "holds"],
      ["---", "---", "--:", "--:", "--:", "--:", "---", "---"],
    ]
    for sample in [PaperSample.paymentSheet, .longest] {
      announce("drawing \(sample.name)")
      let input = folder.appendingPathComponent("slip.json").path
      try JSONEncoder().encode(try sample.slip()).write(to: URL(fileURLWithPath: input))
      for format in ["pdf-a4", "pdf-80mm", "escpos-80mm"] {
        rows.append([sample.name, format] + (try measure(format, input: input, in: folder.path)))
      }
    }
    print(machine.description(of: "osms-bench slips") + "\n\n" + markdownTable(rows))
  }

  /// The cells of a format: a first run, which brings files into memory, does not count.
  private func measure(_ format: String, input: String, in folder: String) throws(Problem) -> [String] {
    let program = try Program(name: "osms-slip", path: slip, arguments: ["--format", format])
    var times: [Double] = []
    var peak = 0.0
    for run in 0...runs {
      let child = try ChildRun(program, in: folder, input: input)
      guard child.status == 0 else { throw Problem(description: "\(slip) ended with status \(child.status)") }
      if run > 0 { times.append(child.time) }
      peak = max(peak, child.peak)
    }
    guard let samples = Samples(times) else { throw Problem(description: "nothing was measured") }
    let goal = Goal("≤ 300 ms", samples.percentile99, atMost: 300)
    return [
      samples.median.text(0) + " ms", samples.percentile99.text(0) + " ms", samples.greatest.text(0) + " ms",
      peak.text(0) + " MB", goal.text, goal.verdict,
    ]
  }
}
