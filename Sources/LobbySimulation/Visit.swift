import Kiosk
import Polyclinic
import RegistryGenerator
import Terminal

/// A visit from a seed: somebody presses keys, time passes, printer and voice do well or badly, and after every step
/// the promises are looked at.
public struct Visit {
  /// What the visit came to.
  public struct Record: Sendable {
    /// A number that is the same whenever the same visit shows the same pictures.
    public let trace: UInt64
    /// How many steps it took.
    public let steps: Int
    /// The broken promises, the first first.
    public let violations: [Violation]
  }

  private let seed: UInt64
  private let content: Content
  private var numbers: SeededNumbers
  private var surroundings: Surroundings
  private var session: Session
  private let setting: Setting
  private var trace = Trace()
  private var violations: [Violation] = []
  private var step = 0
  /// What happens in the step; nil before the first.
  private var action: Action?
  /// What has happened; nil where nobody wants to know.
  private var story: [String]?

  private typealias Setting = (language: Language, theme: Theme, patience: Patience)

  /// The most steps of a visit before somebody ends it.
  private static let longest = 60

  /// Plays the visit of a seed.
  public static func play(seed: UInt64, content: Content) -> Record {
    var visit = Visit(seed: seed, content: content)
    visit.play()
    return Record(trace: visit.trace.value, steps: visit.step, violations: visit.violations)
  }

  /// Plays the visit of a seed and tells it: the steps, each with the first rows that it has led to.
  public static func story(seed: UInt64, content: Content) -> String {
    var visit = Visit(seed: seed, content: content)
    visit.story = []
    visit.play()
    return (visit.story ?? []).joined(separator: "\n")
  }

  private init(seed: UInt64, content: Content) {
    self.seed = seed
    self.content = content
    numbers = SeededNumbers(seed: seed)
    let readiness: [Services.Readiness] = [.ready, .ready, .ready, .notInstalled, .switchedOff, .notBuilt]
    let patience = Patience(idle: numbers.number(in: 60...300), warning: numbers.number(in: 20...60))
    setting = (
      Language.allCases[numbers.below(3)], Theme.allCases[numbers.below(3)], patience ?? .usual
    )
    surroundings = Surroundings(day: numbers.below(10) > 0 ? content.pack.date : nil, numbers: &numbers)
    var services = content.services
    services.printing = readiness[numbers.below(readiness.count)]
    services.voice = readiness[numbers.below(readiness.count)]
    session = Self.session(
      content, setting, services: services, size: Gallery.grids[numbers.below(Gallery.grids.count)],
      moment: surroundings.moment, isAfterVisit: numbers.below(2) == 0, districts: content.districts(from: &numbers))
  }

  /// A kiosk that nobody has touched yet.
  private static func session(
    _ content: Content, _ setting: Setting, services: Services, size: Size, moment: Moment?, isAfterVisit: Bool,
    districts: DistrictIndex?
  ) -> Session {
    var session = Session(
      lobby: content.lobby, pack: content.pack, language: setting.language, theme: setting.theme, size: size,
      moment: moment, patience: setting.patience, isAfterVisit: isAfterVisit)
    session.services = services
    session.isLocked = true
    session.districts = districts
    return session
  }

  private mutating func play() {
    look()
    let end = numbers.number(in: 1...Self.longest)
    while step < end {
      step += 1
      perform(Action.draw(from: &numbers))
      look()
    }
    step += 1
    if numbers.below(2) == 0 {
      perform(.press(.function(10)))
    } else {
      perform(.wait(20_000))
      if !session.isAtRest { note("nobody is there, and yet the visit goes on") }
    }
    look()
  }

  private mutating func perform(_ action: Action) {
    self.action = action
    switch action {
    case .press(let key): take(.key(key))
    case .lean(let key, let times):
      for _ in 0..<times {
        sleep(until: surroundings.seconds + 0.033)
        take(.key(key))
      }
    case .type(let text):
      for scalar in text.unicodeScalars {
        sleep(until: surroundings.seconds + 0.2)
        take(.key(.character(scalar)))
      }
    case .wait(let seconds): sleep(until: surroundings.seconds + seconds)
    case .resize(let size): take(.resized(size))
    case .clock(let clock): surroundings.change(clock)
    }
  }

  /// Lets time pass as the program's loop does: it wakes for reports and for what changes by itself.
  private mutating func sleep(until later: Double) {
    while true {
      let next = [surroundings.nextReport, session.nextChange].compactMap(\.self).min()
      guard let next, next <= later else { break }
      if next < surroundings.seconds { note("it wakes again at once") }
      surroundings.advance(to: next)
      while let report = surroundings.takeReport() { session.hear(report, seconds: surroundings.seconds) }
      heed(session.wake(at: surroundings.moment, seconds: surroundings.seconds))
      if let next = session.nextChange, next <= surroundings.seconds {
        note("nothing has changed at the time at which something was to")
        return
      }
    }
    surroundings.advance(to: later)
  }

  private mutating func take(_ input: Input) {
    heed(session.handle(input, at: surroundings.moment, seconds: surroundings.seconds))
  }

