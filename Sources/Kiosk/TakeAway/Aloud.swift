import Polyclinic

/// What a screen says, as a voice must be given it.
struct Aloud {
  let scene: Scene

  /// The texts of a screen, one after another, at most ``Utterance/longest`` Unicode scalars of them.
  func utterances(of screen: any Screen) -> [Utterance] {
    var said = screen.said(in: scene).filter { $0.text != .empty }
    if said.contains(where: \.isDoubtful) { said.append(Said(.text, scene.say(.doubtfulSource))) }
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
