import Polyclinic
import Terminal

/// A way out, step by step, with the sheet of the months to pay and the pages behind it.
struct RemedyScreen: ReadingScreen {
  private let remedy: Int
  var position = Position()

  /// The screen of a way, by its place in the rules.
  init(remedy: Int) {
    self.remedy = remedy
  }

  func crumb(in scene: Scene) -> SafeText { way(in: scene)?.crumb[scene.language] ?? .empty }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    guard let way = way(in: scene) else { return Reading(heading: .empty, passages: [], plan: plan) }
    let composer = PageComposer(scene: scene, width: plan.body.width)
    return Reading(
      heading: way.title[scene.language], passages: composer.passages(of: way.body),
      labels: choices(in: scene).map { label($0, in: scene) }, plan: plan)
  }

  func isDiscreet(in scene: Scene) -> Bool { way(in: scene)?.isDiscreet == true }

  func slipHindrance(in scene: Scene) -> Phrase? { way(in: scene) == nil ? .nothingToPrint : nil }

  func slip(in scene: Scene) -> Slip? {
    guard let way = way(in: scene) else { return nil }
    let reading = present(in: scene)
    return SlipComposer(scene: scene).slip(
      title: (way.isDiscreet ? way.crumb : way.title)[scene.language], reading.text, sources: reading.sources,
      link: links(in: scene).first, desk: Desk.patientSupport)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step {
    let choices = choices(in: scene)
    guard choices.indices.contains(index) else { return .stay }
    switch choices[index] {
    case .sheet(let screen): return .push(screen)
    case .page(let id): return .push(scene.screen(of: id))
    }
  }

  private enum Choice {
    case sheet(PaymentSheetScreen)
    case page(String)
  }

  private func choices(in scene: Scene) -> [Choice] {
    let sheet = way(in: scene).flatMap { PaymentSheetScreen($0, in: scene) }
    let pages = (way(in: scene)?.pages ?? []).filter { scene.page($0) != nil }
    return (sheet.map { [.sheet($0)] } ?? []) + pages.map { .page($0) }
  }

  private func label(_ choice: Choice, in scene: Scene) -> SafeText {
    switch choice {
    case .sheet: scene.say(.openSheet)
    case .page(let id): scene.page(id)?.label[scene.language] ?? .empty
    }
  }

  private func way(in scene: Scene) -> Remedy? { scene.pack?.rules.remedy(at: remedy) }
}
