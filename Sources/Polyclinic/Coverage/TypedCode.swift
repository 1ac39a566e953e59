/// Which code of a diagnosis a patient means by what was typed, on whatever layout.
///
/// On paper the codes begin with a Latin letter. A Cyrillic one in its place looks like it (`Е11`), sounds like it
/// (`Г80` for `G80`), or stands on its key (`У11` for `E11`); which of them was meant, only the lists can tell.
enum TypedCode {
  /// The codes that were meant perhaps, the likeliest first; none where the text is no code.
  static func readings(of text: String) -> [DiagnosisCode] {
    let typed = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard let first = typed.first, typed.count <= longest else { return [] }
    var digits: [Unicode.Scalar] = []
    for scalar in KeyboardLayout.readingDigits(Array(typed.dropFirst())) {
      if ("0"..."9").contains(scalar) {
        digits.append(scalar)
      } else if !separators.contains(scalar) {
        return []
      }
    }
    guard (2...4).contains(digits.count) else { return [] }
    var readings: [DiagnosisCode] = []
    for letter in letters(for: first) {
      let code = [letter] + digits.prefix(2) + (digits.count > 2 ? ["."] + digits[2...2] : [])
      guard let code = DiagnosisCode(String(String.UnicodeScalarView(code))), !readings.contains(code) else { continue }
      readings.append(code)
    }
    return readings
  }

  /// A code with a mark behind it, as in `G63.2*`, and a few signs to spare.
  private static let longest = 8

  /// The point, what other layouts type on its key, and the marks that papers put behind a code.
  private static let separators = Set(".,/юЮ?>-*+".unicodeScalars)

  private static func letters(for typed: Unicode.Scalar) -> [Unicode.Scalar] {
    let upper = typed.properties.uppercaseMapping.unicodeScalars
    guard upper.count == 1, let letter = upper.first else { return [] }
    if ("A"..."Z").contains(letter) { return [letter] }
    return [looks[letter], sounds[letter], keys[typed]].compactMap(\.self)
  }

  private static let looks = table("АВЕКМНОРСТУХІЅЈ", "ABEKMHOPCTYXISJ")
  private static let sounds = table("БВГДЖЗИІЙКЛМНОПРСТУҮҰФХЦЭҚ", "BVGDJZIIJKLMNOPRSTUUUFHCEQ")

  /// The Latin letters on the keys of Cyrillic ones.
  private static let keys: [Unicode.Scalar: Unicode.Scalar] = {
    var keys: [Unicode.Scalar: Unicode.Scalar] = [:]
    for layout in [KeyboardLayout.ru, .kz] {
      for (typed, latin) in layout.retyping(as: .us) {
        let upper = latin.properties.uppercaseMapping.unicodeScalars.first
        if let upper, ("A"..."Z").contains(upper) { keys[typed] = upper }
      }
    }
    return keys
  }()

  private static func table(_ from: String, _ to: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(from.unicodeScalars, to.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }
}
