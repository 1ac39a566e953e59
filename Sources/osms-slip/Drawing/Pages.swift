#if Slip
  /// Which strips stand on which page, and how far down.
  struct Pages {
    /// The strips of every page with their tops, in points.
    private(set) var pages: [[(strip: Strip, top: Double)]] = [[]]
    /// How long the last page is, its edges counted.
    private(set) var lastLength: Double

    /// Puts strips on pages of a sheet, one below another.
    init(_ strips: [Strip], on sheet: Sheet) {
      let end = sheet.length.map { $0 - sheet.edge } ?? .infinity
      var page: [(strip: Strip, top: Double)] = []
      var y = sheet.edge
      var rest = strips[...]
      while !rest.isEmpty {
        let group = Self.group(of: rest)
        rest = rest.dropFirst(group.count)
        let length = group.reduce(0) { $0 + $1.gap + $1.height }
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
      }
      pages[pages.count - 1] = page
      lastLength = y + sheet.edge
    }

    /// The strips at the beginning that stay together.
    private static func group(of strips: ArraySlice<Strip>) -> ArraySlice<Strip> {
      let leading = strips.prefix { $0.leadsOn }.count
      return strips.prefix(leading + 1)
    }
  }
#endif
