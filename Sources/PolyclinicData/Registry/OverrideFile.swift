import Foundation
import Polyclinic

/// The spreadsheet `override.csv`, by which staff say without an import that a doctor is away, and who stands in.
///
/// Its columns are district, from, to and substitute; kind is needed where districts of several kinds have one number.
/// A row without a last day means one day. Where anything is wrong nothing of the file is taken.
public struct OverrideFile: Sendable {
  /// The name of the file.
  public static let name = "override.csv"
  /// The greatest size in bytes.
  public static let largest = 1 << 20
  /// How many rows are read at most.
  public static let mostRows = 10_000

  private let path: String
  private let tables: SpreadsheetWords
  private let glyphs: Set<Unicode.Scalar>
  private let mayBeCut: Bool

  /// What a file says.
  public struct Outcome: Sendable {
    /// Who is away on days that are not over; nil where there is an error.
    public let notices: [AbsenceNotice]?
    /// All that is wrong or noteworthy, by row.
    public let problems: [RegistryProblem]
  }

  /// Prepares a reading; nothing is read yet.
  ///
  /// - Parameters:
  ///   - path: the path of the file.
  ///   - tables: the words of spreadsheets.
  ///   - glyphs: the characters of the console font.
  ///   - mayBeCut: whether the file has come from elsewhere and may not be there whole.
  public init(path: String, tables: SpreadsheetWords, glyphs: Set<Unicode.Scalar>, mayBeCut: Bool = false) {
    self.path = path
    self.tables = tables
    self.glyphs = glyphs
    self.mayBeCut = mayBeCut
  }

  /// Whether a file is meant by that name, in which capitals do not count.
  public static func isNamed(_ file: String) -> Bool { file.lowercased() == name }

  /// Where the file lies that belongs to a registry: in the folder of the registry file, or among the spreadsheets.
  public static func path(beside registry: String) -> String {
    let isFolder = AssetsFolder(path: registry).exists
    let folder =
      isFolder ? registry : URL(fileURLWithPath: registry).resolvingSymlinksInPath().deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.contains(name) ? name : names.filter(isNamed).min()
    return folder + "/" + (found ?? name)
  }

  /// Whether something, whatever it is, lies at the path.
  public static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Reads and checks the file.
  ///
  /// - Parameters:
  ///   - registry: the list of the districts that it names.
  ///   - today: rows that end before it are left out, whatever they name.
  public func read(for registry: DistrictRegistry, today: CalendarDate) -> Outcome {
    let findings = RegistryFindings()
    findings.files = [path.split(separator: "/").last.map(String.init) ?? path]
    findings.headers = [[:]]
    var notices: [AbsenceNotice] = []
    do throws(RegistryFault) {
      let sheet = try Sheet(
        path: path, index: 0, encoding: nil, words: tables, purpose: .absences, mayBeCut: mayBeCut,
        largest: Self.largest)
      let walk = SheetWalk(sheet, words: tables, glyphs: glyphs, findings: findings)
      let reader = AbsenceReader(registry: registry, today: today, cells: walk.cells, findings: findings)
      walk.run(progress: { _ in }) { () throws(RegistryFault) in
        guard walk.rows <= Self.mostRows else {
          throw RegistryFault(.tooManyRows, ["limit": "\(Self.mostRows)"])
        }
        reader.readRow()
      }
      notices = reader.finish()
    } catch {
      findings.add(error, at: SheetPlace(file: 0, row: 0))
    }
    return Outcome(notices: findings.hasErrors ? nil : notices, problems: findings.sorted())
  }
}

extension RegistrySource {
  /// The same districts with what `override.csv` beside them says; a file with an error is refused as a whole.
  ///
  /// - Parameter path: what `--registry` names.
  func noting(
    _ today: CalendarDate, beside path: String, assets: AssetsFolder, glyphs: Set<Unicode.Scalar>, language: Language
  ) -> RegistrySource {
    do throws(Problems) {
      let file = OverrideFile(
        path: OverrideFile.path(beside: path), tables: try SpreadsheetWords.read(from: assets), glyphs: glyphs)
      let outcome = file.read(for: registry, today: today)
      guard let notices = outcome.notices else {
        throw try Problems(errorsOf: outcome.problems, in: language, assets: assets)
      }
      return RegistrySource(registry: registry.noting(notices), path: self.path, refusals: refusals)
    } catch {
      return RegistrySource(registry: registry, path: self.path, refusals: refusals + error.list)
    }
  }
}
