import ArgumentParser
import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import QRCode
import Terminal

/// All that the kiosk can show.
struct Content {
  let everything: AssetsReader.Everything
  let districts: DistrictIndex

  /// Reads everything, or throws all that is wrong.
  ///
  /// - Parameter registry: what names the districts; nil: the example of the folder.
  init(_ folder: AssetsFolder, _ reader: AssetsReader, registry: String?) throws(Problems) {
    everything = try reader.readEverything()
    districts = DistrictIndex(
      try RegistrySource.open(registry, assets: folder, glyphs: everything.lobby.glyphs).registry)
  }

  /// Reads everything and looks at all of it, or throws all that is wrong.
  ///
  /// - Parameter registry: what names the districts; nil: the example of the folder.
  static func checked(_ folder: AssetsFolder, _ reader: AssetsReader, registry: String?) throws(Problems) -> Content {
    let content = try Content(folder, reader, registry: registry)
    _ = try reader.readPersonas(rules: content.everything.pack.rules)
    let findings = Proofreading(content).findings
    guard findings.isEmpty else { throw Problems(findings) }
    return content
  }

  /// Every screen, as at that moment.
  func gallery(at moment: Moment?) -> Gallery {
    Gallery(
      lobby: everything.lobby, pack: everything.pack, districts: districts,
      services: Services(qrSymbol: QRSymbol.encoder), moment: moment)
  }
}

/// Where the folder with texts and tables is: the same setting as the kiosk's.
struct FolderOption: ParsableArguments {
  @Option(help: .init(Setting.assets.help, valueName: "dir"))
  var assets: String?

  /// The folder that the option names, else the environment, else the one that is there; of one with generations the
  /// first that the kiosk tries.
  func folder() throws -> AssetsFolder {
    let given = assets ?? Setting.assets.value(in: ProcessInfo.processInfo.environment)
    guard let folder = AssetsFolder.candidates(given: given).first, folder.exists else {
      let isEmpty = given.map { AssetsFolder(path: $0).exists } ?? false
      throw ValidationError("\(isEmpty ? "nothing is in the" : "there is no") folder '\(given ?? "Assets")'")
    }
    return folder
  }
}

/// What names the districts: the same setting as the kiosk's.
struct RegistryOption: ParsableArguments {
  @Option(help: .init(Setting.registry.help, valueName: "file"))
  var registry: String?

  /// What the option names, else the environment; nil: the bundled example.
  var districts: String? { registry ?? Setting.registry.value(in: ProcessInfo.processInfo.environment) }
}

/// The registry file that a command changes: never one that only the environment names.
struct ChangedRegistryOption: ParsableArguments {
  @Option(help: .init("The registry file that is written.", valueName: "file"))
  var registry: String
}

/// Where texts and rules are read from: the same settings as the kiosk's.
struct AssetsOptions: ParsableArguments {
  @OptionGroup var assets: FolderOption

  @Option(help: .init(Setting.polyclinic.help, valueName: "file"))
  var polyclinic: String?

  /// The folder.
  func folder() throws -> AssetsFolder { try assets.folder() }

  /// The file of the building; nil: the example in the folder.
  var building: String? { polyclinic ?? Setting.polyclinic.value(in: ProcessInfo.processInfo.environment) }

  /// The folder, and how it is read.
  func reader() throws -> (folder: AssetsFolder, reader: AssetsReader) {
    let folder = try folder()
    let reader = AssetsReader(
      folder: folder, polyclinic: building, phrases: Phrase.declarations, entries: EntryDeclaration.ofScreens)
    return (folder, reader)
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
  @OptionGroup var registry: RegistryOption

  /// Reads everything and looks at all of it, or throws all that is wrong.
  func check() throws -> Content {
    let (folder, reader) = try assets.reader()
    return try Content.checked(folder, reader, registry: registry.districts)
  }

  /// Reads everything, or prints all that is wrong and ends.
  func readOrExplain() throws -> Content {
    let (folder, reader) = try assets.reader()
    return try Problems.explained { try Content(folder, reader, registry: registry.districts) }
  }
}

extension Problems {
  /// The result of a reading; where it finds problems they are printed, and the program ends with that status.
  static func explained<Result>(
    status: ExitCode = DeskExit.cannotRun, _ read: () throws -> Result
  ) throws -> Result {
    do {
      return try read()
    } catch let problems as Problems {
      for problem in problems.list {
        complain(problem)
      }
      throw status
    }
  }
}
