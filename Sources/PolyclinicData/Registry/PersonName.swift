import Polyclinic

/// The name of a street that may be called after somebody, with a forename, an initial or neither.
///
/// «Бауыржана Момышулы», «Б. Момышулы» and «Момышулы» may be one.
struct PersonName {
  /// What tells a street from others: a surname, or the whole name where none is known in it.
  let stem: NameStem
  /// Forenames, titles and initials.
  private let forenames: [Forename]

  private struct Forename {
    let letter: Character
    /// Nil for an initial.
    let stem: NameStem?

    init?(_ word: some StringProtocol) {
      let skeleton = Fold.skeleton(String(word))
      guard let letter = skeleton.first else { return nil }
      self.letter = letter
      stem = skeleton.count == 1 ? nil : NameStem(skeleton)
    }

    func isLike(_ other: Forename) -> Bool {
      guard letter == other.letter, let stem, let rival = other.stem else { return letter == other.letter }
      return stem.isLike(rival)
    }
  }

  /// How a surname ends, as skeletons have it.
  private static let endings = [
    "ов", "ев", "ова", "ева", "овои", "евои", "ина", "инои", "ского", "скои", "ули", "кизи",
  ]
  /// The least letters of a surname.
  private static let shortest = 5

  /// Nil for a name without a word.
  init?(_ name: String, words: SpreadsheetWords) {
    let initialed = InitialedName(name)
    let parts = (initialed?.rest ?? name).split(separator: " ").map { part in
      // «Кабанбай б-ра» is «Кабанбай батыра».
      words.mark(String(part)) == .batyr ? "батыра" : part
    }
    let last = parts.last.map { Fold.skeleton(String($0)) } ?? ""
    let isPerson =
      parts.count > 1 && last.count >= Self.shortest && Self.endings.contains(where: last.hasSuffix)
      && !parts.dropLast().contains(where: \.hasDigit)
    guard let stem = NameStem(isPerson ? last : parts.joined(separator: " ")) else { return nil }
    self.stem = stem
    let before = isPerson ? parts.dropLast().compactMap { Forename($0) } : []
    forenames = (initialed?.initials ?? []).compactMap { Forename(String($0)) } + before
  }

  /// Whether the two may be called after one person, of whom one name may say less.
  func mayBe(_ other: PersonName) -> Bool {
    stem.isLike(other.stem) && (forenames.isEmpty || other.forenames.isEmpty || sharesForename(with: other))
  }

  /// Whether the two say the same of one person, one of them perhaps with an initial.
  func isLike(_ other: PersonName) -> Bool {
    stem.isLike(other.stem) && (forenames.isEmpty && other.forenames.isEmpty || sharesForename(with: other))
  }

  /// With what letters the forenames begin; nil where there are none.
  var letters: [Character?] { forenames.isEmpty ? [nil] : forenames.map(\.letter) }

  private func sharesForename(with other: PersonName) -> Bool {
    forenames.contains { name in other.forenames.contains(where: name.isLike) }
  }
}
