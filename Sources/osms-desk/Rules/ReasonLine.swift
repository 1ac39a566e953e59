import Polyclinic

/// A reason as a line: its rule, what the rule says, the value it rests on, and its first source with the date.
struct ReasonLine {
  private let rule: String
  private let words: String
  private let value: String?
  private let source: Source?

  init(_ reason: Reason, pack: Pack, language: Language) {
    let rules = pack.rules
    rule = rules.id(of: reason)
    let sources: [String]
    switch reason {
    case .exclusion(let place):
      (words, value) = (rules.exclusions[place].because[language].string, nil)
      sources = rules.exclusions[place].sources
    case .ground(let place), .open(let place):
      (words, value) = (rules.grounds[place].title[language].string, nil)
      sources = rules.grounds[place].sources
    case .answer(let fact, let answer):
      (words, value) = (rules.facts[fact].name[language].string, rules.name(of: answer, to: fact))
      sources = []
    case .access(let place, let until):
      value = until?.description
      words = rules.access[place].text[language].string.replacing("{date}", with: value ?? "{date}")
      sources = rules.access[place].sources
    case .amount(let id, _, let dated):
      let contribution = rules.contribution(id)
      words = contribution?.name[language].string ?? id
      value = dated.flatMap { dated in contribution.map { "\(dated.number) \($0.unit.rawValue)" } }
      sources = dated?.sources ?? []
    }
    source = sources.first.flatMap { pack.sources[$0] }
  }

  private var date: String? { source?.date?.written }

  /// The line for programs.
  var json: JSONValue {
    .object([
      "rule": .text(rule), "text": .text(words), "value": .text(value), "source": .text(source?.id),
      "date": .text(date),
    ])
  }

  /// The line for people.
  var text: String {
    let origin = [source?.id, date].compactMap(\.self).joined(separator: ", ")
    return "\(rule): \(words)" + (value.map { " = \($0)" } ?? "") + (origin.isEmpty ? "" : " (\(origin))")
  }
}
