#if Slip
  /// Which strips stand on which page, and how far down.
  struct Pages {
    /// The strips of every page with their tops, in points.
    private(set) var pages: [[(strip: Strip, top: Double)]] = [[]]
    /// How long the last page is, its edges counted.
    private(set) var lastLength: Double
    /// Whether this is more paper than a slip may take.
    let isTooMuch: Bool

    /// Puts strips on pages of a sheet, one below another.
    ///
    /// - Throws: ``SlipFailure`` where a strip is higher than a page.
    init(_ strips: [Strip], on sheet: Sheet) throws(SlipFailure) {
      let end = sheet.length.map { $0 - sheet.edge } ?? .infinity
      var page: [(strip: Strip, top: Double)] = []
      var y = sheet.edge
      var rest = strips[...]
      while !rest.isEmpty {
        var group = Self.group(of: rest)
        // What is longer than a page cannot stay together.
        if sheet.edge + Self.length(of: group) > end { group = group.prefix(1) }
        rest = rest.dropFirst(group.count)
        let length = Self.length(of: group)
        if !page.isEmpty, y + length > end {
          pages[pages.count - 1] = page
          pages.append([])
          page = []
          y = sheet.edge
        }
        for strip in group {
          y += page.isEmpty ? 0 : strip.gap
          page.append((strip, y))
          y += strip.height
        }
        guard y <= end else { throw .notDrawn("something is higher than a page") }
      }
      pages[pages.count - 1] = page
      lastLength = y + sheet.edge
      let isTooLong = sheet.length == nil && lastLength > Sheet.mostMillimetres * Sheet.millimetre
      isTooMuch = isTooLong || pages.count > sheet.mostPages
    }

    /// The strips at the beginning that stay together.
    private static func group(of strips: ArraySlice<Strip>) -> ArraySlice<Strip> {
      let leading = strips.prefix { $0.leadsOn }.count
      return strips.prefix(leading + 1)
    }

    /// How much of a page strips take that stand below others.
    private static func length(of strips: ArraySlice<Strip>) -> Double {
      strips.reduce(0) { $0 + $1.gap + $1.height }
    }
  }
#endif
