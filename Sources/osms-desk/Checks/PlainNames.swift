import Polyclinic
import PolyclinicData

/// Titles, labels, crumbs and short titles have no room for the meaning of an abbreviation, and so use none.
enum PlainNames {
  static func findings(in texts: [LocatedText], abbreviations: [Abbreviation]) -> [Problem] {
    texts.filter(isName).flatMap { text in
      Language.allCases.flatMap { language in
        abbreviations.filter { $0.stands(in: text.text[language], language: language) }.map { abbreviation in
          Problem(
            file: text.file, line: text.line, entry: text.entry, language: language,
            reason: "'\(text.key)' uses \(abbreviation.letters[language].string), which cannot be opened there")
        }
      }
    }
  }

  /// The full title of a source is a text of its own; those of pages and rules are names, and so is the name of a rule.
  private static func isName(_ text: LocatedText) -> Bool {
    ["label", "crumb", "short"].contains(text.key)
      || (text.key == "title" && ["content/", "rules/"].contains(where: text.file.hasPrefix))
      || (text.key == "name" && text.file.hasPrefix("rules/"))
  }
}
