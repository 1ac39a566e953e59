import Kiosk
import Polyclinic
import RegistryGenerator
import Terminal

/// Keys without sense, pressed from a screen on: every state is drawn, and from every state one comes home.
public struct RandomKeys: Sendable {
  /// How many keys are pressed in one case.
  public static let keys = 1_000

  private let content: Visit.Content
  private let gallery: Gallery
  private let names: [String]
  private let keyboards: [Language: Keyboard]

  /// Keys for a kiosk with that content.
  public init(content: Visit.Content) {
    self.content = content
    gallery = content.gallery
    names = gallery.names
    keyboards = Language.allCases.reduce(into: [:]) { $0[$1] = Keyboard(content: content, language: $1) }
  }

  /// Presses the keys of a seed.
  ///
  /// - Returns: what is wrong; nil where nothing is.
  public func play(seed: UInt64) -> String? {
    var numbers = SeededNumbers(seed: seed)
    guard let language = numbers.pick(Language.allCases), let name = numbers.pick(names),
      let size = numbers.pick(Gallery.grids), let keyboard = keyboards[language],
      var session = gallery.session(showing: name, language: language, theme: .standard, size: size)
    else { return "there is no screen to begin with" }
    session.isLocked = true
    for step in 1...Self.keys {
      let key = Self.key(from: &numbers)
      let seconds = Double(step) / 5
      if let flaw = keyboard.press(key, in: &session, at: seconds) ?? keyboard.flaw(of: session.frame())
        ?? (numbers.below(8) == 0 ? keyboard.flawOfTheWayHome(from: session, at: seconds) : nil)
      {
        return "\(name), \(language.rawValue), \(size.columns)x\(size.rows), key \(step), \(key): \(flaw)"
      }
    }
    return nil
  }

  /// Digits more often than others, and F10 seldom, so that visits become long.
  private static func key(from numbers: inout SeededNumbers) -> Key {
    if numbers.below(3) > 0 { return .character(Unicode.Scalar(UInt8(0x31 + numbers.below(8)))) }
    let key = numbers.pick(Keyboard.keys) ?? .enter
    return key == .function(10) && numbers.below(4) > 0 ? .enter : key
  }
}
