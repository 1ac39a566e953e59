#if Slip
  import CPango

  /// A text that Pango has broken into lines.
  final class Passage {
    private let layout: OpaquePointer?

    /// Breaks a text into lines no wider than `room`, in points.
    init(_ text: String, _ look: TextLook, room: Double, in context: OpaquePointer) {
      layout = pango_layout_new(context)
      pango_layout_set_auto_dir(layout, 0)
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      pango_layout_set_width(layout, room < 10_000 ? Int32(room * Double(PANGO_SCALE)) : -1)
      look.withDescription { pango_layout_set_font_description(layout, $0) }
      pango_layout_set_text(layout, text, -1)
    }

    deinit {
      if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
    }

    /// Whether a letter would come out as a box.
    var hasUnknownLetters: Bool { pango_layout_get_unknown_glyphs_count(layout) > 0 }

    /// The lines from top to bottom.
    var lines: [PrintedLine] {
      (0..<pango_layout_get_line_count(layout)).compactMap { index in
        pango_layout_get_line_readonly(layout, index).map { PrintedLine(passage: self, line: $0) }
      }
    }
  }

  /// One line of a passage.
  struct PrintedLine {
    /// How wide it is, in points.
    let width: Double
    /// How far it reaches above its baseline.
    let ascent: Double
    /// How far it reaches below its baseline.
    let descent: Double
    /// Which bytes of the text stand in it, counted from its beginning.
    let bytes: Range<Int>

    // The line lives as long as its passage does.
    private let passage: Passage
    private let line: UnsafeMutablePointer<PangoLayoutLine>

    fileprivate init(passage: Passage, line: UnsafeMutablePointer<PangoLayoutLine>) {
      self.passage = passage
      self.line = line
      var extents = PangoRectangle()
      pango_layout_line_get_extents(line, nil, &extents)
      let unit = Double(PANGO_SCALE)
      width = Double(extents.width) / unit
      ascent = -Double(extents.y) / unit
      descent = Double(extents.y + extents.height) / unit
      let start = Int(line.pointee.start_index)
      bytes = start..<start + Int(line.pointee.length)
    }

    /// Draws the line from `x` to the right, standing on `baseline`.
    func draw(on cairo: OpaquePointer, x: Double, baseline: Double) {
      cairo_move_to(cairo, x, baseline)
      withExtendedLifetime(passage) { pango_cairo_show_layout_line(cairo, line) }
    }
  }
#endif
