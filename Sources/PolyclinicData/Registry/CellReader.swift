import Polyclinic

/// Reads the cells of the present row as names of the clinic's world, and keeps count of Kazakh names.
final class CellReader {
  /// Where the row stands.
  private(set) var place = SheetPlace(file: 0, row: 0)

  private let words: SpreadsheetWords
  private let glyphs: Set<Unicode.Scalar>
  private let findings: RegistryFindings
  private var row = SheetRow()
  private var positions: [SheetColumn: Int] = [:]
  private var recent: [SheetColumn: (bytes: ArraySlice<UInt8>, text: SafeText)] = [:]
  private var recentType: (word: String, type: StreetType?) = ("", nil)
  private var streets: [[UInt8]: Int] = [:]
  private var tallies: [SheetColumn: KazakhTally] = [:]

  /// How many spellings of streets are remembered.
  private static let mostStreets = 20_000

  init(words: SpreadsheetWords, glyphs: Set<Unicode.Scalar>, findings: RegistryFindings) {
    self.words = words
    self.glyphs = glyphs
    self.findings = findings
  }

  /// Looks at the next row.
  func begin(_ row: SheetRow, header: SheetHeader, at place: SheetPlace) {
    self.row = row
    self.place = place
    positions = header.positions
  }

  /// Lets go of the row, whose buffer the next one uses.
  func end() {
    row = SheetRow()
  }

  func note(_ fault: RegistryFault, _ column: SheetColumn) {
    findings.add(fault, at: place, column: column)
  }

  /// The bytes of a cell; none where the sheet has no such column.
  func bytes(_ column: SheetColumn) -> ArraySlice<UInt8> {
    positions[column].map { row[$0] } ?? []
  }

  /// The text of a cell; nil where it is empty or may not be shown, which is noted.
  ///
  /// - Parameter lineBreak: what stands for a line break in the cell; the same for all cells of a column.
  func text(_ column: SheetColumn, lineBreak: String = " ") -> SafeText? {
    let bytes = bytes(column)
    guard !bytes.isEmpty else { return nil }
    // Sheets are sorted: most cells say what the one above says.
    if let last = recent[column], last.bytes == bytes { return last.text }
    guard let text = admit(String(decoding: bytes, as: UTF8.self), column, lineBreak: lineBreak) else { return nil }
    recent[column] = (ArraySlice(Array(bytes)), text)
    return text
  }

  private func admit(_ raw: String, _ column: SheetColumn, lineBreak: String = " ") -> SafeText? {
    let string = raw.split(whereSeparator: \.isNewline).joined(separator: lineBreak)
    guard !refuses(formula: string, column) else { return nil }
    do throws(SafeText.Rejection) {
      return try SafeText(string, normalizedFor: glyphs)
    } catch {
      switch error {
      case .foreign(let scalar, let position):
        note(RegistryFault(.foreign, ["code": scalar.codePoint, "position": "\(position)"]), column)
      case .tooLong: note(RegistryFault(.textTooLong, ["limit": "\(SafeText.longest)"]), column)
      }
      return nil
    }
  }

  /// Whether the text is a formula, which is noted.
  private func refuses(formula text: String, _ column: SheetColumn) -> Bool {
    guard Self.isFormula(text) else { return false }
    note(RegistryFault(.formula, ["text": String(text.prefix(40))]), column)
    return true
  }

