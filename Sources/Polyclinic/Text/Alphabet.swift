/// In which order letters stand: the Kazakh alphabet, which has every Russian letter too, and the Latin one.
public enum Alphabet {
  /// The Kazakh alphabet in capitals.
  public static let kazakh = Array("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ".unicodeScalars)

  /// What two texts are put in order by; letters of other scripts stand behind the Latin ones, before Cyrillic.
  static func key(of text: SafeText) -> [Int] {
    text.string.uppercased().unicodeScalars.map { scalar in
      kazakh.firstIndex(of: scalar).map { 0x11_0000 + $0 } ?? Int(scalar.value)
    }
  }
}
