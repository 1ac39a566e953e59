/// A street of a locality, or a microdistrict, which is numbered like one.
public struct Street: Hashable, Sendable {
  /// The index of its locality in the registry.
  public let locality: Int
  /// What kind of street it is.
  public let type: StreetType
  /// The present name, without the word for the type.
  public let name: PlaceName
  /// Other names by which people know it.
  public let aliases: [StreetAlias]

  /// Describes a street.
  public init(locality: Int, type: StreetType, name: PlaceName, aliases: [StreetAlias] = []) {
    self.locality = locality
    self.type = type
    self.name = name
    self.aliases = aliases
  }
}

/// Another name of a street.
public struct StreetAlias: Hashable, Sendable {
  /// The name, without the word for the type.
  public let name: SafeText
  /// What sort of name it is.
  public let kind: Kind

  /// Describes another name.
  public init(name: SafeText, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Sorts of other names; the raw value is their name in files.
  public enum Kind: String, CaseIterable, Sendable {
    /// The name that it had before.
    case old
    /// A part of the name by which people call it.
    case short
    /// The code that it had on the plan of the city.
    case code
  }
}

/// A city, a settlement or a village.
public struct Locality: Hashable, Sendable {
  /// Its name.
  public let name: PlaceName

  /// Describes a locality.
  public init(name: PlaceName) {
    self.name = name
  }

  /// What spellings of one name have in common: `Алматы`, `г. Алматы` and `Алматы қаласы`.
  ///
  /// A station keeps a word for it, the same for all: the village beside it often has the same name.
  public static func key(_ name: String) -> String {
    let letters = words(of: name).map { String(String.UnicodeScalarView($0.compactMap(Letter.scalar))) }
    return letters.joined(separator: " ")
  }

  /// The words of a name without those that say only what it is, and behind them the one for a station.
  static func words(of name: String) -> [[UInt8]] {
    var words = AddressWord.words(of: Transliteration.cyrillic(Fold.scalars(name.unicodeScalars)))[...]
    var isStation = false
    while words.count > 1, let word = [words.first, words.last].compactMap(\.self).first(where: PlaceWords.contains) {
      isStation = isStation || PlaceWords.isStation(word)
      words = word == words.first ? words.dropFirst() : words.dropLast()
    }
    return words.map(\.letters) + (isStation ? [PlaceWords.station] : [])
  }
}

/// The name of a place as its signs have it, in Russian and, where that is known, in Kazakh.
public struct PlaceName: Hashable, Sendable {
  /// The Russian name.
  public let ru: SafeText
  /// The Kazakh name, where it is known.
  public let kk: SafeText?

  /// Puts the names side by side.
  public init(ru: SafeText, kk: SafeText? = nil) {
    self.ru = ru
    self.kk = kk
  }

  /// The name for a reader of that language; signs have no English.
  public subscript(language: Language) -> SafeText {
    language == .kk ? kk ?? ru : ru
  }
}

/// Kinds of streets; the raw value is their name in files.
public enum StreetType: String, CaseIterable, Sendable {
  case street
  case avenue
  case microdistrict
  case lane
  case boulevard
  case highway
  case passage
  case deadEnd = "dead-end"
  case square
  case embankment
  case quarter
  case estate
  case gardens
}
