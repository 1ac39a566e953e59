import Foundation
import TestSupport
import TestTraits
import Testing

/// `osms-desk registry find` and `generate` as staff call them.
@Suite(.waitsForPrograms) struct RegistryFindTests {
  private static let assets = Repository.assets.path

  private func registry(_ arguments: [String]) -> (status: Int32, output: String) {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      .appendingPathComponent("osms-desk").path
    return ChildProgram.run(program, ["registry"] + arguments + ["--assets", Self.assets])
  }

  private struct Line: Decodable {
    let query: String
    let answer: String
    let streets: [Street]
    let house: String?
    let districts: [District]
    let microseconds: Int

    struct Street: Decodable {
      let name: String
      let type: String?
      let locality: String
      let why: String
    }

    struct District: Decodable {
      let number: String
      let kind: String
      let doctor: String
    }
  }

  private func lines(_ queries: [String], _ arguments: [String] = []) throws -> [Line] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString).txt")
    try Data(queries.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (status, output) = registry(["find", "--queries", file.path, "--jsonl"] + arguments)
    #expect(status == 0)
    return try output.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  /// The ways to type one address of the invented polyclinic, and the one that has to be confirmed.
  @Test func findsOneAddress() throws {
    let certain = ["абая 25", "f,fz 25", "abaya 25", "абая әғ", "Абай к-сі 25"]
    let found = try lines(certain + ["аьая 25", "абая 999", "фжзшц", "фурманова 7", "абая"])
    for line in found.prefix(certain.count) {
      #expect(line.answer == "range", "\(line)")
      #expect(line.streets.first?.name == "Абая")
      #expect(line.house == "25")
      #expect(line.districts.first?.number == "12")
      #expect(line.districts.first?.kind == "adult")
      #expect(line.districts.first?.doctor == "Ахметова Г. С.")
    }
    #expect(found.map(\.answer).suffix(5) == ["confirm", "house-unknown", "not-found", "range", "ambiguous"])
    #expect(found.suffix(5).map(\.districts.isEmpty) == [true, true, true, false, true])
    #expect(found[0].streets.first?.type == "street")
    #expect(found[5].streets.first?.why == "нынешнее название, 1 опечатка")
    #expect(found[8].streets.first?.why == "прежнее название Фурманова")
  }

  /// Whoever reads the lines finds the same keys in each of them.
  @Test(arguments: ["абая 25", "абая", "фжзшц", "улгикала"]) func everyKeyIsThere(_ query: String) throws {
    let (status, output) = registry(["find", query, "--jsonl"])
    #expect(status == 0)
    let line = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(line.keys.sorted() == ["answer", "districts", "house", "microseconds", "query", "streets"])
    for street in try #require(line["streets"] as? [[String: Any]]) {
      #expect(street.keys.sorted() == ["house", "locality", "name", "type", "why"])
    }
    for district in try #require(line["districts"] as? [[String: Any]]) {
      #expect(district.keys.sorted() == ["away", "doctor", "kind", "number", "substitute"])
    }
  }

  @Test func namesStreetsInKazakhWhereAsked() throws {
    #expect(try lines(["абая 25"], ["--language", "kk"]).first?.streets.first?.name == "Абай")
  }

  @Test func answersEveryKey() throws {
    let typed = try lines(["абая 2"], ["--keystrokes"])
    #expect(typed.map(\.query) == ["а", "аб", "аба", "абая", "абая ", "абая 2"])
  }

  @Test(arguments: [
    ("kk", "ересектер", "1. Абай көшесі, Үлгіқала: қазіргі атауы, басқа пернетақта тілі"),
    ("ru", "взрослый", "1. улица Абая, Улгикала: нынешнее название, другая раскладка"),
    ("en", "adults", "1. улица Абая, Улгикала: present name, other layout"),
  ])
  func tellsPeopleWhy(_ language: String, _ kind: String, _ why: String) {
    let (status, output) = registry(["find", "f,fz 25", "--language", language])
    #expect(status == 0)
    #expect(output.contains("range 25"))
    #expect(output.contains("  № 12 \(kind) Ахметова Г. С."))
    #expect(output.contains(why))
  }

  @Test(arguments: [
    ["find"], ["find", "а", "--queries", "x"], ["find", "--queries", "/nowhere"], ["generate", "--houses", "10"],
    ["generate", "--houses", "0", "--registry", "/tmp/x"],
  ])
  func cannotRun(_ arguments: [String]) {
    #expect(registry(arguments).status == 2)
  }

  #if SQLite
    @Test func inventsTheSameFromTheSameSeed() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let files = ["a.db", "b.db"].map { folder.appendingPathComponent($0).path }
      for file in files {
        let arguments = ["generate", "--houses", "500", "--seed", "7", "--registry", file, "--language", "en"]
        #expect(registry(arguments).status == 0)
      }
      let exports = try files.map { file -> Data in
        #expect(registry(["export", file + ".csv", "--registry", file]).status == 0)
        return try Data(contentsOf: URL(fileURLWithPath: file + ".csv/addresses.csv"))
      }
      #expect(exports.first == exports.last)
    }
  #endif
}
