import Polyclinic
import Terminal

/// A page of content: a menu, a text, an address, or all of them.
struct PageScreen: ReadingScreen {
  /// The id of the page.
  let page: String
  var position = Position()

  /// The screen of the page of that id.
  init(page: String) {
    self.page = page
  }

  func crumb(in scene: Scene) -> SafeText {
    scene.page(page)?.crumb[scene.language] ?? .empty
  }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    guard let page = scene.page(page) else { return Reading(heading: .empty, passages: [], plan: plan) }
    let composer = PageComposer(scene: scene, width: plan.body.width)
    return Reading(
      heading: page.title[scene.language],
      passages: composer.passages(of: page.body),
      labels: page.choices.compactMap { scene.page($0)?.label[scene.language] },
      foot: composer.passages(ofNotes: page.foot),
      plan: plan)
  }

  func isDiscreet(in scene: Scene) -> Bool { scene.page(page)?.isDiscreet == true }

  /// A mere menu is of no use at home.
  func slipHindrance(in scene: Scene) -> Phrase? {
    scene.page(page)?.body.isEmpty == false ? nil : .nothingToPrint
  }

  func slip(in scene: Scene) -> Slip? {
    guard slipHindrance(in: scene) == nil, let page = scene.page(page) else { return nil }
    let reading = present(in: scene)
    return SlipComposer(scene: scene).slip(
      title: (page.isDiscreet ? page.crumb : page.title)[scene.language],
      reading.text, sources: reading.sources, link: links(in: scene).first,
      desk: Desk.patientSupport)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    guard let choices = scene.page(page)?.choices, choices.indices.contains(index) else { return .stay }
    return .push(scene.screen(of: choices[index]))
  }
}
