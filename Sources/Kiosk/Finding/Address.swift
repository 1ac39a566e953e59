import Polyclinic

/// An address that the patient has found, and where that leads.
struct Address: Hashable, Sendable {
  /// The street or the locality.
  let place: StreetHit.Place
  /// By which of its other names it was found.
  let alias: StreetAlias?
  /// The house, where it was typed.
  let house: HouseNumber?

  /// The address that was found.
  init(_ finding: AddressAnswer.Finding) {
    self.init(place: finding.hit.place, alias: finding.hit.alias, house: finding.house)
  }

  init(place: StreetHit.Place, alias: StreetAlias?, house: HouseNumber?) {
    self.place = place
    self.alias = alias
    self.house = house
  }

  /// The address as the path above a screen names it.
  func crumb(in scene: Scene) -> SafeText { FindingWords(scene: scene).address(place, alias: nil, house: house) }

  /// The screen that follows on what the list of districts says of the address.
  ///
  /// - Parameter page: the id of the page that led here; its pages answer where no district can be shown.
  func opened(_ resolution: Resolution, page: String, in scene: Scene) -> Step {
    let pages = scene.page(page)?.finder?.pages ?? [:]
    func answer(_ state: AddressAnswer.State) -> Step { pages[state].map { .push(PageScreen(page: $0)) } ?? .stay }
    switch resolution.state {
    case .placed: return .push(DoctorScreen(page: page, address: self, resolution: resolution))
    case .ambiguous where resolution.placements.isEmpty: return answer(.houseUnknown)
    case .ambiguous: return .push(DistrictChoiceScreen(page: page, address: self, placements: resolution.placements))
    case .houseNeeded: return .push(HouseScreen(page: page, street: self))
    case .unlisted: return answer(.houseUnknown)
    case .elsewhere: return answer(.elsewhere)
    }
  }
}
