import Polyclinic

/// What a screen says, as a voice must be given it.
struct Aloud {
  let scene: Scene

  /// The texts of a screen, one after another, at most ``Utterance/longest`` Unicode scalars of them.
  ///
  /// - Parameter keys: the keys that are named where it ends, unless it names its own.
  func utterances(of screen: any Screen, naming keys: [Phrase] = []) -> [Utterance] {
    var said = screen.said(in: scene).filter { $0.text != .empty }
    if let sheet = screen.surroundings(in: scene).sheet {
      let numbers = ["number": SafeText(sheet.number), "count": SafeText(sheet.count)]
      said.insert(Said(.text, scene.say(.sheetOfSheets, numbers)), at: said.first?.kind == .title ? 1 : 0)
    }
    if said.contains(where: \.isDoubtful) { said.append(Said(.text, scene.say(.doubtfulSource))) }
    if Self.namesKeys(of: screen) { said += keys.map { Said(.text, scene.say($0)) } }
    var room = Utterance.longest
    return utterances(of: said).prefix { utterance in
      room -= utterance.words.string.unicodeScalars.count
      return room >= 0
    }
  }

  /// Whether the keys to go on are named where the screen ends; a field names its own.
  static func namesKeys(of screen: any Screen) -> Bool { screen.field == nil }

  /// Things that are said one after another; an address only where the name before it does not have it.
  private func utterances(of said: [Said]) -> [Utterance] {
    said.reduce(into: []) { utterances, said in
      let utterance = utterance(said)
      let isKnown = utterances.last?.words.string.contains(utterance.words.string) == true
      if said.kind != .address || !isKnown { utterances.append(utterance) }
    }
  }

  /// A thing that is said.
  func utterance(_ said: Said) -> Utterance {
    let language = said.language ?? scene.language
    let text = text(of: said, in: language)
    return Utterance(language: language, words: scene.pack?.pronunciation.spoken(text, in: language) ?? text)
  }

  /// The text with what the eye takes from its place or its mark: what it is, its number, its amount, whether it is
  /// marked.
  private func text(of said: Said, in language: Language) -> SafeText {
    let text = said.isDoubtful ? .doubt + .space + said.text : said.text
    return switch said.kind {
    case .step(let number): say(.numberOfStep, ["number": SafeText(number), "text": text], in: language)
    case .choice(let number): say(.keyOfChoice, ["number": SafeText(number), "text": text], in: language)
    case .row(let number, let amount, let mark):
      say(
        .keyOfChoice, ["number": SafeText(number), "text": .joined([text, amount, mark], by: .comma)], in: language)
    case .warning: say(.saidWarning, ["text": text], in: language)
    default: text
    }
  }

  private func say(_ phrase: Phrase, _ values: [String: SafeText], in language: Language) -> SafeText {
    scene.texts(of: phrase)?[language].filled(values) ?? .empty
  }
}
