#if Slip
  import CPango

  /// What Cairo draws on: it owns the surface and what draws on it.
  final class Canvas {
    private let surface: OpaquePointer?
    private let cairo: OpaquePointer
    private var isPicture: Bool { cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_IMAGE }

    /// Takes a surface over, to draw on it `scale` times as large.
    ///
    /// - Throws: ``SlipFailure`` where Cairo cannot.
    init(taking surface: OpaquePointer?, scale: Double = 1) throws(SlipFailure) {
      guard let cairo = cairo_create(surface) else {
        cairo_surface_destroy(surface)
        throw .notDrawn("no canvas")
      }
      self.surface = surface
      self.cairo = cairo
      cairo_scale(cairo, scale, scale)
      try check()
    }

    deinit {
      cairo_destroy(cairo)
      cairo_surface_destroy(surface)
    }

    /// Draws the strips of a page.
    func draw(_ page: [(strip: Strip, top: Double)]) {
      for (strip, top) in page {
        for ink in strip.ink { draw(ink, below: top) }
      }
    }

    /// Begins the next page.
    func turnPage() {
      cairo_show_page(cairo)
    }

    /// Ends the drawing.
    ///
    /// - Throws: ``SlipFailure`` where anything has gone wrong since it began.
    func finish() throws(SlipFailure) {
      try check()
      cairo_surface_finish(surface)
      let status = cairo_surface_status(surface)
      guard status == CAIRO_STATUS_SUCCESS else { throw .notDrawn(Self.reason(status)) }
    }

    /// What has been drawn, as black dots.
    ///
    /// - Throws: ``SlipFailure`` where anything has gone wrong since the drawing began, or this is no picture.
    func picture(width: Int, height: Int) throws(SlipFailure) -> Picture {
      try check()
      cairo_surface_flush(surface)
      let stride = Int(cairo_image_surface_get_stride(surface))
      guard let data = cairo_image_surface_get_data(surface), stride >= width else { throw .notDrawn("no picture") }
      let darkness = UnsafeBufferPointer(start: data, count: stride * height)
      return Picture(width: width, height: height) { x, y in darkness[y * stride + x] >= Self.dark }
    }

    /// How much of a dot must be covered to be printed, of 255: less than half, since paper makes thin strokes thinner.
    private static let dark: UInt8 = 104

    private func check() throws(SlipFailure) {
      let status = cairo_status(cairo)
      guard status == CAIRO_STATUS_SUCCESS else { throw .notDrawn(Self.reason(status)) }
    }

    private static func reason(_ status: cairo_status_t) -> String {
      cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
    }

    private func draw(_ ink: Ink, below top: Double) {
      switch ink {
      case .text(let line, let x, let baseline):
        line.draw(on: cairo, x: x, baseline: top + baseline)
      case .rule(let x, let y, let width, let thickness):
        let corner = onDots(x, top + y)
        cairo_rectangle(cairo, corner.x, corner.y, width, isPicture ? max(Sheet.dot, thickness) : thickness)
        cairo_fill(cairo)
      case .code(let code, let x, let y, let module):
        let corner = onDots(x, top + y)
        for row in 0..<code.side {
          for column in 0..<code.side where code.isDark(column, row) {
            cairo_rectangle(
              cairo, corner.x + Double(column) * module, corner.y + Double(row) * module, module, module)
          }
        }
        cairo_fill(cairo)
      }
    }

    /// The nearest corner of a dot of a picture, so that edges are sharp; on a PDF the point itself.
    private func onDots(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      guard isPicture else { return (x, y) }
      var (x, y) = (x, y)
      cairo_user_to_device(cairo, &x, &y)
      x.round()
      y.round()
      cairo_device_to_user(cairo, &x, &y)
      return (x, y)
    }
  }
#endif
