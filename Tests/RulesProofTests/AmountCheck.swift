import Polyclinic

/// The amounts and the pairs that do not fit, written a second time by hand.
enum AmountCheck {
  private static let years2023 = ("2023-01-01", "2023-12-31")
  private static let years2024 = ("2024-01-01", "2025-12-31")
  private static let year2025 = ("2025-01-01", "2025-12-31")
  private static let year2026 = ("2026-01-01", "2026-12-31")

  private static let amounts: [(id: String, values: [((String, String), Int)])] = [
    ("minimum-wage", [(years2023, 70_000), (years2024, 85_000), (year2026, 85_000)]),
    ("mci", [(year2025, 3_932), (year2026, 4_325)]),
    ("self-payer", [(years2023, 3_500), (years2024, 4_250), (year2026, 4_250)]),
    ("sole-trader", [(years2023, 4_900), (years2024, 5_950), (year2026, 5_950)]),
    ("employee-rate", [(years2023, 2), (years2024, 2), (year2026, 2)]),
    ("employer-rate", [(years2023, 3), (years2024, 3), (year2026, 3)]),
    ("contract-rate", [(years2023, 2), (years2024, 2), (year2026, 2)]),
    ("platform-rate", [(year2026, 1)]),
    ("platform-payment", [(year2026, 4)]),
    ("employee-cap", [(years2023, 14_000), (years2024, 17_000), (year2026, 34_000)]),
    ("employer-cap", [(years2023, 21_000), (years2024, 25_500), (year2026, 102_000)]),
    ("contract-cap", [(year2026, 34_000)]),
  ]

  private static let pairs = [
    ["situation": "no-work", "standing": "sole-trader"], ["study": "full-time", "standing": "unemployed"],
  ]

  /// What is wrong about the amounts: each is looked at on the first and the last day of its periods, and beside them.
  static func amountProblems(in rules: Rulebook) -> [String] {
    var problems: [String] = []
    for (id, values) in amounts {
      guard let amount = rules.contribution(id) else {
        problems.append("\(id) is missing")
        continue
      }
      for year in 2022...2028 {
        for day in ["\(year)-01-01", "\(year)-06-15", "\(year)-12-31"] {
          let expected = values.first { $0.0.0 <= day && day <= $0.0.1 }?.1
          let found = CalendarDate(day).flatMap(amount.value)?.number
          if found != expected { problems.append("\(id) on \(day)") }
        }
      }
    }
    return problems + rules.contributions.map(\.id).filter { id in !amounts.contains { $0.id == id } }
  }

  /// Answers that should not fit but do, and the other way round.
  static func pairProblems(in rules: Rulebook) -> [String] {
    var problems: [String] = []
    for first in ["situation", "study", "occupation", "also"] {
      for (option, second) in options(of: first, in: rules).flatMap({ option in
        options(of: "standing", in: rules).map { (option, $0) }
      }) {
        var answers = Answers()
        for (fact, text) in [(first, option), ("standing", second)] {
          guard let place = rules.place(of: fact) else { continue }
          answers[place] = rules.answer(text, to: place)
        }
        var isContradiction = false
        if case .contradiction = rules.decision(for: answers, asOf: rules.date).state { isContradiction = true }
        if isContradiction != pairs.contains([first: option, "standing": second]) {
          problems.append("\(first) \(option), standing \(second)")
        }
      }
    }
    return problems
  }

  private static func options(of fact: String, in rules: Rulebook) -> [String] {
    rules.place(of: fact).flatMap(rules.fact)?.options.map(\.id) ?? []
  }
}
