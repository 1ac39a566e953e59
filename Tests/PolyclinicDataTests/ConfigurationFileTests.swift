import Foundation
import PolyclinicData
import Testing

/// The file of settings: what it may say, and what is told where it is wrong.
@Suite struct ConfigurationFileTests {
  private static let settings: Set<String> = ["assets", "language", "idle"]

  /// What is in a file with that text, and what is wrong with it; nil: there is no such file.
  private func read(
    _ text: String?, named: Bool = true
  ) throws -> (values: [String: String], problems: [String]) {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let path = named ? "/own.yaml" : ConfigurationFile.standardPath
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    if let text { try Data(text.utf8).write(to: file) }
    let environment = named ? [ConfigurationFile.variable: path] : [:]
    let configuration = ConfigurationFile(
      environment: environment, settings: Self.settings,
      fault: { name, value in name == "idle" && Int(value) == nil ? "'\(value)' is no number" : nil }, root: root.path)
    #expect(configuration.isThere == (text != nil))
    return (configuration.values, configuration.problems.map { String($0.description.dropFirst(root.path.count)) })
  }

  /// Lines each of which has the one before twice.
  private static let doubled =
    "a0: &a0 {a: b}\n" + (1...60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

  @Test func valuesAreTexts() throws {
    let (values, problems) = try read("# comment\nassets: /var/lib/texts\nidle: 120\nlanguage: \"kk\"\n...\n")
    #expect(problems == [])
    #expect(values == ["assets": "/var/lib/texts", "idle": "120", "language": "kk"])
  }

  @Test func aFileThatSaysNothingIsRight() throws {
    #expect(try read("# language: kk\n\n  # idle: 120\n...\n") == ([:], []))
  }

  @Test func theStandardFileNeedNotBeThere() throws {
    #expect(try read(nil, named: false) == ([:], []))
    #expect(try read("idle: 60\n...\n", named: false) == (["idle": "60"], []))
    #expect(try read(nil) == ([:], ["/own.yaml: the file is missing"]))
  }

  @Test func everythingThatIsWrongIsTold() throws {
    let (values, problems) = try read("idle: soon\nlangauge: kk\nassets:\ncolour: red\nlanguage: kk\n...\n")
    #expect(
      problems == [
        "/own.yaml:1: idle: 'soon' is no number", "/own.yaml:2: the key 'langauge' is not known here",
        "/own.yaml:3: 'assets' must have a value", "/own.yaml:4: the key 'colour' is not known here",
      ])
    #expect(values == ["language": "kk"])
  }

  @Test(arguments: [
    ("- kk\n...\n", "/own.yaml:1: keys with values are expected here"),
    ("idle: [1, 2]\n...\n", "/own.yaml:1: 'idle' must have a value"),
    ("idle: 120\n", "/own.yaml:2: the file is cut off: it does not end with the line ..."),
    ("idle: 1\nidle: 2\n...\n", "/own.yaml:1: the key 'idle' stands twice in one entry"),
    ("idle: &time 60\n# *\nassets: *time\n...\n", "/own.yaml:3: the alias '*time' must be the value itself"),
    (Self.doubled + "...\n", "/own.yaml:2: the alias '*a0' must be the value itself"),
    (Self.doubled + "? *a60\n: x\n...\n", "/own.yaml:2: the alias '*a0' must be the value itself"),
  ])
  func brokenFiles(_ text: String, _ problem: String) throws {
    #expect(try read(text).problems == [problem])
  }
}
