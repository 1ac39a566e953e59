import Foundation

/// What the computer's own file says about the kiosk's settings.
///
/// The file is one YAML mapping, a setting a line. It need not be there; what is there must be right.
public struct ConfigurationFile: Sendable {
  /// The path of the file that was read, or that is not there.
  public let path: String
  /// The values by the names of the settings.
  public let values: [String: String]

  /// Where the file lies.
  public static let standardPath = "/etc/osms-kiosk/config.yaml"

  /// The environment variable that names another file.
  public static let variable = "OSMS_KIOSK_CONFIG"

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - environment: the environment, which may name another file; that one must be there.
  ///   - settings: the names that the file may have.
  ///   - root: the folder that stands for `/`; empty for the computer itself.
  /// - Throws: ``Problems``: all that is wrong, with the lines.
  public static func read(
    environment: [String: String], settings: Set<String>, root: String = ""
  ) throws(Problems) -> ConfigurationFile {
    let named = environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    let path = root + (named ?? standardPath)
    if named == nil, access(path, F_OK) != 0, errno == ENOENT { return ConfigurationFile(path: path, values: [:]) }
    let findings = Findings(glyphs: [])
    let values = findings.collecting { () throws(Problem) in try Self.values(at: path, settings, findings) }
    guard let values, findings.problems.isEmpty else { throw Problems(findings.problems) }
    return ConfigurationFile(path: path, values: values)
  }

  private static func values(
    at path: String, _ settings: Set<String>, _ findings: Findings
  ) throws(Problem) -> [String: String]? {
    // A file in which everything is commented out says nothing, and is not wrong.
    let lines = try TextFile(name: path, path: path).text.split(separator: "\n")
    let isSilent = lines.dropLast().allSatisfy { $0.drop { $0 == " " }.first.map { $0 == "#" } ?? true }
    if isSilent { return [:] }
    guard let reader = EntryReader(try YAMLDocument(file: path, path: path).root, file: path, findings: findings)
    else { return nil }
    reader.allow(settings)
    var values: [String: String] = [:]
    for key in reader.keys where settings.contains(key) { values[key] = reader.string(key) }
    return values
  }
}
