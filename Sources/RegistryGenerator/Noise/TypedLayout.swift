/// What the keys of one layout type on another: for text that was typed while the keyboard stood on the wrong one.
///
/// The rows are those of the X keyboard data, in the order TLDE, AE01–AE12, AD01–AD12, AC01–AC11, AB01–AB10, BKSL:
/// `symbols/us` "basic", `symbols/ru` "winkeys", `symbols/kz` "basic", unshifted and shifted.
struct TypedLayout: Sendable {
  /// Russian text, typed on us keys.
  static let russian = TypedLayout(
    meant: [
      #"ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.\"#, #"Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,/"#,
    ])
  /// Kazakh text, typed on us keys; digits and the hyphen come from the number pad.
  static let kazakh = TypedLayout(
    meant: [
      #"("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№\"#, #")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?/"#,
    ])

  private static let us = [
    #"`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\"#, #"~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?|"#,
  ]
  private static let numberPad = Set("0123456789- ")

  private let usKeys: [Character: Character]

  private init(meant: [String]) {
    var usKeys: [Character: Character] = [:]
    for (meant, us) in zip(meant, Self.us) {
      for (letter, key) in zip(meant, us) { usKeys[letter] = key }
    }
    self.usKeys = usKeys
  }

  /// What appears on the us layout; nil where a character has no key.
  func typedOnUS(_ text: String) -> String? {
    var typed = ""
    for character in text {
      guard let key = usKeys[character] ?? (Self.numberPad.contains(character) ? character : nil) else { return nil }
      typed.append(key)
    }
    return typed
  }

  /// What was meant by keys of the us layout; a key that has no letter stays as it is.
  func meant(by typed: String) -> String {
    let letters = Dictionary(usKeys.map { ($1, $0) }, uniquingKeysWith: min)
    return String(typed.map { letters[$0] ?? $0 })
  }

  /// Digits, hyphen and equals sign, typed on the number row of the Kazakh layout; other characters stay.
  static func onKazakhNumberRow(_ text: String) -> String {
    let row = Dictionary(zip("1234567890-=", "\"әіңғ,.үұқөһ"), uniquingKeysWith: { first, _ in first })
    return String(text.map { row[$0] ?? $0 })
  }

  /// The letters beside a Russian letter on the keyboard.
  static func neighbours(of letter: Character) -> [Character] {
    let rows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"].map(Array.init)
    for (number, row) in rows.enumerated() {
      guard let place = row.firstIndex(of: letter) else { continue }
      let below = number + 1 < rows.count ? rows[number + 1] : []
      return [place - 1, place + 1].filter(row.indices.contains).map { row[$0] }
        + [place - 1, place].filter(below.indices.contains).map { below[$0] }
    }
    return []
  }
}
