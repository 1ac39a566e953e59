import ArgumentParser
import Kiosk
import Polyclinic
import PolyclinicData
import Terminal

/// What is set from outside: by options, where they say nothing by the environment, and at last by the computer's file.
struct KioskSettings {
  let assets: String?
  let polyclinic: String?
  let registry: String?
  let language: Language
  let theme: Theme
  let patience: Patience
  let printer: PrintQueue?
  let voice: VoiceSpeed

  /// Reads the settings.
  ///
  /// - Throws: `ValidationError` for the first value that cannot be used; `Problems` of the file.
  init(_ command: KioskCommand, environment: [String: String]) throws {
    let file = try ConfigurationFile.read(
      environment: environment, settings: Set(Setting.allCases.map(\.rawValue)))
    func value<Value: ExpressibleByArgument>(_ setting: Setting, option: Value?) throws -> Value? {
      if let option { return option }
      let places = [
        (setting.variable, setting.value(in: environment)),
        ("\(file.path): \(setting.rawValue)", file.values[setting.rawValue]),
      ]
      guard let (place, text) = places.lazy.compactMap({ place, text in text.map { (place, $0) } }).first else {
        return nil
      }
      guard let value = Value(argument: text) else {
        throw ValidationError("\(place)='\(text)' is none of \(setting.argument).")
      }
      return value
    }
    assets = try value(.assets, option: command.assets)
    polyclinic = try value(.polyclinic, option: command.polyclinic)
    registry = try value(.registry, option: command.registry)
    language = try value(.language, option: command.language) ?? .kk
    theme = try value(.theme, option: command.theme) ?? .standard
    patience = try Self.patience(
      idle: try value(.idle, option: command.idle), warning: try value(.warn, option: command.warn))
    printer = try value(.printer, option: command.printer).map(Self.queue)
    voice = try value(.voice, option: command.voice) ?? .normal
  }

  private static func patience(idle: Int?, warning: Int?) throws -> Patience {
    guard let patience = Patience(idle: idle ?? Patience.usual.idle, warning: warning ?? Patience.usual.warning) else {
      let (idle, warning) = (Patience.idleRange, Patience.warningRange)
      throw ValidationError(
        "\(Setting.idle.option) is \(idle.lowerBound) to \(idle.upperBound) seconds, "
          + "\(Setting.warn.option) \(warning.lowerBound) to \(warning.upperBound).")
    }
    return patience
  }

  private static func queue(_ text: String) throws -> PrintQueue {
    guard InstalledPrograms.canDrawSlips else {
      throw ValidationError("\(Setting.printer.option): this build draws no slips, it was made without the trait Slip.")
    }
    do {
      return try PrintQueue(text)
    } catch {
      throw ValidationError("\(Setting.printer.option): \(error).")
    }
  }
}
