import Polyclinic
import Terminal

/// The field for street and house, with the streets that follow every key.
struct AddressScreen: WordFieldScreen {
  let page: String
  var input = TextField(.words)
  var selected: Int?
  var picker: LetterPicker?
  private var answer: AddressAnswer?

  /// The screen of a page with a finder.
  init(page: String) {
    self.page = page
  }

  func crumb(in scene: Scene) -> SafeText { scene.page(page)?.crumb[scene.language] ?? .empty }

  /// What the list does not know may be something else than an address.
  func isDiscreet(in scene: Scene) -> Bool { answer?.state == .notFound }

  func heading(in scene: Scene) -> SafeText { scene.page(page)?.title[scene.language] ?? .empty }

  func prompt(in scene: Scene) -> SafeText { scene.say(.addressPrompt) }

  func sources(in scene: Scene) -> [String] { [NamedSource.districts.rawValue] }

  func hints(in scene: Scene, width: Int) -> [Passage] {
    guard let answer else {
      let composer = PageComposer(scene: scene, width: width)
      return composer.passages(of: scene.page(page)?.body ?? [])
    }
    if answer.state == .notFound { return scene.remark(.nothingFound, width: width) }
    return answer.certain == nil ? scene.remark(.chooseStreet, width: width) : []
  }

  mutating func lookUp(in scene: Scene) {
    answer = input.isBlank ? nil : scene.districts?.search(input.text)
  }

  func certain(in scene: Scene) -> Step? {
    (answer?.certain).map { opened($0, in: scene) }
  }

  var found: [AddressAnswer.Finding] { answer?.findings ?? [] }

  func label(of found: AddressAnswer.Finding, in scene: Scene) -> SafeText {
    FindingWords(scene: scene).label(found)
  }

  func opened(_ found: AddressAnswer.Finding, in scene: Scene) -> Step {
    Address(found).opened(found.resolution, page: page, in: scene)
  }

  /// What helps where none of the streets is right.
  func pages(in scene: Scene) -> [(id: String, label: SafeText)] {
    guard answer != nil, let id = scene.page(page)?.finder?.pages[.notFound] else { return [] }
    return [(id, scene.say(.notListed))]
  }
}
