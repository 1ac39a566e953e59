/// A street, or a locality that is one district, which a query may mean, and why.
public struct StreetHit: Hashable, Sendable {
  /// What was found.
  public let place: Place
  /// By which of its names; nil: by a present one.
  public let alias: StreetAlias?
  /// How near the words of the query are to the name's.
  public let nearness: Nearness
  /// How the letters of the query were understood.
  public let reading: Reading
  /// Whether the query names the kind of street, and rightly.
  public let type: TypeAgreement
  /// The house that was typed; several where it may be read in several ways, none where none was typed.
  public let houses: [HouseNumber]
  /// Whether the house was typed before the street.
  public let isHouseFirst: Bool
  /// Whether the last number was taken for a flat although no word says so.
  public let isFlatUnnamed: Bool
  /// Whether the number that was taken for one of the locality's name may be a house's.
  public let isPlaceNumberOpen: Bool
  /// Words of the query that the name does not explain.
  public let unexplainedWords: Int
  /// Words of the name that were not typed.
  public let untypedWords: Int
  /// Whether something about the hit might be otherwise, such as a sign that was taken for a letter.
  public let isGuess: Bool

  /// What a query can lead to, by its index in the registry.
  public enum Place: Hashable, Sendable {
    case street(Int)
    case locality(Int)
    /// All streets of a locality but those that are listed in another district.
    case otherStreets(ofLocality: Int)

    /// Whether it is one street.
    var isStreet: Bool { if case .street = self { true } else { false } }

    /// Whether it is what a list leaves of a locality.
    var isOtherStreets: Bool { if case .otherStreets = self { true } else { false } }
  }

  /// How near the farthest word is, the nearest first.
  public enum Nearness: UInt8, Comparable, Sendable {
    /// Every word as it is written.
    case exact
    /// But for letters that only Kazakh has.
    case withoutKazakhLetters
    /// But for letters that are taken for one another.
    case skeleton
    /// The last word is the beginning of one.
    case prefix
    /// One letter is wrong.
    case oneEdit
    /// One letter of the beginning of a word is wrong.
    case oneEditInPrefix
    /// Two letters are wrong.
    case twoEdits
    /// Two letters of the beginning of a word are wrong.
    case twoEditsInPrefix

    /// Whether every word is whole and without a wrong letter.
    public var isComplete: Bool { self <= .skeleton }

    /// Nearer ones come first.
    public static func < (left: Nearness, right: Nearness) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How the letters of a query were understood.
  public enum Reading: Hashable, Sendable {
    /// As they stand.
    case asTyped
    /// Latin letters for Cyrillic ones.
    case transliterated
    /// Digits from the Kazakh number row.
    case kazakhDigits
    /// As typed on the keys of another layout.
    case otherLayout
  }

  /// Whether the query names the kind of street.
  public enum TypeAgreement: UInt8, Sendable {
    /// It does, and rightly.
    case agrees
    /// It does not.
    case unnamed
    /// It names another.
    case differs
  }

  /// Whether nothing about the address is guessed: every word of query and name is there, whole and right.
  public var isExact: Bool { isExactButForNumber && !isNumberOpen }

  /// Whether it is guessed what one of the numbers is.
  var isNumberOpen: Bool { isFlatUnnamed || isPlaceNumberOpen }

  /// Whether nothing but that is guessed.
  var isExactButForNumber: Bool {
    nearness.isComplete && !isGuess && unexplainedWords == 0 && untypedWords == 0 && type != .differs
  }
}

extension StreetHit {
  /// Whether it is a street that only one wrong letter keeps from being named exactly.
  var isStreetBeside: Bool {
    place.isStreet && nearness == .oneEdit && !isGuess && unexplainedWords == 0 && untypedWords == 0 && type != .differs
  }

  /// Whether only the house can put one of two hits before the other.
  func isEqualButForHouse(to other: StreetHit) -> Bool {
    nearness == other.nearness && type == other.type && unexplainedWords == other.unexplainedWords
      && untypedWords == other.untypedWords && isHouseFirst == other.isHouseFirst
      && isFlatUnnamed == other.isFlatUnnamed && (alias == nil) == (other.alias == nil)
  }
}
