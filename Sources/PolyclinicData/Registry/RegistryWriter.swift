#if SQLite
  import GRDB
  import Polyclinic

  /// Writes a registry into a new SQLite file, in one transaction.
  struct RegistryWriter {
    private let database: Database
    private let registry: DistrictRegistry
    private var practitioners: [SafeText: Int] = [:]
    private var locations: [Location: Int] = [:]
    private var roles = 0

    /// Builds a file.
    ///
    /// - Parameters:
    ///   - path: the path of the new file.
    ///   - created: the day on which it is built.
    ///   - progress: is told how much of the work is done, 0 to 1.
    /// - Throws: ``Problem`` where the file cannot be written or is not whole afterwards.
    static func build(
      _ registry: DistrictRegistry, at path: String, created: CalendarDate, progress: (Double) -> Void
    ) throws(Problem) {
      do {
        var configuration = Configuration()
        // The file is thrown away where anything goes wrong, and is brought onto the disk as a whole at the end.
        configuration.prepareDatabase { database in
          try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096")
        }
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { database in
          var writer = RegistryWriter(database: database, registry: registry)
          try writer.writeAll(created: created, progress: progress)
        }
        try queue.read { database in
          let answers = try String.fetchAll(database, sql: "PRAGMA integrity_check")
          let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
          guard answers == ["ok"], strays.isEmpty else {
            throw Problem(file: path, reason: "the new registry is not whole: \(answers.first ?? ""), \(strays.count)")
          }
        }
        try queue.close()
      } catch let problem as Problem {
        throw problem
      } catch let error as DatabaseError {
        throw Problem(file: path, reason: "the registry cannot be written: \(error.message ?? "\(error.resultCode)")")
      } catch {
        throw Problem(file: path, reason: "the registry cannot be written: \(error)")
      }
    }

    private init(database: Database, registry: DistrictRegistry) {
      self.database = database
      self.registry = registry
    }

    private mutating func writeAll(created: CalendarDate, progress: (Double) -> Void) throws {
      try database.execute(sql: "PRAGMA application_id = \(RegistrySchema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(RegistrySchema.version)")
      for table in RegistrySchema.tables { try database.execute(sql: table.sql) }
      try database.execute(
        sql: "INSERT INTO registry VALUES (?, ?, ?)",
        arguments: [registry.isExample, registry.date?.description, created.description])
      try insert("locality", registry.localities.enumerated()) { index, locality in
        [index, locality.name.ru.string, locality.name.kk?.string]
      }
      try insert("street", registry.streets.enumerated()) { index, street in
        [index, street.locality, street.type.rawValue, street.name.ru.string, street.name.kk?.string]
      }
      let aliases = registry.streets.enumerated().lazy.flatMap { index, street in
        street.aliases.enumerated().map { (street: index, position: $0.offset, alias: $0.element) }
      }
      try insert("street_alias", aliases) { [$0.street, $0.position, $0.alias.name.string, $0.alias.kind.rawValue] }
      for (index, catchment) in registry.catchments.enumerated() { try write(catchment, at: index) }
      let count = Double(registry.segments.count)
      try insert("street_segment", registry.segments.enumerated()) { index, segment in
        if index & 0xFFF == 0 { progress(Double(index) / count) }
        return [index, segment.street, segment.catchment] + Self.columns(of: segment.span)
      }
      try insert("locality_coverage", registry.wholeLocalities.enumerated()) { index, coverage in
        [index, coverage.locality, coverage.catchment]
      }
    }

    /// `start_house_number`, `end_house_number`, `odd_even_both`, `house`, `includes_all_addresses`.
    private static func columns(of span: HouseSpan) -> [(any DatabaseValueConvertible)?] {
      switch span {
      case .house(let house):
        [house.number, house.number, Parity.both.rawValue, Int64(bitPattern: house.storedValue), 0]
      case .range(let range): [range.first, range.last, range.parity.rawValue, nil, 0]
      case .street: [nil, nil, Parity.both.rawValue, nil, 1]
      }
    }

    private mutating func write(_ catchment: Catchment, at index: Int) throws {
      var location: Int?
      if let place = catchment.location {
        location = locations[place] ?? locations.count
        if locations.updateValue(locations[place] ?? locations.count, forKey: place) == nil {
          try insert("location", [place]) { [location, $0.room?.string, $0.floor?.string, $0.phone?.string] }
        }
      }
      try insert("catchment", [catchment]) { [index, $0.number.string, $0.kind.rawValue, location] }
      if let doctor = catchment.doctor { try write(doctor, as: .doctor, in: index) }
      if let nurse = catchment.nurse { try write(nurse, as: .nurse, in: index) }
    }

    private mutating func write(
      _ role: PractitionerRole, as code: RegistrySchema.RoleCode, in catchment: Int
    ) throws {
      let person = practitioners[role.name] ?? practitioners.count
      if practitioners.updateValue(person, forKey: role.name) == nil {
        try insert("practitioner", [role.name]) { [person, $0.string] }
      }
      let id = roles
      roles += 1
      let pause = role.schedule?.pause
      try insert("practitioner_role", [role]) {
        [id, catchment, code.rawValue, person, $0.schedule != nil, pause?.start.minutes, pause?.end.minutes]
      }
      let days = Weekday.allCases.compactMap { day in role.schedule?.week[day].map { (day: day, span: $0) } }
      try insert("available_time", days) { [id, $0.day.rawValue, $0.span.start.minutes, $0.span.end.minutes] }
      try insert("not_available", role.absences.enumerated()) { position, absence in
        [id, position, absence.first.description, absence.last.description, absence.substitute?.string]
      }
    }

    private func insert<Items: Sequence>(
      _ table: String, _ items: Items, _ columns: (Items.Element) -> [(any DatabaseValueConvertible)?]
    ) throws {
      for item in items {
        let values = columns(item)
        let places = Array(repeating: "?", count: values.count).joined(separator: ", ")
        let statement = try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
        statement.setUncheckedArguments(StatementArguments(values))
        try statement.execute()
      }
    }
  }
#endif
