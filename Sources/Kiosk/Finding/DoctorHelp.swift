import Polyclinic
import Terminal

/// What is said of a district's doctor: who, where, when, and who stands in.
struct DoctorHelp {
  let scene: Scene
  let catchment: Catchment

  /// The district in lines that stay together.
  func passage(width: Int) -> Passage {
    let district = Said(.heading, FindingWords(scene: scene).district(catchment))
    return Passage([district] + said, width: width, spaced: true, sources: [NamedSource.districts.rawValue])
  }

  private var said: [Said] {
    var said: [Said] = []
    if let doctor = catchment.doctor {
      said.append(Said(.text, scene.say(.doctorName, ["name": doctor.name])))
      said += absence(of: doctor) ?? [hours(of: doctor)]
    } else {
      said.append(Said(.text, scene.say(.noDoctor)))
    }
    if let nurse = catchment.nurse { said.append(Said(.text, scene.say(.nurseName, ["name": nurse.name]))) }
    return said + place(catchment.location)
  }

  /// Room and telephone, where the list has them.
  private func place(_ location: Location?) -> [Said] {
    let room = location?.room.map { room in
      location?.floor.map { scene.say(.roomAndFloor, ["room": room, "floor": $0]) }
        ?? scene.say(.roomOnly, ["room": room])
    }
    let phone = location?.phone.map { scene.say(.doctorPhone, ["phone": $0]) }
    return [room, phone].compactMap(\.self).map { Said(.text, $0) }
  }

  /// Until when the doctor is away, when the doctor receives again, and who stands in, where and when; nil while the
  /// doctor is there.
  private func absence(of doctor: PractitionerRole) -> [Said]? {
    guard let today = scene.moment?.date, let absence = doctor.absence(on: today) else { return nil }
    let away = scene.say(.doctorAway, ["date": scene.words(for: absence.last)])
    return [away, returning(doctor)].compactMap(\.self).map { Said(.text, $0) } + substitute(for: doctor, today: today)
  }

  private func returning(_ doctor: PractitionerRole) -> SafeText? {
    guard let schedule = doctor.schedule, let moment = scene.moment,
      case .closed(let next) = scene.lobby.building.opening(
        of: schedule, at: moment, isAway: { doctor.absence(on: $0) != nil })
    else { return nil }
    return scene.say(.doctorReturns, on(next.date, of: schedule))
  }

  private func substitute(for doctor: PractitionerRole, today: CalendarDate) -> [Said] {
    let districts = scene.districts?.registry.catchments ?? []
    func named(on date: CalendarDate) -> StandIn? { StandIn(in: catchment, on: date, among: districts) }
    guard let standIn = named(on: today) else { return [Said(.text, scene.say(.noSubstitute))] }
    let name = Said(.text, scene.say(.substitute, ["name": standIn.name]))
    guard let schedule = standIn.schedule(on: today) else { return [name, Said(.text, scene.say(.substituteUnknown))] }
    let hours = hours(schedule) { named(on: $0)?.schedule(on: $0) != schedule }
    return [name, hours] + place(standIn.district?.location)
  }

  private func hours(of doctor: PractitionerRole) -> Said {
    guard let schedule = doctor.schedule else { return Said(.text, scene.say(.noHours)) }
    return hours(schedule) { doctor.absence(on: $0) != nil }
  }

  /// When somebody with these hours receives today or next; on paper, the hours of every week.
  private func hours(_ schedule: Schedule, isAway: (CalendarDate) -> Bool) -> Said {
    func week(_ space: SafeText) -> SafeText {
      scene.say(.receptionHours, ["hours": DeskHelp.week(of: schedule, scene: scene, space: space)])
    }
    return Said(.text, next(schedule, isAway: isAway) ?? week(.space), printed: week(.firmSpace))
  }

  /// When somebody with these hours receives today or next; nil without a clock.
  private func next(_ schedule: Schedule, isAway: (CalendarDate) -> Bool) -> SafeText? {
    guard let moment = scene.moment else { return nil }
    let building = scene.lobby.building
    func hours(on date: CalendarDate) -> SafeText { building.hours(of: schedule, on: date)?.text ?? .empty }
    switch building.opening(of: schedule, at: moment, isAway: isAway) {
    case .open, .paused: return scene.say(.receivesToday, ["hours": hours(on: moment.date)])
    case .closed(let next) where next.date == moment.date:
      return scene.say(.receivesToday, ["hours": hours(on: next.date)])
    case .closed(let next) where next.date == moment.date.next:
      return scene.say(.receivesTomorrow, ["hours": hours(on: next.date)])
    case .closed(let next): return scene.say(.receivesOn, on(next.date, of: schedule))
    case .closedForLong: return scene.say(.noHours)
    }
  }

  private func on(_ date: CalendarDate, of schedule: Schedule) -> [String: SafeText] {
    [
      "weekday": scene.say(.short(date.weekday)), "date": scene.words(for: date),
      "hours": scene.lobby.building.hours(of: schedule, on: date)?.text ?? .empty,
    ]
  }
}
