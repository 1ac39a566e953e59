import Polyclinic

/// Notes names that are more than a name, rows without the locality that others have, streets that belong to no
/// district in one row or in all, streets that may be one with and without its type or an initial or in two spellings,
/// and other names that are the present name of another street.
struct NameCheck {
  let draft: RegistryDraft
  let findings: RegistryFindings
  let words: SpreadsheetWords

  private struct Name: Hashable {
    let locality: Int
    let key: String
  }

  func run() {
    checkLocalities()
    checkNames()
    checkInitials()
    SpellingCheck(draft: draft, findings: findings, words: words).run()
    let covered = Set(draft.coverages.map(\.locality))
    var living: [Name: Int] = [:]
    var typed: [Name: Int] = [:]
    for (index, street) in draft.streets.enumerated() {
      if !draft.isClaimed[index], !covered.contains(street.locality) {
        let fault = RegistryFault(.streetWithoutDistrict, ["street": street.name.ru.string])
        findings.add(fault, at: draft.streetPlaces[index], column: .district)
      }
      if draft.isClaimed[index], let place = draft.unclaimedPlaces[index] {
        let fault = RegistryFault(.rowWithoutDistrict, ["street": street.name.ru.string])
        findings.add(fault, at: place, column: .district)
      }
      let name = Name(locality: street.locality, key: draft.streetKeys[index])
      living[name] = living[name] ?? index
      if draft.isTypeNamed[index] { typed[name] = typed[name] ?? index }
    }
    for (index, street) in draft.streets.enumerated() where !draft.isTypeNamed[index] {
      guard let other = typed[Name(locality: street.locality, key: draft.streetKeys[index])] else { continue }
      let values = ["street": street.name.ru.string, "place": findings.name(of: draft.streetPlaces[other])]
      let fault = RegistryFault(.streetWithAndWithoutType, values)
      findings.add(fault, at: draft.streetPlaces[index], column: .street)
    }
    for (index, street) in draft.streets.enumerated() {
      for alias in street.aliases {
        let name = Name(locality: street.locality, key: RegistryDraft.key(alias.name))
        guard let other = living[name], other != index else { continue }
        let values = [
          "alias": alias.name.string, "street": street.name.ru.string, "other": draft.streets[other].name.ru.string,
        ]
        findings.add(RegistryFault(.livingAlias, values), at: draft.streetPlaces[index], column: alias.kind.column)
      }
    }
  }

  /// Notes that rows without a locality mean another one than the rest.
  private func checkLocalities() {
    guard draft.localities.count > 1, let nameless = draft.localities.firstIndex(where: { $0.name.ru == .empty }),
      let street = draft.streets.firstIndex(where: { $0.locality == nameless })
    else { return }
    let count = draft.streets.count { $0.locality == nameless }
    let other = draft.localities.first { $0.name.ru != .empty }
    let values = ["count": "\(count)", "locality": other?.name.ru.string ?? ""]
    findings.add(RegistryFault(.someLocalities, values), at: draft.streetPlaces[street], column: .locality)
  }

  private func checkNames() {
    let check = StreetNameCheck(words: words)
    let held = HeldNames(draft).find()
    for (index, street) in draft.streets.enumerated() {
      let type = draft.isTypeNamed[index] ? street.type : nil
      guard held.contains(index) || check.isDoubtful(street.name.ru.string, type) else { continue }
      let fault = RegistryFault(.doubtfulName, ["street": street.name.ru.string])
      findings.add(fault, at: draft.streetPlaces[index], column: .street)
    }
  }

  private struct TypedName: Hashable {
    let name: Name
    let type: StreetType
  }

  /// Notes streets that are called once with an initial and once without it.
  private func checkInitials() {
    let initialled = draft.streets.indices.compactMap { index in
      InitialedName(draft.streets[index].name.ru.string).map { (index, name(of: index, Fold.plain($0.rest))) }
    }
    guard !initialled.isEmpty else { return }
    var living: [TypedName: Int] = [:]
    for index in draft.streets.indices { living[name(of: index, draft.streetKeys[index])] = index }
    for (index, bare) in initialled {
      guard let other = living[bare] else { continue }
      let (late, early) = (max(index, other), min(index, other))
      let values = [
        "street": draft.streets[late].name.ru.string, "other": draft.streets[early].name.ru.string,
        "place": findings.name(of: draft.streetPlaces[early]),
      ]
      let fault = RegistryFault(.otherSpelling, values)
      findings.add(fault, at: draft.streetPlaces[late], column: .street)
    }
  }

  private func name(of street: Int, _ key: String) -> TypedName {
    TypedName(name: Name(locality: draft.streets[street].locality, key: key), type: draft.streets[street].type)
  }
}

extension StreetAlias.Kind {
  /// The column in which names of that sort stand.
  var column: SheetColumn {
    switch self {
    case .old: .oldNames
    case .short: .shortNames
    case .code: .codes
    }
  }
}
