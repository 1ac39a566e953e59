import Kiosk
import Polyclinic
import PolyclinicData

/// All that is looked at in content that can be read.
struct Proofreading {
  private let content: Content

  init(_ content: Content) {
    self.content = content
  }

  /// What is wrong.
  var findings: [Problem] {
    let everything = content.everything
    let texts = everything.texts
    return SentenceLength.findings(in: texts) + SameFigures.findings(in: texts)
      + PlainNames.findings(in: texts, abbreviations: everything.pack.abbreviations)
      + WaysOn(pack: everything.pack, places: Places(texts)).findings
      + GridFit(content: content, places: Places(texts)).findings
  }
}

/// Where each page begins, for findings that concern a page as a whole.
struct Places {
  private let table: [String: LocatedText]

  init(_ texts: [LocatedText]) {
    table = Dictionary(
      texts.filter { $0.key == "title" }.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A finding on the page of that id.
  func problem(on page: String, language: Language? = nil, _ reason: String) -> Problem {
    let place = table[page]
    return Problem(
      file: place?.file ?? "content", line: place?.line, entry: page, language: language, reason: reason)
  }
}
