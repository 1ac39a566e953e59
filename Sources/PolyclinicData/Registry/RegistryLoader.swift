#if SQLite
  import Foundation
  import GRDB
  import GRDBSQLite
  import Polyclinic

  /// Makes a registry of the bytes of a registry file, or says why it is none.
  ///
  /// SQLite reads them from memory, not from the disk: what was checked cannot change under it, and nothing is written.
  struct RegistryLoader {
    private let database: Database
    private let file: String
    private let glyphs: Set<Unicode.Scalar>

    /// The registry in some bytes.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - file: the name that problems give.
    ///   - glyphs: the characters that a text may have.
    /// - Throws: ``Problem``: the first thing that is wrong.
    static func load(_ bytes: Data, file: String, glyphs: Set<Unicode.Scalar>) throws(Problem) -> DistrictRegistry {
      do {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(configuration: configuration)
        return try bytes.withUnsafeBytes { buffer in
          defer { try? queue.close() }
          return try queue.inDatabase { database in
            // Only a database that may be written would change its bytes.
            let start = UnsafeMutableRawPointer(mutating: buffer.baseAddress)?.assumingMemoryBound(to: UInt8.self)
            let code = sqlite3_deserialize(
              database.sqliteConnection, "main", start, Int64(buffer.count), Int64(buffer.count),
              UInt32(SQLITE_DESERIALIZE_READONLY))
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
            return try RegistryLoader(database: database, file: file, glyphs: glyphs).registry()
          }
        }
      } catch let problem as Problem {
        throw problem
      } catch let error as DatabaseError {
        throw Problem(file: file, reason: "SQLite cannot read the file: \(error.message ?? "\(error.resultCode)")")
      } catch {
        throw Problem(file: file, reason: "the file cannot be read: \(error)")
      }
    }

    private func registry() throws -> DistrictRegistry {
      try checkMarks()
      var heads: [(isExample: Bool, date: CalendarDate?)] = []
      try each("SELECT example, date FROM registry") { row in
        let date = try row.isNull(1) ? nil : row.value(1, form: "a day like 2026-01-31") { CalendarDate($0) }
        heads.append((try row.flag(0), date))
      }
      guard let head = heads.first, heads.count == 1 else {
        throw Problem(file: file, entry: "table registry", reason: "exactly one row is expected")
      }
      let localities = try localities()
      let streets = try streets(localities: localities.count)
      let catchments = try RegistryStaff(file: file, each: each).catchments()
      let segments = try segments(streets: streets.count, catchments: catchments.count)
      var whole: [LocalityCoverage] = []
      try each("SELECT id, locality, catchment FROM locality_coverage ORDER BY id") { row in
        whole.append(
          LocalityCoverage(
            locality: try row.index(1, below: localities.count), catchment: try row.index(2, below: catchments.count)))
      }
      return DistrictRegistry(
        isExample: head.isExample, date: head.date, localities: localities, streets: streets, catchments: catchments,
        segments: segments, wholeLocalities: whole)
    }

    private func each(_ query: String, _ use: (RegistryRow) throws -> Void) throws {
      try RegistryRow.each(query, in: database, file: file, glyphs: glyphs, use)
    }

    /// Makes sure that the file is ours, that we know its version, and that it consists of our tables and nothing else.
    private func checkMarks() throws {
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON")
      func pragma(_ name: String) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? 0
      }
      guard try pragma("application_id") == RegistrySchema.applicationID else {
        throw Problem(file: file, reason: "this SQLite file is not a registry of districts")
      }
      let version = try pragma("user_version")
      guard version == RegistrySchema.version else {
        throw Problem(
          file: file,
          reason: version > RegistrySchema.version
            ? "the file has format \(version), this program knows \(RegistrySchema.version): install a newer program"
            : "the file has format \(version), which no program has written")
      }
      var missing = Dictionary(uniqueKeysWithValues: RegistrySchema.tables.map { ($0.name, $0.sql) })
      try each("SELECT type, name, sql FROM sqlite_schema") { row in
        let (type, name) = (try row.string(0), try row.string(1))
        // The indices that come with a key of a table have no statement of their own.
        if type == "index", row.isNull(2) { return }
        guard type == "table", let expected = missing.removeValue(forKey: name) else {
          throw Problem(file: file, reason: "the file has the \(type) '\(name)', which no registry has")
        }
        guard try row.string(2) == expected else {
          throw Problem(file: file, reason: "the table '\(name)' is not built like that of a registry")
        }
      }
      if let name = missing.keys.min() { throw Problem(file: file, reason: "the table '\(name)' is missing") }
    }

    private func localities() throws -> [Locality] {
      var localities: [Locality] = []
      try each("SELECT id, name_ru, name_kk FROM locality ORDER BY id") { row in
        try row.expectNumbering()
        // A list that names no locality has one without a name.
        let name = PlaceName(ru: try row.text(1, mayBeEmpty: true), kk: try row.optionalText(2))
        localities.append(Locality(name: name))
      }
      return localities
    }

    private func streets(localities: Int) throws -> [Street] {
      var aliases: [Int: [StreetAlias]] = [:]
      let kinds = "a kind of name: old, short or code"
      var greatest = -1
      try each("SELECT street, name, kind FROM street_alias ORDER BY street, position") { row in
        let street = try row.index(0, below: .max)
        greatest = max(greatest, street)
        let kind = try row.value(2, form: kinds) { StreetAlias.Kind(rawValue: $0) }
        aliases[street, default: []].append(StreetAlias(name: try row.text(1), kind: kind))
      }
      var streets: [Street] = []
      try each("SELECT id, locality, type, name_ru, name_kk FROM street ORDER BY id") { row in
        try row.expectNumbering()
        streets.append(
          Street(
            locality: try row.index(1, below: localities),
            type: try row.value(2, form: "a type of street") { StreetType(rawValue: $0) },
            name: PlaceName(ru: try row.text(3), kk: try row.optionalText(4)), aliases: aliases[streets.count] ?? []))
      }
      guard greatest < streets.count else {
        throw Problem(file: file, entry: "table street_alias", reason: "there is no street \(greatest)")
      }
      return streets
    }

    private func segments(streets: Int, catchments: Int) throws -> [StreetSegment] {
      var segments: [StreetSegment] = []
      let query = """
        SELECT id, street, catchment, start_house_number, end_house_number, odd_even_both, house, \
        includes_all_addresses FROM street_segment ORDER BY id
        """
      try each(query) { row in
        let street = try row.index(1, below: streets)
        let catchment = try row.index(2, below: catchments)
        segments.append(StreetSegment(street: street, catchment: catchment, span: try span(row)))
      }
      return segments
    }

    private func span(_ row: RegistryRow) throws(Problem) -> HouseSpan {
      let parity = try row.value(5, form: "odd, even or both") { Parity(rawValue: $0) }
      if try row.flag(7) {
        guard row.isNull(3), row.isNull(4), row.isNull(6), parity == .both else {
          throw row.problem("a whole street has no house numbers")
        }
        return .street
      }
      let (first, last) = (try row.number(3), try row.number(4))
      guard !row.isNull(6) else {
        guard let range = HouseRange(from: first, to: last, parity) else {
          throw row.problem("\(first) to \(last) is no range of house numbers")
        }
        return .range(range)
      }
      let packed = UInt64(bitPattern: Int64(try row.number(6)))
      guard let house = HouseNumber(packed: packed), house.number == first, first == last, parity == .both else {
        throw row.problem("this is no number of a house", at: 6)
      }
      return .house(house)
    }
  }
#endif
