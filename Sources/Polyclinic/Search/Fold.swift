/// Brings the many ways to type one name together.
public enum Fold {
  /// Lower case, й and ё composed, all other marks dropped, Latin letters that look Cyrillic made Cyrillic in words
  /// that are; everything else stays.
  static func scalars(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in text {
      switch scalar.value {
      case 0x41...0x5A, 0x410...0x42F: append(scalar.value + 0x20, to: &result)
      case 0x30...0x39, 0x61...0x7A, 0x430...0x44F, 0x20...0x7E: result.append(scalar)
      case 0x306: compose("и", "й", in: &result)
      case 0x308: compose("е", "ё", in: &result)
      default:
        if scalar.isMark { continue }
        result += scalar.properties.lowercaseMapping.unicodeScalars.filter { !$0.isMark }
      }
    }
    unifyScripts(in: &result)
    return result
  }

  /// The text in lower case, word by word, Kazakh letters kept.
  public static func plain(_ text: String) -> String {
    folded(text) { $0 }
  }

  /// The skeleton of the text, word by word: what names that are taken for one another have in common.
  public static func skeleton(_ text: String) -> String {
    folded(text, Letter.skeleton)
  }

  private static func folded(_ text: String, _ fold: ([UInt8]) -> [UInt8]) -> String {
    let words = AddressWord.words(of: Transliteration.cyrillic(scalars(text.unicodeScalars)))
    var result = String.UnicodeScalarView()
    for word in words {
      if !result.isEmpty { result.append(" ") }
      result.append(contentsOf: fold(word.letters).compactMap(Letter.scalar))
    }
    return String(result)
  }

  private static func append(_ value: UInt32, to scalars: inout [Unicode.Scalar]) {
    if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
  }

  private static func compose(_ base: Unicode.Scalar, _ composed: Unicode.Scalar, in scalars: inout [Unicode.Scalar]) {
    if scalars.last == base { scalars[scalars.count - 1] = composed }
  }

  /// The Latin letters that look like Cyrillic ones in lower case.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "i": "і", "k": "к", "m": "м", "o": "о", "p": "р", "t": "т",
    "x": "х", "y": "у",
  ]

  /// Makes the Latin letters of words that have Cyrillic ones Cyrillic, where all of them look so.
  private static func unifyScripts(in scalars: inout [Unicode.Scalar]) {
    var start = 0
    while start < scalars.count {
      var end = start
      var hasLatin = false
      var hasCyrillic = false
      while end < scalars.count, scalars[end].isLatinLetter || Letter.code(of: scalars[end]) != nil {
        hasLatin = hasLatin || scalars[end].isLatinLetter
        hasCyrillic = hasCyrillic || !scalars[end].isASCII
        end += 1
      }
      if hasLatin, hasCyrillic, scalars[start..<end].allSatisfy({ !$0.isLatinLetter || lookalikes[$0] != nil }) {
        for index in start..<end { scalars[index] = lookalikes[scalars[index]] ?? scalars[index] }
      }
      start = max(end, start + 1)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a mark that belongs to the letter before it.
  fileprivate var isMark: Bool {
    guard value >= 0x300 else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Whether the scalar is a small letter a to z.
  var isLatinLetter: Bool { (0x61...0x7A).contains(value) }
}
