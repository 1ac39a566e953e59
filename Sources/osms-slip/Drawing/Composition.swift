#if Slip
  import Polyclinic
  import QRCode
  import Terminal

  /// What stands on a slip from top to bottom, and how it looks.
  struct Composition {
    /// The strips from top to bottom; of a slip that takes too much paper, as many as show that.
    private(set) var strips: [Strip] = []

    private let sheet: Sheet
    private let typesetter: Typesetter
    private var body: Double { sheet.body }

    /// Sets a slip for a sheet.
    ///
    /// - Throws: ``SlipFailure`` where no font has all its letters.
    init(_ slip: Slip, on sheet: Sheet, scale: Double = 1) throws(SlipFailure) {
      self.sheet = sheet
      typesetter = try Typesetter(language: slip.language, scale: scale)
      try head(of: slip)
      for line in slip.lines { try add(line) }
      if let address = slip.address { try addCode(of: address) }
      try foot(of: slip)
    }

    private mutating func head(of slip: Slip) throws(SlipFailure) {
      try add(slip.polyclinic, TextLook(size: body * 1.15, isBold: true))
      for text in slip.contact { try add(text, TextLook(size: body * 0.92), gap: body * 0.1) }
      addRule(gap: body * 0.5, thickness: 1.2)
      try add(slip.date, TextLook(size: body), gap: body * 0.5)
      try add(slip.title, TextLook(size: body * 1.4, isBold: true), gap: body * 0.4)
    }

    private mutating func foot(of slip: Slip) throws(SlipFailure) {
      if !slip.sources.isEmpty { addRule(gap: body * 0.9, thickness: 0.6) }
      for (index, text) in slip.sources.enumerated() {
        try add(text, TextLook(size: max(9, body * 0.78)), gap: index == 0 ? body * 0.5 : body * 0.2)
      }
      addRule(gap: body * 0.7, thickness: 1.2)
      try add(slip.closing, TextLook(size: body * 1.1, isBold: true), gap: body * 0.6)
    }

    private mutating func add(_ line: Slip.Line) throws(SlipFailure) {
      let plain = TextLook(size: body)
      let bold = TextLook(size: body, isBold: true)
      switch line.kind {
      case .heading:
        let look = TextLook(size: body * 1.1, isBold: true)
        try add(line.text, look, mark: line.mark, amount: line.amount, gap: body * 1.1)
        if let last = strips.indices.last { strips[last].leadsOn = true }
      case .text: try add(line.text, plain, mark: line.mark, amount: line.amount, gap: body * 0.55)
      case .item: try add(line.text, plain, mark: line.mark, amount: line.amount, gap: body * 0.45)
      case .row:
        try add(line.text, plain, mark: line.mark, amount: line.amount, gap: body * 0.22)
        addRule(gap: body * 0.12, thickness: 0.4)
      case .total: try add(line.text, bold, mark: line.mark, amount: line.amount, gap: body * 0.35)
      case .address:
        let look = TextLook(size: body * 0.95, isBold: true, isEven: true)
        try add(line.text, look, mark: line.mark, amount: line.amount, gap: body * 0.45)
      }
    }

    /// Adds a text with its mark hanging at its left and its amount at the right of its last line.
    private mutating func add(
      _ text: SafeText, _ look: TextLook, mark: SafeText? = nil, amount: SafeText? = nil, gap: Double = 0
    ) throws(SlipFailure) {
      guard try !Pages(strips, on: sheet).isTooMuch else { return }
      let bold = TextLook(size: look.size, isBold: true)
      let marks = try mark.map { mark throws(SlipFailure) in
        try typesetter.lines(mark, bold, room: sheet.room / 3)
      }
      let amounts = try amount.map { amount throws(SlipFailure) in
        try typesetter.lines(amount, look, room: sheet.room / 2)
      }
      let indent = marks.map { max($0.widest + look.size * 0.4, look.size * 1.6) } ?? 0
      let taken = amounts.map { $0.widest + look.size * 0.8 } ?? 0
      let room = sheet.room - indent - taken
      let words =
        look.isEven
        ? try typesetter.addressLines(text, look, room: room) : try typesetter.lines(text, look, room: room)
      let count = max(words.count, marks?.count ?? 0, amounts?.count ?? 0)
      for index in 0..<count {
        let row = [
          (marks?.at(index)).map { ($0, sheet.side) },
          words.at(index).map { ($0, sheet.side + indent) },
          (amounts.flatMap { $0.at(index - count + $0.count) }).map { ($0, sheet.side + sheet.room - $0.width) },
        ]
        strips.append(strip(row.compactMap(\.self), look, gap: index == 0 ? gap : 0))
      }
    }

    /// The strip of lines that stand side by side.
    private func strip(_ lines: [(line: PrintedLine, x: Double)], _ look: TextLook, gap: Double) -> Strip {
      let ascent = lines.map(\.line.ascent).max() ?? 0
      let descent = lines.map(\.line.descent).max() ?? 0
      let height = max(look.pitch, ascent + descent)
      let baseline = (height - ascent - descent) / 2 + ascent
      return Strip(gap: gap, height: height, ink: lines.map { .text($0.line, x: $0.x, baseline: baseline) })
    }

    private mutating func addRule(gap: Double, thickness: Double) {
      let rule = Ink.rule(x: sheet.side, y: 0, width: sheet.room, thickness: thickness)
      strips.append(Strip(gap: gap, height: thickness, ink: [rule]))
    }

    /// Adds the QR code of an address, and the address in words beside or below it.
    private mutating func addCode(of address: SafeText) throws(SlipFailure) {
      let look = TextLook(size: body * 0.95, isBold: true, isEven: true)
      guard let code = QRSymbol(encoding: address.string, level: .medium) else {
        return try add(address, look, gap: body)
      }
      let modules = code.side + 2 * QRSymbol.quietZone
      let module = Sheet.dot * Double(min(8, max(3, 380 / modules)))
      let side = module * Double(modules)
      let quiet = module * Double(QRSymbol.quietZone)
      // The quiet zone is white as the paper is: on a wide sheet the dark modules begin where the words do.
      let left = sheet.isWide ? sheet.side : sheet.side + (sheet.room - side) / 2 + quiet
      var strip = Strip(gap: sheet.isWide ? body * 1.2 : body * 0.4, height: side)
      strip.ink = [.code(code, x: left, y: quiet, module: module)]
      guard sheet.isWide else {
        strip.leadsOn = true
        strips.append(strip)
        for line in try typesetter.addressLines(address, look, room: sheet.room) {
          strips.append(self.strip([(line, sheet.side + (sheet.room - line.width) / 2)], look, gap: 0))
        }
        return
      }
      let x = sheet.side + side
      let lines = try typesetter.addressLines(address, look, room: sheet.side + sheet.room - x)
      strip.height = max(side, Double(lines.count) * look.pitch)
      let top = (strip.height - Double(lines.count) * look.pitch) / 2
      for (index, line) in lines.enumerated() {
        strip.ink.append(.text(line, x: x, baseline: top + Double(index) * look.pitch + line.ascent))
      }
      strips.append(strip)
    }
  }

  extension [PrintedLine] {
    /// How wide the widest line is, in points.
    fileprivate var widest: Double { map(\.width).max() ?? 0 }

    /// The line of that number; nil where there are fewer.
    fileprivate func at(_ index: Int) -> PrintedLine? { indices.contains(index) ? self[index] : nil }
  }
#endif
