import Polyclinic
import Terminal

/// The card of an address: its districts, who works there, where and when.
struct DoctorScreen: ReadingScreen {
  private let page: String
  private let address: Address
  private let resolution: Resolution
  var position = Position()

  /// The card of an address whose districts are clear.
  ///
  /// - Parameter page: the page with the field; its choices and notes stand under the card.
  init(page: String, address: Address, resolution: Resolution) {
    self.page = page
    self.address = address
    self.resolution = resolution
  }

  func crumb(in scene: Scene) -> SafeText { address.crumb(in: scene) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let words = FindingWords(scene: scene)
    let composer = PageComposer(scene: scene, width: plan.body.width)
    let missing = resolution.missingKinds.map { kind in
      let text = scene.say(.noDistrict, ["kind": scene.say(.kind(kind))])
      return Passage(
        [Said(.text, text)], width: plan.body.width, spaced: true, sources: [NamedSource.districts.rawValue])
    }
    let cards = resolution.placements.flatMap(words.catchments).map { catchment in
      DoctorHelp(scene: scene, catchment: catchment).passage(width: plan.body.width)
    }
    return Reading(
      heading: words.address(address.place, alias: address.alias, house: address.house),
      passages: missing + cards + composer.passages(ofNotes: notes(in: scene)),
      labels: actions(in: scene).map { label($0, in: scene) }, plan: plan)
  }

  func slipHindrance(in scene: Scene) -> Phrase? { nil }

  /// The card without the address, which is the patient's own.
  func slip(in scene: Scene) -> Slip? {
    let reading = present(in: scene)
    return SlipComposer(scene: scene).slip(
      title: scene.page(page)?.title[scene.language] ?? .empty, reading.text, sources: reading.sources,
      link: links(in: scene).first, desk: Desk.reception)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    let actions = actions(in: scene)
    guard actions.indices.contains(index) else { return .stay }
    switch actions[index] {
    case .week: return .push(WeekScreen(placements: resolution.placements))
    case .otherAddress: return .pop
    case .page(let id): return .push(PageScreen(page: id))
    }
  }

  private enum Action {
    case week
    case otherAddress
    case page(String)
  }

  private func notes(in scene: Scene) -> [String] { scene.page(page)?.foot ?? [] }

  private func actions(in scene: Scene) -> [Action] {
    let doctors = resolution.placements.flatMap(FindingWords(scene: scene).catchments).compactMap(\.doctor?.schedule)
    let pages = (scene.page(page)?.choices ?? []).map { Action.page($0) }
    return (doctors.isEmpty ? [] : [.week]) + [.otherAddress] + pages
  }

  private func label(_ action: Action, in scene: Scene) -> SafeText {
    switch action {
    case .week: scene.say(.weekTitle)
    case .otherAddress: scene.say(.otherAddress)
    case .page(let id): scene.page(id)?.label[scene.language] ?? .empty
    }
  }
}
