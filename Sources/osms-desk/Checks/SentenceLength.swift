import Polyclinic
import PolyclinicData

/// Running text is short: no sentence over 15 words (Kazakh 13), and nine on average on a page.
enum SentenceLength {
  private static let running: Set<String> = ["text", "steps", "warning", "question", "hint", "because"]
  private static let meanLimit = 9.0

  private static func limit(_ language: Language) -> Int { language == .kk ? 13 : 15 }

  /// A note counts where it stands, and not by itself.
  static func findings(in texts: [LocatedText], references: [Reference]) -> [Problem] {
    let running = texts.filter { Self.running.contains($0.key) }
    let notes = Dictionary(grouping: running.filter { $0.file == notesFile }, by: \.entry)
    let shared = Dictionary(grouping: references.filter { $0.kind == .note }, by: { [$0.file, $0.entry] })
    let entries = Dictionary(grouping: running.filter { $0.file != notesFile }, by: { [$0.file, $0.entry] })
    return Language.allCases.flatMap { language in
      long(running, language)
        + entries.compactMap { place, texts in
          mean(texts + (shared[place] ?? []).flatMap { notes[$0.id] ?? [] }, language)
        }
    }
  }

  private static let notesFile = "content/notes.yaml"

  private static func long(_ texts: [LocatedText], _ language: Language) -> [Problem] {
    texts.flatMap { text in
      Sentences.lengths(in: text.text[language].string).filter { $0 > limit(language) }.map { length in
        problem(text, language, "a sentence has \(length) words; \(limit(language)) is the most")
      }
    }
  }

  private static func mean(_ texts: [LocatedText], _ language: Language) -> Problem? {
    let lengths = texts.flatMap { Sentences.lengths(in: $0.text[language].string) }
    guard let first = texts.first, !lengths.isEmpty else { return nil }
    let mean = Double(lengths.reduce(0, +)) / Double(lengths.count)
    guard mean > meanLimit else { return nil }
    let tenths = Int((mean * 10).rounded())
    return problem(first, language, "the sentences have \(tenths / 10).\(tenths % 10) words on average; 9 is the most")
  }

  private static func problem(_ text: LocatedText, _ language: Language, _ reason: String) -> Problem {
    Problem(file: text.file, line: text.line, entry: text.entry, language: language, reason: reason)
  }
}
