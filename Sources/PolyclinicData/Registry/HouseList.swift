import Polyclinic

/// Reads the houses of a cell as an order lists them: `№ 1, 2, 3/1, 4а, 5-1, 7–25 нечётные`.
///
/// Commas, semicolons and line breaks part them. A hyphen between two numbers is a range where the first is smaller and
/// nothing but the hyphen stands between them, else a house with a fraction, which is noted, since a range may have been
/// meant; a dash, or a hyphen with spaces, is always a range. A word for a side belongs to the range that it stands at
/// and to no other; by itself it means a whole side of the street, and is then all that the cell says.
struct HouseList {
  private let words: SpreadsheetWords
  private let take: (HouseSpan, SpanWriting) -> Void
  private let note: (RegistryFault) -> Void
  /// How many things the cell lists.
  private var count = 0
  /// Words that mean the whole street or a side of it.
  private var alone: [(word: String, span: HouseSpan)] = []
  /// The last range, whatever stands behind it.
  private var lastRange: (range: HouseRange, side: String?)?
  /// Whether it was said that exceptions are not read.
  private var hasException = false
  private var doubts = HouseDoubts()

  /// What one item of a cell means.
  private struct Item {
    let span: HouseSpan
    /// The word that says which side of the street a range means.
    var side: String?
    /// Whether a Latin letter was taken for the Cyrillic one that looks like it.
    var isLatin = false
  }

  /// The least number with which a whole side of a street ends.
  private static let sideEnd = HouseNumber.greatest.number - 1

  /// Reads a cell, gives every span to `take` and everything that is wrong to `note`.
  static func read(
    _ cell: ArraySlice<UInt8>, words: SpreadsheetWords, note: (RegistryFault) -> Void,
    _ take: (HouseSpan, SpanWriting) -> Void
  ) {
    if cell.isEmpty {
      take(.street, .empty)
      return
    }
    withoutActuallyEscaping(take) { take in
      withoutActuallyEscaping(note) { note in
        var list = HouseList(words: words, take: take, note: note)
        list.read(cell)
      }
    }
  }

  private init(
    words: SpreadsheetWords, take: @escaping (HouseSpan, SpanWriting) -> Void,
    note: @escaping (RegistryFault) -> Void
  ) {
    self.words = words
    self.take = take
    self.note = note
  }

  private mutating func read(_ cell: ArraySlice<UInt8>) {
    var start = cell.startIndex
    for index in cell.indices where cell[index] == 0x2C || cell[index] == 0x3B || cell[index] == 0x0A {
      readItem(cell[start..<index].trimmed)
      start = index + 1
    }
    readItem(cell[start...].trimmed)
    for (word, span) in alone {
      if count == 1 {
        take(span, .plain)
      } else if !hasException {
        note(RegistryFault(.wordAlone, ["word": word]))
      }
    }
    doubts.faults.forEach(note)
    if HouseDoubts.isDecimal(cell) {
      note(RegistryFault(.decimalHouses, ["text": String(decoding: cell, as: UTF8.self)]))
    }
  }

  private mutating func readItem(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    count += 1
    if let item = PlainHouse.read(text).map({ Item(span: $0) }) ?? readPlainRange(text) {
      add(item, from: text)
      return
    }
    let pieces = pieces(of: String(decoding: text, as: UTF8.self))
    count += pieces.count - 1
    for piece in pieces {
      do throws(RegistryFault) {
        if let item = try readWords(piece) { add(item, from: Array(piece.utf8)[...]) }
      } catch {
        hasException = hasException || error.message == .houseException
        let isTold = MisreadHouse.messages.contains(error.message)
        note(isTold ? error : HouseAdvice(words: words).fault(of: piece) ?? error)
      }
    }
  }

