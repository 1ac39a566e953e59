#if Slip
  import CPango
  import Polyclinic

  extension SlipFormat {
    /// A slip as a document in this format, whole.
    ///
    /// - Throws: ``SlipFailure`` where it takes too much paper, no font has its letters, or it cannot be drawn.
    func document(of slip: Slip) throws(SlipFailure) -> [UInt8] {
      switch self {
      case .pdfA4:
        // Smaller letters only where they keep the slip on one page.
        let large = try Pages(Composition(slip, on: .large).strips, on: .large)
        guard large.isTooMuch else { return try Self.pdf(of: slip, large, on: .large) }
        let small = try Pages(Composition(slip, on: .small).strips, on: .small)
        guard !small.isTooMuch else {
          throw .faults([SlipFault("takes more than \(Sheet.small.mostPages) pages")])
        }
        return try Self.pdf(of: slip, small, on: .small)
      case .pdf80mm:
        return try Self.pdf(of: slip, try Self.onRoll(slip, .roll), on: .roll)
      case .escpos80mm:
        let scale = 1 / Sheet.dot
        let pages = try Self.onRoll(slip, .head, scale: scale)
        let width = Int((Sheet.head.width * scale).rounded())
        let height = Int((pages.lastLength * scale).rounded(.up))
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height))
        let canvas = try Canvas(taking: surface, scale: scale)
        pages.pages.forEach(canvas.draw)
        return ReceiptCommands.bytes(of: try canvas.picture(width: width, height: height))
      }
    }

    /// The one page of a slip on a roll.
    private static func onRoll(_ slip: Slip, _ sheet: Sheet, scale: Double = 1) throws(SlipFailure) -> Pages {
      let pages = try Pages(Composition(slip, on: sheet, scale: scale).strips, on: sheet)
      guard !pages.isTooMuch else {
        throw .faults([SlipFault("takes more than \(Int(Sheet.mostMillimetres)) mm of paper")])
      }
      return pages
    }

    private static func pdf(of slip: Slip, _ pages: Pages, on sheet: Sheet) throws(SlipFailure) -> [UInt8] {
      let document = Document()
      let surface = withExtendedLifetime(document) {
        cairo_pdf_surface_create_for_stream(
          { document, data, count in
            guard let document, let data else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Document>.fromOpaque(document).takeUnretainedValue()
              .bytes += UnsafeBufferPointer(start: data, count: Int(count))
            return CAIRO_STATUS_SUCCESS
          }, Unmanaged.passUnretained(document).toOpaque(), sheet.width, sheet.length ?? pages.lastLength)
      }
      // A print job's file tells nothing of when it was made, and nothing of the patient's question.
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, slip.polyclinic.string)
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
      let canvas = try Canvas(taking: surface)
      for page in pages.pages {
        canvas.draw(page)
        canvas.turnPage()
      }
      return try withExtendedLifetime(document) { () throws(SlipFailure) in
        try canvas.finish()
        return document.bytes
      }
    }
  }

  /// What Cairo has written of a document.
  private final class Document {
    var bytes: [UInt8] = []
  }
#endif
