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

  /// A finding on the page of that id.
  func problem(on page: String, language: Language? = nil, _ reason: String) -> Problem {
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
