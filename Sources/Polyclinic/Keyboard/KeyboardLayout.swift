/// Which digit a key of the number row means, whatever layout the keyboard is switched to.
///
/// The Kazakh layout has letters and signs where the others have digits. The table is the row AE01–AE10 of the
/// X keyboard data, `symbols/kz`, layout "basic" (RST KazSSR 903-90); the us and ru layouts type the digits themselves.
public enum KeyboardLayout {
  /// The signs of the keys 1 2 3 4 5 6 7 8 9 0 on the Kazakh layout: unshifted, and shifted where the key is a letter.
  public static let kazakhNumberRow: [(digit: Int, plain: Unicode.Scalar, capital: Unicode.Scalar?)] = [
    (1, "\"", nil), (2, "ә", "Ә"), (3, "і", "І"), (4, "ң", "Ң"), (5, "ғ", "Ғ"),
    (6, ",", nil), (7, ".", nil), (8, "ү", "Ү"), (9, "ұ", "Ұ"), (0, "қ", "Қ"),
  ]

  /// The digit that a typed scalar stands for on a screen of numbered choices; nil where it stands for none.
  public static func digit(of scalar: Unicode.Scalar) -> Int? {
    if ("0"..."9").contains(scalar) { return Int(scalar.value) - 0x30 }
    return kazakhNumberRow.first { $0.plain == scalar || $0.capital == scalar }?.digit
  }
}
