import Foundation
import Polyclinic

/// The folder from which texts and tables are read.
public struct AssetsFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// The folder at that path.
  public init(path: String) {
    self.path = path
  }

  /// The folders that may serve, of which the first that is good does; there is at least one.
  ///
  /// A given folder that holds generations, ``Generation``, gives way to the one before and at last to the folder that
  /// came with the program. So does one without visible names, in which the first generation is yet to come, and one
  /// that cannot be looked into, as when its disk is missing. Any other given folder stands alone. Where none is given,
  /// `./Assets` serves, else the folder that came with the program: `../share/osms-kiosk` beside it.
  ///
  /// - Parameters:
  ///   - given: the folder that an option, the environment or the configuration names.
  ///   - program: the path of the running program; nil where it is not known.
  public static func candidates(given: String?, program: String? = OwnProgram.path) -> [AssetsFolder] {
    let packaged = packaged(program: program)
    guard let given else {
      let checkout = AssetsFolder(path: "Assets")
      return [checkout.exists || !packaged.exists ? checkout : packaged]
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: given) else {
      return [AssetsFolder(path: given), packaged]
    }
    let entries = names.filter { !$0.hasPrefix(".") }
    let generations = Generation.allCases.filter { entries.contains($0.rawValue) }
    guard !generations.isEmpty || entries.isEmpty else { return [AssetsFolder(path: given)] }
    return generations.map { generation in
      let path = "\(given)/\(generation.rawValue)"
      // Where a link leads now: what is read of a folder must not be another one's when the link changes meanwhile.
      let number = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
      return AssetsFolder(path: number.map { $0.hasPrefix("/") ? $0 : "\(given)/\($0)" } ?? path)
    } + [packaged]
  }

  /// The content that serves, and the one that it has replaced.
  public enum Generation: String, CaseIterable, Sendable {
    /// What was published last.
    case current
    /// What served before.
    case previous
  }

  /// The folder that came with the program.
  private static func packaged(program: String?) -> AssetsFolder {
    let beside = URL(fileURLWithPath: program ?? "/").resolvingSymlinksInPath().deletingLastPathComponent()
    return AssetsFolder(path: beside.deletingLastPathComponent().appendingPathComponent("share/osms-kiosk").path)
  }

  /// Whether there is a folder at the path.
  public var exists: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The paths by which every change is seen: the folder, what lies in it, and what lies in the folders there.
  public var paths: [String] {
    func paths(in folder: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { folder + "/" + $0 }
    }
    let inside = paths(in: path)
    return [path] + inside + inside.flatMap(paths)
  }

  /// Whether the folder has invented people for its rules.
  public var hasPersonas: Bool {
    FileManager.default.fileExists(atPath: path(of: RuleFile.personas.rawValue))
  }

  /// The own day of the texts; nil where it cannot be read.
  public var packDate: CalendarDate? { PackReader.readHead(of: self, Findings(glyphs: []))?.date }

  /// The characters of the console font.
  ///
  /// - Throws: ``Problems``: what is wrong with their list.
  public func glyphs() throws(Problems) -> Set<Unicode.Scalar> {
    do throws(Problem) {
      return try GlyphFile.read(from: self)
    } catch {
      throw Problems([error])
    }
  }

  /// The phrases of a file: all that are declared, with their placeholders, and no other.
  ///
  /// - Throws: ``Problems``: all that is wrong with the file.
  public func phrasebook(_ file: String, declarations: [PhraseDeclaration]) throws(Problems) -> Phrasebook {
    let findings = Findings(glyphs: try glyphs())
    let book = findings.collecting { () throws(Problem) in
      try PhraseFile.read(file, from: self, declarations: declarations, findings: findings)
    }
    guard let book, findings.problems.isEmpty else { throw Problems(findings.problems) }
    return book
  }

  /// The phrases of the screens behind the welcome screen.
  ///
  /// - Throws: ``Problems``: all that is wrong with their file.
  public func screenPhrases(_ phrases: [PhraseDeclaration]) throws(Problems) -> Phrasebook {
    try phrasebook(PhraseFile.screens, declarations: phrases.filter { !$0.isNeededAtOnce })
  }

  /// The path of a file in the folder.
  func path(of file: String) -> String {
    path + "/" + file
  }

  /// The names of the topic files, `content/*.yaml`, in order; nil where the folder cannot be read.
  func topics() -> [String]? {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path(of: "content"))
    return names?.filter { $0.hasSuffix(".yaml") }.sorted().map { "content/" + $0 }
  }
}
