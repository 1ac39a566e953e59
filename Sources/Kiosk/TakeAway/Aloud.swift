import Polyclinic

/// What a screen says, as a voice must be given it.
struct Aloud {
  let scene: Scene

  /// The texts of a screen, one after another.
  func utterances(of screen: any Screen) -> [Utterance] {
    screen.said(in: scene).map { said in
      let words = scene.pack?.pronunciation.spoken(said.text, in: scene.language) ?? said.text
      return Utterance(language: scene.language, words: words)
    }
  }
}
