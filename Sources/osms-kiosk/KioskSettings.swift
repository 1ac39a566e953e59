import ArgumentParser
import Foundation
import Kiosk
import Polyclinic
import PolyclinicData

extension SettingValues {
  /// What is set from outside: by options, where they say nothing by the environment, and at last by the computer's
  /// file.
  ///
  /// - Throws: `ValidationError` for the values that cannot be used; `Problems`: all that is wrong with the file.
  init(_ command: KioskCommand, environment: [String: String]) throws {
    let file = ConfigurationFile(environment: environment, settings: Setting.names, fault: Setting.fault)
    guard file.problems.isEmpty else { throw Problems(file.problems) }
    var faults: [String] = []
    self.init { setting in
      [
        Place(setting.option, command.text(of: setting)), Place(setting.variable, setting.value(in: environment)),
        Place(file.path, file.values[setting.rawValue]),
      ]
    } complain: {
      faults.append($0)
    }
    guard faults.isEmpty else { throw ValidationError(faults.joined(separator: "\n")) }
  }

  /// The districts that are set, else the invented ones of the content.
  ///
  /// - Parameter today: the day from which absences are heeded; nil: the list as it was imported.
  /// - Throws: `Problems`: why none can serve, and which setting names them.
  func districts(with content: ContentChoice.Candidate, today: CalendarDate?) throws(Problems) -> RegistrySource {
    do throws(Problems) {
      return try RegistrySource.open(registry, assets: content.folder, glyphs: content.lobby.glyphs, today: today)
    } catch {
      guard let registry else { throw error }
      let named = Problem(
        file: URL(fileURLWithPath: registry).path, entry: Setting.registry.rawValue,
        reason: "the districts that this setting names cannot be read")
      throw Problems([named] + error.list)
    }
  }

  /// The files that are set of which newer ones may come while nobody is there.
  var changingFiles: [String] {
    let content = assets.map { assets in
      AssetsFolder.Generation.allCases.map { "\(assets)/\($0.rawValue)/pack.yaml" } + ["\(assets)/pack.yaml"]
    }
    let folders = AssetsFolder.candidates(given: assets)
    // Generations are published whole; in a folder that stands alone, as in sheets, any file may become another.
    let alone = folders.count == 1 ? folders.flatMap(\.paths) : []
    let districts = registry.map { [$0, OverrideFile.path(beside: $0)] }
    let list = registry ?? folders.first.map(RegistrySource.example(in:))
    let sheets = RegistrySource.sheets([list].compactMap(\.self))
    return (content ?? []) + alone + (districts ?? []) + sheets + (polyclinic.map { [$0] } ?? [])
  }
}

extension KioskCommand {
  /// What an option says, as the environment would; nil where it is not given.
  fileprivate func text(of setting: Setting) -> String? {
    switch setting {
    case .assets: assets
    case .polyclinic: polyclinic
    case .registry: registry
    case .language: language?.rawValue
    case .theme: theme?.rawValue
    case .idle: idle.map { "\($0)" }
    case .warn: warn.map { "\($0)" }
    case .printer: printer
    case .voice: voice?.rawValue
    }
  }
}
