import Polyclinic

/// How long the rules take from an answer to the next question or the outcome.
struct DecisionLatency {
  private var rows: [[String]] = [
    ["questions from", "ways", "questions at most", "decisions", "p50 µs", "p99 µs", "most µs", "goal p99", "holds"],
    ["---"] + Array(repeating: "--:", count: 6) + ["---", "---"],
  ]

  /// Takes every way through the questions, from every page from which they begin, and measures each of its steps.
  init(of pack: Pack, rounds: Int) {
    let months = (0...12).compactMap { Month(of: pack.date).adding(-$0) }
    var all: [Double] = []
    for page in pack.pages.values.sorted(by: { $0.id < $1.id }) {
      guard case .interview(let interview) = page.tool else { continue }
      let walks = Walks(in: pack.rules, from: interview, months: months, asOf: pack.date)
      let samples = Self.measure(Self.steps(of: walks.finished), with: pack, rounds: rounds)
      let most = walks.finished.map(\.asked.count).max() ?? 0
      add(page.id, ways: walks.finished.count, most: most, samples)
      all += samples
    }
    add("all", ways: nil, most: nil, all)
  }

  /// The measures as Markdown.
  var table: String { markdownTable(rows) }

  private mutating func add(_ name: String, ways: Int?, most: Int?, _ times: [Double]) {
    guard let samples = Samples(times) else { return }
    let goal = Goal("≤ 50", samples.percentile99, atMost: 50)
    rows.append([
      name, ways.map(String.init) ?? "", most.map(String.init) ?? "", String(times.count), samples.median.text(1),
      samples.percentile99.text(1), samples.greatest.text(1), goal.text, goal.verdict,
    ])
  }

  /// The answers after each answer of each way, each once.
  private static func steps(of walks: [Walks.Walk]) -> Set<Answers> {
    var steps: Set<Answers> = []
    for walk in walks {
      var answers = Answers()
      steps.insert(answers)
      for entry in walk.answers.list {
        answers[entry.fact] = entry.answer
        steps.insert(answers)
      }
    }
    return steps
  }

  /// The microseconds of each decision.
  private static func measure(_ steps: Set<Answers>, with pack: Pack, rounds: Int) -> [Double] {
    var times: [Double] = []
    var outcomes = 0
    for round in 0...rounds {
      for answers in steps {
        let start = ContinuousClock.now
        let decision = pack.rules.decision(for: answers, asOf: pack.date)
        let time = ContinuousClock.now - start
        if decision.state == .decided { outcomes += 1 }
        // The first round, which brings everything into the caches, does not count.
        if round > 0 { times.append(time / .microseconds(1)) }
      }
    }
    return outcomes > 0 ? times : []
  }
}
