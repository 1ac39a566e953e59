import Polyclinic
import Terminal

/// The hours of an address's doctors on the next seven days, by the closed and shortened days of the building; while a
/// doctor is away, those of who stands in.
struct WeekScreen: ReadingScreen {
  private let placements: [Placement]
  var position = Position()

  /// The hours of the doctors of those districts.
  init(placements: [Placement]) {
    self.placements = placements
  }

  func crumb(in scene: Scene) -> SafeText { scene.say(.weekCrumb) }

  func reading(in scene: Scene) -> Reading {
    let plan = ScreenPlan(size: scene.size)
    let words = FindingWords(scene: scene)
    let passages = placements.flatMap(words.catchments).compactMap { catchment -> Passage? in
      guard let doctor = catchment.doctor, let schedule = doctor.schedule else { return nil }
      let name = scene.say(.doctorName, ["name": doctor.name])
      let days = ([name] + days(of: catchment, schedule, in: scene)).map { Said(.text, $0) }
      return Passage(
        [Said(.heading, words.district(catchment))] + days, width: plan.body.width, spaced: true,
        sources: [NamedSource.districts.rawValue])
    }
    return Reading(heading: scene.say(.weekTitle), passages: passages, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step { .stay }

  /// A line a day; without a clock, the hours of every week.
  private func days(of catchment: Catchment, _ schedule: Schedule, in scene: Scene) -> [SafeText] {
    guard let today = scene.moment?.date else {
      return [scene.say(.receptionHours, ["hours": DeskHelp.week(of: schedule, scene: scene)])]
    }
    var date = today
    return (0..<7).map { _ in
      defer { date = date.next ?? date }
      return line(date, of: catchment, schedule, in: scene)
    }
  }

  private func line(_ date: CalendarDate, of catchment: Catchment, _ schedule: Schedule, in scene: Scene) -> SafeText {
    var values = ["weekday": scene.say(.short(date.weekday)), "date": scene.words(for: date)]
    var present: Schedule? = schedule
    if catchment.doctor?.absence(on: date) != nil {
      let standIn = StandIn(in: catchment, on: date, among: scene.districts?.registry.catchments ?? [])
      present = standIn?.schedule(on: date)
      values["name"] = standIn?.name
      if present == nil { return scene.say(.weekAway, values) }
    }
    guard let hours = present.flatMap({ scene.lobby.building.hours(of: $0, on: date) }) else {
      return scene.say(.weekFree, values)
    }
    values["hours"] = hours.text
    return scene.say(values["name"] == nil ? .weekDay : .weekSubstitute, values)
  }
}
