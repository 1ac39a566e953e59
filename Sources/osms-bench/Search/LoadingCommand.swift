import ArgumentParser
import Foundation
import Glibc
import Polyclinic
import PolyclinicData

/// Loads a list of districts in a process of its own, so that nothing else counts.
struct LoadingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "loading", abstract: "Loads a list of districts and prints how long it takes, as JSON.",
    shouldDisplay: false)

  @Argument(help: "A registry file, or a folder of CSV files.")
  var registry: String

  @Option(help: "The Assets folder.")
  var assets = "Assets"

  func run() throws {
    let folder = AssetsFolder(path: assets)
    let glyphs = try folder.glyphs()
    let clock = ContinuousClock()
    let before = Self.resident
    var start = clock.now
    let source = try RegistrySource.open(registry, assets: folder, glyphs: glyphs)
    let loaded = (clock.now - start).milliseconds
    let withRegistry = Self.resident
    start = clock.now
    let index = DistrictIndex(source.registry)
    let indexed = (clock.now - start).milliseconds
    let withIndex = Self.resident
    start = clock.now
    let answer = index.search("а")
    let firstKey = (clock.now - start).milliseconds
    let loading = Loading(
      loadingTime: loaded, indexTime: indexed, firstKey: firstKey, hits: answer.findings.count,
      registryMemory: withRegistry - before, indexMemory: withIndex - withRegistry)
    print(String(decoding: try JSONEncoder().encode(loading), as: UTF8.self))
  }

  /// MB of a million bytes that belong to the process and to no file, once what it gave back is gone.
  private static var resident: Double {
    giveBack()
    let line = kernelFile("/proc/self/status")?.firstMatch(of: /RssAnon:\s*(\d+) kB/)
    return (line.flatMap { Double($0.1) } ?? 0) * 1024 / 1e6
  }

  /// Gives freed memory back to the system: `malloc_trim`, which the headers that Swift reads do not declare.
  private static func giveBack() {
    typealias Trim = @convention(c) (Int) -> Int32
    guard let symbol = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(symbol, to: Trim.self)(0)
  }
}

/// What it costs to load a list of districts: milliseconds and MB.
struct Loading: Codable {
  let loadingTime: Double
  let indexTime: Double
  /// The first key that is answered.
  let firstKey: Double
  let hits: Int
  let registryMemory: Double
  let indexMemory: Double
}
