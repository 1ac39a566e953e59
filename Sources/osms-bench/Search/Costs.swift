import Foundation
import Polyclinic
import PolyclinicData

/// What it costs to make the index, to load a registry file, and to import spreadsheets of the same content.
struct Costs {
  /// Milliseconds for the index of a registry that is in memory, again and again.
  let index: Samples?
  /// Loading from the registry file, in a process of its own.
  let loading: Loading
  /// Reading and checking the spreadsheets, in a process of its own, and its memory at the most.
  let reading: (loading: Loading, peak: Double)
  /// `osms-desk registry import` from spreadsheets to the registry file; nil where there is no osms-desk.
  let importing: ChildRun?
  /// Milliseconds for writing the spreadsheets.
  let exporting: Double

  /// - Throws: ``Problem`` where a step does not succeed, or an error of the file system.
  init(
    _ registry: DistrictRegistry, folder: String, assets: AssetsFolder, glyphs: Set<Unicode.Scalar>, desk: Program?
  ) throws {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<(registry.streets.count < 20_000 ? 5 : 2) {
      times.append(clock.measure { _ = DistrictIndex(registry) }.milliseconds)
    }
    index = Samples(times)

    let file = folder + "/registry.db"
    guard let today = CalendarDate(year: 2026, month: 1, day: 1) else { throw Problem(description: "no date") }
    try RegistryFile.write(registry, to: file, created: today, glyphs: glyphs)
    loading = try Self.load(file, folder: folder, assets: assets).loading

    let sheets = folder + "/sheets"
    try FileManager.default.createDirectory(atPath: sheets, withIntermediateDirectories: true)
    let start = clock.now
    try RegistryExport(registry).write(toFolder: sheets)
    exporting = (clock.now - start).milliseconds
    reading = try Self.load(sheets, folder: folder, assets: assets)
    importing = try desk.map { desk throws(Problem) in
      var program = desk
      program.arguments = [
        "registry", "import", sheets, "--registry", folder + "/imported.db", "--allow-warnings", "--example",
        "--assets", assets.path,
      ]
      let run = try ChildRun(program, in: folder)
      guard run.status == 0 else {
        throw Problem(description: "the import ended with \(run.status): \(run.output.suffix(500))")
      }
      return run
    }
  }

  private static func load(
    _ path: String, folder: String, assets: AssetsFolder
  ) throws -> (loading: Loading, peak: Double) {
    let program = try Program(
      name: "osms-bench", path: "/proc/self/exe", arguments: ["loading", path, "--assets", assets.path])
    let run = try ChildRun(program, in: folder)
    guard run.status == 0, let loading = try? JSONDecoder().decode(Loading.self, from: Data(run.output.utf8)) else {
      throw Problem(description: "\(path) cannot be loaded: \(run.output)")
    }
    return (loading, run.peak)
  }
}
