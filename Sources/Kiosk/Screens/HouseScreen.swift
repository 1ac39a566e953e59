import Polyclinic
import Terminal

/// The field for the number of a house on a street that has several districts.
struct HouseScreen: FieldScreen {
  let page: String
  private let street: Address
  var input = TextField(.number)
  var selected: Int?

  /// The screen for a street that the patient has found.
  init(page: String, street: Address) {
    self.page = page
    self.street = street
  }

  func crumb(in scene: Scene) -> SafeText {
    FindingWords(scene: scene).name(of: street.place, alias: nil)
  }

  func heading(in scene: Scene) -> SafeText {
    FindingWords(scene: scene).name(of: street.place, alias: street.alias)
  }

  func prompt(in scene: Scene) -> SafeText { scene.say(.housePrompt) }

  func sources(in scene: Scene) -> [String] { [NamedSource.districts.rawValue] }

  func notes(in scene: Scene, width: Int) -> [Passage] {
    if input.isEmpty { return scene.remark(.houseHint, width: width) }
    if certain(in: scene) != nil { return [] }
    return scene.remark(listed(in: scene).isEmpty ? .houseUnlisted : .houseList, width: width)
  }

  func labels(in scene: Scene, rows: Int) -> [SafeText] {
    houses(in: scene, rows: rows).map { label($0, in: scene) } + [scene.say(.houseNotThere)]
  }

  private func label(_ house: HouseNumber, in scene: Scene) -> SafeText {
    let words = FindingWords(scene: scene)
    let address = words.address(street.place, alias: nil, house: house)
    return address + .space + .dash + .space + words.result(resolution(of: house, in: scene))
  }

  mutating func lookUp(in scene: Scene) {}

  func certain(in scene: Scene) -> Step? {
    let typed = typed(in: scene)
    guard typed.count == 1, let house = typed.first, !house.resolution.placements.isEmpty else { return nil }
    return opened(house.house, in: scene)
  }

  mutating func chosen(_ index: Int, in scene: Scene) -> Step {
    let houses = houses(in: scene, rows: listRows(in: scene))
    guard houses.indices.contains(index) else {
      return scene.page(page)?.finder?.pages[.houseUnknown].map { .push(PageScreen(page: $0)) } ?? .stay
    }
    return opened(houses[index], in: scene)
  }

  private func opened(_ house: HouseNumber, in scene: Scene) -> Step {
    Address(place: street.place, alias: street.alias, house: house)
      .opened(resolution(of: house, in: scene), page: page, in: scene)
  }

  private func resolution(of house: HouseNumber, in scene: Scene) -> Resolution {
    scene.districts?.resolve(street.place, house: house) ?? Resolution(state: .unlisted, placements: [])
  }

  /// What was typed, where the list has it, and then the houses with the same number that are listed by themselves.
  private func houses(in scene: Scene, rows: Int) -> [HouseNumber] {
    let typed = typed(in: scene).filter { !$0.resolution.placements.isEmpty }.map(\.house)
    let others = listed(in: scene).filter { !typed.contains($0) }
    let last = scene.say(.houseNotThere)
    return fitting(typed + others, beside: [last], in: scene, rows: rows) { label($0, in: scene) }
  }

  /// The houses that may be meant, and what the list of districts says of each.
  private func typed(in scene: Scene) -> [(house: HouseNumber, resolution: Resolution)] {
    scene.districts?.resolve(street.place, houses: HouseNumber.readings(of: input.text)) ?? []
  }

  private func listed(in scene: Scene) -> [HouseNumber] {
    guard let number = HouseNumber.readings(of: input.text).first?.number else { return [] }
    return scene.districts?.listedHouses(street.place, number: number) ?? []
  }
}
