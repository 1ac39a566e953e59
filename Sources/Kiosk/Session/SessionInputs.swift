import Polyclinic
import Terminal

/// What comes in: keys, time that passes, what the world tells.
extension Session {
  /// Begins a visit without its first key, which another run of the program has taken.
  public mutating func begin(in language: Language, at moment: Moment?) {
    self.moment = moment
    step(.begin(language))
    prepare()
  }

  /// Takes an input and the time at which it came.
  public mutating func handle(_ input: Input, at moment: Moment?, seconds: Double) -> Outcome {
    // Whoever ends the program does so whatever the time has come to.
    if case .ended = input { return .end }
    if case .resized(let size) = input { self.size = size }
    guard case .goOn = wake(at: moment, seconds: seconds) else { return .visitEnded }
    guard case .key(let key) = input else { return .goOn }
    return press(key)
  }

  /// Takes in that time has passed: somebody may have gone away.
  public mutating func wake(at moment: Moment?, seconds: Double) -> Outcome {
    self.moment = moment
    self.seconds = seconds
    guard !isAtRest else { return .goOn }
    if presence.state(at: seconds) == .gone { step(.restart) }
    if presence.mustWarn(at: seconds), case .doubted(let left) = presence.state(at: seconds) {
      takeAway.warn(secondsLeft: left, in: scene)
      presence.setBusy(takeAway.isBusy, at: seconds)
    }
    return ended(or: .goOn)
  }

  /// Takes what the world tells about an errand.
  public mutating func hear(_ report: Report, seconds: Double) {
    self.seconds = seconds
    takeAway.hear(report, in: scene)
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
    guard let command = command(for: key) else {
      explain(key)
      return .goOn
    }
    guard command != .leaveProgram else { return .end }
    // The key that made it speak makes it silent; every other key does that, and its own work.
    if isSilenced, command == .readAloud { return .goOn }
    let hadBegun = hasBegun
    // Where nothing can be shown, at least everything can be erased.
    if !isTooSmall || command == .finishVisit { perform(command) }
    presence.setBusy(takeAway.isBusy, at: seconds)
    prepare()
    return ended(or: hasBegun && !hadBegun ? .visitBegan : .goOn)
  }

  /// Tells why a key that is pressed does not do now what it does elsewhere.
  private mutating func explain(_ key: Key) {
    let hindrance = (kept.backdrop?.bindings ?? bindings).first { $0.has(key) }?.hindrance
    guard hasBegun, !isTooSmall, let hindrance else { return }
    takeAway.explain(hindrance, in: scene)
    presence.setBusy(takeAway.isBusy, at: seconds)
    prepare()
  }

  /// What there is to do, where no visit has just ended.
  private mutating func ended(or outcome: Outcome) -> Outcome {
    defer { hasEnded = false }
    return hasEnded ? .visitEnded : outcome
  }

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
}
