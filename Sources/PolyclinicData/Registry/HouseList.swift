import Polyclinic

/// Reads the houses of a cell as an order lists them: `№ 1, 2, 3/1, 4а, 5-1, 7–25 нечётные`.
///
/// Commas, semicolons and line breaks part them. A hyphen between two numbers is a range where the first is smaller and
/// nothing but the hyphen stands between them, else a house with a fraction, which is noted, since a range may have been
/// meant; a dash, or a hyphen with spaces, is always a range.
struct HouseList {
  private let words: SpreadsheetWords
  private let take: (HouseSpan) -> Void
  private let note: (RegistryFault) -> Void
  private var lastRange: HouseRange?
  /// The houses whose fraction stands behind a hyphen.
  private var hyphenated: [HouseNumber] = []

  /// How many houses a warning names.
  private static let most = 5

  /// Reads a cell, gives every span to `take` and everything that is wrong to `note`.
  static func read(
    _ cell: ArraySlice<UInt8>, words: SpreadsheetWords, note: (RegistryFault) -> Void, _ take: (HouseSpan) -> Void
  ) {
    if cell.isEmpty {
      take(.street)
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
    words: SpreadsheetWords, take: @escaping (HouseSpan) -> Void, note: @escaping (RegistryFault) -> Void
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
    guard !hyphenated.isEmpty else { return }
    let houses = hyphenated.prefix(Self.most).map(\.text.string) + (hyphenated.count > Self.most ? ["…"] : [])
    note(RegistryFault(.hyphenatedHouse, ["houses": houses.joined(separator: ", ")]))
  }

  private mutating func readItem(_ item: ArraySlice<UInt8>) {
    guard !item.isEmpty else { return }
    if let span = PlainHouse.read(item) ?? readPlainRange(item) {
      add(span, from: item)
    } else {
      let text = String(decoding: item, as: UTF8.self)
      do throws(RegistryFault) {
        if let span = try readWords(text) { add(span, from: item) }
      } catch {
        note(error)
      }
    }
  }

  /// Reads `7–25 нечётные` without making strings; nil for what is written otherwise.
  private func readPlainRange(_ item: ArraySlice<UInt8>) -> HouseSpan? {
    guard let space = item.firstIndex(of: 0x20), let parity = words.parity(written: item[(space + 1)...]),
      case .range(let range)? = PlainHouse.read(item[..<space])
    else { return nil }
    return HouseRange(from: range.first, to: range.last, parity).map(HouseSpan.range)
  }

  private mutating func add(_ span: HouseSpan, from item: ArraySlice<UInt8>) {
    lastRange = nil
    if case .house(let house) = span, house.fraction != nil, item.contains(0x2D) { hyphenated.append(house) }
    if case .range(let range) = span {
      lastRange = range
      if range.parity != .both, !range.parity.contains(range.first) || !range.parity.contains(range.last) {
        note(RegistryFault(.parityEnd, ["range": "\(range.first)–\(range.last)"]))
      }
    }
    take(span)
  }

  /// Reads what has words, dashes or spaces in it; nil where it is only a word such as `дома`.
  private func readWords(_ text: String) throws(RegistryFault) -> HouseSpan? {
    guard text.isWrittenAsHouse else { throw RegistryFault(.notAHouse, ["text": text]) }
    let parts = text.split { $0.isWhitespace || ".()№#:".contains($0) }
    guard let first = parts.firstIndex(where: \.hasDigit), let last = parts.lastIndex(where: \.hasDigit) else {
      return try readWithoutNumbers(parts, text)
    }
    let before = parts[..<first].filter { words.mark(String($0)) != .house && words.mark(String($0)) != .from }
    let after = parts[(last + 1)...]
    let core = parts[first...last].map { words.mark(String($0)) == .to ? "–" : $0 }
    guard let range = DashedNumbers(core.joined(separator: " ")) else {
      let house = (parts[first...last] + after).joined(separator: " ")
      guard before.isEmpty, let reading = HouseNumber.listed(house) else {
        throw RegistryFault(.notAHouse, ["text": text])
      }
      return .house(reading)
    }

    let rest = after.filter { words.mark(String($0)) != .house }
    let parityWords = before.isEmpty ? rest : before
    let named = parityWords.isEmpty ? nil : parityWords.joined(separator: " ")
    if before.isEmpty, rest.isEmpty, range.isHyphen, !range.isRange {
      guard let house = HouseNumber.listed(range.text) else {
        throw RegistryFault(.notAHouse, ["text": text])
      }
      return .house(house)
    }
    guard let start = range.start, let end = range.end else { throw RegistryFault(.rangeEnds, ["range": range.text]) }
    let parity = named.map { words.parity($0) } ?? .both
    guard let parity, before.isEmpty || rest.isEmpty else {
      throw RegistryFault(.unknownParity, ["word": parity == nil ? named ?? "" : rest.joined(separator: " ")])
    }
    guard start <= end else { throw RegistryFault(.startAfterEnd, ["range": range.text]) }
    guard let span = HouseRange(from: start, to: end, parity) else {
      throw RegistryFault(.notAHouse, ["text": text])
    }
    return .range(span)
  }

  private func readWithoutNumbers(_ parts: [Substring], _ text: String) throws(RegistryFault) -> HouseSpan? {
    let word = parts.joined(separator: " ")
    if let parity = words.parity(word) {
      // «1–25, нечётные» may mean odd houses of the range or of the street.
      if let lastRange, lastRange.parity == .both {
        throw RegistryFault(.parityAlone, ["word": word, "range": "\(lastRange.first)–\(lastRange.last)"])
      }
      let greatest = HouseNumber.greatest.number
      let end = parity.contains(greatest) ? greatest : greatest - 1
      guard parity != .both, let range = HouseRange(from: parity == .odd ? 1 : 2, to: end, parity) else {
        return .street
      }
      return .range(range)
    }
    switch words.mark(word) {
    case .all: return .street
    case .house: return nil
    default: throw RegistryFault(.notAHouse, ["text": text])
    }
  }
}

/// Two things with one dash between them, such as `7–25`, `5-1` or `7 – 25а`.
private struct DashedNumbers {
  /// As it was written, without spaces.
  let text: String
  /// The first number; nil where something stands behind it.
  let start: Int?
  /// The last number; nil where it is no plain number.
  let end: Int?
  /// Whether the dash is a hyphen without spaces around it.
  let isHyphen: Bool

