import Polyclinic

/// Notes streets of different districts whose names may be two spellings of one, such as «Абая» and «Абай».
///
/// They count as two streets, so that nobody sees that both districts have the same houses.
struct SpellingCheck {
  let draft: RegistryDraft
  let findings: RegistryFindings
  let words: SpreadsheetWords

  private struct Likeness: Hashable {
    let locality: Int
    let marks: String
    let consonants: String
  }

  func run() {
    var alike: [Likeness: [(street: Int, name: PersonName)]] = [:]
    for (index, street) in draft.streets.enumerated() {
      guard let name = PersonName(street.name.ru.string, words: words) else { continue }
      let likeness = Likeness(locality: street.locality, marks: name.stem.marks, consonants: name.stem.consonants)
      alike[likeness, default: []].append((index, name))
    }
    var pairs: [(early: Int, late: Int)] = []
    for group in alike.values where group.count > 1 {
      // Only names with a letter in common, or with none, are compared: many people have one surname.
      var earlier: [Character?: [(street: Int, name: PersonName)]] = [:]
      for late in group {
        let keys = late.name.letters == [nil] ? Array(earlier.keys) : late.name.letters + [nil]
        let like = keys.compactMap { key in
          earlier[key]?.first { $0.name.mayBe(late.name) && mayBeOne($0.street, late.street) }?.street
        }
        if let early = like.min() { pairs.append((early, late.street)) }
        for letter in Set(late.name.letters) { earlier[letter, default: []].append(late) }
      }
    }
    let claims = draft.claims(of: Set(pairs.flatMap { [$0.early, $0.late] }))
    for (early, late) in pairs {
      guard let districts = claims[early]?.districts, let others = claims[late]?.districts, districts != others else {
        continue
      }
      let values = [
        "street": draft.streets[late].name.ru.string, "other": draft.streets[early].name.ru.string,
        "place": findings.name(of: draft.streetPlaces[early]),
      ]
      findings.add(RegistryFault(.otherSpelling, values), at: draft.streetPlaces[late], column: .street)
    }
  }

  /// Whether neither the types nor the Kazakh names tell the two apart; those of one name are compared elsewhere.
  private func mayBeOne(_ one: Int, _ other: Int) -> Bool {
    guard draft.streetKeys[one] != draft.streetKeys[other] else { return false }
    let (street, rival) = (draft.streets[one], draft.streets[other])
    if street.type == rival.type, differInInitials(one, other) || differInInitials(other, one) { return false }
    guard street.type == rival.type || !draft.isTypeNamed[one] || !draft.isTypeNamed[other] else { return false }
    guard let kazakh = street.name.kk, let rivals = rival.name.kk else { return true }
    guard let name = PersonName(kazakh.string, words: words), let other = PersonName(rivals.string, words: words) else {
      return kazakh == rivals
    }
    return name.isLike(other)
  }

  /// Whether one is the name of the other with initials, which is told whatever the districts.
  private func differInInitials(_ one: Int, _ other: Int) -> Bool {
    InitialedName(draft.streets[one].name.ru.string).map { Fold.plain($0.rest) } == draft.streetKeys[other]
  }
}
