import Polyclinic

/// The ways in which people type an address, one at a time; the raw value is its name in reports.
public enum NoiseClass: String, CaseIterable, Sendable {
  /// As the signs have it, in Russian.
  case exact
  /// The Kazakh name with its letters.
  case kazakhLetters = "kazakh-letters"
  /// The Kazakh name with the nearest Russian letters: к for қ.
  case withoutKazakhLetters = "without-kazakh-letters"
  /// The Russian name, typed while the keyboard stood on the us layout.
  case wrongLayoutRussian = "wrong-layout-russian"
  /// The Kazakh name, typed while the keyboard stood on the us layout.
  case wrongLayoutKazakh = "wrong-layout-kazakh"
  /// The house, typed on the number row of the Kazakh layout.
  case kazakhDigits = "kazakh-digits"
  /// Latin letters, of everyday use or of the Kazakh Latin alphabet of 2021.
  case transliteration
  /// One letter wrong in a word of at least five.
  case oneTypo = "one-typo"
  /// Two letters wrong in a word of at least seven.
  case twoTypos = "two-typos"
  /// A shortened word for the type, before or after the name, in Russian or Kazakh.
  case abbreviations
  /// The house first, the words of the name turned round, or the type behind the name.
  case otherOrder = "other-order"
  /// No space between the name and the house.
  case gluedHouse = "glued-house"
  /// The one name that the street had before.
  case oldName = "old-name"
  /// One of the names of the streets that were joined into this one.
  case mergedName = "merged-name"
  /// The code that the street had on the plan of the city.
  case code
  /// The name without its last letters, and no house yet.
  case prefix
}

/// What somebody types, and which address is meant.
public struct NoisyQuery: Hashable, Sendable {
  /// What is typed.
  public let text: String
  /// The index of the street that is meant.
  public let street: Int
  /// The house that is meant; nil where none is typed.
  public let house: HouseNumber?
}
