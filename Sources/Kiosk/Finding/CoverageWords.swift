import Polyclinic

/// What is said of a disease or a service in one line: who pays, and for how long.
struct CoverageWords {
  let scene: Scene

  /// Who pays today; with the day of the event, until when.
  func payment(of entry: Coverage, after event: CalendarDate?) -> SafeText {
    switch entry.term(after: event, asOf: scene.moment?.date) {
    case .lasting: scene.say(.payer(entry.package))
    case .limited: scene.say(.termUnknown)
    case .until(let day): scene.say(.termUntil, ["date": scene.words(for: day)])
    case .over(let day): scene.say(.termOver, ["date": scene.words(for: day)])
    }
  }
}
