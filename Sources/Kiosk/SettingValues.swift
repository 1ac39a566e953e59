import Polyclinic
import Terminal

/// The settings as the kiosk uses them; where nothing is set, what ``Setting/explanation`` says holds.
public struct SettingValues: Sendable {
  /// The folder with texts and tables.
  public private(set) var assets: String?
  /// The file of the building.
  public private(set) var polyclinic: String?
  /// What names the districts.
  public private(set) var registry: String?
  /// The language that the welcome screen proposes.
  public private(set) var language = Language.kk
  /// The look with which a visit begins.
  public private(set) var theme = Theme.standard
  /// How long a visit waits for a key.
  public private(set) var patience = Patience.usual
  /// The printer for slips; nil where nothing is printed.
  public private(set) var printer: PrintQueue?
  /// How fast texts are read aloud, if at all.
  public private(set) var voice = VoiceSpeed.normal

  /// A place in which somebody may have set something.
  public struct Place {
    let name: String
    let text: String?

    /// A place as complaints name it, and what stands there; nil: nothing.
    public init(_ name: String, _ text: String?) {
      self.name = name
      self.text = text
    }
  }

  /// Takes each setting from the first place in which something is set.
  ///
  /// - Parameters:
  ///   - places: the places of a setting.
  ///   - complain: is told of every value that cannot be used; what holds without it stays.
  public init(from places: (Setting) -> [Place], complain: (String) -> Void) {
    for setting in Setting.allCases {
      guard let place = places(setting).first(where: { $0.text != nil }), let text = place.text else { continue }
      do throws(UnusableValue) {
        try set(setting, to: text)
      } catch {
        complain("\(place.name): \(error)")
      }
    }
  }

  /// Nothing is set but that.
  ///
  /// - Throws: ``UnusableValue``: the value cannot be used.
  init(_ setting: Setting, _ text: String) throws(UnusableValue) {
    try set(setting, to: text)
  }

  private mutating func set(_ setting: Setting, to text: String) throws(UnusableValue) {
    switch setting {
    case .assets: assets = text
    case .polyclinic: polyclinic = text
    case .registry: registry = text
    case .language: language = try Self.named(text, setting)
    case .theme: theme = try Self.named(text, setting)
    case .idle:
      let warning = patience.warning
      patience = try Self.patience(text, Patience.idleRange) { Patience(idle: $0, warning: warning) }
    case .warn:
      let idle = patience.idle
      patience = try Self.patience(text, Patience.warningRange) { Patience(idle: idle, warning: $0) }
    case .printer:
      guard PrintQueue.canBeUsed else {
        throw UnusableValue(description: "this build draws no slips, it was made without the trait Slip")
      }
      printer = try PrintQueue(text)
    case .voice: voice = try Self.named(text, setting)
    }
  }

  private static func named<Value: RawRepresentable<String>>(
    _ text: String, _ setting: Setting
  ) throws(UnusableValue) -> Value {
    guard let value = Value(rawValue: text) else {
      throw UnusableValue(description: "'\(text)' is none of \(setting.argument)")
    }
    return value
  }

  private static func patience(
    _ text: String, _ range: ClosedRange<Int>, _ make: (Int) -> Patience?
  ) throws(UnusableValue) -> Patience {
    guard let patience = Int(text).flatMap(make) else {
      throw UnusableValue(
        description: "'\(text)' is no number of seconds from \(range.lowerBound) to \(range.upperBound)")
    }
    return patience
  }
}

/// Why a value of a setting cannot be used, in words.
public struct UnusableValue: Error, CustomStringConvertible {
  /// The reason, as a complaint names it.
  public let description: String
}

extension Setting {
  /// The names that the computer's file may have.
  public static var names: Set<String> { Set(allCases.map(\.rawValue)) }

  /// Why a value of the setting of that name cannot be used; nil where it can.
  public static func fault(of name: String, _ text: String) -> String? {
    guard let setting = Setting(rawValue: name) else { return nil }
    do throws(UnusableValue) {
      _ = try SettingValues(setting, text)
      return nil
    } catch {
      return error.description
    }
  }
}
