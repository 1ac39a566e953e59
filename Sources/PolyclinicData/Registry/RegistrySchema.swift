/// What a registry file consists of: its marks and its tables.
///
/// The names are those of the Voting Information Project (`street_segment`, `odd_even_both`) and of FHIR
/// (`practitioner_role`, `available_time`, `not_available`). Localities, streets and districts are numbered from 0 without
/// a gap, as in memory, so that a reference is an index and is checked by comparing numbers. Times are minutes since
/// midnight, days are `2026-01-31`, a house is ``HouseNumber/storedValue``.
enum RegistrySchema {
  /// `PRAGMA application_id`: "OSMS".
  static let applicationID = 0x4F53_4D53
  /// `PRAGMA user_version`: grows with every change of the tables.
  static let version = 1
  /// The first bytes of every SQLite file.
  static let magic = "SQLite format 3\0"
  /// Where the application's id stands in a file, four bytes from the highest down.
  static let applicationIDOffset = 68

  /// The tables by name, as they are created; a file is refused where one of them is built differently.
  static let tables = [
    Table(
      "registry",
      "(example INTEGER NOT NULL, date TEXT, created TEXT NOT NULL) STRICT"),
    Table(
      "locality",
      "(id INTEGER PRIMARY KEY, name_ru TEXT NOT NULL, name_kk TEXT) STRICT"),
    Table(
      "street",
      """
      (id INTEGER PRIMARY KEY, locality INTEGER NOT NULL REFERENCES locality, type TEXT NOT NULL, \
      name_ru TEXT NOT NULL, name_kk TEXT) STRICT
      """),
    Table(
      "street_alias",
      """
      (street INTEGER NOT NULL REFERENCES street, position INTEGER NOT NULL, name TEXT NOT NULL, \
      kind TEXT NOT NULL, PRIMARY KEY (street, position)) STRICT, WITHOUT ROWID
      """),
    Table(
      "location",
      "(id INTEGER PRIMARY KEY, room TEXT, floor TEXT, phone TEXT) STRICT"),
    Table(
      "catchment",
      """
      (id INTEGER PRIMARY KEY, number TEXT NOT NULL, kind TEXT NOT NULL, location INTEGER REFERENCES location) STRICT
      """),
    Table(
      "practitioner",
      "(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"),
    Table(
      "practitioner_role",
      """
      (id INTEGER PRIMARY KEY, catchment INTEGER NOT NULL REFERENCES catchment, code TEXT NOT NULL, \
      practitioner INTEGER NOT NULL REFERENCES practitioner, hours_known INTEGER NOT NULL, pause_start INTEGER, \
      pause_end INTEGER, UNIQUE (catchment, code)) STRICT
      """),
    Table(
      "available_time",
      """
      (role INTEGER NOT NULL REFERENCES practitioner_role, day_of_week TEXT NOT NULL, start INTEGER NOT NULL, \
      "end" INTEGER NOT NULL, PRIMARY KEY (role, day_of_week)) STRICT, WITHOUT ROWID
      """),
    Table(
      "not_available",
      """
      (role INTEGER NOT NULL REFERENCES practitioner_role, position INTEGER NOT NULL, first_day TEXT NOT NULL, \
      last_day TEXT NOT NULL, substitute TEXT, PRIMARY KEY (role, position)) STRICT, WITHOUT ROWID
      """),
    Table(
      "street_segment",
      """
      (id INTEGER PRIMARY KEY, street INTEGER NOT NULL REFERENCES street, \
      catchment INTEGER NOT NULL REFERENCES catchment, start_house_number INTEGER, end_house_number INTEGER, \
      odd_even_both TEXT NOT NULL, house INTEGER, includes_all_addresses INTEGER NOT NULL) STRICT
      """),
    Table(
      "locality_coverage",
      """
      (id INTEGER PRIMARY KEY, locality INTEGER NOT NULL REFERENCES locality, \
      catchment INTEGER NOT NULL REFERENCES catchment) STRICT
      """),
  ]

  /// One table.
  struct Table {
    /// Its name.
    let name: String
    /// The statement that creates it, which SQLite keeps as it is.
    let sql: String

    init(_ name: String, _ columns: String) {
      self.name = name
      sql = "CREATE TABLE \(name) \(columns)"
    }
  }

  /// How a practitioner's role is called in a file.
  enum RoleCode: String {
    case doctor
    case nurse
  }
}
