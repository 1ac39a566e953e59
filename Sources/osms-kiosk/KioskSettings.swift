import ArgumentParser
import Kiosk
import Polyclinic
import Terminal

/// What is set from outside: the options, and where they say nothing the environment.
struct KioskSettings {
  let assets: String?
  let polyclinic: String?
  let registry: String?
  let language: Language
  let theme: Theme
  let printer: PrintQueue?
  let voice: VoiceSpeed

  /// Reads the settings.
  ///
  /// - Throws: `ValidationError` for the first value that cannot be used.
  init(_ command: KioskCommand, environment: [String: String]) throws {
    func value<Value: ExpressibleByArgument>(_ setting: Setting, option: Value?) throws -> Value? {
      if let option { return option }
      guard let text = setting.value(in: environment) else { return nil }
      guard let value = Value(argument: text) else {
        throw ValidationError("\(setting.variable)='\(text)' is none of \(setting.argument).")
      }
      return value
    }
    assets = try value(.assets, option: command.assets)
    polyclinic = try value(.polyclinic, option: command.polyclinic)
    registry = try value(.registry, option: command.registry)
    language = try value(.language, option: command.language) ?? .kk
    theme = try value(.theme, option: command.theme) ?? .standard
    printer = try value(.printer, option: command.printer).map(Self.queue)
    voice = try value(.voice, option: command.voice) ?? .normal
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
