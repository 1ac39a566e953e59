/// The best hits of a search so far, each street once.
struct HitBoard {
  private var entries: [Entry] = []

  /// How many are kept: more than are shown, since the houses may still put them in another order.
  private static let most = 32

  private struct Entry {
    let rank: UInt64
    let order: Int
    let hit: StreetHit
  }

  /// Takes a hit, unless it is worse than all that are kept, or than one of the same place.
  mutating func add(_ place: StreetHit.Place, alias: StreetAlias?, _ match: NameMatch, _ query: Query) {
    let rank = match.rank(of: place, isAlias: alias != nil, origin: query.hypothesis.origin)
    let order =
      switch place {
      case .street(let street): street
      case .locality(let locality), .otherStreets(let locality): -1 - locality
      }
    if entries.count >= Self.most, let last = entries.last, (last.rank, last.order) <= (rank, order) { return }
    if let present = entries.firstIndex(where: { $0.hit.place == place }) {
      guard rank < entries[present].rank else { return }
      entries.remove(at: present)
    }
    let hit = StreetHit(
      place: place, alias: alias, nearness: match.nearness, reading: Self.reading(query.hypothesis), type: match.type,
      houses: match.houses, isHouseFirst: match.isHouseFirst, isFlatUnnamed: match.isFlatUnnamed,
      isPlaceNumberOpen: match.isPlaceNumberOpen, unexplainedWords: match.unexplained, untypedWords: match.untyped,
      isGuess: Self.isGuess(match, query))
    let position = entries.firstIndex { (rank, order) < ($0.rank, $0.order) } ?? entries.count
    entries.insert(Entry(rank: rank, order: order, hit: hit), at: position)
    if entries.count > Self.most { entries.removeLast() }
  }

  /// The hits, the best first.
  var hits: [StreetHit] { entries.map(\.hit) }

  /// How many hits explain every word of the query.
  var completeCount: Int { entries.count { $0.hit.unexplainedWords == 0 } }

  /// Whether anything about the match might be otherwise.
  ///
  /// A sign may have been taken for a letter, a number may stand out of its place or without the kind of street it
  /// belongs to, a word for a kind of place without its locality, the last word may go on, or Kazakh letters on another
  /// layout may only be similar.
  private static func isGuess(_ match: NameMatch, _ query: Query) -> Bool {
    let isKazakhLayout = query.hypothesis.origin == .kazakhOnLatin || query.hypothesis.origin == .kazakhOnRussian
    return query.hypothesis.isGuess || query.isTypeOpen || match.isTypeUnclear || match.isLocalityPartial
      || match.isPlaceOpen || match.isLastExcused || !match.isInOrder || match.isNumberOpen
      || (match.isNumberAlone && match.type != .agrees)
      || (match.nearness > .exact && isKazakhLayout)
      || (match.nearness > .withoutKazakhLetters && query.hypothesis.isUnfinished)
  }

  private static func reading(_ hypothesis: Hypothesis) -> StreetHit.Reading {
    switch hypothesis.origin {
    case .asTyped: hypothesis.isLatin ? .transliterated : .asTyped
    case .kazakhDigits: .kazakhDigits
    case .russianOnLatin, .kazakhOnLatin, .kazakhOnRussian: .otherLayout
    }
  }
}