  private mutating func heed(_ outcome: Session.Outcome) {
    for errand in session.errands() {
      examine(errand, afterEnd: outcome == .visitEnded)
      surroundings.run(errand, numbers: &numbers)
    }
    switch outcome {
    case .end: note("a locked kiosk was left")
    case .visitEnded:
      examineWelcome(session, "after the visit")
      beginAnew()
    case .goOn, .visitBegan: break
    }
  }

  /// The program takes its own place after a visit, and what has come to the disk meanwhile; that waits for a slip.
  private mutating func beginAnew() {
    let size = session.frame().size
    guard !session.isPrinting, numbers.below(2) == 0 else { return }
    session = Self.session(
      content, setting, services: session.services, size: size, moment: surroundings.moment, isAfterVisit: true,
      districts: content.districts(from: &numbers))
    surroundings.endHelpers()
  }

  private mutating func tell(_ frame: Frame) {
    let rows = frame.text.prefix(3).filter { !$0.isEmpty }.map { "    \($0)" }
    let line = "\(step) at \(surroundings.seconds) s: \(told)"
    story? += [line] + rows
    story? += violations.filter { $0.step == step }.map { "    BROKEN: \($0.reason)" }
  }

  /// The action in words, made only where somebody reads them.
  private var told: String { action.map { "\($0)" } ?? "start" }

  private mutating func note(_ reason: String) {
    violations.append(Violation(seed: seed, step: step, action: told, reason: reason))
  }
}

extension Visit {
  /// Looks at the promises that hold at every moment.
  private mutating func look() {
    let frame = session.frame()
    trace.add(frame)
    if story != nil { tell(frame) }
    if !frame.isPure(in: content.font) { note("a character that the font does not have is on the screen") }
    if Gallery.holds(frame.size), !frame.hasCursor { note("the cursor is outside the screen") }
    if Gallery.holds(frame.size), frame.lost > 0 { note("\(frame.lost) characters were lost") }
    if let next = session.nextChange, next <= surroundings.seconds { note("it will not sleep") }
    guard numbers.below(12) == 0 else { return }
    // From everywhere one key leads home; where it is asked whether anybody is there, a key before it says "yes".
    var copy = session
    for _ in 0..<2 {
      if copy.handle(.key(.function(10)), at: surroundings.moment, seconds: surroundings.seconds) == .visitEnded {
        examineWelcome(copy, "after F10")
        return
      }
    }
    // On the welcome screen there is nothing to end, and in a window that is too small no key does anything.
    if !copy.isOnWelcome, Gallery.holds(frame.size) { note("F10 does not end the visit") }
  }

  /// The welcome screen after a visit is that of a kiosk that has never seen anybody.
  private mutating func examineWelcome(_ session: Session, _ occasion: String) {
    let frame = session.frame()
    let fresh = Self.session(
      content, setting, services: session.services, size: frame.size, moment: surroundings.moment, isAfterVisit: true,
      districts: session.districts)
    if !fresh.frame().shows(frame) { note("the welcome screen \(occasion) is not the first one") }
    if frame.shows(Action.secret) { note("what was typed stands there \(occasion)") }
    if session.nextChange != nil, !session.isBusy { note("somebody is waited for \(occasion)") }
  }

  /// Whether the action presses keys.
  private var isByHand: Bool {
    switch action {
    case .press, .lean, .type: true
    case .wait, .resize, .clock, nil: false
    }
  }

  private mutating func examine(_ errand: Errand, afterEnd: Bool) {
    switch errand {
    case .fallSilent: break
    case .print(let slip):
      if session.services.printing != .ready { note("it prints without a printer") }
      if surroundings.isPrinting { note("it prints a second slip before the first is done") }
      if slip.lines.count > Slip.mostLines { note("a slip has \(slip.lines.count) lines") }
      if !slip.texts.allSatisfy(\.isHarmless) { note("a slip has a character that does not print") }
      if slip.texts.contains(where: { $0.string.contains(Action.secret) }) { note("what was typed stands on the slip") }
    case .speak(let utterances):
      if session.services.voice != .ready { note("it speaks without a voice") }
      let length = utterances.reduce(0) { $0 + $1.words.string.unicodeScalars.count }
      if length > Utterance.longest { note("it reads \(length) characters aloud") }
      if !utterances.allSatisfy(\.words.isHarmless) { note("the voice is given a character that is not read") }
      if !isByHand, utterances.contains(where: { $0.words.string.contains(Action.secret) }) {
        note("what was typed is read aloud though nobody has asked for it")
      }
    }
    if afterEnd, errand != .fallSilent, !tellsTheEnd(errand) { note("a visit that is over has an errand") }
  }

  /// Whether it says nothing but that the visit is erased.
  private func tellsTheEnd(_ errand: Errand) -> Bool {
    guard case .speak(let utterances) = errand, let said = utterances.first, utterances.count == 1 else { return false }
    return session.lobby.phrasebook[Phrase.erased.rawValue]?[said.language] == said.words
  }
}
