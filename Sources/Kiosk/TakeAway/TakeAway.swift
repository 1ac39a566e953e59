import Polyclinic

/// What goes out of a visit: slips to the printer and texts to the voice, and what is known of how that goes.
struct TakeAway: Sendable {
  private var errands: [Errand] = []
  /// The slip that is being printed.
  private var printing: Slip?
  /// Whether the printer still has a slip of the visit before, of which this visit hears nothing.
  private var isPrintingForOthers = false
  /// The slips that were handed to the printer in this visit.
  private var printed: [Slip] = []
  /// Whether a slip could not be printed; then none is tried again in this visit, so that none comes twice.
  private var hasFailed = false
  private var isSpeaking = false
  private var isWarning = false
  /// What is told in place of the source.
  private(set) var notice: Phrase?
  /// Whether a screen was read aloud in this visit: then what is told is said as well.
  private var isListenedTo = false
  /// Whether those who listen have been told by which keys the next screen is read.
  private var hasNamedVoice = false
  /// What is told and will be said as soon as the voice is free.
  private var unsaid: Phrase?

  /// What can be told of the printer.
  static let notices: [Phrase] = [.printingNotice, .printedNotice, .notPrintedNotice, .isPrintedNotice]
  /// Why a key does nothing that would take something home, where that is told.
  static let hindrances: [Phrase] = [
    .nothingToPrint, .noMonthsMarked, .noPrinter, .noPrintProgram, .printerFailed, .isPrinting, .noAddress, .noVoice,
    .voiceOff,
  ]

  /// Whether something is being read aloud or printed.
  var isBusy: Bool { isSpeaking || printing != nil }

  /// What of this is to be seen on a screen.
  var shows: [AnyHashable?] { [notice, isPrinting, hasFailed] }

  /// A key was pressed: what was told has been read, and the voice stops.
  ///
  /// - Returns: whether something was being read aloud.
  mutating func press() -> Bool {
    if printing == nil { notice = nil }
    unsaid = nil
    return silence()
  }

  /// Takes what the world tells about an errand.
  mutating func hear(_ report: Report, in scene: Scene) {
    switch report {
    case .fellSilent:
      (isSpeaking, isWarning) = (false, false)
      sayUnsaid(in: scene)
    case .printed where isPrintingForOthers, .notPrinted where isPrintingForOthers:
      isPrintingForOthers = false
      if notice == .isPrinting { notice = nil }
    case .printed:
      guard let slip = printing else { return }
      printed.append(slip)
      printing = nil
      tell(.printedNotice, in: scene)
    case .notPrinted:
      guard printing != nil else { return }
      printing = nil
      hasFailed = true
      tell(.notPrintedNotice, in: scene)
    }
  }

  /// What the world is asked for since it was last asked.
  mutating func leave() -> [Errand] {
    defer { errands = [] }
    return errands
  }

  /// Reads a screen aloud, and the keys to go on; the first time in a visit also that no screen is read by itself.
  mutating func speak(_ screen: any Screen, naming keys: [Phrase], in scene: Scene) {
    let isFirst = !hasNamedVoice && !keys.isEmpty
    let utterances = Aloud(scene: scene).utterances(of: screen, naming: isFirst ? keys + [.keyAloud] : keys)
    guard !utterances.isEmpty else { return }
    if isFirst { hasNamedVoice = Aloud.namesKeys(of: screen) }
    isListenedTo = true
    say(utterances)
  }

  /// Says what has changed on the screen, to those who listen.
  mutating func follow(_ said: [Said], in scene: Scene) {
    guard isListenedTo, !said.isEmpty else { return }
    say(said.map(Aloud(scene: scene).utterance))
  }

  /// Tells why a key does nothing; what is being printed stays told.
  mutating func explain(_ hindrance: Phrase, in scene: Scene) {
    guard printing == nil, Self.hindrances.contains(hindrance) else { return }
    tell(hindrance, in: scene)
  }

  /// Asks aloud whether somebody is still there; that is no speech for which anybody is waited for.
  mutating func warn(secondsLeft: Int, in scene: Scene) {
    guard scene.services.voice == .ready else { return }
    // What it cuts short is not read on.
    isSpeaking = false
    isWarning = true
    let aloud = Aloud(scene: scene)
    let words = PresenceQuestion.words(secondsLeft: secondsLeft, in: scene)
    errands.append(.speak(words.map { aloud.utterance(Said(.text, $0)) }))
  }

  /// Prints a slip; one that was printed in this visit already is not printed again.
  mutating func print(_ slip: Slip, in scene: Scene) {
    guard printingHindrance == nil else { return }
    guard !printed.contains(slip) else { return tell(.isPrintedNotice, in: scene) }
    printing = slip
    errands.append(.print(slip))
    tell(.printingNotice, in: scene)
  }

  /// The visit is over: nothing of it is known any more but that the printer is not free yet.
  ///
  /// Whoever has listened hears that it is erased.
  mutating func finish(in scene: Scene) {
    _ = silence()
    let rest = errands
    let isPrinting = isPrinting
    let isListenedTo = isListenedTo
    self = TakeAway()
    errands = rest
    isPrintingForOthers = isPrinting
    if isListenedTo { say([Aloud(scene: scene).utterance(Said(.text, scene.say(.erased)))]) }
  }

  /// Whether screens can be read aloud; each has something to say.
  func voice(in scene: Scene) -> Reach.Offer {
    switch scene.services.voice {
    case .notBuilt: .none
    case .notInstalled: .hindered(.noVoice)
    case .switchedOff: .hindered(.voiceOff)
    case .ready: .open
    }
  }

  /// Whether a slip of a screen can be printed.
  func slip(of screen: any Screen, in scene: Scene) -> Reach.Offer {
    switch scene.services.printing {
    case .notBuilt: return .none
    case .notInstalled: return .hindered(.noPrintProgram)
    case .switchedOff: return .hindered(.noPrinter)
    case .ready:
      return (screen.slipHindrance(in: scene) ?? printingHindrance).map { .hindered($0) } ?? .open
    }
  }

  /// Whether a screen has an address for a QR code.
  func qrCode(of screen: any Screen, in scene: Scene) -> Reach.Offer {
    guard scene.services.qrSymbol != nil else { return .none }
    if screen is QRScreen { return .shown }
    return screen.links(in: scene).isEmpty ? .hindered(.noAddress) : .open
  }

  /// Whether the printer has a slip of this visit or of the one before.
  var isPrinting: Bool { printing != nil || isPrintingForOthers }

  /// Why no slip at all can be printed now.
  private var printingHindrance: Phrase? {
    if isPrinting { return .isPrinting }
    return hasFailed ? .printerFailed : nil
  }

  private mutating func tell(_ phrase: Phrase, in scene: Scene) {
    notice = phrase
    guard isListenedTo else { return }
    unsaid = phrase
    sayUnsaid(in: scene)
  }

  private mutating func sayUnsaid(in scene: Scene) {
    guard let phrase = unsaid, !isSpeaking, !isWarning else { return }
    unsaid = nil
    say([Aloud(scene: scene).utterance(Said(.text, scene.say(phrase)))])
  }

  private mutating func say(_ utterances: [Utterance]) {
    isSpeaking = true
    errands.append(.speak(utterances))
  }

  private mutating func silence() -> Bool {
    guard isSpeaking || isWarning else { return false }
    defer { (isSpeaking, isWarning) = (false, false) }
    errands.append(.fallSilent)
    return isSpeaking
  }
}
