import Polyclinic

/// What a screen says, as a voice must be given it.
struct Aloud {
  let scene: Scene

  /// The texts of a screen, one after another, at most ``Utterance/longest`` Unicode scalars of them.
  ///
  /// - Parameter keys: the keys that are named where it ends, unless it names its own.
  func utterances(of screen: any Screen, naming keys: [Phrase] = []) -> [Utterance] {
    var said = screen.said(in: scene).filter { $0.text != .empty }
    if said.contains(where: \.isDoubtful) { said.append(Said(.text, scene.say(.doubtfulSource))) }
    said += ending(of: screen, naming: keys)
    var room = Utterance.longest
    return said.map(utterance).prefix { utterance in
      room -= utterance.words.string.unicodeScalars.count
      return room >= 0
    }
  }

  /// A thing that is said.
  func utterance(_ said: Said) -> Utterance {
    let language = said.language ?? scene.language
    let text = text(of: said)
    return Utterance(language: language, words: scene.pack?.pronunciation.spoken(text, in: language) ?? text)
  }

  /// That the screen ends, and with which keys one goes on; nothing where a sheet follows, or a field names its keys.
  private func ending(of screen: any Screen, naming keys: [Phrase]) -> [Said] {
    let sheet = screen.surroundings(in: scene).sheet
    guard screen.field == nil, sheet.map({ $0.number == $0.count }) ?? true else { return [] }
    let last = sheet.map { [scene.say(.lastOfSheets, ["count": SafeText($0.count)])] } ?? []
    return (last + keys.map { scene.say($0) }).map { Said(.text, $0) }
  }

  /// The text with what the eye takes from its place: its number, its amount, whether it is marked.
  private func text(of said: Said) -> SafeText {
    switch said.kind {
    case .step(let number), .choice(let number): numbered(number, said.text)
    case .row(let number, let amount, let mark): numbered(number, .joined([said.text, amount, mark], by: .comma))
    default: said.text
    }
  }

  private func numbered(_ number: Int, _ text: SafeText) -> SafeText {
    SafeText(number) + .fullStop + .space + text
  }
}
