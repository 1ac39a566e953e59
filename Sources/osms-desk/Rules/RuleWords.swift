import Polyclinic

/// How the parts of rules read, facts and options by their names.
extension RuleCard {
  static func words(_ condition: Condition, _ rules: Rulebook) -> String {
    switch condition {
    case .answer(let fact, let options):
      let names = rules.fact(fact)?.options.enumerated().filter { options.contains($0.offset) }.map(\.element.id)
      return "\(rules.fact(fact)?.id ?? "")=\((names ?? []).joined(separator: "|"))"
    case .not(let part): return "not (\(words(part, rules)))"
    case .all(let parts) where parts.isEmpty: return "always"
    case .all(let parts): return parts.map { words($0, rules) }.joined(separator: " and ")
    case .any(let parts): return "(\(parts.map { words($0, rules) }.joined(separator: " or ")))"
    }
  }

  static func words(_ scope: Scope, _ rules: Rulebook) -> [(String, String?)] {
    [
      ("payers", list(Payer.allCases.filter(scope.payers.contains).map(\.rawValue))),
      ("grounds", list(scope.grounds.sorted())), ("requires", words(scope.requires, rules)),
    ]
  }

  static func words(_ period: Period) -> String {
    period.to.map { "\(period.from) to \($0)" } ?? "from \(period.from)"
  }

  static func words(_ tool: Page.Tool) -> String {
    switch tool {
    case .finder(let finder):
      let pages = finder.pages.map { "\($0.rawValue) \($1)" }.sorted()
      return "finder (\(pages.joined(separator: ", ")))"
    case .interview(let interview):
      let given = interview.given.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
      let pages = interview.pages.sorted { $0.key < $1.key }.map { "\($0) leads to \($1)" }
      return "interview (\((["first \(interview.first ?? "as needed")"] + given + pages).joined(separator: ", ")))"
    case .coverage: return "coverage"
    case .glossary: return "glossary"
    }
  }

  /// What the statements are, without their texts.
  static func words(_ body: [Statement]) -> String? {
    list(
      body.map { statement in
        let form =
          switch statement.content {
          case .text: "text"
          case .list: "list"
          case .steps: "steps"
          case .warning: "warning"
          case .today(let desk, _): "today \(desk)"
          case .amount(let contribution, _): "amount \(contribution)"
          case .link(let id): "link \(id)"
          case .note(let id): "note \(id)"
          }
        return statement.sources.isEmpty ? form : "\(form) (\(statement.sources.joined(separator: " ")))"
      })
  }

  static func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : items.joined(separator: ", ")
  }

  static func flag(_ isSet: Bool) -> String? { isSet ? "yes" : nil }
}

extension PublicationDate {
  /// The date as files write it.
  var written: String {
    switch self {
    case .year(let year): String(year)
    case .day(let day): day.description
    }
  }
}

extension DiagnosisCodes {
  /// The range as files write it.
  var written: String {
    first == last ? first.written : "\(first.written)-\(last.written)"
  }
}

extension DiagnosisCode {
  fileprivate var written: String {
    let digits = number < 10 ? "0\(number)" : "\(number)"
    return "\(letter)\(digits)" + (detail.map { ".\($0)" } ?? "")
  }
}
