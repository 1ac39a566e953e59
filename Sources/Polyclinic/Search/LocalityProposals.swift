/// What is proposed where a query names a locality in full, and a street of it that no list has, or none.
struct LocalityProposals {
  let registry: DistrictRegistry
  let index: NameIndex

  /// How many streets of a locality are proposed, so that its other streets find room below them.
  private static let mostStreets = DistrictIndex.mostHits - 1

  /// Proposes the localities that a query names.
  ///
  /// - Parameter isLenient: whether a name may have a wrong letter, or, where it stands alone, be a beginning.
  func add(
    to board: inout HitBoard, _ query: Query, _ levels: WordLevels, from localities: [Int], isLenient: Bool
  ) {
    for locality in localities {
      let isStation = index.isStation(locality)
      let name = index.name(ofLocality: locality)
      guard let match = NameMatch(query, levels: levels, locality: name, isStation: isStation) else { continue }
      let isNear = match.nearness == .oneEdit || (match.nearness == .prefix && match.unexplained == 0)
      guard match.nearness.isComplete || (isLenient && isNear) else { continue }
      if registry.hasDistrict(locality: locality) {
        if match.unexplained > 0, match.untyped == 0 { addDistrict(of: locality, to: &board, match, query) }
      } else if match.unexplained == 0 {
        addStreets(of: locality, to: &board, match, query)
      }
    }
  }

  /// Proposes a locality that belongs to a district: as a whole, or its listed streets and then all others.
  func addDistrict(of locality: Int, to board: inout HitBoard, _ match: NameMatch, _ query: Query) {
    guard registry.mixedLocalities.contains(locality) else {
      board.add(.locality(locality), alias: nil, match, query)
      return
    }
    board.add(.otherStreets(ofLocality: locality), alias: nil, match, query)
    if match.unexplained == 0 { addStreets(of: locality, to: &board, match, query) }
  }

  private func addStreets(of locality: Int, to board: inout HitBoard, _ match: NameMatch, _ query: Query) {
    var streets: [Int32: Int] = [:]
    for name in index.names(in: locality) {
      guard streets.count < Self.mostStreets else { break }
      let entry = index.names[Int(name)]
      if streets[entry.street] == nil { streets[entry.street] = index.words(of: entry).count }
    }
    for (street, words) in streets {
      board.add(.street(Int(street)), alias: nil, match.lacking(words: words), query)
    }
  }
}
