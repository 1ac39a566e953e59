import ArgumentParser
import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import QRCode
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
    Gallery(
      lobby: everything.lobby, pack: everything.pack, districts: districts,
      services: Services(qrSymbol: QRSymbol.encoder), moment: moment)
  }
}

/// Where texts and rules are read from: the same settings as the kiosk's.
struct AssetsOptions: ParsableArguments {
  @Option(help: .init(Setting.assets.help, valueName: "dir"))
  var assets: String?

  @Option(help: .init(Setting.polyclinic.help, valueName: "file"))
  var polyclinic: String?

  /// The folder, and how it is read.
  func reader() throws -> (folder: AssetsFolder, reader: AssetsReader) {
    let folder = try AssetsFolder.existing(given: assets)
    let building = polyclinic ?? Setting.polyclinic.value(in: ProcessInfo.processInfo.environment)
    return (folder, AssetsReader(folder: folder, polyclinic: building, phrases: Phrase.declarations))
  }

  /// Reads all texts and rules, or prints all that is wrong and ends.
  func readOrExplain() throws -> (reader: AssetsReader, everything: AssetsReader.Everything) {
    let reader = try reader().reader
    return try Problems.explained { (reader, try reader.readEverything()) }
  }
}

/// Where all that the kiosk shows is read from, the districts too.
struct ContentOptions: ParsableArguments {
  @OptionGroup var assets: AssetsOptions

  @Option(help: .init(Setting.registry.help, valueName: "file"))
  var registry: String?

  /// Reads everything, or throws all that is wrong.
  func read() throws -> Content {
    let (folder, reader) = try assets.reader()
    let everything = try reader.readEverything()
    let source = try RegistrySource.open(
      registry ?? Setting.registry.value(in: ProcessInfo.processInfo.environment), assets: folder,
      glyphs: everything.lobby.glyphs)
    return Content(everything: everything, districts: DistrictIndex(source.registry))
  }

  /// Reads everything, or prints all that is wrong and ends.
  func readOrExplain() throws -> Content {
    try Problems.explained(read)
  }
}

extension Problems {
  /// The result of a reading; where it finds problems they are printed, and the program ends with that status.
  static func explained<Result>(
    status: ExitCode = DeskExit.findings, _ read: () throws -> Result
  ) throws -> Result {
    do {
      return try read()
    } catch let problems as Problems {
      for problem in problems.list {
        FileHandle.standardError.write(Data("osms-desk: \(problem)\n".utf8))
      }
      throw status
    }
  }
}
