#if Slip
  import CPango
  import Polyclinic

  /// Sets texts in lines, with the fonts of this machine.
  final class Typesetter {
    private let context: OpaquePointer

    /// A typesetter for texts of a language, which will be drawn `scale` times as large.
    ///
    /// - Throws: ``SlipFailure`` where there are no fonts at all: Pango would end the program.
    init(language: Language, scale: Double) throws(SlipFailure) {
      let fonts = pango_cairo_font_map_get_default()
      var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
      var count: Int32 = 0
      pango_font_map_list_families(fonts, &families, &count)
      g_free(families)
      guard count > 0, let context = pango_font_map_create_context(fonts) else {
        throw .noFont(letters: [])
      }
      self.context = context
      pango_context_set_language(context, pango_language_from_string(language.rawValue))
      pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
      // Lines break at the same words in every format: no letter is moved to a dot of the printer.
      pango_context_set_round_glyph_positions(context, 0)
      pango_cairo_context_set_resolution(context, 72)
      let options = cairo_font_options_create()
      defer { cairo_font_options_destroy(options) }
      cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
      pango_cairo_context_set_font_options(context, options)
      var matrix = PangoMatrix(xx: scale, xy: 0, yx: 0, yy: scale, x0: 0, y0: 0)
      pango_context_set_matrix(context, &matrix)
    }

    deinit {
      g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// The lines of a text, none wider than `room`.
    ///
    /// - Throws: ``SlipFailure`` where no font has all its letters.
    func lines(_ text: SafeText, _ look: TextLook, room: Double) throws(SlipFailure) -> [PrintedLine] {
      let passage = Passage(text.string, look, room: room, in: context)
      if passage.hasUnknownLetters {
        let letters = Set(text.string.unicodeScalars).sorted { $0.value < $1.value }
        throw .noFont(letters: letters.filter { Passage(String($0), look, room: room, in: context).hasUnknownLetters })
      }
      let lines = passage.lines
      guard let start = WordBreaks.tornWord(in: text.string, lines: lines.map(\.bytes)) else { return lines }
      let (head, tail) = WordBreaks.halves(of: text, at: start)
      return try self.lines(head, look, room: room) + self.lines(tail, look, room: room)
    }

    /// The lines of an address, which is broken only behind its signs where that can be.
    ///
    /// - Throws: ``SlipFailure`` where no font has all its letters.
    func addressLines(_ address: SafeText, _ look: TextLook, room: Double) throws(SlipFailure) -> [PrintedLine] {
      let whole = try lines(address, look, room: .greatestFiniteMagnitude).first?.width ?? 0
      let letter = whole / Double(max(1, address.string.unicodeScalars.count))
      let most = letter > 0 ? max(1, Int(room / letter)) : 1
      var lines: [PrintedLine] = []
      for piece in AddressBreaks.pieces(of: address, most: most) {
        lines += try self.lines(piece, look, room: room)
      }
      return lines
    }
  }
#endif
