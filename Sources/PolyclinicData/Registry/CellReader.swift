import Polyclinic

/// Reads the cells of the present row as names of the clinic's world, and keeps count of letters that were lost.
final class CellReader {
  /// Where the row stands.
  private(set) var place = SheetPlace(file: 0, row: 0)

  private let words: SpreadsheetWords
  private let glyphs: Set<Unicode.Scalar>
  private let findings: RegistryFindings
  private var row = SheetRow()
  private var positions: [SheetColumn: Int] = [:]
  /// The kind of the districts whose doctors the sheet has, where its header tells one.
  private(set) var doctorKind: Catchment.Kind?
  private var recent: [SheetColumn: (bytes: ArraySlice<UInt8>, text: SafeText)] = [:]
  private var recentLocality: ArraySlice<UInt8> = []
  private var wordCells: WordCells
  private var recentType: (word: String, type: StreetType?) = ("", nil)
  private var streets: [[UInt8]: Int] = [:]
  private var tallies: [SheetColumn: LetterTally] = [:]

  /// How many spellings of streets are remembered.
  private static let mostStreets = 20_000

  init(words: SpreadsheetWords, glyphs: Set<Unicode.Scalar>, findings: RegistryFindings) {
    self.words = words
    self.glyphs = glyphs
    self.findings = findings
    wordCells = WordCells(words: words)
  }

