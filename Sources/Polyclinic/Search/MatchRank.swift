/// Which of two matches is the better one.
extension NameMatch {
  /// The place in the list: words explained, nearness, first letter, words not typed, words for places, house, order,
  /// present name, locality, kind.
  ///
  /// A name that was typed whole goes before a part of one, even where the whole one is no longer the street's.
  ///
  /// Words beside a locality's name are one street that the list does not have, however many they are.
  ///
  /// - Parameters:
  ///   - place: what was met.
  ///   - isAlias: whether the name is not a present one.
  ///   - origin: how the letters came about.
  func rank(of place: StreetHit.Place, isAlias: Bool, origin: Hypothesis.Origin) -> UInt64 {
    var rank = UInt64(min(unexplained, place.isStreet ? 15 : 1))
    func put(_ value: UInt64, bits: UInt64) { rank = rank << bits | value }
    put(isLastExcused ? 1 : 0, bits: 1)
    put(UInt64(nearness.rawValue), bits: 4)
    put(isFirstLetterIntact ? 0 : 1, bits: 1)
    put(place.isOtherStreets ? 7 : UInt64(min(untyped, 7)), bits: 3)
    // Where words are left over, a number is rather the name's than the house's.
    put(unexplained > 0 && !isNumberNamed ? 1 : 0, bits: 1)
    put(isPlaceOpen || isPlaceNumberOpen ? 1 : 0, bits: 1)
    put(isHouseFirst ? 1 : 0, bits: 1)
    put(isFlatUnnamed ? 1 : 0, bits: 1)
    put(isInOrder ? 0 : 1, bits: 1)
    // A number by itself is hardly a name of another kind than was typed: «набережная 5».
    put(isNumberAlone && type == .differs ? 1 : 0, bits: 1)
    put(isAlias ? 1 : 0, bits: 1)
    put(!isLocalityNamed ? 2 : isLocalityPartial ? 1 : 0, bits: 2)
    put(UInt64(type.rawValue), bits: 2)
    put(UInt64(origin.rawValue), bits: 3)
    return rank
  }
}
