import ArgumentParser
import Foundation
import Polyclinic
import PolyclinicData
import RegistryGenerator

/// Measures the screens of the kiosk beside its peers in one run, and prints the results as a Markdown table.
struct ScreensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "Measures start, keys and memory beside lynx, dialog and a Textual menu.")

  @Option(help: .init("The kiosk.", valueName: "path"))
  var kiosk = ".build/release/osms-kiosk"

  @Option(help: .init("A kiosk that was built with the static Swift runtime, to be measured too.", valueName: "path"))
  var staticKiosk: String?

  @Option(help: .init("How often every program is started.", valueName: "count"))
  var runs = 30

  @Option(help: .init("How many keys are pressed in every program.", valueName: "count"))
  var keys = 1000

  @Option(help: .init("How long the welcome screen is left alone.", valueName: "seconds"))
  var idle = 60

  @Option(help: .init("A Python that has Textual; without it python3 is tried.", valueName: "path"))
  var python: String?

  func validate() throws {
    guard runs > 0, keys > 0, idle > 0 else {
      throw ValidationError("--runs, --keys and --idle are at least 1.")
    }
  }

  func run() throws {
    let machine = Machine()
    let kiosks = try [
      Program(name: "osms-kiosk", path: kiosk),
      staticKiosk.map { path throws(Problem) in try Program(name: "osms-kiosk, static runtime", path: path) },
    ].compactMap(\.self)
    let peers = try Peers(python: python)
    defer { peers.remove() }
    let city = try Self.city(in: peers.folder)
    let cityKiosks = kiosks.map { kiosk in
      var kiosk = kiosk
      kiosk.name += ", a city's districts"
      kiosk.arguments += ["--registry", city]
      return kiosk
    }
    let table = try Report(
      kiosks: kiosks, cityKiosks: cityKiosks, peers: peers, runs: runs, keys: keys, idle: idle
    ).measure()
    print(machine.description(of: "osms-bench screens") + "\n\n" + table.markdown)
    if !peers.absent.isEmpty {
      print("\nLeft out: \(peers.absent.joined(separator: "; ")).")
    }
  }

  /// The districts of an invented city as a file.
  private static func city(in folder: String) throws -> String {
    guard let today = CalendarDate(year: 2026, month: 1, day: 1) else { throw Problem(description: "no date") }
    let glyphs = try AssetsFolder(path: "Assets").glyphs()
    let registry = RegistryGenerator(houses: RegionSize.city.houses, seed: 1, glyphs: glyphs).make()
    let file = folder + "/city.db"
    try RegistryFile.write(registry, to: file, created: today, glyphs: glyphs)
    return file
  }
}
