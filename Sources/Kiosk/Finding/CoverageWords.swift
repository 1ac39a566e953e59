import Polyclinic

/// What is said of a disease or a service in one line: who pays, and for how long after which event.
struct CoverageWords {
  let scene: Scene

  /// Who pays today; with the day of the event, until when.
  func payment(of entry: Coverage, after event: EventTime?) -> SafeText {
    switch entry.term(after: event, asOf: scene.moment?.date) {
    case .lasting: scene.say(.payer(entry.package))
    case .limited: scene.say(.termUnknown)
    case .until(let day): scene.say(.termUntil, ["date": scene.words(for: day)])
    case .over(let day?): scene.say(.termOver, ["date": scene.words(for: day)])
    case .over(nil): scene.say(.termEnded)
    }
  }

  /// When an event was, in no more detail than was told.
  func words(for event: EventTime) -> SafeText {
    switch event {
    case .day(let day): scene.words(for: day)
    case .month(let month): AmountWords(scene: scene).month(month)
    }
  }

  /// Who pays, in the few words of a list; where that depends on the day of an event, that it does.
  func brief(of entry: Coverage) -> SafeText {
    scene.say(entry.limit == nil ? .brief(entry.package) : .briefLimited)
  }
}
