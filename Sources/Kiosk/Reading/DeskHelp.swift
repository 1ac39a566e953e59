import Polyclinic

/// What is said of a desk: where it is, and whether it is open today or when it opens.
struct DeskHelp {
  /// "Today, in this building".
  let heading: SafeText
  /// Name, room and floor; where the building has no desk at all, that anybody may be asked.
  let place: SafeText
  /// The hours of today, or when it opens.
  let opening: SafeText
  /// The same for paper, which is read on another day: "In this building", and the hours of every week.
  private let printed: (heading: SafeText, hours: SafeText)

  init(scene: Scene, desk id: String) {
    heading = scene.say(.today)
    let building = scene.lobby.building
    guard let desk = building.desk(id) else {
      place = scene.say(.askAnybody)
      opening = .empty
      printed = (scene.say(.inBuilding), .empty)
      return
    }
    func hours(_ space: SafeText) -> SafeText {
      let week = Self.week(of: desk.schedule, scene: scene, space: space)
      return desk.schedule.pause.map { scene.say(.weekHoursWithPause, ["hours": week, "pause": $0.text]) }
        ?? scene.say(.weekHours, ["hours": week])
    }
    printed = (scene.say(.inBuilding), hours(.firmSpace))
    place = scene.say(
      .place, ["desk": desk.name[scene.language].capitalized, "room": desk.room, "floor": desk.floor])
    guard let moment = scene.moment else {
      opening = hours(.space)
      return
    }
    switch building.opening(of: desk.schedule, at: moment) {
    case .open(let hours, let pause?):
      opening = scene.say(.openTodayWithPause, ["hours": hours.text, "pause": pause.text])
    case .open(let hours, nil):
      opening = scene.say(.openToday, ["hours": hours.text])
    case .paused(let time):
      opening = scene.say(.paused, ["time": time.text])
    case .closed(let next) where next.date == moment.date:
      opening = scene.say(.opensToday, ["time": next.time.text])
    case .closed(let next) where next.date == moment.date.next:
      opening = scene.say(.opensTomorrow, ["time": next.time.text])
    case .closed(let next):
      opening = scene.say(
        .opensOn,
        [
          "weekday": scene.say(.on(next.date.weekday)), "date": scene.words(for: next.date),
          "time": next.time.text,
        ])
    case .closedForLong:
      opening = scene.say(.closedForLong, ["phone": building.phone])
    }
  }

  /// The same, as it is said.
  var said: [Said] {
    [Said(.heading, heading, printed: printed.heading), Said(.text, place)]
      + (opening == .empty ? [] : [Said(.text, opening, printed: printed.hours)])
  }

  /// The hours of a week, days with equal hours taken together: `mon–fri 08:00–20:00, sat 09:00–14:00`.
  ///
  /// - Parameter space: what stands between days and hours.
  static func week(of schedule: Schedule, scene: Scene, space: SafeText = .space) -> SafeText {
    var runs: [(first: Weekday, last: Weekday, hours: TimeSpan)] = []
    var before: TimeSpan?
    for day in Weekday.allCases {
      let hours = schedule.week[day]
      if let hours, hours == before, let run = runs.last {
        runs[runs.count - 1] = (run.first, day, hours)
      } else if let hours {
        runs.append((day, day, hours))
      }
      before = hours
    }
    let texts = runs.map { run in
      let first = scene.say(.short(run.first))
      let days = run.first == run.last ? first : first + .dash + scene.say(.short(run.last))
      return days + space + run.hours.text
    }
    return .joined(texts, by: .comma)
  }
}
