import ArgumentParser
import Foundation
import Polyclinic
import PolyclinicData
import RegistryGenerator
import TerminalProgress

/// Invents the districts of a clinic, a city or a country, to try things out at that size.
struct RegistryGenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Invents a list of districts of any size; the same seed gives the same list.",
    discussion: "3000 houses are those of one clinic, 200000 those of a city, 3000000 those of a country.")

  @OptionGroup var target: ChangedRegistryOption
  @OptionGroup var options: RegistryOptions

  @Option(help: .init("How many houses.", valueName: "count"))
  var houses: Int

  @Option(help: .init("The number from which everything is drawn.", valueName: "number"))
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...10_000_000).contains(houses) else {
      throw ValidationError("--houses is a number from 1 to 10000000")
    }
  }

  func run() throws {
    let path = target.registry
    let words = try options.words()
    let glyphs = try options.folder().glyphs()
    let today = try CalendarDate.knownToday()
    let bar = ProgressBar(words(.writing))
    let registry = RegistryGenerator(houses: houses, seed: seed, glyphs: glyphs).make()
    try options.changing { () throws(any Error) in
      try RegistryFile.write(registry, to: path, created: today, glyphs: glyphs, progress: bar.show)
    }
    bar.finish()
    RegistryStatistics(registry).all(words).forEach { print($0) }
  }
}
