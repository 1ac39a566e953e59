import Polyclinic
import PolyclinicData

/// Where pages and rules begin, for findings that concern one as a whole.
struct Places {
  private let pages: [String: LocatedText]
  private let rules: [String: [String: Int]]

  init(_ texts: [LocatedText]) {
    pages = Dictionary(
      texts.filter { $0.key == "title" && $0.file.hasPrefix("content/") }.map { ($0.entry, $0) },
      uniquingKeysWith: { first, _ in first })
    rules = Dictionary(grouping: texts.filter { $0.file.hasPrefix("rules/") }, by: \.file).mapValues { texts in
      Dictionary(texts.map { ($0.entry, $0.line) }, uniquingKeysWith: min)
    }
  }

  /// From which rules screens are made, by how the names of these begin: `outcome:child`.
  private static let files: [String: RuleFile] = [
    "question": .facts, "find-out": .facts, "contradiction": .facts, "outcome": .grounds, "way": .remedies,
    "sheet": .remedies, "covered": .coverage, "covered-day": .coverage, "covered-until": .coverage,
    "covered-over": .coverage, "covered-ended": .coverage,
  ]

  /// A finding on the page of that id, or on the screen of that name, which is made from a rule.
  func problem(on page: String, language: Language? = nil, _ reason: String) -> Problem {
    let parts = page.split(separator: ":", maxSplits: 1).map(String.init)
    if let kind = parts.first, let rule = parts.dropFirst().first, let file = Self.files[kind]?.rawValue,
      let line = rules[file]?[rule]
    {
      return Problem(file: file, line: line, entry: page, language: language, reason: reason)
    }
    let place = pages[page]
    return Problem(
      file: place?.file ?? "content", line: place?.line, entry: page, language: language, reason: reason)
  }

  /// A finding on a rule; without an entry on its file as a whole.
  func problem(in file: RuleFile, entry: String?, _ reason: String) -> Problem {
    Problem(
      file: file.rawValue, line: entry.flatMap { rules[file.rawValue]?[$0] }, entry: entry, reason: reason)
  }
}
