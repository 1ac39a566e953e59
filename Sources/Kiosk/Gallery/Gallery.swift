import Polyclinic
import Terminal

/// Every screen that a pack can show, one by one: for proofreading, and to see that all of it fits.
public struct Gallery: Sendable {
  private let lobby: Lobby
  private let pack: Pack
  private let districts: DistrictIndex?
  private let services: Services
  private let moment: Moment?

  /// The name of the welcome screen among the pages.
  public static let welcome = "welcome"

  /// The grids that every page fits, home first.
  public static let grids = ScreenPlan.grids

  /// Whether every page fits a terminal of that size: it is no smaller than one of the grids.
  public static func holds(_ size: Size) -> Bool { !ScreenPlan(size: size).isTooSmall }

  /// The screens of that pack at that moment; districts and services are asked where a screen needs them.
  public init(
    lobby: Lobby, pack: Pack, districts: DistrictIndex? = nil, services: Services = Services(), moment: Moment?
  ) {
    self.lobby = lobby
    self.pack = pack
    self.districts = districts
    self.services = services
    self.moment = moment
  }

  /// The names of all screens: the welcome screen, home, the pages by id, the screens of the rules, what is covered,
  /// and the QR codes where there are any.
  public var names: [String] {
    [Self.welcome, Page.home] + pack.pages.keys.filter { $0 != Page.home }.sorted() + RuleScreens(pack).names
      + CoverageScreens(pack).names + (services.qrSymbol == nil ? [] : QRScreens(pack).names)
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
  /// For home that includes the help and the menu "more", which are much the same behind every page, whatever the world
  /// around can do.
  public func misfits(of name: String, language: Language, size: Size) -> [String] {
    guard let session = session(showing: name, language: language, theme: .standard, size: size) else { return [] }
    var sessions = [session, session.performing(.showSources)]
    if name == Page.home {
      sessions += ([session] + Self.services.map(session.with)).flatMap { session in
        [session, session.performing(.showHelp), session.performing(.showMore)]
      }
    }
    if session.isDiscreet { sessions.append(session.performing(.readAloud)) }
    var misfits = sessions.flatMap(\.sheets).flatMap(\.misfits)
    if name == Page.home { misfits += session.noticeMisfits }
    if size == Self.grids.first { misfits += session.slipMisfits }
    var seen: Set<String> = []
    return misfits.filter { seen.insert($0).inserted }
  }

  /// What the world around can do, where it can do anything at all: all of it, or only with more programs or settings.
  private static let services: [Services] = {
    let readiness: [Services.Readiness] = [.ready, .notInstalled, .switchedOff]
    return readiness.map { Services(qrSymbol: { _, _ in nil }, printing: $0, voice: $0) }
  }()

  /// A visit that has come to that screen; nil where there is none of that name.
  public func session(showing name: String, language: Language, theme: Theme, size: Size) -> Session? {
    guard names.contains(name) else { return nil }
    var session = Session(lobby: lobby, pack: pack, language: language, theme: theme, size: size, moment: moment)
    session.districts = districts
    session.services = services
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
    let screen = pack.flatMap { pack in
      RuleScreens(pack).screen(page, in: scene) ?? CoverageScreens(pack).screen(page, in: scene)
        ?? QRScreens(pack).screen(page)
    }
    step(.push(screen ?? scene.screen(of: page)))
  }

  fileprivate func with(_ services: Services) -> Session {
    var copy = self
    copy.services = services
    copy.prepare()
    return copy
  }

  fileprivate var isDiscreet: Bool { screens.last?.isDiscreet(in: scene) == true }

  /// Which notice has no room in place of the source.
  fileprivate var noticeMisfits: [String] { Chrome(scene: scene, plan: ScreenPlan(size: size)).noticeMisfits }

  /// Whether the slip is longer than a slip may be.
  fileprivate var slipMisfits: [String] {
    guard let slip = screens.last?.slip(in: scene) else { return [] }
    let length = slip.length(columns: Slip.narrowest)
    return length > Slip.mostLines ? ["the slip has \(length) lines"] : []
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
    var misfits =
      screen.fillsFrame
      ? []
      : Chrome(scene: scene, plan: plan).misfits(
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
    if let screen = screen as? QRScreen, screen.overflow(in: scene) > 0 {
      misfits.append("the words beside the QR code do not fit on the screen")
    }
    let lost = frame().lost
    return lost > 0 ? misfits + ["\(lost) characters fall outside the screen or the font"] : misfits
  }
}
