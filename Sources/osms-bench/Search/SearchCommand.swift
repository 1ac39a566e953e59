import ArgumentParser
import Foundation
import Polyclinic
import PolyclinicData
import RegistryGenerator
import RegistryOracle

/// Measures the search for streets and houses in invented regions.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Measures how fast and how rightly streets and houses are found.")

  @Option(help: .init("The regions, separated by commas: clinic, city, country.", valueName: "sizes"))
  var sizes = "clinic,city,country"

  @Option(help: .init("How many queries of every class of noise.", valueName: "count"))
  var queries = 300

  @Option(help: .init("The number from which regions and queries are drawn.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: .init("The program for staff, whose import is measured.", valueName: "path"))
  var desk = ".build/release/osms-desk"

  @Option(help: .init("The kiosk, in whose field is typed.", valueName: "path"))
  var kiosk = ".build/release/osms-kiosk"

  @Option(help: .init("How many keys are typed into the kiosk.", valueName: "count"))
  var keys = 1500

  @Option(help: .init("A Python that has the peers; without it python3 is tried.", valueName: "path"))
  var python: String?

  @Flag(help: "Ask no peers.")
  var onlyOurs = false

  @Option(help: .init("The Assets folder.", valueName: "dir"))
  var assets = "Assets"

  @Option(help: .init("A text file for what was not found and which keys took longest.", valueName: "file"))
  var failures: String?

  @Flag(help: "Measure nothing but keys and recall.")
  var onlyKeys = false

  func validate() throws {
    guard queries > 0, keys > 0 else { throw ValidationError("--queries and --keys are at least 1") }
    _ = try RegionSize.list(sizes)
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var failureText = ""
    for size in try RegionSize.list(sizes) {
      let machine = Machine()
      let (table, failures) = try measure(size, folder: folder + "/\(size.rawValue)")
      failureText += "## \(size.rawValue)\n\n" + failures
      print(machine.description(of: "osms-bench search") + "\n\n" + table + "\n")
    }
    if let failures { try failureText.write(toFile: failures, atomically: false, encoding: .utf8) }
  }

  private func measure(_ size: RegionSize, folder: String) throws -> (table: String, failures: String) {
    let folderOfAssets = AssetsFolder(path: assets)
    let glyphs = try folderOfAssets.glyphs()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    announce("inventing a \(size.rawValue)")
    let registry = RegistryGenerator(houses: size.houses, seed: seed, glyphs: glyphs).make()
    var costs: Costs?
    if !onlyKeys {
      announce("loading and importing it")
      costs = try Costs(
        registry, folder: folder, assets: folderOfAssets, glyphs: glyphs,
        desk: try? Program(name: "osms-desk", path: desk))
    }
    announce("typing")
    let index = DistrictIndex(registry)
    let set = QuerySet(of: registry, each: queries, seed: seed)
    let replay = Replay(set, into: index)
    let typing = onlyKeys ? nil : try typing(set, folder: folder)
    let recall = Recall(replay.outcomes, judge: CertaintyJudge(registry))
    let peers = onlyOurs || onlyKeys ? nil : try SearchPeers(set, of: registry, folder: folder, python: python)
    let report = SearchReport(
      size: size, replay: replay, recall: recall, costs: costs, typing: typing?.times, peers: peers?.peers ?? [])
    let head =
      "A \(size.rawValue) of \(size.houses) houses and \(registry.streets.count) streets, seed \(seed): "
      + "\(replay.outcomes.count) queries, \(replay.keystrokes.count) keystrokes\n\n"
    return (head + report.table().markdown + Self.note(peers), FailureList(recall, replay, in: registry).text)
  }

  /// Types into the kiosk itself; nil where there is none.
  private func typing(_ set: QuerySet, folder: String) throws -> TypingLatency? {
    guard let program = try? Program(name: "osms-kiosk", path: kiosk) else { return nil }
    announce("typing \(keys) keys into the kiosk")
    var kiosk = program
    kiosk.arguments = ["--assets", assets, "--registry", folder + "/registry.db", "--language", "ru"]
    return try TypingLatency(kiosk, queries: set.entries.map(\.query.text), keys: keys, home: folder)
  }

  /// What is to be known of the peers' columns.
  private static func note(_ peers: SearchPeers?) -> String {
    guard let peers else { return "" }
    var note = ""
    if !peers.peers.isEmpty {
      let asked = peers.peers.map { "\($0.name) \($0.queries)" }.joined(separator: ", ")
      note +=
        "\n\nPeers know no houses: they were asked in small letters and without the house, and only the street "
        + "had to come first. Queries that they were asked: \(asked)."
      if peers.peers.contains(where: { $0.name == "fzf" }) { note += " fzf is started anew for every query." }
    }
    return peers.absent.isEmpty ? note : note + "\n\nLeft out: \(peers.absent.joined(separator: "; "))."
  }
}
