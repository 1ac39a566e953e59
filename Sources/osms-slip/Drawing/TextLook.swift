#if Slip
  import CPango

  /// How a text looks.
  struct TextLook: Hashable {
    /// The size of the font, in points.
    let size: Double
    var isBold = false
    /// Whether all its letters are equally wide.
    var isEven = false

    /// From one line to the next, in points.
    var pitch: Double { size * 1.32 }

    /// The fonts, the best first: that of the screens' console has no say on paper.
    private var families: String {
      isEven
        ? "DejaVu Sans Mono, Noto Sans Mono, Liberation Mono, monospace"
        : "DejaVu Sans, Noto Sans, Liberation Sans, sans-serif"
    }

    /// Hands Pango's description of the font to `use`.
    func withDescription<Result>(_ use: (OpaquePointer?) -> Result) -> Result {
      let description = pango_font_description_new()
      defer { pango_font_description_free(description) }
      pango_font_description_set_family(description, families)
      pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
      pango_font_description_set_weight(description, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
      return use(description)
    }
  }
#endif
