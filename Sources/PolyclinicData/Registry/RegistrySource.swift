import Foundation
import Polyclinic

/// Finds the districts: what `--registry FILE` means, and which generation of a registry file serves.
///
/// It means a registry file, a CSV file, or a folder of CSV files; without it the bundled example serves.
public struct RegistrySource: Sendable {
  /// The districts.
  public let registry: DistrictRegistry
  /// The file or the folder that they were read from.
  public let path: String
  /// Why newer generations of the file, or `override.csv` beside it, do not serve; none where they do.
  public let refusals: [Problem]

  /// How long a file that does not agree with its checksum is given: it may just be taking the place of another.
  private static let patience: useconds_t = 50_000

  /// Reads the districts.
  ///
  /// - Parameters:
  ///   - path: what `--registry` names; nil: the bundled example.
  ///   - assets: the Assets folder.
  ///   - glyphs: the characters that a text may have.
  ///   - language: the language of what is said of sheets.
  ///   - today: the day from which ``OverrideFile`` beside the districts is heeded; nil: the list as it was imported.
  ///   - progress: is told how much of the work is done, 0 to 1.
  /// - Throws: ``Problems``: all that is wrong, where nothing can serve.
  public static func open(
    _ path: String?, assets: AssetsFolder, glyphs: Set<Unicode.Scalar>, language: Language = .en,
    today: CalendarDate? = nil, progress: (Double) -> Void = { _ in }
  ) throws(Problems) -> RegistrySource {
    let source = try listed(path, assets: assets, glyphs: glyphs, language: language, progress: progress)
    guard let path, let today, OverrideFile.isThere(OverrideFile.path(beside: path)) else { return source }
    return source.noting(today, beside: path, assets: assets, glyphs: glyphs, language: language)
  }

  private static func listed(
    _ path: String?, assets: AssetsFolder, glyphs: Set<Unicode.Scalar>, language: Language,
    progress: (Double) -> Void
  ) throws(Problems) -> RegistrySource {
    if let path, isRegistryFile(path) { return try RegistrySource(file: path, glyphs: glyphs) }
    let sheets = path ?? example(in: assets)
    let outcome = RegistryImport(
      files: Self.sheets([sheets]), tables: try SpreadsheetWords.read(from: assets), glyphs: glyphs
    ).read(isExample: path == nil, progress: progress)
    guard let registry = outcome.registry else {
      throw try Problems(errorsOf: outcome.problems, in: language, assets: assets)
    }
    return RegistrySource(registry: registry, path: sheets, refusals: [])
  }

  /// Whether the path means a registry file, whole or damaged, and not spreadsheets.
  public static func isRegistryFile(_ path: String) -> Bool { RegistryFile.isOne(path) }

  /// The folder of the invented districts.
  public static func example(in assets: AssetsFolder) -> String { assets.path(of: "polyclinic/example-districts") }

  /// The spreadsheets that are meant by files and folders: a folder stands for the CSV files in it, by their names,
  /// but for `override.csv`; where there is none, for the workbooks in it, else for itself, which is then refused.
  public static func sheets(_ paths: [String]) -> [String] {
    paths.flatMap { path in
      guard AssetsFolder(path: path).exists else { return [path] }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let found = names.filter { name in
        name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") && !OverrideFile.isNamed(name)
      }.sorted()
      // Where there are only workbooks, they are what is meant, and what is said of them helps.
      let workbooks = names.filter { SheetFile.isWorkbook(name: $0.lowercased()) }.sorted()
      let meant = found.isEmpty ? workbooks : found
      return meant.isEmpty ? [path] : meant.map { path + "/" + $0 }
    }
  }

  init(registry: DistrictRegistry, path: String, refusals: [Problem]) {
    self.registry = registry
    self.path = path
    self.refusals = refusals
  }

  /// Reads the newest generation of a registry file that can be read.
  ///
  /// - Throws: ``Problems``: why each generation is refused.
  init(file path: String, glyphs: Set<Unicode.Scalar>) throws(Problems) {
    guard RegistryFile.isInThisBuild else { throw Problems([RegistryFile.missing(path)]) }
    let generations = RegistryGenerations(path: path)
    var refusals: [Problem] = []
    for generation in 0..<RegistryGenerations.count {
      let file = generations.file(generation)
      // Earlier generations need not be there.
      if generation > 0, !FileManager.default.fileExists(atPath: file) { continue }
      for attempt in 1...2 {
        do throws(Problem) {
          let bytes = try generations.bytes(generation).data
          let registry = try RegistryFile.load(bytes, file: file, glyphs: glyphs)
          self.init(registry: registry, path: file, refusals: refusals)
          return
        } catch {
          if attempt == 2 { refusals.append(error) } else { usleep(Self.patience) }
        }
      }
    }
    throw Problems(refusals)
  }
}

extension Problems {
  /// What prevents spreadsheets from being taken, in a language.
  ///
  /// - Throws: ``Problems``: what is wrong with the messages themselves.
  init(
    errorsOf problems: [RegistryProblem], in language: Language, assets: AssetsFolder
  ) throws(Problems) {
    let book = try RegistryMessage.readBook(from: assets)
    self.init(
      problems.filter { $0.severity == .error }.map { problem in
        Problem(
          file: problem.file, line: problem.row, entry: problem.column, reason: problem.reason(in: language, book))
      })
  }
}
