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

/// Where the content is read from: the same settings as the kiosk's.
struct ContentOptions: ParsableArguments {
  @Option(help: .init(Setting.assets.help, valueName: "dir"))
  var assets: String?

  @Option(help: .init(Setting.polyclinic.help, valueName: "file"))
  var polyclinic: String?

  /// Reads everything, or throws all that is wrong.
  func read() throws -> AssetsReader.Everything {
    let building = polyclinic ?? Setting.polyclinic.value(in: ProcessInfo.processInfo.environment)
    return try AssetsReader(folder: try .existing(given: assets), polyclinic: building, phrases: Phrase.declarations).readEverything()
  }

  /// Reads everything, or prints all that is wrong and ends.
  func readOrExplain() throws -> AssetsReader.Everything {
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
