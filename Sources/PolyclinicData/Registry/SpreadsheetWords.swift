import Polyclinic
import Yams

/// The words by which staff name columns, kinds of districts, days and houses in their spreadsheets, in three languages.
public struct SpreadsheetWords: Sendable {
  private let columns: [String: SheetColumn]
  /// The names of columns as they are told to staff.
  private let headers: [SheetColumn: String]
  private let ignored: [String: Ignored]
  private let doctors: [String: Catchment.Kind]
  private let kinds: [String: Catchment.Kind]
  private let weekdays: [String: Weekday]
  private let parities: [String: Parity]
  private let marks: [String: Mark]
  /// The words for sides as they are mostly written, to be found without making strings.
  private let writtenParities: [(word: [UInt8], parity: Parity)]

  /// Words that stand beside the numbers of houses, hours and names.
  enum Mark: String, CaseIterable {
    /// The whole street.
    case all
    /// A house follows.
    case house
    /// The house as a whole is meant.
    case entire
    /// The first of a range follows, or stands before.
    case from
    /// The last of a range follows, or stands before.
    case to
    /// One more house follows.
    case and
    /// The range goes on to the end of the street.
    case end
    /// A flat or an entrance of a house is named.
    case flat
    /// Every second house is meant.
    case step
    /// A month, as what a spreadsheet program takes for a date has it.
    case month
    /// Houses follow that the range does not have.
    case except
    /// The same behind a range; anything else in a remark.
    case without
    /// The daily break follows.
    case pause = "break"
    /// There are no hours on the days before.
    case closed
    /// The days from Monday to Friday.
    case workdays
    /// The number before it is that of a shift.
    case shift
    /// It tells neither days nor times.
    case filler
    /// There is nobody.
    case vacant
    /// A part of the street is meant.
    case part
    /// Several after whom one street is called.
    case pair
    /// What the locality lies in is named.
    case area
    /// An old name of the street follows.
    case former
    /// The name of somebody after whom the street is called follows.
    case named
    /// The title of a hero, in full or short.
    case batyr
    /// All streets of a place.
    case everyStreet = "every-street"
    /// The row tells sums.
    case total
  }

  /// What a column tells that is not read.
  enum Ignored: String, CaseIterable {
    /// How many rows there are.
    case serial
    /// How many people or houses there are.
    case count
    /// Anything.
    case remark
    /// Streets together with their houses.
    case address
    /// What stands behind the numbers of houses.
    case part
  }

  /// The name of the file in the Assets folder.
  static let file = "registry/columns.yaml"

  /// Reads the words.
  ///
  /// - Throws: ``Problems``: all that is wrong with the file.
  public static func read(from folder: AssetsFolder) throws(Problems) -> SpreadsheetWords {
    let findings = Findings(glyphs: [])
    let words = findings.collecting { () throws(Problem) in
      let document = try YAMLDocument(file: file, path: folder.path(of: file))
      return EntryReader(document.root, file: file, id: "", findings: findings).flatMap(SpreadsheetWords.init)
    }
    guard let words, findings.problems.isEmpty else { throw Problems(findings.problems) }
    return words
  }

  private init?(_ reader: EntryReader) {
    reader.allow(["columns", "ignored", "doctors", "kinds", "weekdays", "parity", "marks"])
    var headers: [SheetColumn: String] = [:]
    func table<Meaning: RawRepresentable & CaseIterable>(_ key: String, _ meanings: [Meaning]) -> [String: Meaning]
    where Meaning.RawValue == String {
      guard let node = reader.node(key) else {
        reader.note("the key '\(key)' is missing")
        return [:]
      }
      let list = EntryReader(node, file: reader.file, id: key, findings: reader.findings)
      guard let list else { return [:] }
      list.allow(Set(meanings.map(\.rawValue)))
      var table: [String: Meaning] = [:]
      for meaning in meanings {
        if !list.has(meaning.rawValue) { list.note("the key '\(meaning.rawValue)' is missing") }
        let listed = list.strings(meaning.rawValue)
        if let column = meaning as? SheetColumn { headers[column] = listed.prefix(6).joined(separator: ", ") }
        for word in listed + [meaning.rawValue] {
          let old = table.updateValue(meaning, forKey: Self.key(word))
          guard let old, old.rawValue != meaning.rawValue else { continue }
          list.note("'\(word)' means '\(old.rawValue)' too", at: meaning.rawValue)
        }
      }
      return table
    }
    columns = table("columns", SheetColumn.allCases)
    self.headers = headers
    ignored = table("ignored", Ignored.allCases)
    // «child» alone is no doctor.
    doctors = table("doctors", Catchment.Kind.allCases).filter { $0.key != $0.value.rawValue }
    kinds = table("kinds", Catchment.Kind.allCases)
    weekdays = table("weekdays", Weekday.allCases)
    parities = table("parity", Parity.allCases)
    marks = table("marks", Mark.allCases)
    writtenParities =
      reader.node("parity").flatMap { node in
        EntryReader(node, file: reader.file, id: "parity", findings: reader.findings)
      }.map { list in
        Parity.allCases.flatMap { parity in
          (list.strings(parity.rawValue) + [parity.rawValue]).map { (Array($0.utf8), parity) }
        }
      } ?? []
  }

  /// The side that a word in small letters, as it stands in the table, means; nil for other spellings.
  func parity(written word: ArraySlice<UInt8>) -> Parity? {
    writtenParities.first { $0.word.count == word.count && $0.word.elementsEqual(word) }?.parity
  }

  /// The column that a header names; «№ участка» is «номер участка».
  func column(_ word: String) -> SheetColumn? {
    let column = columns[Self.key(word)] ?? columns[Self.key(word.replacing("№", with: "номер "))]
    return column ?? (kind(ofDoctor: word) == nil ? nil : .doctor)
  }

  /// The kind of the districts of such a doctor; nil where the word names none or a doctor of any kind.
  func kind(ofDoctor word: String) -> Catchment.Kind? { doctors[Self.key(word)] }

  /// Some headers that name a column, one after another.
  func headers(of column: SheetColumn) -> String { headers[column] ?? column.rawValue }

  /// What a header names that is not read.
  func ignored(_ word: String) -> Ignored? { ignored[Self.key(word)] }

  /// Whether a remark may tell of houses: it has a number, or a word for a side, an exception or the end of a street.
  func mayTellOfHouses(_ remark: String) -> Bool {
    remark.hasDigit
      || remark.split { !$0.isLetter }.contains { word in
        // «н» and «ч» may be anything.
        word.count > 1 && (parity(String(word)) != nil || [.except, .end].contains(mark(String(word))))
      }
  }

  func kind(_ word: String) -> Catchment.Kind? { kinds[Self.key(word)] ?? kind(ofDoctor: word) }
  func weekday(_ word: String) -> Weekday? { weekdays[Self.key(word)] }
  func parity(_ word: String) -> Parity? { parities[Self.key(word)] }
  func mark(_ word: String) -> Mark? { marks[Self.key(word)] }

  /// The letters and digits of a word in lower case, ё as е: what makes two spellings one word.
  private static func key(_ word: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars where scalar.properties.isAlphabetic || scalar.isDigit {
      key.append(scalar == "ё" ? "е" : scalar)
    }
    return String(key)
  }
}

extension Unicode.Scalar {
  /// Whether it is one of 0 to 9.
  var isDigit: Bool { (0x30...0x39).contains(value) }
}
