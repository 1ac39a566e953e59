/// Latin letters as the Cyrillic ones that people mean by them.
///
/// The table joins the everyday spelling of Russian and Kazakh names with the Kazakh Latin alphabets of 2018
/// (decree no. 637 of 19 February 2018: á ǵ ı ń ó ú ý) and of 2021 (ä ğ ı ñ ö ş ü ū). Where they differ, the skeleton
/// brings the letters together.
enum Transliteration {
  private static let several: [(latin: [Unicode.Scalar], cyrillic: [Unicode.Scalar])] = [
    ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("gh", "ғ"), ("ts", "ц"), ("ch", "ч"),
    ("sh", "ш"), ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("ye", "е"), ("ia", "я"), ("iu", "ю"),
  ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

  private static let single: [Unicode.Scalar: String] = [
    "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "у", "x": "кс", "y": "й", "z": "з",
    "á": "ә", "ǵ": "ғ", "ı": "ы", "ń": "ң", "ó": "ө", "ú": "ү", "ý": "у",
    "ä": "ә", "ğ": "ғ", "ñ": "ң", "ö": "ө", "ş": "ш", "ü": "ү", "ū": "ұ", "ç": "ч", "í": "и", "é": "е",
    "'": "", "’": "", "`": "",
  ]

  /// What stands for a soft sign between letters.
  static let apostrophes = Set("'’`".unicodeScalars)

  /// The pairs that are one letter in names of streets, and often two in words from Latin: `diabet`.
  private static let pairs: [[Unicode.Scalar]] = ["ia", "iu"].map { Array($0.unicodeScalars) }

  /// The scalars, folded before, with every Latin letter replaced, and the apostrophe that stands for a soft sign; all
  /// else stays, as does an apostrophe behind a digit.
  ///
  /// - Parameter splitsVowels: whether `ia` and `iu` are two letters and not я and ю.
  static func cyrillic(_ scalars: [Unicode.Scalar], splitsVowels: Bool = false) -> [Unicode.Scalar] {
    guard scalars.contains(where: hasMeaning) else { return scalars }
    let several = splitsVowels ? self.several.filter { !pairs.contains($0.latin) } : self.several
    var result: [Unicode.Scalar] = []
    var rest = scalars[...]
    while let first = rest.first {
      if let group = several.first(where: { rest.starts(with: $0.latin) }) {
        result += group.cyrillic
        rest = rest.dropFirst(group.latin.count)
      } else {
        let isSoft = !apostrophes.contains(first) || !(result.last.map { ("0"..."9").contains($0) } ?? false)
        if let letters = single[first], isSoft { result += letters.unicodeScalars } else { result.append(first) }
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Whether a scalar is a Latin letter of the table.
  static func hasMeaning(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter || (scalar.value > 0x7F && single[scalar] != nil)
  }
}
