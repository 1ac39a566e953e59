import Polyclinic
import Terminal

/// The hours of an address's doctors on the next seven days, by the closed and shortened days of the building.
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
      let days = ([name] + days(of: doctor, schedule, in: scene)).map { Said(.text, $0) }
      return Passage(
        [Said(.heading, words.district(catchment))] + days, width: plan.body.width, spaced: true,
        sources: [FindingWords.source])
    }
    return Reading(heading: scene.say(.weekTitle), passages: passages, plan: plan)
  }

  func chosen(_ index: Int, in scene: Scene) -> Step { .stay }

  /// A line a day; without a clock, the hours of every week.
  private func days(of doctor: PractitionerRole, _ schedule: Schedule, in scene: Scene) -> [SafeText] {
    guard let today = scene.moment?.date else {
      return [scene.say(.receptionHours, ["hours": DeskHelp.week(of: schedule, scene: scene)])]
    }
    var date = today
    return (0..<7).map { _ in
      defer { date = date.next ?? date }
      let weekday = scene.say(.short(date.weekday))
      let hours = doctor.absence(on: date) == nil ? scene.lobby.building.hours(of: schedule, on: date) : nil
      guard let hours else { return scene.say(.weekFree, ["weekday": weekday, "date": scene.words(for: date)]) }
      return scene.say(.weekDay, ["weekday": weekday, "date": scene.words(for: date), "hours": hours.text])
    }
  }
}
