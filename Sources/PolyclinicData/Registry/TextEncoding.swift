/// The encodings in which clinics save their spreadsheets; the raw value is the name that is printed.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// What a Russian Excel writes; it has no ә ғ қ ң ө ұ ү һ.
  case windows1251 = "Windows-1251"
  /// Windows-1251 with Kazakh letters in the places of Serbian, Ukrainian and Belarusian ones; iconv calls it RK1048.
  case kz1048 = "KZ-1048"
  /// What Excel writes as «CSV (MS-DOS)»; it has no Kazakh letters either.
  case cp866 = "CP866"

  /// The encoding that somebody means by a name such as `utf-8`, `cp1251` or `rk1048`; nil where it is none of ours.
  public init?(name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1251", "cp1251", "win1251": self = .windows1251
    case "cp866", "ibm866", "866", "dos": self = .cp866
    case "kz1048", "rk1048", "strk1048": self = .kz1048
    default: return nil
    }
  }

  /// The letters of the upper half of a one-byte encoding, 0x80 first; nil for the others.
  ///
  /// The first two leave 0x98 undefined; the lines and boxes of CP866 are no text.
  var upperHalf: [Unicode.Scalar?]? {
    switch self {
    case .windows1251: Self.windows
    case .kz1048: Self.kazakh
    case .cp866: Self.dos
    default: nil
    }
  }

  private static let windows: [Unicode.Scalar?] = {
    var letters: [Unicode.Scalar?] = Array("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—".unicodeScalars)
    letters.append(nil)
    letters += Array("™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї".unicodeScalars)
    letters += (UInt32(0x410)...0x44F).map { Unicode.Scalar($0) }
    return letters
  }()

  private static let kazakh: [Unicode.Scalar?] = {
    var letters = windows
    for (slot, letter) in kazakhSlots where letters.indices.contains(Int(slot) - 0x80) {
      letters[Int(slot) - 0x80] = letter
    }
    return letters
  }()

  private static let dos: [Unicode.Scalar?] = {
    var letters = (UInt32(0x410)...0x43F).map { Unicode.Scalar($0) }
    letters += Array(repeating: nil, count: 0x30)
    letters += (UInt32(0x440)...0x44F).map { Unicode.Scalar($0) }
    return letters + Array("ЁёЄєЇїЎў°∙·√№¤■\u{A0}".unicodeScalars)
  }()

  /// The bytes in which KZ-1048 differs from Windows-1251, and its letters there.
  static let kazakhSlots: [UInt8: Unicode.Scalar] = [
    0x8D: "Қ", 0x8E: "Һ", 0x9D: "қ", 0x9E: "һ", 0xA1: "Ұ", 0xA2: "ұ", 0xA3: "Ә", 0xA5: "Ө", 0xAA: "Ғ", 0xAF: "Ү",
    0xB4: "ө", 0xBA: "ғ", 0xBC: "ә", 0xBD: "Ң", 0xBE: "ң", 0xBF: "ү",
  ]
}
