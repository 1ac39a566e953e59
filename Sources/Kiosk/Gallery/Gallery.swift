import Polyclinic
import Terminal

/// Every screen that a pack can show, one by one: for proofreading, and to see that all of it fits.
public struct Gallery: Sendable {
  private let lobby: Lobby
  private let pack: Pack
  private let districts: DistrictIndex?
  private let moment: Moment?

  /// The name of the welcome screen among the pages.
  public static let welcome = "welcome"

  /// The grids that every page fits, home first.
  public static let grids = ScreenPlan.grids

  /// Whether every page fits a terminal of that size: it is no smaller than one of the grids.
  public static func holds(_ size: Size) -> Bool { !ScreenPlan(size: size).isTooSmall }

  /// The screens of that pack at that moment; the districts are asked where a screen needs them.
  public init(lobby: Lobby, pack: Pack, districts: DistrictIndex? = nil, moment: Moment?) {
    self.lobby = lobby
    self.pack = pack
    self.districts = districts
    self.moment = moment
  }

  /// The names of all screens: the welcome screen, home, the pages by id, the screens of the rules, what is covered.
  public var names: [String] {
    [Self.welcome, Page.home] + pack.pages.keys.filter { $0 != Page.home }.sorted() + RuleScreens(pack).names
      + CoverageScreens(pack).names
  }

  /// Whether the screen shows hours or months, so that it differs with the clock and without one.
  public func showsTime(_ name: String) -> Bool {
    guard let page = pack.pages[name] else { return RuleScreens.showTime(name) || CoverageScreens.showTime(name) }
    return pack.opened(page.body).contains { if case .today = $0.content { true } else { false } }
  }

  /// The pictures of a screen, one a sheet; none where there is no screen of that name.
  public func frames(of name: String, language: Language, theme: Theme, size: Size) -> [Frame] {
    guard let session = session(showing: name, language: language, theme: theme, size: size) else { return [] }
    return session.sheets.map { $0.frame() }
  }

  /// What does not fit on a screen and on the sources behind it, in words for the staff.
  ///
  /// For home that includes the help and the menu "more", which are much the same behind every page.
  public func misfits(of name: String, language: Language, size: Size) -> [String] {
    guard let session = session(showing: name, language: language, theme: .standard, size: size) else { return [] }
    let commands: [Command] = name == Page.home ? [.showSources, .showHelp, .showMore] : [.showSources]
    let misfits = ([session] + commands.map(session.performing)).flatMap(\.sheets).flatMap(\.misfits)
    var seen: Set<String> = []
    return misfits.filter { seen.insert($0).inserted }
  }

  private func session(showing name: String, language: Language, theme: Theme, size: Size) -> Session? {
    guard names.contains(name) else { return nil }
    var session = Session(lobby: lobby, pack: pack, language: language, theme: theme, size: size, moment: moment)
    session.districts = districts
    if name != Self.welcome { session.begin(with: name) }
    session.prepare()
    return session
  }
}

extension Session {
  /// Opens home, and on top of it that page or the screen that goes by its name.
  fileprivate mutating func begin(with page: String) {
    step(.begin(language))
    guard page != Page.home else { return }
    let screen = pack.flatMap { RuleScreens($0).screen(page, in: scene) ?? CoverageScreens($0).screen(page, in: scene) }
    step(.push(screen ?? scene.screen(of: page)))
  }

  fileprivate func performing(_ command: Command) -> Session {
    var copy = self
    copy.perform(command)
    copy.prepare()
    return copy
  }

  /// The session on each sheet of its present screen, the first sheet first.
  fileprivate var sheets: [Session] {
    let sheet = screens.last?.surroundings(in: scene).sheet
    let count = sheet?.count ?? 1
    let first = (1..<max(1, sheet?.number ?? 1)).reduce(self) { session, _ in session.performing(.turnBack) }
    return (1..<max(2, count)).reduce(into: [first]) { sheets, _ in
      guard count > 1, let last = sheets.last else { return }
      sheets.append(last.performing(.turnForward))
    }
  }

  fileprivate var misfits: [String] {
    guard let screen = screens.last else { return [] }
    let plan = ScreenPlan(size: size)
    var misfits = Chrome(scene: scene, plan: plan).misfits(
      crumbs: crumbs, surroundings: screen.surroundings(in: scene), bindings: bindings)
    if let reading = scene.prepared ?? (screen as? any ReadingScreen)?.reading(in: scene) {
      if !reading.fits(plan) {
        misfits.append("text and choices do not fit on one screen")
      }
      if reading.sheets.contains(where: { $0.words > Reading.mostWords }) {
        misfits.append("a screen has more than \(Reading.mostWords) words")
      }
    }
    if let screen = screen as? any FieldScreen, screen.overflow(in: scene) > 0 {
      misfits.append("the list does not fit on the screen")
    }
    if let screen = screen as? PaymentSheetScreen, screen.overflow(in: scene) > 0 {
      misfits.append("the months do not fit on the screen")
    }
    let lost = frame().lost
    return lost > 0 ? misfits + ["\(lost) characters fall outside the screen or the font"] : misfits
  }
}
