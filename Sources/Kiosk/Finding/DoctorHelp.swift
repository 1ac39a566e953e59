import Polyclinic
import Terminal

/// What is said of a district's doctor: who, where, when, and who stands in.
struct DoctorHelp {
  let scene: Scene
  let catchment: Catchment

  /// The district in lines that stay together.
  func passage(width: Int) -> Passage {
    let district = Said(.heading, FindingWords(scene: scene).district(catchment))
    return Passage(
      [district] + texts.map { Said(.text, $0) }, width: width, spaced: true, sources: [FindingWords.source])
  }

  private var texts: [SafeText] {
    var texts: [SafeText] = []
    if let doctor = catchment.doctor {
      texts.append(scene.say(.doctorName, ["name": doctor.name]))
      texts += absence(of: doctor)
      texts.append(hours(of: doctor))
    } else {
      texts.append(scene.say(.noDoctor))
    }
    if let nurse = catchment.nurse { texts.append(scene.say(.nurseName, ["name": nurse.name])) }
    if let room = catchment.location?.room {
      let floor = catchment.location?.floor
      texts.append(
        floor.map { scene.say(.roomAndFloor, ["room": room, "floor": $0]) } ?? scene.say(.roomOnly, ["room": room]))
    }
    if let phone = catchment.location?.phone { texts.append(scene.say(.doctorPhone, ["phone": phone])) }
    return texts
  }

  private func absence(of doctor: PractitionerRole) -> [SafeText] {
    guard let today = scene.moment?.date, let absence = doctor.absence(on: today) else { return [] }
    let substitute = absence.substitute.map { scene.say(.substitute, ["name": $0]) } ?? scene.say(.noSubstitute)
    return [scene.say(.doctorAway, ["date": scene.words(for: absence.last)]), substitute]
  }

  private func hours(of doctor: PractitionerRole) -> SafeText {
    guard let schedule = doctor.schedule else { return scene.say(.noHours) }
    let building = scene.lobby.building
    guard let moment = scene.moment else {
      return scene.say(.receptionHours, ["hours": DeskHelp.week(of: schedule, scene: scene)])
    }
    func isAway(_ date: CalendarDate) -> Bool { doctor.absence(on: date) != nil }
    func hours(on date: CalendarDate) -> SafeText { building.hours(of: schedule, on: date)?.text ?? .empty }
    switch building.opening(of: schedule, at: moment, isAway: isAway) {
    case .open, .paused: return scene.say(.receivesToday, ["hours": hours(on: moment.date)])
    case .closed(let next) where next.date == moment.date:
      return scene.say(.receivesToday, ["hours": hours(on: next.date)])
    case .closed(let next) where next.date == moment.date.next:
      return scene.say(.receivesTomorrow, ["hours": hours(on: next.date)])
    case .closed(let next):
      return scene.say(
        .receivesOn,
        [
          "weekday": scene.say(.short(next.date.weekday)), "date": scene.words(for: next.date),
          "hours": hours(on: next.date),
        ])
    case .closedForLong: return scene.say(.noHours)
    }
  }
}
