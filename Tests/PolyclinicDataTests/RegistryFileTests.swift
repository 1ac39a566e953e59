#if SQLite
  import Foundation
  import GRDB
  import Polyclinic
  import RegistryGenerator
  import Testing

  @testable import PolyclinicData

  @Suite struct RegistryFileTests {
    @Test(arguments: 0..<6) func readsWhatWasWritten(_ seed: UInt64) throws {
      let folder = try RegistryFolder()
      let registry = try RandomRegistry.make(seed: seed, isExample: seed % 2 == 0)
      try folder.write(registry)
      let read = try folder.open()
      #expect(read.refusals.isEmpty)
      #expect(read.registry.hasSameContent(as: registry))
      #expect(try folder.names == ["registry.db", "registry.db.sum"])
    }

    @Test func anEmptyRegistryIsOne() throws {
      let folder = try RegistryFolder()
      let empty = DistrictRegistry(
        isExample: false, date: nil, localities: [], streets: [], catchments: [], segments: [], wholeLocalities: [])
      try folder.write(empty)
      #expect(try folder.open().registry.hasSameContent(as: empty))
    }

    @Test func checksumIsThatOfTheStandard() throws {
      #expect(Checksum(Data("123456789".utf8)).line == "crc64 995dc9bbdf1939fa 9\n")
      #expect(Checksum(Data()).line == "crc64 0000000000000000 0\n")
      #expect(Checksum(line: "crc64 995dc9bbdf1939fa 9\n") == Checksum(Data("123456789".utf8)))
      for line in ["", "crc64", "crc64 995dc9bbdf1939fa 9", "crc64 995DC9BBDF1939FA 9\n", "crc64 95dc9bbdf1939fa 9\n"] {
        #expect(Checksum(line: line) == nil)
      }
    }

    /// What a damaged file says, and that the one before it serves.
    @Test(arguments: [1, 2] as [UInt64]) func everyDamageIsFoundAndThePreviousServes(_ seed: UInt64) throws {
      let folder = try RegistryFolder()
      let old = try RandomRegistry.make(seed: seed)
      try folder.write(old)
      try folder.write(try RandomRegistry.make(seed: seed + 10))
      let whole = try Data(contentsOf: folder.url())
      var random = SeededNumbers(seed: seed)
      var damaged = stride(from: 0, to: whole.count, by: whole.count / 60).map { whole.prefix($0) }
      damaged += [whole.dropLast(1), whole + [0]]
      for _ in 0..<60 {
        var bytes = whole
        bytes[Int.random(in: 0..<whole.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        damaged.append(bytes)
      }
      for bytes in damaged {
        try bytes.write(to: folder.url())
        let generations = RegistryGenerations(path: folder.path)
        #expect(throws: Problem.self) { try generations.bytes(0) }
      }
      let served = try folder.open()
      #expect(served.registry.hasSameContent(as: old))
      #expect(served.path.hasSuffix("registry.db.1"))
      #expect(served.refusals.map(\.reason) == ["the file is damaged: its checksum is wrong"])
      try FileManager.default.removeItem(at: folder.url(".1.sum"))
      #expect(folder.refusals().contains("registry.db.1.sum: the file is missing"))
    }

    /// Whatever bytes stand in a file whose checksum agrees, reading it ends, with a registry or with a problem.
    @Test(arguments: 0..<3) func bytesNeverTrap(_ seed: UInt64) throws {
      let folder = try RegistryFolder()
      try folder.write(try RandomRegistry.make(seed: seed, streets: 6, segmentsPerStreet: 3))
      let whole = try Data(contentsOf: folder.url())
      var random = SeededNumbers(seed: seed)
      for _ in 0..<150 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          bytes[Int.random(in: 0..<whole.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        _ = try? RegistryFile.load(bytes, file: "x", glyphs: RandomRegistry.glyphs)
      }
      for length in stride(from: 0, to: whole.count, by: 257) {
        #expect(throws: Problem.self) {
          try RegistryFile.load(whole.prefix(length), file: "x", glyphs: RandomRegistry.glyphs)
        }
      }
    }

    /// A statement that makes a registry one that must be refused, and what is said of it.
    private static let statements: [(String, String)] = [
      (
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = NULL WHERE type = 'index'",
        "column type: a text is expected"
      ),
      ("PRAGMA application_id = 7", "registry.db: this SQLite file is not a registry of districts"),
      ("PRAGMA user_version = 2", "the file has format 2, this program knows 1: install a newer program"),
      ("PRAGMA user_version = 0", "the file has format 0, which no program has written"),
      ("CREATE TABLE extra (x)", "the file has the table 'extra', which no registry has"),
      ("CREATE VIEW v AS SELECT 1", "the file has the view 'v', which no registry has"),
      (
        "CREATE TRIGGER t AFTER INSERT ON street BEGIN DELETE FROM street; END",
        "the file has the trigger 't', which no registry has"
      ),
      ("CREATE INDEX i ON street (name_ru)", "the file has the index 'i', which no registry has"),
      ("ALTER TABLE street ADD COLUMN x TEXT", "the table 'street' is not built like that of a registry"),
      ("DROP TABLE available_time", "the table 'available_time' is missing"),
      ("DELETE FROM registry", "table registry: exactly one row is expected"),
      ("UPDATE registry SET example = 2", "table registry, row 1, column example: there is no entry 2 to point to"),
      ("UPDATE registry SET date = '2026-02-30'", "column date: '2026-02-30' must be a day like 2026-01-31"),
      ("UPDATE street SET name_ru = '' WHERE id = 0", "table street, row 1, column name_ru: the text is empty"),
      ("UPDATE street SET name_ru = 'А' || char(0) WHERE id = 0", "column name_ru: this is no text"),
      ("UPDATE street SET name_ru = 'Аб✓' WHERE id = 3", "table street, row 4, column name_ru: character 3, U+2713"),
      ("UPDATE street SET name_kk = char(27) WHERE id = 0", "row 1, column name_kk: character 1, U+001B"),
      ("UPDATE street SET locality = 9 WHERE id = 1", "table street, row 2, column locality: there is no entry 9"),
      ("UPDATE street SET type = 'road' WHERE id = 1", "'road' must be a type of street"),
      ("UPDATE street SET id = 1000 WHERE id = 2", "row 3: the rows are not numbered from 0 without a gap"),
      ("INSERT INTO street_alias VALUES (1000, 0, 'А', 'old')", "table street_alias: there is no street 1000"),
      ("UPDATE catchment SET kind = 'all'", "'all' must be a kind of district"),
      ("UPDATE catchment SET location = -1", "table catchment, row 1, column location: there is no entry -1"),
      ("UPDATE practitioner_role SET code = 'x' WHERE id = 0", "'x' must be doctor or nurse"),
      ("UPDATE practitioner_role SET catchment = 99 WHERE id = 0", "column catchment: there is no such district"),
      ("INSERT INTO available_time VALUES (9999, 'mon', 1, 2)", "belong to a role that is not there"),
      ("UPDATE available_time SET start = 1440", "1440 is no minute of a day"),
      ("UPDATE available_time SET \"end\" = start", "the end does not come after the start"),
      ("UPDATE street_segment SET street = -1 WHERE id = 0", "column street: there is no entry -1"),
      ("UPDATE street_segment SET catchment = 99 WHERE id = 0", "column catchment: there is no entry 99"),
      ("UPDATE street_segment SET odd_even_both = 'left'", "'left' must be odd, even or both"),
      ("UPDATE street_segment SET house = 1 WHERE house IS NOT NULL", "column house: this is no number of a house"),
      ("UPDATE street_segment SET includes_all_addresses = 1", "a whole street has no house numbers"),
      ("UPDATE street_segment SET start_house_number = 300 WHERE house IS NULL", "is no range of house numbers"),
      ("UPDATE locality_coverage SET catchment = 99", "table locality_coverage, row 1, column catchment"),
    ]

    @Test(arguments: statements) func refusesWhatIsNoRegistry(_ statement: String, _ reason: String) throws {
      let folder = try RegistryFolder()
      try folder.write(try RandomRegistry.make(seed: 3))
      let queue = try DatabaseQueue(path: folder.path)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(statement)") }
      try queue.close()
      #expect(folder.refusals().first?.hasPrefix("registry.db: the file ") == true)
      try folder.put(try Data(contentsOf: folder.url()))
      let refusals = folder.refusals()
      #expect(refusals.count == 1 && refusals.contains { $0.contains(reason) }, "\(refusals)")
    }

    @Test func refusesFilesOfOtherKinds() throws {
      let folder = try RegistryFolder()
      #expect(folder.refusals() == ["registry.db: the file is missing"])
      try Data().write(to: folder.url())
      #expect(folder.refusals() == ["registry.db: the file is empty"])
      try folder.put(Data("hello".utf8))
      #expect(folder.refusals().first?.contains("SQLite cannot read the file") == true)
      try FileManager.default.removeItem(at: folder.url())
      #expect(mkfifo(folder.path, 0o600) == 0)
      #expect(folder.refusals() == ["registry.db: this is not a regular file"])
    }

    @Test func whatIsNoRegistryIsNotReplaced() throws {
      let folder = try RegistryFolder()
      try Data("a letter".utf8).write(to: folder.url())
      let error = #expect(throws: Problem.self) { try folder.write(try RandomRegistry.make(seed: 1)) }
      #expect(error?.reason == "this is not a registry of districts, and is left as it is")
      #expect(try Data(contentsOf: folder.url()) == Data("a letter".utf8))
    }

    @Test func aRegistryThatCouldNotBeReadIsNotPutInPlace() throws {
      let folder = try RegistryFolder()
      let registry = try RandomRegistry.make(seed: 1)
      let error = #expect(throws: Problem.self) {
        try RegistryFile.write(registry, to: folder.path, created: folder.day, glyphs: [])
      }
      #expect(error?.reason.contains("is not in the console font") == true)
      #expect(try folder.names.isEmpty)
    }
  }
#endif