  /// Looks at the next row.
  func begin(_ row: SheetRow, header: SheetHeader, at place: SheetPlace) {
    self.row = row
    self.place = place
    positions = header.positions
    doctorKind = header.doctorKind
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
  /// - Parameter lineBreak: what stands for a line break in the cell; the same for all cells of a column that say the same.
  func text(_ column: SheetColumn, lineBreak: String = " ") -> SafeText? {
    let bytes = bytes(column)
    guard !bytes.isEmpty else { return nil }
    // Sheets are sorted: most cells say what the one above says.
    if let last = recent[column], last.bytes == bytes { return last.text }
    guard let text = admit(String(decoding: bytes, as: UTF8.self), column, lineBreak: lineBreak) else { return nil }
    recent[column] = (ArraySlice(Array(bytes)), text)
    if SheetColumn.names.contains(column) { tallies[column, default: LetterTally()].look(at: text) }
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

  /// The number of the district, and the kind of districts that is named beside it.
  func district() -> (number: SafeText, kind: Catchment.Kind?)? {
    guard let text = text(.district) else { return nil }
    let (number, kind) = DistrictNumber(words: words, glyphs: glyphs).read(text)
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

  /// The name of the locality, nil where none is named; several in one cell are noted.
  func localityName() -> PlaceName? {
    guard let name = text(.locality) else { return nil }
    let bytes = bytes(.locality)
    if bytes != recentLocality {
      recentLocality = ArraySlice(Array(bytes))
      let check = LocalityNameCheck(words: words)
      if check.isSeveral(String(decoding: bytes, as: UTF8.self)) {
        note(RegistryFault(.severalLocalities, ["locality": name.string]), .locality)
      } else if name.string.contains("(") {
        note(RegistryFault(.bracketedLocality, ["locality": name.string]), .locality)
      }
    }
    return PlaceName(ru: formerInBrackets(name)?.present ?? name, kk: kazakh(.localityKazakh))
  }

  /// Whether the cell of the street means all streets of the locality: «все», «барлық көшелер», «-».
  func isEveryStreet() -> Bool { wordCells.isEveryStreet(bytes(.street)) }

  /// The column in which a row of sums says that it is one; nil for a row of data.
  func totalColumn() -> SheetColumn? { wordCells.totalColumn(district: bytes(.district), street: bytes(.street)) }

  /// The name of the street; lines that are names of their own are parted as in a list.
  private func streetName() -> SafeText? {
    let lines = bytes(.street).split(separator: 0x0A).map { String(decoding: $0.trimmed, as: UTF8.self) }
    let names = lines.count { $0.first?.isUppercase == true && StreetType(word: $0) == nil }
    return text(.street, lineBreak: names > 1 ? "; " : " ")
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
    let names = (ru: streetName(), kk: kazakh(.streetKazakh))
    var aliases = [(SheetColumn.oldNames, StreetAlias.Kind.old), (.shortNames, .short), (.codes, .code)].flatMap {
      otherNames(in: bytes($0), $0, $1)
    }
    guard word.isEmpty || type != nil, let written = names.ru, locality != nil || bytes(.locality).isEmpty else {
      return nil
    }

    let (raw, old) = withoutOldNames(written)
    aliases += old.filter { !aliases.contains($0) }
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
      let (type, name) = StreetType.split(result.name.string)
      if let type, type == given ?? result.type ?? type, let safe = rest(of: name) {
        result = (type, safe)
        continue
      }
      // «им. Абая» is «Абая» on signs and in what people type.
      let parts = result.name.string.split(separator: " ")
      guard let first = parts.first, words.mark(String(first)) == .named,
        let safe = rest(of: parts.dropFirst().joined(separator: " "))
      else { return result }
      result.name = safe
    }
  }

  /// What is left of a text that has been admitted; nil where it is nothing, or what would be refused as a formula.
  private func rest(of text: String) -> SafeText? {
    text.isEmpty || Self.isFormula(text) ? nil : try? SafeText(text, glyphs: glyphs)
  }

  /// The name without old ones in brackets behind it: «Розыбакиева (бывшая Ленина)».
  private func withoutOldNames(_ name: SafeText) -> (name: SafeText, old: [StreetAlias]) {
    guard let (present, former) = formerInBrackets(name) else { return (name, []) }
    return (present, otherNames(in: Array(former.utf8)[...], .street, .old))
  }

  /// The present name and the one in brackets behind it; nil where no word says that it is an old one.
  private func formerInBrackets(_ name: SafeText) -> (present: SafeText, former: String)? {
    let pieces = name.string.split(separator: "(", omittingEmptySubsequences: false)
    guard pieces.count == 2, let inside = pieces.last, inside.hasSuffix(")"),
      let former = former(inside.dropLast()),
      let present = rest(of: pieces[0].split(separator: " ").joined(separator: " "))
    else { return nil }
    return (present, former)
  }

  /// The name behind a word such as «бывшая» or «быв.»; nil where there is no such word.
  private func former(_ text: Substring) -> String? {
    let word = text.prefix(while: \.isLetter)
    let rest = text[word.endIndex...]
    let name = rest.drop { " :.".contains($0) }.split(separator: " ").joined(separator: " ")
    let isName = name.count < rest.count && name.contains(where: \.isLetter) && !Self.isFormula(name)
    return isName && words.mark(String(word)) == .former ? name : nil
  }

  /// The other names that a cell lists; old ones may be parted by a slash too.
  private func otherNames(in cell: ArraySlice<UInt8>, _ column: SheetColumn, _ kind: StreetAlias.Kind) -> [StreetAlias]
  {
    var aliases: [StreetAlias] = []
    var known: Set<StreetAlias> = []
    for piece in cell.split(whereSeparator: { $0 == 0x3B || $0 == 0x2C || $0 == 0x0A }) {
      let text = String(decoding: piece.trimmed, as: UTF8.self)
      for part in kind == .old ? StreetNameCheck.parts(of: text) : [text[...]] {
        let trimmed = part.split(separator: " ").joined(separator: " ")
        guard !trimmed.isEmpty, let written = admit(trimmed, column), let name = otherName(written, kind) else {
          continue
        }
        if StreetNameCheck(words: words).isDoubtful(name.string) {
          note(RegistryFault(.doubtfulAlias, ["alias": name.string]), column)
        }
        tallies[column, default: LetterTally()].look(at: name)
        let alias = StreetAlias(name: name, kind: kind)
        if known.insert(alias).inserted { aliases.append(alias) }
      }
    }
    return aliases
  }

  /// The name without words that say of what type it is and that it is an old one; nil for «нет» and «-».
  private func otherName(_ written: SafeText, _ kind: StreetAlias.Kind) -> SafeText? {
    var name = split(written, nil).name
    while kind == .old, let former = former(name.string[...]), let safe = rest(of: former) {
      name = split(safe, nil).name
    }
    let isName = name.string.contains { $0.isLetter || $0.isNumber } && words.mark(name.string) != .vacant
    return isName ? name : nil
  }

  private func kazakh(_ column: SheetColumn) -> SafeText? {
    guard let name = text(column) else { return nil }
    tallies[column, default: LetterTally()].count(kazakh: name)
    return name
  }

  /// Says what is noteworthy of the letters of the whole file.
  func finish(at place: SheetPlace) {
    for (column, tally) in tallies {
      if let name = tally.lostName {
        let values = ["count": "\(tally.lost.count)", "name": name.string]
        findings.add(RegistryFault(.lostLetters, values), at: place, column: column)
      } else if tally.kazakhNames > 0, !tally.hasKazakhLetters {
        findings.add(RegistryFault(.noKazakhLetters, ["count": "\(tally.kazakhNames)"]), at: place, column: column)
      }
    }
  }
}
