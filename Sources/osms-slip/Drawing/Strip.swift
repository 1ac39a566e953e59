#if Slip
  import Terminal

  /// What is drawn side by side and is never torn between two pages; lengths in points.
  struct Strip {
    /// What stays free above it, unless it is the first of a page.
    var gap = 0.0
    /// How high it is.
    var height: Double
    /// Whether it must not be the last of a page.
    var leadsOn = false
    /// What is drawn, from its own top.
    var ink: [Ink] = []
  }

  /// Something that is drawn.
  enum Ink {
    /// A line of text, standing on a baseline.
    case text(PrintedLine, x: Double, baseline: Double)
    /// A line from left to right, its top at `y`.
    case rule(x: Double, y: Double, width: Double, thickness: Double)
    /// A QR code without its quiet zone, its corner at `x` and `y`.
    case code(QRSymbol, x: Double, y: Double, module: Double)
  }
#endif
