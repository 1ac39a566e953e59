import Polyclinic

/// Notes streets of different districts whose names may be two spellings of one, such as «Абая» and «Абай».
///
/// They count as two streets, so that nobody sees that both districts have the same houses.
struct SpellingCheck {
  let draft: RegistryDraft
  let findings: RegistryFindings

  private struct Likeness: Hashable {
    let locality: Int
    let marks: String
    let consonants: String
  }

  func run() {
    var alike: [Likeness: [(street: Int, stem: NameStem)]] = [:]
    for (index, street) in draft.streets.enumerated() {
      guard let stem = NameStem(street.name.ru.string) else { continue }
      let likeness = Likeness(locality: street.locality, marks: stem.marks, consonants: stem.consonants)
      alike[likeness, default: []].append((index, stem))
    }
    var pairs: [(early: Int, late: Int)] = []
    for group in alike.values where group.count > 1 {
      for (place, late) in group.enumerated().dropFirst() {
        let early = group[..<place].first { $0.stem.isLike(late.stem) && mayBeOne($0.street, late.street) }
        if let early { pairs.append((early.street, late.street)) }
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
    guard street.type == rival.type || !draft.isTypeNamed[one] || !draft.isTypeNamed[other] else { return false }
    guard let kazakh = street.name.kk, let rivals = rival.name.kk else { return true }
    guard let stem = NameStem(kazakh.string), let other = NameStem(rivals.string) else { return kazakh == rivals }
    return stem.isLike(other)
  }
}
