import Foundation

#if SQLite
  import GRDB
#endif

/// Registry files that somebody has built to do harm, or that another program has made.
enum HostileRegistry {
  /// What somebody does to a good file.
  struct Harm {
    /// What it is called in reports.
    let name: String
    /// The statements that do it.
    let statements: [String]

    fileprivate init(_ name: String, _ statements: String...) {
      self.name = name
      self.statements = statements
    }
  }

  /// Everything that is tried; no kiosk may take any of it.
  static let all = [
    Harm("a trigger", "CREATE TRIGGER t AFTER INSERT ON street BEGIN DELETE FROM catchment; END"),
    Harm("a view", "CREATE VIEW v AS SELECT * FROM street"),
    Harm("a table for a view", "DROP TABLE locality_coverage", "CREATE VIEW locality_coverage AS SELECT 0, 0, 0"),
    Harm(
      "an endless view", "DROP TABLE locality_coverage",
      """
      CREATE VIEW locality_coverage(id, locality, catchment) AS \
      WITH RECURSIVE n(x) AS (SELECT 0 UNION ALL SELECT x FROM n) SELECT x, 0, 0 FROM n
      """),
    Harm("one more table", "CREATE TABLE more (a)"),
    Harm("one more index", "CREATE INDEX i ON street (name_ru)"),
    Harm("an index that computes", "CREATE INDEX i ON street (upper(name_ru))"),
    Harm("a virtual table", "CREATE VIRTUAL TABLE f USING fts5(x)"),
    Harm("a missing table", "DROP TABLE not_available"),
    Harm("one more column", "ALTER TABLE street ADD COLUMN more TEXT"),
    Harm("another name of a column", "ALTER TABLE street RENAME COLUMN name_kk TO kk"),
    Harm("another application", "PRAGMA application_id = 0"),
    Harm("a later version", "PRAGMA user_version = 2"),
    Harm("no version", "PRAGMA user_version = 0"),
    Harm("no head", "DELETE FROM registry"),
    Harm("two heads", "INSERT INTO registry SELECT * FROM registry"),
    Harm("no day", "UPDATE registry SET date = '2026-02-30'"),
    Harm("a gap in the streets", "UPDATE street SET id = id + 1000000 WHERE id = (SELECT max(id) FROM street)"),
    Harm("a negative street", "UPDATE street SET id = -1 WHERE id = 0"),
    Harm("a street of no locality", "UPDATE street SET locality = 9223372036854775807 WHERE id = 0"),
    Harm("a type of no street", "UPDATE street SET type = 'x' WHERE id = 0"),
    Harm("a name that is long", "UPDATE street SET name_ru = replace(hex(zeroblob(5000000)), '0', 'а') WHERE id = 0"),
    Harm("a name that is empty", "UPDATE street SET name_ru = '' WHERE id = 0"),
    Harm("a name that commands a terminal", "UPDATE street SET name_ru = char(27) || '[12;5]' WHERE id = 0"),
    Harm("a name that turns round", "UPDATE street SET name_ru = char(8238) || 'а' WHERE id = 0"),
    Harm("a name with a NUL", "UPDATE street SET name_ru = 'а' || char(0) || 'б' WHERE id = 0"),
    Harm("a name that is no UTF-8", "UPDATE street SET name_ru = CAST(x'C0AF' AS TEXT) WHERE id = 0"),
    Harm("a segment of no street", "UPDATE street_segment SET street = -9223372036854775808 WHERE id = 0"),
    Harm("a segment of no district", "UPDATE street_segment SET catchment = 4294967296 WHERE id = 0"),
    Harm("a side of no street", "UPDATE street_segment SET odd_even_both = 'left' WHERE id = 0"),
    Harm("a house that is none", "UPDATE street_segment SET house = -1, includes_all_addresses = 0 WHERE id = 0"),
    Harm(
      "a range that ends before it begins",
      """
      UPDATE street_segment SET house = NULL, start_house_number = 9, end_house_number = 7, \
      includes_all_addresses = 0 WHERE id = 0
      """),
    Harm(
      "a range of all numbers",
      """
      UPDATE street_segment SET house = NULL, start_house_number = -9223372036854775808, \
      end_house_number = 9223372036854775807, includes_all_addresses = 0 WHERE id = 0
      """),
    Harm("a flag that is two", "UPDATE street_segment SET includes_all_addresses = 2 WHERE id = 0"),
    Harm("a kind of no district", "UPDATE catchment SET kind = 'x' WHERE id = 0"),
    Harm("a doctor of no district", "UPDATE practitioner_role SET catchment = 1000000 WHERE id = 0"),
    Harm("a role of no doctor", "UPDATE practitioner_role SET code = 'x' WHERE id = 0"),
    Harm("a pause without an end", "UPDATE practitioner_role SET pause_start = 600, pause_end = NULL WHERE id = 0"),
    Harm("a name that nobody has", "UPDATE practitioner_role SET practitioner = 1000000 WHERE id = 0"),
    Harm(
      "hours after midnight",
      "UPDATE available_time SET start = 9223372036854775807 WHERE role = (SELECT min(role) FROM available_time)"),
    Harm(
      "a day of no week",
      """
      UPDATE available_time SET day_of_week = 'x' \
      WHERE (role, day_of_week) IN (SELECT role, day_of_week FROM available_time LIMIT 1)
      """),
    Harm(
      "tables that have changed places", "PRAGMA writable_schema = ON",
      """
      UPDATE sqlite_schema SET rootpage = (SELECT sum(rootpage) FROM sqlite_schema WHERE name IN ('street', 'catchment')) \
      - rootpage WHERE name IN ('street', 'catchment')
      """),
    Harm(
      "a table that is the list of tables", "PRAGMA writable_schema = ON",
      "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'street_segment'"),
    Harm(
      "a table behind the end", "PRAGMA writable_schema = ON",
      "UPDATE sqlite_schema SET rootpage = 1000000 WHERE name = 'street_segment'"),
    Harm(
      "a table that is not as it says", "PRAGMA writable_schema = ON",
      """
      UPDATE sqlite_schema SET sql = 'CREATE TABLE street (id INTEGER PRIMARY KEY, x CHECK (load_extension(x)))' \
      WHERE name = 'street'
      """),
    Harm(
      "an index of no type", "PRAGMA writable_schema = ON",
      "UPDATE sqlite_schema SET type = NULL WHERE type = 'index'"),
    Harm("the file of another program", "PRAGMA application_id = 252006673", "CREATE TABLE feature (id, geometry)"),
  ]

  /// The bytes of a file after the harm.
  ///
  /// - Throws: ``Problem`` in a build that has no SQLite.
  static func file(_ harm: Harm, from bytes: Data, in folder: String) throws -> Data {
    #if SQLite
      let path = folder + "/hostile.db"
      try bytes.write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        for statement in harm.statements { try database.execute(sql: statement) }
      }
      try queue.close()
      return try Data(contentsOf: URL(fileURLWithPath: path))
    #else
      throw Problem(description: "this build has no SQLite")
    #endif
  }
}
