import ArgumentParser
import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import Terminal

extension Language: ExpressibleByArgument {}

extension AssetsFolder {
  /// The folder that an option names, else the environment, else the one that is there.
  static func existing(given option: String?) throws -> AssetsFolder {
    let given = option ?? Setting.assets.value(in: ProcessInfo.processInfo.environment)
    let folder = AssetsFolder.find(given: given, program: CommandLine.arguments.first ?? "")
    guard folder.exists else { throw ValidationError("there is no folder '\(folder.path)'") }
    return folder
  }
}

/// All that the kiosk can show.
struct Content {
  let everything: AssetsReader.Everything
  let districts: DistrictIndex

  /// Every screen, as at that moment.
  func gallery(at moment: Moment?) -> Gallery {
    Gallery(lobby: everything.lobby, pack: everything.pack, districts: districts, moment: moment)
  }
}

/// Where the content is read from: the same settings as the kiosk's.
struct ContentOptions: ParsableArguments {
  @Option(help: .init(Setting.assets.help, valueName: "dir"))
  var assets: String?

  @Option(help: .init(Setting.polyclinic.help, valueName: "file"))
  var polyclinic: String?

  @Option(help: .init(Setting.registry.help, valueName: "file"))
  var registry: String?

  /// Reads everything, or throws all that is wrong.
  func read() throws -> Content {
    let environment = ProcessInfo.processInfo.environment
    let folder = try AssetsFolder.existing(given: assets)
    let building = polyclinic ?? Setting.polyclinic.value(in: environment)
    let everything = try AssetsReader(folder: folder, polyclinic: building, phrases: Phrase.declarations)
      .readEverything()
    let source = try RegistrySource.open(
      registry ?? Setting.registry.value(in: environment), assets: folder, glyphs: everything.lobby.glyphs)
    return Content(everything: everything, districts: DistrictIndex(source.registry))
  }

  /// Reads everything, or prints all that is wrong and ends.
  func readOrExplain() throws -> Content {
    do {
      return try read()
    } catch let problems as Problems {
      for problem in problems.list {
        FileHandle.standardError.write(Data("osms-desk: \(problem)\n".utf8))
      }
      throw DeskExit.findings
    }
  }
}
