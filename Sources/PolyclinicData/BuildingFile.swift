import Polyclinic
import Yams

/// Reads the building: name, desks, hours, closed and shortened days.
enum BuildingFile {
  /// The invented polyclinic of the Assets folder.
  static let example = "polyclinic/example.yaml"

  /// The building of a file.
  ///
  /// - Parameters:
  ///   - path: the path of the file.
  ///   - name: the name that problems give.
  static func read(name: String, path: String, findings: Findings) throws(Problem) -> Building? {
    let document = try YAMLDocument(file: name, path: path)
    guard let reader = EntryReader(document.root, file: name, findings: findings) else { return nil }
    reader.allow(["id", "example", "name", "short", "address", "phone", "desks", "closed", "shortened"])
    _ = reader.identifier()
    let isExample = reader.flag("example")
    let name = reader.text("name")
    let short = reader.text("short")
    let address = reader.text("address")
    let phone = reader.safeText("phone")
    let desks = reader.items("desks").compactMap { desk($0, in: reader) }
    if desks.isEmpty { reader.note("a building needs at least one desk", at: "desks") }
    let ids = desks.map(\.id)
    for id in Set(ids) where ids.count(where: { $0 == id }) > 1 {
      reader.note("the desk '\(id)' stands twice", at: "desks")
    }
    var closed: Set<CalendarDate> = []
    for day in reader.strings("closed") {
      guard let date = CalendarDate(day) else {
        reader.note("'\(day)' in 'closed' must be a day like 2026-12-16", at: "closed")
        continue
      }
      closed.insert(date)
    }
    let shortened = shortenedDays(in: reader)
    guard let name, let short, let address, let phone else { return nil }
    return Building(
      name: name, shortName: short, address: address, phone: phone, isExample: isExample, desks: desks,
      closed: closed, shortened: shortened)
  }

  private static let hours = "hours like 08:00-20:00, the end after the start"

  private static func desk(_ node: Node, in building: EntryReader) -> Desk? {
    guard let reader = EntryReader(node, file: building.file, findings: building.findings) else { return nil }
    reader.allow(["id", "name", "room", "floor", "hours", "break"])
    let id = reader.identifier()
    let name = reader.text("name")
    let room = reader.safeText("room")
    let floor = reader.safeText("floor")
    let pause = reader.optional("break", form: hours) { TimeSpan($0) }
    guard let node = reader.node("hours") else {
      reader.note("the key 'hours' is missing")
      return nil
    }
    guard let week = reader.nested(node) else { return nil }
    week.allow(Set(Weekday.allCases.map(\.rawValue)))
    var hours: [Weekday: TimeSpan] = [:]
    for day in Weekday.allCases {
      hours[day] = week.optional(day.rawValue, form: Self.hours) { TimeSpan($0) }
    }
    if hours.isEmpty { reader.note("the desk is never open", at: "hours") }
    let schedule = Schedule(week: hours, pause: pause)
    if !schedule.hasPlausibleBreak {
      reader.note("the break must lie within the hours of a day, and leave hours on every day", at: "break")
    }
    guard let id, let name, let room, let floor else { return nil }
    return Desk(id: id, name: name, room: room, floor: floor, schedule: schedule)
  }

  private static func shortenedDays(in building: EntryReader) -> [CalendarDate: TimeSpan] {
    var days: [CalendarDate: TimeSpan] = [:]
    for node in building.items("shortened") {
      guard let reader = building.nested(node) else { continue }
      reader.allow(["date", "hours"])
      let date = reader.value("date", form: "a day like 2026-12-31") { CalendarDate($0) }
      let span = reader.value("hours", form: hours) { TimeSpan($0) }
      guard let date, let span else { continue }
      if days.updateValue(span, forKey: date) != nil { reader.note("\(date) stands twice", at: "date") }
    }
    return days
  }
}
