import ArgumentParser
import Kiosk
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
