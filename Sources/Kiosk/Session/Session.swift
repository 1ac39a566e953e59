import Polyclinic
import Terminal

/// A visit from the welcome screen to the welcome screen: what was pressed goes in, pictures come out.
///
/// A value without clock, terminal or file: the time comes in with each input, the picture is asked for. Beside day and
/// minute, which a clock on the wall shows, there are the seconds of a clock that only goes forward.
public struct Session: Sendable {
  /// Phrases, building and font.
  public let lobby: Lobby
  /// The pages; nil until they are read and found good.
  public var pack: Pack? {
    didSet { kept = Kept() }
  }

  /// Whether nobody may leave the program.
  public var isLocked = false {
    didSet { kept = Kept() }
  }

  /// The language with which every visit begins.
  let startLanguage: Language
  /// The look with which every visit begins.
  let startTheme: Theme
  /// The language of the visit.
  public internal(set) var language: Language {
    didSet { kept = Kept() }
  }
  /// The look of the screens.
  public internal(set) var theme: Theme {
    didSet { kept = Kept() }
  }
  /// The size of the terminal.
  var size: Size {
    didSet { kept = Kept() }
  }
  /// The districts; nil until they are read and found good.
  public var districts: DistrictIndex? {
    didSet { kept = Kept() }
  }
  /// What the world around can do.
  public var services = Services() {
    didSet { kept = Kept() }
  }
  /// Day and minute at the polyclinic; nil where the clock cannot be right.
  var moment: Moment? {
    didSet { if moment != oldValue { kept = Kept() } }
  }
  /// The screens from welcome to the present one; a page on top of another is one step back.
  var screens: [any Screen]
  /// What goes out of the visit: slips and speech.
  var takeAway = TakeAway() {
    didSet { if takeAway.shows != oldValue.shows { kept = Kept() } }
  }
  /// Work that most keys have in common, kept until something changes on which it depends.
  var kept = Kept()
  /// Whether somebody is still there.
  var presence: Presence
  /// When the last input came, on the clock that only goes forward.
  var seconds: Double
  /// Whether the last input has ended a visit.
  var hasEnded = false
  /// Whether a language has been chosen.
  ///
  /// Then home is the second screen, and one cannot go back behind it.
  var hasBegun = false

  /// The most screens that are remembered for the way back: a key that is stuck must not fill the memory.
  static let longestWay = 100

  /// A session that begins at the welcome screen.
  ///
  /// - Parameters:
  ///   - lobby: phrases, building and font.
  ///   - pack: the pages, where they are read already.
  ///   - language: the language that the welcome screen proposes.
  ///   - theme: the look with which every visit begins.
  ///   - size: the size of the terminal.
  ///   - moment: day and minute at the polyclinic; nil where the clock cannot be right.
  ///   - patience: how long a patient who does nothing is waited for.
  ///   - isAfterVisit: whether the welcome screen says that a visit's data are erased.
  public init(
    lobby: Lobby, pack: Pack?, language: Language, theme: Theme, size: Size, moment: Moment?,
    patience: Patience = .usual, isAfterVisit: Bool = false
  ) {
    screens = [WelcomeScreen(isAfterVisit: isAfterVisit)]
    presence = Presence(patience: patience, at: 0)
    seconds = 0
    self.lobby = lobby
    self.pack = pack
    self.size = size
    self.moment = moment
    startLanguage = language
    startTheme = theme
    self.language = language
    self.theme = theme
  }

  /// What the program has to do after an input.
  public enum Outcome: Hashable, Sendable {
    /// Show the picture and wait, at most until ``Session/nextChange``.
    case goOn
    /// The same; a visit has just begun.
    case visitBegan
    /// The same; a visit has just ended, and its last trace is to be erased.
    case visitEnded
    /// End: the terminal is gone, or somebody who tries the program out leaves it.
    case end
  }

  /// When the picture changes by itself, in seconds; nil where it never does.
  public var nextChange: Double? { isAtRest ? nil : presence.nextChange(after: seconds) }

  /// Whether everything is as a new patient finds it; then nobody is waited for.
  public var isAtRest: Bool { !isTouched && !takeAway.isBusy }

  /// Whether somebody has opened a screen, or changed language or colours.
  var isTouched: Bool { screens.count > 1 || language != startLanguage || theme != startTheme }

  /// Whether the welcome screen stands there, whatever is selected on it.
  public var isOnWelcome: Bool { screens.count == 1 }

  /// Whether printable keys type into a field.
  public var isTyping: Bool { screens.last?.field != nil }

  /// What the visit asks of the world since it was last asked.
  public mutating func errands() -> [Errand] { takeAway.leave() }

  /// Whether a text is being read aloud or a slip being printed: nobody is away from the kiosk meanwhile.
  public var isBusy: Bool { takeAway.isBusy }

  /// Whether a slip is being printed: whoever ends the program now, ends that too.
  public var isPrinting: Bool { takeAway.isPrinting }

  /// All on which a picture depends beside the screen itself.
  var scene: Scene {
    Scene(
      lobby: lobby, pack: pack, districts: districts, services: services, language: language, size: size,
      moment: moment, prepared: kept.reading)
  }
}
