import Polyclinic

/// Reads spreadsheets of districts straight into a registry, or lists all that is wrong with them.
///
/// A sheet has addresses, districts or both, told by its columns; sheets of districts are read first, whatever the
/// order of the files. Rows are read in a stream: what is kept is the registry.
public struct RegistryImport {
  private let files: [String]
  private let encoding: TextEncoding?
  private let tables: SpreadsheetWords
  private let glyphs: Set<Unicode.Scalar>
  private let mayBeCut: Bool

  /// How much is read at most; a file that is larger is refused before it is in memory.
  public enum Limit {
    /// Files at once.
    public static let files = 256
    /// Bytes of a file.
    public static let fileSize = 512 << 20
    /// Columns of a sheet.
    public static let columns = 64
    /// Bytes of a cell, in UTF-8.
    public static let cellLength = 64 << 10
    /// Rows of a sheet, empty ones and the header too.
    public static let rows = 4_000_000
    /// Localities of all sheets.
    public static let localities = 50_000
    /// Streets of all sheets.
    public static let streets = 120_000
    /// Districts of all sheets.
    public static let districts = 50_000
    /// Houses and ranges of all sheets, and as many districts of whole localities.
    public static let houses = 4_000_000
    /// Problems that are listed; the rest is only counted.
    public static let problems = 10_000
  }

  /// What an import gives.
  public struct Outcome: Sendable {
    /// The registry; nil where there is an error.
    public let registry: DistrictRegistry?
    /// All that is wrong or noteworthy, by file and row.
    public let problems: [RegistryProblem]
    /// The encoding in which each file was read, in the order in which the files were named.
    public let encodings: [(file: String, encoding: TextEncoding)]
    /// How many rows were read, headers and empty rows left out.
    public let rows: Int
  }

  /// Prepares an import; nothing is read yet.
  ///
  /// - Parameters:
  ///   - files: the paths of the spreadsheets, in any order.
  ///   - encoding: the encoding of all of them; nil: told by their letters.
  ///   - tables: the words of spreadsheets.
  ///   - glyphs: the characters of the console font.
  ///   - mayBeCut: whether the files have come from elsewhere and may not be there whole.
  public init(
    files: [String], encoding: TextEncoding? = nil, tables: SpreadsheetWords, glyphs: Set<Unicode.Scalar>,
    mayBeCut: Bool = false
  ) {
    self.files = files
    self.encoding = encoding
    self.tables = tables
    self.glyphs = glyphs
    self.mayBeCut = mayBeCut
  }

  /// Reads and checks all files.
  ///
  /// - Parameters:
  ///   - isExample: whether the registry is invented.
  ///   - date: the day from which it is.
  ///   - progress: is told how much of the work is done, 0 to 1.
  public func read(
    isExample: Bool = false, date: CalendarDate? = nil, progress: (Double) -> Void = { _ in }
  ) -> Outcome {
    let findings = RegistryFindings()
    let draft = RegistryDraft()
    var sheets: [Sheet] = []
    for (index, path) in files.prefix(Limit.files).enumerated() {
      findings.files.append(path.split(separator: "/").last.map(String.init) ?? path)
      findings.headers.append([:])
      do throws(RegistryFault) {
        // Of a folder its sheets were taken, where it has any.
        guard !AssetsFolder(path: path).exists else { throw RegistryFault(.folderEmpty) }
        sheets.append(
          try Sheet(path: path, index: index, encoding: encoding, words: tables, mayBeCut: mayBeCut))
      } catch {
        findings.add(error, at: SheetPlace(file: index, row: 0))
      }
    }
    if files.count > Limit.files {
      findings.add(RegistryFault(.tooManyFiles, ["limit": "\(Limit.files)"]), at: SheetPlace(file: 0, row: 0))
    }

    let total = Double(max(1, sheets.reduce(0) { $0 + $1.file.size }))
    let knowsDistricts = sheets.contains { $0.role != .addresses }
    var done = 0
    var rows = 0
    for sheet in sheets.sorted(by: { ($0.role.rawValue, $0.index) < ($1.role.rawValue, $1.index) }) {
      let reader = SheetReader(
        sheet, words: tables, glyphs: glyphs, knowsDistricts: knowsDistricts, draft: draft, findings: findings)
      reader.read { progress(0.9 * Double(done + $0) / total) }
      done += sheet.file.size
      rows += reader.rows
    }
    StaffCheck(draft: draft, findings: findings, glyphs: glyphs).run()
    NameCheck(draft: draft, findings: findings, words: tables).run()
    OverlapCheck(draft: draft, findings: findings).run()

    let registry = findings.hasErrors ? nil : draft.finish(isExample: isExample, date: date)
    progress(1)
    return Outcome(
      registry: registry, problems: findings.sorted(),
      encodings: sheets.map { ($0.file.name, $0.encoding) }, rows: rows)
  }
}
