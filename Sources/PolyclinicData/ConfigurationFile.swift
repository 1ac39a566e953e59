import Foundation

/// What the computer's own file says about the kiosk's settings.
///
/// The file is one YAML mapping, a setting a line. It need not be there; what is there must be right.
public struct ConfigurationFile: Sendable {
  /// The path of the file that was read, or that is not there.
  public let path: String
  /// Whether there is such a file.
  public let isThere: Bool
  /// The values that can be used, by the names of the settings.
  public let values: [String: String]
  /// All that is wrong, with the lines; what is wrong has no value.
  public let problems: [Problem]

  /// Where the file lies.
  public static let standardPath = "/etc/osms-kiosk/config.yaml"

  /// The environment variable that names another file.
  public static let variable = "OSMS_KIOSK_CONFIG"

  /// The path of the file: the one that the environment names, else the standard one.
  public static func path(environment: [String: String]) -> String { named(environment) ?? standardPath }

  private static func named(_ environment: [String: String]) -> String? {
    environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - environment: the environment, which may name another file; that one must be there.
  ///   - settings: the names that the file may have.
  ///   - fault: says why a value of a setting cannot be used; nil where it can.
  ///   - root: the folder that stands for `/`; empty for the computer itself.
  public init(
    environment: [String: String], settings: Set<String>,
    fault: (_ setting: String, _ value: String) -> String?, root: String = ""
  ) {
    path = root + Self.path(environment: environment)
    isThere = access(path, F_OK) == 0 || errno != ENOENT
    let findings = Findings(glyphs: [])
    if isThere || Self.named(environment) != nil {
      let path = path
      values =
        findings.collecting { () throws(Problem) in try Self.values(at: path, settings, fault, findings) } ?? [:]
    } else {
      values = [:]
    }
    problems = Problems(findings.problems).list
  }

  private static func values(
    at path: String, _ settings: Set<String>, _ fault: (String, String) -> String?, _ findings: Findings
  ) throws(Problem) -> [String: String]? {
    // A file in which everything is commented out says nothing, and is not wrong.
    let lines = try TextFile(name: path, path: path).text.split(separator: "\n")
    let isSilent = lines.dropLast().allSatisfy { $0.drop { $0 == " " }.first.map { $0 == "#" } ?? true }
    if isSilent { return [:] }
    guard let reader = EntryReader(try YAMLDocument(file: path, path: path).root, file: path, findings: findings)
    else { return nil }
    reader.allow(settings)
    var values: [String: String] = [:]
    for key in reader.keys where settings.contains(key) {
      guard let value = reader.string(key) else { continue }
      if let reason = fault(key, value) {
        findings.add(Problem(file: path, line: reader.line(of: key), entry: key, reason: reason))
      } else {
        values[key] = value
      }
    }
    return values
  }
}
