import Polyclinic
import Terminal

/// What a patient sees, and what the keys do there.
extension Session {
  /// The picture of the present screen.
  public func frame() -> Frame {
    guard !isTooSmall, let screen = screens.last else { return notice() }
    if !isAtRest, case .doubted(let left) = presence.state(at: seconds) {
      return PresenceQuestion(scene: scene, theme: theme).frame(secondsLeft: left)
    }
    if screen.fillsFrame {
      var frame = Frame(size: size, theme: theme, glyphs: lobby.glyphs)
      screen.draw(into: &frame, body: Rect(x: 0, y: 0, width: size.columns, height: size.rows), in: scene)
      return frame
    }
    var frame = kept.backdrop?.frame ?? backdrop().frame
    screen.draw(into: &frame, body: ScreenPlan(size: size).body, in: scene)
    return frame
  }

  /// How many times one can go back: to home, or before a visit has begun to the welcome screen.
  var stepsBack: Int { screens.count - (hasBegun ? 2 : 1) }

  /// All that the keys do on the present screen, in the order in which the bar and the help name it.
  var bindings: [Binding] {
    let scene = scene
    guard let screen = screens.last else { return [] }
    let reach = Reach(
      canGoBack: stepsBack > 0, hasSources: !screen.surroundings(in: scene).sources.isEmpty,
      explains: screen.why(in: scene) != nil, canFinish: isTouched, canLeave: !isLocked,
      voice: takeAway.voice(in: scene), slip: takeAway.slip(of: screen, in: scene),
      qrCode: takeAway.qrCode(of: screen, in: scene))
    let everywhere = Bindings.everywhere(reach)
    guard let field = screen.field else { return screen.bindings(in: scene) + everywhere }
    return screen.bindings(in: scene) + everywhere.compactMap { $0.beside(field) }
  }

  /// The names of the screens on the way: of the questions, the page that began them and the last one only, so that
  /// no answer stands there for bystanders to read.
  var crumbs: [SafeText] {
    let scene = scene
    return screens.enumerated().flatMap { index, screen -> [SafeText] in
      guard let interview = screen.asking else { return [screen.crumb(in: scene)] }
      let isLast = !screens.indices.contains(index + 1) || screens[index + 1].asking == nil
      return isLast ? [scene.page(interview.page)?.crumb[language] ?? .empty, screen.crumb(in: scene)] : []
    }
  }

  /// What the next key and the next picture have in common.
  struct Kept: Sendable {
    var reading: Reading?
    var backdrop: Backdrop?
  }

  /// Does the work that the next key and the next picture have in common.
  mutating func prepare() {
    guard !isTooSmall, let screen = screens.last else { return }
    if kept.reading == nil { kept.reading = (screen as? any ReadingScreen)?.reading(in: scene) }
    let place = Backdrop.Place(screen.surroundings(in: scene))
    if kept.backdrop?.place != place { kept.backdrop = backdrop() }
  }

  private func backdrop() -> Backdrop {
    let scene = scene
    let surroundings = screens.last?.surroundings(in: scene) ?? Surroundings()
    let bindings = bindings
    var frame = Frame(size: size, theme: theme, glyphs: lobby.glyphs)
    Chrome(scene: scene, plan: ScreenPlan(size: size), notice: takeAway.notice).draw(
      into: &frame, crumbs: crumbs, surroundings: surroundings, bindings: bindings)
    return Backdrop(place: Backdrop.Place(surroundings), bindings: bindings, frame: frame)
  }

  /// Whether there is no room for any screen.
  var isTooSmall: Bool { ScreenPlan(size: size).isTooSmall }

  /// Says in three languages that the window is too small, in whatever room there is.
  private func notice() -> Frame {
    var frame = Frame(size: size, theme: theme, glyphs: lobby.glyphs)
    let lines = Language.allCases.flatMap { language in
      TextLine(lobby.phrasebook[Phrase.tooSmall.rawValue]?[language].string ?? "").wrapped(to: size.columns)
    }
    guard size.columns > 0 else { return frame }
    for (row, line) in lines.prefix(size.rows).enumerated() { frame.write(line, at: Point(x: 0, y: row)) }
    return frame
  }
}
