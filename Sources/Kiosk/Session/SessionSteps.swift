import Polyclinic

/// What a command does to the way from the welcome screen.
extension Session {
  /// Does what a key asks for.
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
    case .readAloud where screens.last?.isDiscreet(in: scene) == true:
      step(.push(AloudConsentScreen()))
      perform(.readAloud)
    case .readAloud, .readAloudAllTheSame:
      if let screen = screens.last { takeAway.speak(screen, naming: keysToName, in: scene) }
    case .printSlip:
      if let slip = screens.last?.slip(in: scene) { takeAway.print(slip, in: scene) }
    case .showQRCode:
      let links = screens.last?.links(in: scene) ?? []
      if !links.isEmpty { step(.push(QRScreen(of: links))) }
    default:
      guard var screen = screens.popLast() else { return }
      let next = screen.handle(command, in: scene)
      screens.append(screen)
      step(next)
      if case .stay = next { takeAway.follow(screen.news(after: command, in: scene), in: scene) }
    }
  }

  /// The keys that are named where a text that is read aloud ends; the welcome screen, in three languages, says enough.
  private var keysToName: [Phrase] {
    if isOnWelcome { return [] }
    return stepsBack > 0 ? [.keyBack, .keyMore] : [.keyMore]
  }

  /// Goes a step on the way.
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
    case .change(let language):
      self.language = language
    case .restart:
      hasEnded = true
      // What is still said of the visit is said in its language.
      takeAway.finish(in: scene)
      presence.begin(at: seconds)
      presence.setBusy(takeAway.isBusy, at: seconds)
      screens = [WelcomeScreen(isAfterVisit: true)]
      hasBegun = false
      language = startLanguage
      theme = startTheme
    }
  }
}