  /// Whether a spreadsheet program would calculate the text: `=…`, `@…`, and a sign before a letter.
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "=" || first == "@" { return true }
    guard first == "+" || first == "-" else { return false }
    return text.unicodeScalars.dropFirst().first { $0 != " " }?.properties.isAlphabetic ?? false
  }

  /// The name of somebody; a cell that has no name in it is noted.
  func person(_ column: SheetColumn, lineBreak: String = " ") -> SafeText? {
    let name = text(column, lineBreak: lineBreak)
    guard let name else { return nil }
    if words.mark(name.string) == .vacant || !name.string.contains(where: \.isLetter) {
      note(RegistryFault(.personWithoutName, ["text": name.string]), column)
    } else if name.string.unicodeScalars.count(where: \.isDigit) > 3 {
      // A private telephone would be shown to everybody.
      note(RegistryFault(.personWithPhone, ["text": name.string]), column)
    }
    return name
  }

  /// The number of the district, without the word «участок», a sign or a kind of district before it, and that kind.
  func district() -> (number: SafeText, kind: Catchment.Kind?)? {
    guard let text = text(.district) else { return nil }
    var number = text.string
    var kind: Catchment.Kind?
    if number.utf8.contains(0x20) {
      var parts = number.split(separator: " ").filter { words.column(String($0)) != .district }
      kind = words.kind(parts.filter { !$0.contains(where: \.isNumber) }.joined(separator: " "))
      if kind != nil { parts.removeAll { !$0.contains(where: \.isNumber) } }
      number = parts.joined(separator: " ")
    }
    number = String(number.drop { $0 == "№" || $0 == "#" || $0 == " " })
    // What is exported is the number alone.
    guard !number.isEmpty, !refuses(formula: number, .district) else { return nil }
    return ((try? SafeText(number, glyphs: glyphs)) ?? text, kind)
  }

  /// The kind of district that its column names, nil where it names none.
  ///
  /// - Throws: the word is not known.
  func kind() throws(RegistryFault) -> Catchment.Kind? {
    guard !bytes(.kind).isEmpty else { return nil }
    let word = String(decoding: bytes(.kind), as: UTF8.self)
    guard let kind = words.kind(word) else { throw RegistryFault(.unknownKind, ["word": word]) }
    return kind
  }

  /// The name of the locality; nil where none is named.
  func localityName() -> PlaceName? {
    guard let name = text(.locality) else { return nil }
    return PlaceName(ru: name, kk: kazakh(.localityKazakh))
  }

  /// The index of the street that the row names; nil where a cell is wrong, which is noted.
  func street(in draft: RegistryDraft) throws(RegistryFault) -> Int? {
    var key: [UInt8] = []
    for column in SheetColumn.addresses where column != .houses {
      key += bytes(column)
      key.append(0)
    }
    if let known = streets[key] { return known }

    let word = String(decoding: bytes(.streetType), as: UTF8.self)
    let type = type(word)
    if !word.isEmpty, type == nil { note(RegistryFault(.unknownType, ["word": word]), .streetType) }
    let locality = localityName()
    let names = (ru: text(.street), kk: kazakh(.streetKazakh))
    var aliases = [(.oldNames, .old), (.shortNames, .short), (.codes, .code)].flatMap(aliases)
    guard word.isEmpty || type != nil, let written = names.ru, locality != nil || bytes(.locality).isEmpty else {
      return nil
    }

    let (raw, old) = withoutOldName(written)
    if let old, !aliases.contains(old) { aliases.append(old) }
    let ru = split(raw, type)
    let kk = names.kk.map { split($0, type ?? ru.type) }
    let named = type ?? ru.type ?? kk?.type
    let street = Street(
      locality: try draft.locality(locality ?? PlaceName(ru: .empty)), type: named ?? .street,
      name: PlaceName(ru: ru.name, kk: kk?.name), aliases: aliases)
    let (index, other) = try draft.street(street, isTyped: named != nil, at: place)
    if let other, let name = street.name.kk {
      note(RegistryFault(.otherKazakhName, ["here": name.string, "there": other.string]), .streetKazakh)
    }
    if streets.count < Self.mostStreets { streets[key] = index }
    return index
  }

  private func type(_ word: String) -> StreetType? {
    guard !word.isEmpty else { return nil }
    if recentType.word != word { recentType = (word, StreetType(rawValue: word) ?? StreetType(word: word)) }
    return recentType.type
  }

  /// The name without the word for its type, where it has one that agrees with the sheet.
  private func split(_ name: SafeText, _ given: StreetType?) -> (type: StreetType?, name: SafeText) {
    var result: (type: StreetType?, name: SafeText) = (nil, name)
    while true {
      let (type, rest) = StreetType.split(result.name.string)
      guard let type, type == given ?? result.type ?? type, !rest.isEmpty,
        let safe = try? SafeText(rest, glyphs: glyphs)
      else { break }
      result = (type, safe)
    }
    // «им. Абая» is «Абая» on signs and in what people type.
    let parts = result.name.string.split(separator: " ")
    guard let first = parts.first, parts.count > 1, words.mark(String(first)) == .named,
      let name = try? SafeText(parts.dropFirst().joined(separator: " "), glyphs: glyphs)
    else { return result }
    return (result.type, name)
  }

  /// The name without an old one in brackets behind it: «Розыбакиева (бывшая Ленина)».
  private func withoutOldName(_ name: SafeText) -> (name: SafeText, old: StreetAlias?) {
    let pieces = name.string.split(separator: "(", omittingEmptySubsequences: false)
    guard pieces.count == 2, let inside = pieces.last, inside.hasSuffix(")") else { return (name, nil) }
    let present = pieces[0].split(separator: " ").joined(separator: " ")
    guard !present.isEmpty, let former = former(inside.dropLast()), let old = try? SafeText(former, glyphs: glyphs),
      let name = try? SafeText(present, glyphs: glyphs)
    else { return (name, nil) }
    return (name, StreetAlias(name: split(old, nil).name, kind: .old))
  }

  /// The name behind a word such as «бывшая» or «быв.»; nil where there is no such word.
  private func former(_ text: Substring) -> String? {
    let word = text.prefix(while: \.isLetter)
    let rest = text[word.endIndex...]
    let name = rest.drop { " :.".contains($0) }.split(separator: " ").joined(separator: " ")
    guard words.mark(String(word)) == .former, name.count < rest.count, name.contains(where: \.isLetter) else {
      return nil
    }
    return name
  }

  private func aliases(_ column: SheetColumn, _ kind: StreetAlias.Kind) -> [StreetAlias] {
    var aliases: [StreetAlias] = []
    for piece in bytes(column).split(whereSeparator: { $0 == 0x3B || $0 == 0x2C || $0 == 0x0A }) {
      let text = String(decoding: piece.trimmed, as: UTF8.self)
      for part in kind == .old ? StreetNameCheck.parts(of: text) : [text[...]] {
        let trimmed = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // «нет» and «-» are no names.
        guard trimmed.contains(where: { $0.isLetter || $0.isNumber }), words.mark(trimmed) != .vacant,
          let name = admit(kind == .old ? former(trimmed[...]) ?? trimmed : trimmed, column)
        else { continue }
        let alias = StreetAlias(name: split(name, nil).name, kind: kind)
        if StreetNameCheck(words: words).isDoubtful(alias.name.string) {
          note(RegistryFault(.doubtfulAlias, ["alias": alias.name.string]), column)
        }
        if !aliases.contains(alias) { aliases.append(alias) }
      }
    }
    return aliases
  }

  private func kazakh(_ column: SheetColumn) -> SafeText? {
    guard let name = text(column) else { return nil }
    tallies[column, default: KazakhTally()].count(name)
    return name
  }

  /// Says what is noteworthy of the Kazakh names of the whole file.
  func finish(at place: SheetPlace) {
    for (column, tally) in tallies {
      if let name = tally.lostName {
        let values = ["count": "\(tally.lost)", "name": name.string]
        findings.add(RegistryFault(.lostLetters, values), at: place, column: column)
      } else if !tally.hasLetters {
        findings.add(RegistryFault(.noKazakhLetters, ["count": "\(tally.names)"]), at: place, column: column)
      }
    }
  }
}

/// Whether Kazakh names have come through the encoding of a file.
struct KazakhTally {
  private(set) var names = 0
  private(set) var hasLetters = false
  /// How many names have a question mark, which is what is left of a letter that an encoding does not have.
  private(set) var lost = 0
  private(set) var lostName: SafeText?

  private static let letters = Set("әғқңөұүһіӘҒҚҢӨҰҮҺІ".unicodeScalars)

  mutating func count(_ name: SafeText) {
    names += 1
    if !hasLetters { hasLetters = name.string.unicodeScalars.contains(where: Self.letters.contains) }
    if name.string.utf8.contains(0x3F) {
      lost += 1
      lostName = lostName ?? name
    }
  }
}
