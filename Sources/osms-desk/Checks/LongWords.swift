import Polyclinic
import PolyclinicData

/// How many words of a page have ten letters and more: hard to read, but not wrong.
struct LongWords {
  let texts: [LocatedText]

  private static let long = 10
  private static let mostListed = 3

  /// The pages with the greatest shares, a line each.
  var worstPages: [String] {
    Language.allCases.flatMap { language in
      shares(language).prefix(Self.mostListed).map { "\(language.rawValue)  \($0.percent) %  \($0.entry)" }
    }
  }

  private func shares(_ language: Language) -> [(entry: String, percent: Int)] {
    let running = texts.filter { ["text", "steps", "warning"].contains($0.key) }
    return Dictionary(grouping: running, by: { "\($0.file): \($0.entry)" }).compactMap { entry, texts in
      let words = texts.flatMap { $0.text[language].string.unicodeScalars.split { !$0.properties.isAlphabetic } }
      guard words.count >= 10 else { return nil }
      return (entry, words.count { $0.count >= Self.long } * 100 / words.count)
    }.sorted { ($1.percent, $0.entry) < ($0.percent, $1.entry) }
  }
}