  /// What «и» parts where numbers stand on both sides of it: «12 и 14», but not «1–25 чётные и нечётные».
  ///
  /// A capital may be the letter of a house.
  private func pieces(of text: String) -> [String] {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard let last = parts.lastIndex(where: \.hasDigit) else { return [text] }
    var pieces: [[Substring]] = [[]]
    var hasNumber = false
    for (place, word) in parts.enumerated() {
      if hasNumber, place < last, word.allSatisfy(\.isLowercase), words.mark(String(word)) == .and {
        pieces.append([])
        hasNumber = false
      } else {
        pieces[pieces.count - 1].append(word)
        hasNumber = hasNumber || word.hasDigit
      }
    }
    return pieces.count == 1 ? [text] : pieces.map { $0.joined(separator: " ") }
  }

  /// Reads `7–25 нечётные` without looking at its letters; nil for what is written otherwise.
  private func readPlainRange(_ text: ArraySlice<UInt8>) -> Item? {
    guard let space = text.firstIndex(of: 0x20), let parity = words.parity(written: text[(space + 1)...]),
      case .range(let range)? = PlainHouse.read(text[..<space]),
      let side = HouseRange(from: range.first, to: range.last, parity)
    else { return nil }
    return Item(span: .range(side), side: String(decoding: text[(space + 1)...], as: UTF8.self))
  }

  private mutating func add(_ item: Item, from text: ArraySlice<UInt8>) {
    switch item.span {
    case .house(let house):
      do throws(RegistryFault) {
        try doubts.look(at: house, text, isLatin: item.isLatin)
      } catch {
        note(error)
        return
      }
    case .range(let range):
      doubts.lookAtRange()
      if range.parity != .both, !range.parity.contains(range.first) || !range.parity.contains(range.last) {
        note(RegistryFault(.parityEnd, ["range": "\(range.first)–\(range.last)"]))
      }
      let limit = HouseDoubts.farthest
      if (limit + 1..<Self.sideEnd).contains(range.last) {
        note(RegistryFault(.wideRange, ["range": "\(range.first)–\(range.last)", "limit": "\(limit)"]))
      }
      compareSides(range, item.side)
      lastRange = (range, item.side)
      take(item.span, item.side == nil ? .sideless : .plain)
      return
    case .street: break
    }
    take(item.span, .plain)
  }

  /// Notes where the side of one of two ranges may be meant for both: «нечётные 1–25, 31–45».
  private func compareSides(_ range: HouseRange, _ side: String?) {
    guard let lastRange, (lastRange.side == nil) != (side == nil), let word = lastRange.side ?? side else { return }
    let (named, bare) = side == nil ? (lastRange.range, range) : (range, lastRange.range)
    guard bare.sideOfEnds == named.parity else { return }
    note(RegistryFault(.parityAlone, ["word": word, "range": "\(bare.first)–\(bare.last)"]))
  }

