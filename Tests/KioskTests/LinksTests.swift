import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// Which addresses a screen offers to the phone.
@Suite struct LinksTests {
  /// A session in which codes can be made, whatever this build can do.
  private func session(_ size: Size = Bundled.home) throws -> Session {
    var session = try Bundled.session(.ru, size: size)
    session.services.qrSymbol = { _, _ in QRSymbol(side: 21, dark: Array(repeating: true, count: 441)) }
    session.step(.begin(.ru))
    return session
  }

  private func links(on screen: any Screen, in session: Session) -> [String] {
    screen.links(in: session.scene).map(\.id)
  }

  /// All addresses that a page shows, and no others.
  @Test(arguments: ScreenPlan.grids) func aPageOffersWhatItShows(_ size: Size) throws {
    let session = try session(size)
    let pack = try Bundled.content().pack
    for page in pack.pages.values where page.tool == nil {
      let shown = page.body.compactMap { if case .link(let id) = $0.content { id } else { nil } }
      #expect(links(on: PageScreen(page: page.id), in: session) == shown, "\(page.id)")
    }
    for (place, remedy) in pack.rules.remedies.enumerated() {
      let shown = remedy.body.compactMap { if case .link(let id) = $0.content { id } else { nil } }
      #expect(links(on: RemedyScreen(remedy: place), in: session) == shown, "\(remedy.id)")
    }
  }

  /// A text on two sheets, an address on each.
  private struct TwoSheets: ReadingScreen {
    var position = Position()

    func crumb(in scene: Scene) -> SafeText { .empty }

    func reading(in scene: Scene) -> Reading {
      let passages = ["bot", "egov", "bot"].map { id in
        Passage(lines: Array(repeating: TextLine("x"), count: 10), said: [], spaced: true, links: [id])
      }
      return Reading(heading: .empty, passages: passages, plan: ScreenPlan(size: scene.size))
    }

    func chosen(_ index: Int, in scene: Scene) -> Step { .stay }
  }

  /// Somebody who has turned to an address gets its code first; each address comes once.
  @Test func theSheetThatIsShownComesFirst() throws {
    let session = try session()
    var screen = TwoSheets()
    #expect(links(on: screen, in: session) == ["bot", "egov"])
    screen.position.sheet = 1
    #expect(links(on: screen, in: session) == ["egov", "bot"])
  }

  /// Every outcome has one address, and it is official.
  @Test func everyOutcomeHasOne() throws {
    let session = try session()
    let pack = try Bundled.content().pack
    let rules = RuleScreens(pack)
    let outcomes = rules.names.filter { $0.hasPrefix("outcome:") }
    #expect(!outcomes.isEmpty)
    for name in outcomes {
      let screen = try #require(rules.screen(name, in: session.scene))
      #expect(links(on: screen, in: session).count == 1, "\(name)")
    }
    // What the ground itself names comes before all else.
    let unclear = try #require(rules.screen("outcome:unclear", in: session.scene))
    #expect(links(on: unclear, in: session) == ["bot"])
  }

  /// Nobody takes home an address for paying what the state or the employer owes.
  @Test func nobodyPaysWhatOthersOwe() throws {
    let session = try session()
    let pack = try Bundled.content().pack
    let rules = RuleScreens(pack)
    for name in rules.names where name.hasPrefix("outcome:") {
      let screen = try #require(rules.screen(name, in: session.scene) as? OutcomeScreen)
      guard [.state, .local, .employer].contains(screen.decision.payer) else { continue }
      #expect(!links(on: screen, in: session).contains("kaspi"), "\(name)")
    }
    let employee = try #require(pack.rules.grounds.firstIndex { $0.id == "employee" })
    let late = try #require(pack.rules.remedies.firstIndex { $0.id == "employer-late" })
    let decision = Decision(
      state: .decided, ground: employee, possible: [], payer: .employer, access: .unknown, accessUntil: nil,
      accessRule: nil, remedies: [late], trace: [])
    let outcome = try #require(rules.screen("outcome:employee", in: session.scene) as? OutcomeScreen)
    #expect(links(on: OutcomeScreen(interview: outcome.interview, decision: decision), in: session) == ["fund-status"])
    #expect(links(on: RemedyScreen(remedy: late), in: session).first == "kaspi")
  }

  /// The sheet of the months to pay has the addresses of its way.
  @Test func aPaymentSheetHasTheAddressesOfItsWay() throws {
    let session = try session()
    let way = try #require(try Bundled.content().pack.rules.remedy("debt"))
    let screen = try #require(PaymentSheetScreen(way, in: session.scene))
    #expect(links(on: screen, in: session) == ["kaspi", "egov"])
  }

  /// The key is offered where there is an address, gives its reason where there is none, and is unknown to a build
  /// that makes no codes.
  @Test func theKeyIsOfferedWhereThereIsAnAddress() throws {
    func binding(in session: Session) -> Binding? {
      session.bindings.first { $0.strokes.contains { $0.key == .function(6) } }
    }
    var session = try session()
    #expect(binding(in: session)?.hindrance == .noAddress)
    session.step(.push(PageScreen(page: "status-fund")))
    let offered = try #require(binding(in: session))
    #expect(offered.hindrance == nil)
    session.perform(.showQRCode)
    #expect(session.screens.last is QRScreen)
    session.perform(.goBack)
    session.services.qrSymbol = nil
    #expect(binding(in: session) == nil)
  }
}
