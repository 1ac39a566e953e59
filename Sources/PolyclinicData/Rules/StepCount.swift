import Polyclinic

/// Nobody follows a long way at a counter: what is to be done has seven steps at most.
enum StepCount {
  static func check(_ body: [Statement], at key: String = "body", of reader: EntryReader) {
    let count = body.reduce(0) { sum, statement in
      if case .steps(let steps) = statement.content { sum + steps.count } else { sum }
    }
    if count > Remedy.mostSteps { reader.note("\(count) steps; \(Remedy.mostSteps) is the most", at: key) }
  }
}
