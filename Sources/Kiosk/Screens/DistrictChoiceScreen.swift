import Polyclinic
import Terminal

/// The districts that a list names for one address with equal right: the patient is told to ask, and can look at each.
struct DistrictChoiceScreen: ReadingScreen {
  private let page: String
  private let address: Address
  private let placements: [Placement]
  var position = Position()

  /// How many districts are named at the most.
  private static let most = 5

  /// The screen of an address whose districts are not clear.
  init(page: String, address: Address, placements: [Placement]) {
    self.page = page
    self.address = address
    self.placements = placements
  }

  func crumb(in scene: Scene) -> SafeText { address.crumb(in: scene) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let words = FindingWords(scene: scene)
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let reception = DeskHelp(scene: scene, desk: Desk.reception)
    let ask = [scene.say(.askWhichDistrict), reception.place, reception.opening].filter { $0 != .empty }
    let question = Passage(
      ask.map { Said(.text, $0) }, width: plan.body.width, spaced: true, sources: [NamedSource.districts.rawValue])
    return Reading(
      heading: scene.say(.severalDistricts),
      passages: [question] + composer.passages(ofNotes: scene.page(page)?.foot ?? []),
      labels: choices.compactMap { words.catchments(of: $0).first.map { label(of: $0, words) } }, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    guard choices.indices.contains(index) else { return .stay }
    return .push(
      DoctorScreen(
        page: page, address: address, resolution: Resolution(state: .placed, placements: [choices[index]])))
  }

  private func label(of catchment: Catchment, _ words: FindingWords) -> SafeText {
    .joined([words.district(catchment), catchment.doctor?.name].compactMap { $0 }, by: .comma)
  }

  /// Each district by itself.
  private var choices: [Placement] {
    let single = placements.flatMap { placement in
      placement.catchments.map {
        Placement(kind: placement.kind, catchments: [$0], precedence: placement.precedence)
      }
    }
    return Array(single.prefix(Self.most))
  }
}
