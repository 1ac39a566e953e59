import Polyclinic

/// Judges whether an answer that is shown as certain is right.
public struct CertaintyJudge: Sendable {
  /// The districts as the brute force tells them.
  public let districts: DistrictOracle
  private let naming: NamingOracle

  /// What is to be said of an answer.
  public enum Verdict: Hashable, Sendable {
    /// It is not shown as certain: the patient chooses.
    case open
    /// Its districts are those of the address that was meant.
    case right
    /// Another address was meant, but what was typed is wholly the one that is shown.
    case asTyped
    /// It shows districts that nobody asked for, those of one of several streets that were named, another street than
    /// the first of its list, or one of which the region was typed, which no list knows.
    case wrong
  }

  /// A judge for a registry.
  public init(_ registry: DistrictRegistry) {
    districts = DistrictOracle(registry)
    naming = NamingOracle(registry)
  }

  /// Judges an answer.
  ///
  /// - Parameters:
  ///   - answer: what the search says.
  ///   - text: what was typed.
  ///   - meant: the address that was meant; nil where nothing was.
  public func verdict(
    on answer: AddressAnswer, to text: String, meant: (street: Int, house: HouseNumber?)?
  ) -> Verdict {
    guard answer.state.isCertain else { return .open }
    let text = NaiveText.unmarked(text)
    guard let certain = answer.certain, certain == answer.findings.first,
      !naming.namesRegion(besides: certain.hit.place, in: text)
    else { return .wrong }
    var shown: DistrictOracle.Districts = [:]
    for placement in certain.resolution.placements {
      shown[placement.kind.rawValue, default: []].formUnion(placement.catchments)
    }
    guard !shown.isEmpty, shown.values.allSatisfy({ $0.count == 1 }) else { return .wrong }
    if hasRival(certain.hit, showing: shown, in: text) { return .wrong }
    if hasOtherHouse(certain.hit, showing: shown, in: text) { return .wrong }
    if let meant, districts(of: .street(meant.street), house: meant.house) == shown { return .right }
    let houses = certain.hit.houses
    let claims = houses.isEmpty ? [nil] : houses.map(Optional.some)
    let areRight = claims.allSatisfy { districts(of: certain.hit.place, house: $0) == shown }
    let isNamed =
      switch certain.hit.place {
      case .street(let street): naming.names(street: street, houses: houses, in: text)
      case .locality(let locality): naming.names(locality: locality, houses: houses, in: text)
      case .otherStreets: false
      }
    return areRight && isNamed ? .asTyped : .wrong
  }

  /// Whether the text names another street just as well, which belongs to other districts.
  private func hasRival(_ hit: StreetHit, showing shown: DistrictOracle.Districts, in text: String) -> Bool {
    if case .otherStreets = hit.place { return true }
    if case .locality(let locality) = hit.place {
      let claims = hit.houses.isEmpty ? [nil] : hit.houses.map(Optional.some)
      return naming.streets(calledLike: locality, in: text).contains { street in
        claims.contains { districts(of: .street(street), house: $0) != shown }
      }
    }
    guard case .street(let street) = hit.place else { return false }
    let hasNamesake = naming.namesakes(of: street).contains { rival in
      let claims = hit.houses.isEmpty ? [nil] : hit.houses.map(Optional.some)
      return claims.contains { districts(of: .street(rival), house: $0) != shown }
        && naming.names(street: rival, houses: hit.houses, in: text, isUnfinished: false)
    }
    return hasNamesake || (hit.houses.isEmpty && naming.leavesNumberOpen(of: street, in: text))
      || naming.namesakesElsewhere(of: street, in: text).contains { rival in
        districts(of: .street(rival.street), house: rival.house) != shown
      }
      || naming.unnumbered(like: street, in: text).contains { rival in
        districts(of: .street(rival.street), house: rival.house) != shown
      }
      || naming.numbered(like: street).contains { rival in
        naming.houses(behind: rival, in: text).contains { districts(of: .street(rival), house: $0) != shown }
      }
  }

  /// Whether what was typed may be another house of the street, which belongs to other districts.
  private func hasOtherHouse(
    _ hit: StreetHit, showing shown: DistrictOracle.Districts, in text: String
  ) -> Bool {
    guard case .street(let street) = hit.place else { return false }
    return hit.houses.contains { house in
      districts.districts(ofRewritten: house, street: street).contains { $0 != shown }
        || naming.houses(withFlatLike: house, in: text).contains { plain in
          districts.districts(of: plain, street: street) != shown
        }
        || naming.houses(withPlaceLetterLike: house, street: street, in: text).contains { other in
          districts.districts(of: other, street: street) != shown
        }
    }
  }

  private func districts(of place: StreetHit.Place, house: HouseNumber?) -> DistrictOracle.Districts? {
    switch place {
    case .street(let street):
      house.map { districts.districts(of: $0, street: street) } ?? districts.districts(ofWholeStreet: street)
    case .locality(let locality): districts.districts(ofWholeLocality: locality)
    case .otherStreets: nil
    }
  }
}