  /// Whether it is a range also with a hyphen: the numbers grow.
  ///
  /// `7-25а` is neither a house nor a range that anybody could rely on, and is told as a range with a wrong end.
  var isRange: Bool {
    guard let start else { return false }
    let number = end ?? Int(text.drop { $0 != "-" }.dropFirst().prefix { $0.isASCII && $0.isNumber }) ?? 0
    return start < number
  }

  /// Nil where there is not one dash with a number on each side.
  init?(_ text: String) {
    let dashes: Set<Character> = ["-", "–", "—", "‑", "−"]
    let parts = text.split(omittingEmptySubsequences: false) { dashes.contains($0) }
    guard parts.count == 2, let dash = text.first(where: dashes.contains) else { return nil }
    let left = parts[0].filter { !$0.isWhitespace }
    let right = parts[1].filter { !$0.isWhitespace }
    guard left.hasDigit, right.hasDigit, let first = left.unicodeScalars.first, first.isDigit else { return nil }
    self.text = left + String(dash) + right
    start = Self.number(left)
    end = Self.number(right)
    isHyphen = dash == "-" && parts[0].last?.isWhitespace != true && parts[1].first?.isWhitespace != true
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count <= 6 ? Int(text) : nil
  }
}

extension StringProtocol {
  fileprivate var hasDigit: Bool { unicodeScalars.contains(where: \.isDigit) }

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
