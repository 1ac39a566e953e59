#if SQLite
  import Polyclinic

  /// Reads the districts of a registry file with those who work there.
  struct RegistryStaff {
    /// The name that problems give.
    let file: String
    /// Reads every row of a query.
    let each: (_ query: String, _ use: (RegistryRow) throws -> Void) throws -> Void

    /// The districts, in the order of their numbers in the file.
    func catchments() throws -> [Catchment] {
      var locations: [Location] = []
      try each("SELECT id, room, floor, phone FROM location ORDER BY id") { row in
        try row.expectNumbering()
        locations.append(
          Location(room: try row.optionalText(1), floor: try row.optionalText(2), phone: try row.optionalText(3)))
      }
      let roles = try roles()
      var catchments: [Catchment] = []
      try each("SELECT id, number, kind, location FROM catchment ORDER BY id") { row in
        try row.expectNumbering()
        let kind = try row.value(2, form: "a kind of district") { Catchment.Kind(rawValue: $0) }
        let location = try row.isNull(3) ? nil : locations[row.index(3, below: locations.count)]
        let own = roles[catchments.count] ?? [:]
        catchments.append(
          Catchment(
            number: try row.text(1), kind: kind, doctor: own[.doctor], nurse: own[.nurse], location: location))
      }
      return catchments
    }

    private typealias Roles = [RegistrySchema.RoleCode: PractitionerRole]

    /// Who works in a district, by its number in the file.
    private func roles() throws -> [Int: Roles] {
      var names: [SafeText] = []
      try each("SELECT id, name FROM practitioner ORDER BY id") { row in
        try row.expectNumbering()
        names.append(try row.text(1))
      }
      let (weeks, absences) = (try weeks(), try absences())
      var roles: [Int: Roles] = [:]
      var count = 0
      let query = """
        SELECT r.id, r.practitioner, r.code, r.hours_known, r.pause_start, r.pause_end, r.catchment, c.id \
        FROM practitioner_role r LEFT JOIN catchment c ON c.id = r.catchment ORDER BY r.id
        """
      try each(query) { row in
        try row.expectNumbering()
        let name = names[try row.index(1, below: names.count)]
        let code = try row.value(2, form: "doctor or nurse") { RegistrySchema.RoleCode(rawValue: $0) }
        let week = weeks[count] ?? [:]
        var schedule: Schedule?
        if try row.flag(3) {
          let pause = try row.isNull(4) && row.isNull(5) ? nil : span(row, 4, 5)
          schedule = Schedule(week: week, pause: pause)
        } else if !week.isEmpty {
          throw row.problem("there are hours, and they are said to be unknown")
        }
        guard !row.isNull(7) else { throw row.problem("there is no such district", at: 6) }
        roles[try row.number(6), default: [:]][code] = PractitionerRole(
          name: name, schedule: schedule, absences: absences[count] ?? [])
        count += 1
      }
      guard weeks.keys.allSatisfy({ $0 < count }), absences.keys.allSatisfy({ $0 < count }) else {
        throw Problem(file: file, reason: "hours or absences belong to a role that is not there")
      }
      return roles
    }

    private func weeks() throws -> [Int: [Weekday: TimeSpan]] {
      var weeks: [Int: [Weekday: TimeSpan]] = [:]
      try each("SELECT role, day_of_week, start, \"end\" FROM available_time") { row in
        let day = try row.value(1, form: "a day like mon") { Weekday(rawValue: $0) }
        weeks[try row.index(0, below: .max), default: [:]][day] = try span(row, 2, 3)
      }
      return weeks
    }

    private func absences() throws -> [Int: [Absence]] {
      var absences: [Int: [Absence]] = [:]
      let form = "a day like 2026-01-31"
      try each("SELECT role, first_day, last_day, substitute FROM not_available ORDER BY role, position") { row in
        let first = try row.value(1, form: form) { CalendarDate($0) }
        let last = try row.value(2, form: form) { CalendarDate($0) }
        guard let absence = Absence(from: first, to: last, substitute: try row.optionalText(3)) else {
          throw row.problem("the last day comes before the first")
        }
        absences[try row.index(0, below: .max), default: []].append(absence)
      }
      return absences
    }

    private func span(_ row: RegistryRow, _ start: Int32, _ end: Int32) throws -> TimeSpan {
      guard let span = TimeSpan(from: try row.time(start), to: try row.time(end)) else {
        throw row.problem("the end does not come after the start", at: end)
      }
      return span
    }
  }
#endif
