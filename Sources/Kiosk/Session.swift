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

  private let startLanguage: Language
  private let startTheme: Theme
  private(set) var language: Language {
    didSet { kept = Kept() }
  }
  private var theme: Theme {
    didSet { kept = Kept() }
  }
  private(set) var size: Size {
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
  private var moment: Moment? {
    didSet { if moment != oldValue { kept = Kept() } }
  }
  /// The screens from welcome to the present one; a page on top of another is one step back.
  private(set) var screens: [any Screen]
  /// What goes out of the visit: slips and speech.
  private var takeAway = TakeAway() {
    didSet { if takeAway.shows != oldValue.shows { kept = Kept() } }
  }
  /// Work that most keys have in common, kept until something changes on which it depends.
  private var kept = Kept()
  /// Whether somebody is still there.
  private var presence: Presence
  private var seconds: Double
  /// Whether the last input has ended a visit.
  private var hasEnded = false
  /// Whether a language has been chosen.
  ///
  /// Then home is the second screen, and one cannot go back behind it.
  private var hasBegun = false

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

  /// The language of the visit.
  public var visitLanguage: Language { language }

  /// Begins a visit without its first key, which another run of the program has taken.
  public mutating func begin(in language: Language, at moment: Moment?) {
    self.moment = moment
    step(.begin(language))
    prepare()
  }

  /// When the picture changes by itself, in seconds; nil where it never does.
  public var nextChange: Double? { isAtRest ? nil : presence.nextChange(after: seconds) }

  /// Takes an input and the time at which it came.
  public mutating func handle(_ input: Input, at moment: Moment?, seconds: Double) -> Outcome {
    if case .resized(let size) = input { self.size = size }
    guard case .goOn = wake(at: moment, seconds: seconds) else { return .visitEnded }
    switch input {
    case .ended: return .end
    case .resized: return .goOn
    case .key(let key): return press(key)
    }
  }

  /// Takes in that time has passed: somebody may have gone away.
  public mutating func wake(at moment: Moment?, seconds: Double) -> Outcome {
    self.moment = moment
    self.seconds = seconds
    guard !isAtRest else { return .goOn }
    if presence.state(at: seconds) == .gone { step(.restart) }
    if presence.mustWarn(at: seconds) { takeAway.warn(in: scene) }
    return ended(or: .goOn)
  }

  /// Takes what the world tells about an errand.
  public mutating func hear(_ report: Report, seconds: Double) {
    self.seconds = seconds
    takeAway.hear(report)
    presence.setBusy(takeAway.isBusy, at: seconds)
    prepare()
  }

  private mutating func press(_ key: Key) -> Outcome {
    let isAwaited = !isAtRest && presence.state(at: seconds) != .present
    let isStuck = presence.press(key, at: seconds)
    let isSilenced = takeAway.press()
    // Of a voice that a key has silenced nothing more is heard.
    presence.setBusy(takeAway.isBusy, at: seconds)
    if isStuck, !isAtRest { step(.restart) }
    // The key that says "I am still here" does nothing else.
    guard !hasEnded, !isAwaited else { return ended(or: .goOn) }
    prepare()
    guard let command = command(for: key) else { return .goOn }
    guard command != .leaveProgram else { return .end }
    // The key that made it speak makes it silent; every other key does that, and its own work.
    if isSilenced, command == .readAloud { return .goOn }
    let hadBegun = hasBegun
    if !isTooSmall { perform(command) }
    presence.setBusy(takeAway.isBusy, at: seconds)
    prepare()
    return ended(or: hasBegun && !hadBegun ? .visitBegan : .goOn)
  }

  /// What there is to do, where no visit has just ended.
  private mutating func ended(or outcome: Outcome) -> Outcome {
    defer { hasEnded = false }
    return hasEnded ? .visitEnded : outcome
  }

  /// Whether everything is as a new patient finds it; then nobody is waited for.
  public var isAtRest: Bool {
    screens.count == 1 && language == startLanguage && theme == startTheme && !takeAway.isBusy
  }

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

  /// The picture of the present screen.
  public func frame() -> Frame {
    guard !isTooSmall, let screen = screens.last else { return notice() }
    if !isAtRest, case .doubted(let left) = presence.state(at: seconds) {
      return PresenceQuestion(scene: scene, theme: theme).frame(secondsLeft: left)
    }
    if screen.fillsFrame {
      var frame = Frame(size: size, theme: theme, glyphs: lobby.glyphs)
      screen.draw(into: &frame, body: Rect(x: 0, y: 0, width: size.columns, height: size.rows), in: scene)
      return frame
    }
    var frame = kept.backdrop?.frame ?? backdrop().frame
    screen.draw(into: &frame, body: ScreenPlan(size: size).body, in: scene)
    return frame
  }

  /// How many times one can go back: to home, or before a visit has begun to the welcome screen.
  var stepsBack: Int { screens.count - (hasBegun ? 2 : 1) }

  /// All that the keys do on the present screen, in the order in which the bar and the help name it.
  var bindings: [Binding] {
    let scene = scene
    guard let screen = screens.last else { return [] }
    let reach = Reach(
      canGoBack: stepsBack > 0, hasSources: !screen.surroundings(in: scene).sources.isEmpty,
      explains: screen.why(in: scene) != nil, canFinish: screens.count > 1, canLeave: !isLocked,
      voice: takeAway.voice(in: scene), slip: takeAway.slip(of: screen, in: scene),
      qrCode: takeAway.qrCode(of: screen, in: scene))
    let everywhere = Bindings.everywhere(reach)
    guard let field = screen.field else { return screen.bindings(in: scene) + everywhere }
    return screen.bindings(in: scene) + everywhere.compactMap { $0.beside(field) }
  }

  /// The names of the screens on the way: of the questions, the page that began them and the last one only, so that
  /// no answer stands there for bystanders to read.
  var crumbs: [SafeText] {
    let scene = scene
    return screens.enumerated().flatMap { index, screen -> [SafeText] in
      guard let interview = screen.asking else { return [screen.crumb(in: scene)] }
      let isLast = !screens.indices.contains(index + 1) || screens[index + 1].asking == nil
      return isLast ? [scene.page(interview.page)?.crumb[language] ?? .empty, screen.crumb(in: scene)] : []
    }
  }

  var scene: Scene {
    Scene(
      lobby: lobby, pack: pack, districts: districts, services: services, language: language, size: size,
      moment: moment,
      prepared: kept.reading)
  }

  private struct Kept: Sendable {
    var reading: Reading?
    var backdrop: Backdrop?
  }

  /// Does the work that the next key and the next picture have in common.
  mutating func prepare() {
    guard !isTooSmall, let screen = screens.last else { return }
    if kept.reading == nil { kept.reading = (screen as? any ReadingScreen)?.reading(in: scene) }
    let place = Backdrop.Place(screen.surroundings(in: scene))
    if kept.backdrop?.place != place { kept.backdrop = backdrop() }
  }

  private func backdrop() -> Backdrop {
    let scene = scene
    let surroundings = screens.last?.surroundings(in: scene) ?? Surroundings()
    let bindings = bindings
    var frame = Frame(size: size, theme: theme, glyphs: lobby.glyphs)
    Chrome(scene: scene, plan: ScreenPlan(size: size), notice: takeAway.notice).draw(
      into: &frame, crumbs: crumbs, surroundings: surroundings, bindings: bindings)
    return Backdrop(place: Backdrop.Place(surroundings), bindings: bindings, frame: frame)
  }

  private var isTooSmall: Bool { ScreenPlan(size: size).isTooSmall }

  /// What a key asks for; on every layout the number row means digits.
  private func command(for key: Key) -> Command? {
    var key = key
    if case .character(let scalar) = key, screens.last?.field != nil { return .type(scalar) }
    if case .character(let scalar) = key, let digit = KeyboardLayout.digit(of: scalar) {
      key = .character(Unicode.Scalar(UInt8(0x30 + digit)))
    }
    for binding in kept.backdrop?.bindings ?? bindings {
      if let command = binding.command(for: key) { return command }
    }
    return nil
  }

  mutating func perform(_ command: Command) {
    switch command {
    case .goBack:
      guard var screen = screens.popLast() else { return }
      let isWithin = screen.goBackWithin()
      screens.append(screen)
      if !isWithin { step(.pop) }
    case .finishVisit: step(.restart)
    case .switchLanguage: language = language.next
    case .switchTheme: theme = theme.next
    case .showHelp where screens.last is HelpScreen: step(.pop)
    case .showHelp: step(.push(HelpScreen(explaining: bindings, isTyping: screens.last?.field != nil)))
    case .showMore where screens.last is MoreScreen: step(.pop)
    case .showMore: step(.push(MoreScreen(offering: bindings)))
    case .showSources:
      let sources = screens.last?.surroundings(in: scene).sources ?? []
      step(.push(screens.last?.why(in: scene) ?? SourcesScreen(of: sources)))
    case .readAloud where screens.last?.isDiscreet(in: scene) == true: step(.push(AloudConsentScreen()))
    case .readAloud, .readAloudAllTheSame:
      if let screen = screens.last { takeAway.speak(screen, in: scene) }
    case .printSlip:
      if let slip = screens.last?.slip(in: scene) { takeAway.print(slip) }
    case .showQRCode:
      let links = screens.last?.links(in: scene) ?? []
      if !links.isEmpty { step(.push(QRScreen(of: links))) }
    default:
      guard var screen = screens.popLast() else { return }
      let next = screen.handle(command, in: scene)
      screens.append(screen)
      step(next)
    }
  }

  mutating func step(_ step: Step) {
    if case .stay = step { return }
    kept = Kept()
    switch step {
    case .stay: break
    case .push(let screen):
      if screens.count >= Self.longestWay { screens.remove(at: 2) }
      screens.append(screen)
    case .pop:
      if stepsBack > 0 { screens.removeLast() }
    case .popAndPerform(let command):
      self.step(.pop)
      perform(command)
    case .begin(let language):
      guard pack != nil else { return }
      self.language = language
      hasBegun = true
      screens.append(PageScreen(page: Page.home))
    case .speak(let language):
      self.language = language
    case .restart:
      hasEnded = true
      presence.begin(at: seconds)
      screens = [WelcomeScreen(isAfterVisit: true)]
      hasBegun = false
      language = startLanguage
      theme = startTheme
      takeAway.finish()
    }
  }

  /// Says in three languages that the window is too small, in whatever room there is.
  private func notice() -> Frame {
    var frame = Frame(size: size, theme: theme, glyphs: lobby.glyphs)
    let lines = Language.allCases.flatMap { language in
      TextLine(lobby.phrasebook[Phrase.tooSmall.rawValue]?[language].string ?? "").wrapped(to: size.columns)
    }
    guard size.columns > 0 else { return frame }
    for (row, line) in lines.prefix(size.rows).enumerated() { frame.write(line, at: Point(x: 0, y: row)) }
    return frame
  }
}
