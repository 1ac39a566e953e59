import Kiosk
import Polyclinic
import Terminal

/// The keys that are pressed blindly, and what holds behind each of them.
struct Keyboard: Sendable {
  /// Every key that does something somewhere, and some that nobody has foreseen.
  static let keys: [Key] =
    "0123456789 ?/аәz\u{0}\u{1B}\u{9B}\u{202E}\u{301}".unicodeScalars.map { .character($0) }
    + [.enter, .escape, .backspace, .up, .down, .left, .right, .pageUp, .pageDown]
    + (1...12).map { .function($0) } + [.control("c"), .control("d"), .control("z"), .control("\\")]

  /// The moment at which keys are pressed.
  let moment: Moment?
  private let font: Font
  private let welcome: [Size: Frame]

  /// What is expected behind the keys of a kiosk in that language.
  init(content: Visit.Content, language: Language) {
    moment = content.moment
    font = content.font
    welcome = Gallery.grids.reduce(into: [:]) { frames, size in
      var session = Session(
        lobby: content.lobby, pack: content.pack, language: language, theme: .standard, size: size,
        moment: content.moment, isAfterVisit: true)
      session.services = content.everyService
      session.isLocked = true
      frames[size] = session.frame()
    }
  }

  /// Presses a key.
  ///
  /// - Returns: what is wrong behind it; nil where nothing is.
  func press(_ key: Key, in session: inout Session, at seconds: Double) -> String? {
    let outcome = session.handle(.key(key), at: moment, seconds: seconds)
    let errands = session.errands()
    if outcome == .end { return "a locked kiosk was left" }
    for errand in errands {
      switch errand {
      case .fallSilent: break
      case .speak(let utterances):
        if !utterances.allSatisfy(\.words.isHarmless) { return "the voice is given a character that is not read" }
        session.hear(.fellSilent, seconds: seconds)
      case .print(let slip):
        if !slip.texts.allSatisfy(\.isHarmless) { return "a slip has a character that does not print" }
        session.hear(.printed, seconds: seconds)
      }
    }
    return nil
  }

  /// Draws a state.
  ///
  /// - Returns: what is wrong with the picture; nil where nothing is.
  func flaw(of frame: Frame) -> String? {
    if frame.lost > 0 { return "\(frame.lost) characters were lost" }
    if !frame.hasCursor { return "the cursor is outside the screen" }
    return frame.isPure(in: font) ? nil : "a character that the font does not have is on the screen"
  }

  /// Goes home from a copy of a state.
  ///
  /// - Returns: what is wrong with the way; nil where nothing is.
  func flawOfTheWayHome(from session: Session, at seconds: Double) -> String? {
    guard !session.isOnWelcome else { return nil }
    var copy = session
    guard copy.handle(.key(.function(10)), at: moment, seconds: seconds) == .visitEnded, copy.isOnWelcome else {
      return "F10 does not lead home"
    }
    let frame = copy.frame()
    return welcome[frame.size]?.shows(frame) == false ? "the first screen after F10 is another one" : nil
  }
}
