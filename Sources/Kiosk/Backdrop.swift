import Terminal

/// What stays while somebody moves within a sheet: what the keys do, and the rows around the screen's own part.
struct Backdrop: Sendable {
  /// The sheet, where the screen has several.
  let sheet: Int?
  /// What the keys do.
  let bindings: [Binding]
  /// A frame in which everything but the screen's own part is drawn.
  let frame: Frame
}
