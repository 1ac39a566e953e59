/// What the keys type under the layouts between which patients' keyboards are switched.
///
/// The tables are the rows AE, AD, AC and AB with TLDE before and BKSL behind them, of the X keyboard data
/// (xkb-data 2.35.1): `symbols/us` basic, `symbols/ru` winkeys and `symbols/kz` basic (RST KazSSR 903-90).
public enum KeyboardLayout: CaseIterable, Sendable {
  case us
  case ru
  case kz

  private var plain: String {
    switch self {
    case .us: #"`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\"#
    case .ru: #"ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.\"#
    case .kz: #"("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№\"#
    }
  }

  private var shifted: String {
    switch self {
    case .us: #"~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?|"#
    case .ru: #"Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,/"#
    case .kz: #")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?/"#
    }
  }

  /// The signs of all keys, unshifted and then shifted; the same key has the same place in every layout.
  private var keys: [Unicode.Scalar] { Array((plain + shifted).unicodeScalars) }

  /// What a keyboard would have typed under another layout, by what it typed under this one.
  func retyping(as other: KeyboardLayout) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(keys, other.keys), uniquingKeysWith: { first, _ in first })
  }

  /// The signs of the keys 1 2 3 4 5 6 7 8 9 0 on the Kazakh layout: unshifted, and shifted where the key is a letter.
  public static let kazakhNumberRow: [(digit: Int, plain: Unicode.Scalar, capital: Unicode.Scalar?)] = {
    let row = zip(KeyboardLayout.kz.plain.unicodeScalars, KeyboardLayout.kz.shifted.unicodeScalars)
    return row.dropFirst().prefix(10).enumerated().map { index, key in
      ((index + 1) % 10, key.0, key.1.properties.isUppercase ? key.1 : nil)
    }
  }()

  private static let digits: [Unicode.Scalar: Int] = kazakhNumberRow.reduce(into: [:]) { digits, key in
    digits[key.plain] = key.digit
    if let capital = key.capital { digits[capital] = key.digit }
  }

  /// The digit that a typed scalar stands for on a screen of numbered choices; nil where it stands for none.
  public static func digit(of scalar: Unicode.Scalar) -> Int? {
    if ("0"..."9").contains(scalar) { return Int(scalar.value) - 0x30 }
    return digits[scalar]
  }

  /// A number with points, with all that was typed on the Kazakh number row as digits.
  ///
  /// Its keys 6 and 7 type comma and point, which are signs on the other layouts: they are digits only beside a
  /// letter or the sign `"` of that row, and where no digit shows that another layout is on. In a word, such as the
  /// name of a month, they are letters.
  public static func readingDigits(_ typed: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }
    let isWord = areInWords(typed)
    let isKazakh =
      !typed.contains(where: isDigit)
      && zip(typed, isWord).contains { digits[$0] != nil && !isSign($0) && !$1 }
    return zip(typed, isWord).map { scalar, isWord in
      guard let digit = digits[scalar], !isWord, isKazakh || !isSign(scalar) else { return scalar }
      return Unicode.Scalar(UInt8(0x30 + digit))
    }
  }

  /// Of each character whether it belongs to a run of letters of which two do not stand on the Kazakh number row; one
  /// alone may be the key of a point, as in a code of a diagnosis.
  private static func areInWords(_ typed: [Unicode.Scalar]) -> [Bool] {
    var areInWords: [Bool] = []
    while areInWords.count < typed.count {
      let run = typed[areInWords.count...].prefix { $0.properties.isAlphabetic }
      areInWords += Array(repeating: run.count { digits[$0] == nil } > 1, count: run.count)
      if areInWords.count < typed.count { areInWords.append(false) }
    }
    return areInWords
  }
}
