import Polyclinic
import Terminal

/// The field for a disease, a service or a code, with what is covered following every key.
struct CoverageScreen: WordFieldScreen {
  let page: String
  var input = TextField(.words)
  var selected: Int?
  var picker: LetterPicker?
  private var answer: CoverageAnswer?

  /// The screen of a page that opens what is covered.
  init(page: String) {
    self.page = page
  }

  func crumb(in scene: Scene) -> SafeText { scene.page(page)?.crumb[scene.language] ?? .empty }

  /// What finds something discreet is that itself, and what finds nothing may be.
  func isDiscreet(in scene: Scene) -> Bool {
    switch answer?.state {
    case .notFound, .unknownCode: true
    default: found.contains { scene.coverage($0.entry)?.isDiscreet == true }
    }
  }

  func heading(in scene: Scene) -> SafeText { scene.page(page)?.title[scene.language] ?? .empty }

  func prompt(in scene: Scene) -> SafeText { scene.say(.coveragePrompt) }

  /// The sources of all entries: the rows around the list stay while it changes.
  func sources(in scene: Scene) -> [String] {
    scene.pack?.coverage.entries.flatMap(\.sources) ?? []
  }

  /// The codes come from an older list, which only a newspaper has.
  func isDoubtful(in scene: Scene) -> Bool {
    answer?.state == .coded && scene.isDoubtful([NamedSource.codes.rawValue])
  }

  func hints(in scene: Scene, width: Int) -> [Passage] {
    switch answer?.state {
    case nil, .open:
      let composer = PageComposer(scene: scene, width: width)
      return composer.passages(of: scene.page(page)?.body ?? [])
    case .named where answer?.certain != nil: return []
    case .named: return scene.remark(isOnlySimilar ? .similarCoverage : .chooseCoverage, width: width)
    case .coded: return scene.remark(.codeCheck, width: width)
    case .unknownCode: return scene.remark(.codeUnknown, width: width)
    case .notFound:
      let notes = PageComposer(scene: scene, width: width).passages(ofNotes: scene.page(page)?.foot ?? [])
      return scene.remark(.coverageNotFound, width: width) + notes
    }
  }

  /// Whether no name has all the words.
  private var isOnlySimilar: Bool { found.allSatisfy { $0.nearness == .partly } }

  mutating func lookUp(in scene: Scene) {
    guard !input.isBlank, let pack = scene.pack else {
      answer = nil
      return
    }
    answer = pack.coverage.search(
      input.text, asOf: scene.moment?.date ?? pack.rules.date, passingOver: scene.plainWords)
  }

  func certain(in scene: Scene) -> Step? {
    (answer?.certain).map { opened($0, in: scene) }
  }

  var found: [CoverageAnswer.Hit] { answer?.hits ?? [] }

  /// The name and who pays, in a few words; before it the code, since a letter of it may have been meant otherwise.
  func label(of found: CoverageAnswer.Hit, in scene: Scene) -> SafeText {
    guard let entry = scene.coverage(found.entry) else { return .empty }
    let payer = CoverageWords(scene: scene).brief(of: entry)
    let name = entry.name[scene.language].capitalized + .space + .dash + .space + payer
    return found.code.map { $0.text + .space + name } ?? name
  }

  func opened(_ found: CoverageAnswer.Hit, in scene: Scene) -> Step {
    guard let entry = scene.coverage(found.entry) else { return .stay }
    if entry.limit != nil, scene.moment != nil {
      return .push(EventDayScreen(page: page, entry: found.entry, isByCode: found.code != nil))
    }
    return .push(CoverageEntryScreen(entry: found.entry, isByCode: found.code != nil))
  }

  /// An empty field offers the lists to read; otherwise what helps where none of the entries is right.
  func pages(in scene: Scene) -> [(id: String, label: SafeText)] {
    let ids = answer == nil ? scene.page(page)?.choices ?? [] : [NamedPage.unlistedDisease.rawValue]
    return ids.compactMap { id in scene.page(id).map { (id, $0.label[scene.language]) } }
  }
}