  /// Reads what has words, dashes or spaces in it; nil where it is only a word such as `дома`.
  private mutating func readWords(_ text: String) throws(RegistryFault) -> Item? {
    guard text.isWrittenAsHouse else { throw RegistryFault(.notAHouse, ["text": text]) }
    let misread = MisreadHouse(words: words)
    if let fault = misread.foreignLetter(in: text) { throw fault }
    let parts = HouseWords(words: words).parts(of: text)
    guard !parts.contains(where: { [.except, .without].contains(words.mark(String($0))) }) else {
      throw RegistryFault(.houseException, ["text": text])
    }
    guard let first = parts.firstIndex(where: \.hasDigit), let last = parts.lastIndex(where: \.hasDigit) else {
      try readWithoutNumbers(parts, text)
      return nil
    }
    let start = parts[..<first].filter { words.mark(String($0)) != .house }
    let before = start.filter { words.mark(String($0)) != .from }
    let behind = parts[(last + 1)...]
    let after = words.mark(behind.joined(separator: " ")) == .entire ? [] : behind
    let core = parts[first...last].map { words.mark(String($0)) == .to ? "–" : $0 }
    let numbers = core.joined(separator: " ")
    guard let range = DashedNumbers(numbers) else {
      // «с 25» tells no end.
      guard start.count == before.count else { throw RegistryFault(.rangeEnds, ["range": text]) }
      guard before.isEmpty else { throw RegistryFault(.notAHouse, ["text": text]) }
      if let fault = misread.fault(of: text) { throw fault }
      // «5 үйлер» is a house, «5 домов» may be five.
      let rest = after.filter { words.mark(String($0)) != .house || !LetterTally.hasKazakhLetters(String($0)) }
      return try house((parts[first...last] + rest).joined(separator: " "), in: text)
    }
    // «1-25 27» lacks a comma.
    guard !numbers.hasNumbersSideBySide else { throw RegistryFault(.missingComma, ["text": text]) }
    if let series = HouseSeries(range.text) { throw series.fault(of: text) }

    let rest = after.drop { words.mark(String($0)) == .to }.filter { words.mark(String($0)) != .house }
    let parityWords = before.isEmpty ? rest : before
    let named = parityWords.isEmpty ? nil : parityWords.joined(separator: " ")
    if before.isEmpty, rest.isEmpty, range.isHyphen, !range.isRange { return try house(range.text, in: text) }
    guard let from = range.start, let to = range.end else { throw RegistryFault(.rangeEnds, ["range": range.text]) }
    let parity = named.map { side(of: $0) } ?? .both
    guard let parity, before.isEmpty || rest.isEmpty else {
      throw RegistryFault(.unknownParity, ["word": parity == nil ? named ?? "" : rest.joined(separator: " ")])
    }
    guard from <= to else { throw RegistryFault(.startAfterEnd, ["range": range.text]) }
    guard let span = HouseRange(from: from, to: to, parity) else { throw RegistryFault(.notAHouse, ["text": text]) }
    return Item(span: .range(span), side: named)
  }

  /// The side that a word beside a range means; «все» means both, «вся улица» none.
  private func side(of word: String) -> Parity? {
    if let parity = words.parity(word) { return parity }
    let isStreet = word.split(separator: " ").contains { words.column(String($0)) == .street }
    return words.mark(word) == .all && !isStreet ? .both : nil
  }

  private func house(_ written: String, in text: String) throws(RegistryFault) -> Item {
    guard let (house, isLatin) = HouseNumber.listed(written) else {
      throw RegistryFault(written.hasNumbersSideBySide ? .missingComma : .notAHouse, ["text": text])
    }
    return Item(span: .house(house), isLatin: isLatin)
  }

  private mutating func readWithoutNumbers(_ parts: [Substring], _ text: String) throws(RegistryFault) {
    let word = parts.joined(separator: " ")
    // «н» by itself may be anything.
    if word.count > 1, let parity = words.parity(word) {
      // «1–25, нечётные» may mean odd houses of the range or of the street.
      if let lastRange, lastRange.side == nil {
        let range = "\(lastRange.range.first)–\(lastRange.range.last)"
        throw RegistryFault(parity == .both ? .bothAlone : .parityAlone, ["word": word, "range": range])
      }
      let greatest = HouseNumber.greatest.number
      let end = parity.contains(greatest) ? greatest : greatest - 1
      let range = parity == .both ? nil : HouseRange(from: parity == .odd ? 1 : 2, to: end, parity)
      alone.append((word, range.map(HouseSpan.range) ?? .street))
      return
    }
    switch words.mark(word) {
    case .all: alone.append((word, .street))
    case .house: count -= 1
    default: throw RegistryFault(.notAHouse, ["text": text])
    }
  }
}

extension StringProtocol {
  /// Whether it has only signs that belong to lists of houses, and no dash or slash at an end.
  ///
  /// The reading of what patients type passes over other signs; an order that has them says something else.
  fileprivate var isWrittenAsHouse: Bool {
    let dashes = "-–—‑−/\\".unicodeScalars
    let signs = ".()№#:\"'«»“”".unicodeScalars
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    return !dashes.contains(first) && !dashes.contains(last)
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.isDigit || $0.properties.isWhitespace || dashes.contains($0)
          || signs.contains($0)
      }
  }
}
