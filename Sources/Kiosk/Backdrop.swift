import Terminal

/// What stays while somebody moves within a sheet: what the keys do, and the rows around the screen's own part.
struct Backdrop: Sendable {
  /// The sheet, where the screen has several, and what the keys do on it.
  let place: Place
  /// What the keys do.
  let bindings: [Binding]
  /// A frame in which everything but the screen's own part is drawn.
  let frame: Frame

  /// Where somebody is on a screen, as far as the rows around its own part show it.
  struct Place: Hashable, Sendable {
    let sheet: Int?
    let stage: Int

    init(_ surroundings: Surroundings) {
      sheet = surroundings.sheet?.number
      stage = surroundings.stage
    }
  }
}
