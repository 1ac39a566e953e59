import Foundation
import TestSupport
import TestTraits
import Testing

/// The commands about rules, as staff and other programs call them.
@Suite(.waitsForPrograms) struct RuleProgramTests {
  private static let assets = Repository.assets.path

  private func desk(_ arguments: [String]) -> (status: Int32, output: String) {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      .appendingPathComponent("osms-desk").path
    return ChildProgram.run(program, arguments)
  }

  private func json(_ arguments: [String]) throws -> Any {
    let (status, output) = desk(arguments + ["--assets", Self.assets, "--json"])
    #expect(status == 0)
    return try JSONSerialization.jsonObject(with: Data(output.utf8))
  }

  private func explanation(_ answers: [String], _ others: [String] = []) throws -> [String: Any] {
    let facts = answers.flatMap { ["--fact", $0] }
    return try #require(try json(["explain"] + facts + others) as? [String: Any])
  }

  /// A copy of the bundled folder in which texts are replaced.
  private func changed(_ replacements: [(file: String, old: String, new: String)]) throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: Self.assets, toPath: copy.path)
    for replacement in replacements {
      let url = copy.appendingPathComponent(replacement.file)
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(text.contains(replacement.old))
      try Data(text.replacing(replacement.old, with: replacement.new, maxReplacements: 1).utf8).write(to: url)
    }
    return copy
  }

  private static let keys: Set<String> = [
    "ground", "payer", "access", "access_until", "remedies", "next_question", "contradiction", "amounts", "trace",
  ]

  @Test func explainsAnOutcome() throws {
    let found = try explanation(["situation=student", "study=full-time"])
    #expect(Set(found.keys) == Self.keys)
    #expect(found["ground"] as? String == "student")
    #expect(found["payer"] as? String == "state")
    #expect(found["access"] as? String == "paid")
    #expect(found["next_question"] is NSNull)
    #expect(found["contradiction"] is NSNull)
    #expect(found["access_until"] is NSNull)
    #expect((found["amounts"] as? [Any])?.isEmpty == true)
    let trace = try #require(found["trace"] as? [[String: Any]])
    #expect(trace.map { $0["rule"] as? String } == ["student", "situation", "study", "state-paid"])
    #expect(trace.allSatisfy { Set($0.keys) == ["rule", "text", "value", "source", "date"] })
    #expect(trace.map { $0["value"] as? String } == [nil, "student", "full-time", nil])
  }

  @Test func explainsAQuestion() throws {
    let found = try explanation([])
    #expect(found["next_question"] as? String == "situation")
    #expect(found["ground"] is NSNull)
    #expect(found["access"] as? String == "unknown")
  }

  @Test func explainsAContradiction() throws {
    let found = try explanation(["situation=student", "study=full-time", "standing=unemployed"])
    let contradiction = try #require(found["contradiction"] as? [String: Any])
    #expect(Set(contradiction.keys) == ["rule", "facts", "text", "source"])
    #expect(contradiction["rule"] as? String == "student-unemployed")
    #expect(contradiction["facts"] as? [String] == ["study", "standing"])
  }

  /// The year after the last known amount is not filled with it.
  @Test func explainsAmountsMonthByMonth() throws {
    let found = try explanation(
      ["situation=no-work", "also=none", "standing=none", "paid-until=never", "five-years=no"],
      ["--as-of", "2026-11-25"])
    let amounts = try #require(found["amounts"] as? [[String: Any]])
    #expect(amounts.map { $0["month"] as? String }.first == "2026-11")
    #expect(amounts.count == 13)
    #expect(amounts.prefix(2).allSatisfy { $0["tenge"] is Int })
    #expect(amounts.dropFirst(2).allSatisfy { $0["tenge"] is NSNull })
  }

  @Test func explainsInWords() {
    let (status, output) = desk([
      "explain", "--assets", Self.assets, "--fact", "situation=student", "--fact", "study=full-time", "--language",
      "en",
    ])
    #expect(status == 0)
    #expect(output.contains("Ground: student – "))
    #expect(output.contains("\nWhy:\n"))
  }

  @Test(arguments: [
    ("nothing=x", "there is no fact 'nothing'; there are status, situation"),
    ("study=x", "'x' is no answer to 'study'; it may be under-18, full-time"),
    ("paid-until=2026-13", "a month like 2026-01"), ("study", "id=answer"),
  ]) func unknownAnswersAreExplained(_ answer: String, _ reason: String) {
    let (status, output) = desk(["explain", "--assets", Self.assets, "--fact", answer])
    #expect(status == 2)
    #expect(output.hasPrefix("osms-desk: "))
    #expect(output.contains(reason))
  }

  @Test func listsFacts() throws {
    let facts = try #require(try json(["facts", "--language", "en"]) as? [[String: Any]])
    #expect(facts.first?["id"] as? String == "status")
    #expect(facts.allSatisfy { Set($0.keys) == ["id", "kind", "question", "options"] })
    let options = facts.compactMap { $0["options"] as? [[String: Any]] }
    #expect(options.count == facts.count)
    #expect(options.joined().allSatisfy { Set($0.keys) == ["id", "label"] })
    #expect(desk(["facts", "--assets", Self.assets]).output.contains("\n  full-time – "))
  }

  @Test func brokenRulesAreListed() throws {
    let copy = try changed([("rules/grounds.yaml", "payer: state", "payer: sate")])
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.removeItem(at: copy.appendingPathComponent("rules/access.yaml"))
    for command in ["facts", "explain", "personas", "map", "check"] {
      let (status, output) = desk([command, "--assets", copy.path])
      #expect(status == (command == "check" ? 1 : 2), "\(command)")
      #expect(output.contains("rules/access.yaml: the file is missing"))
      #expect(output.contains("'payer' must be one of"))
    }
  }

  @Test(arguments: [("state", 0, "2 personas hold\n"), ("local", 1, "1 personas hold\n")])
  func runsPeople(_ payer: String, _ expected: Int32, _ end: String) throws {
    let copy = try changed([])
    defer { try? FileManager.default.removeItem(at: copy) }
    let people = ["state", payer].enumerated().map { number, payer in
      """
      - id: student-\(number)
        story: She studies full-time.
        date: 2026-11-25
        answers: {situation: student, study: full-time}
        expect: {ground: student, payer: \(payer), access: paid, remedies: [temporary-status, check-status],
          rules: [student, situation, study, state-paid]}

      """
    }
    try Data("\(people.joined())...\n".utf8).write(to: copy.appendingPathComponent("rules/personas.yaml"))
    let (status, output) = desk(["personas", "--assets", copy.path])
    #expect(status == expected)
    #expect(output.hasSuffix(end))
    #expect(output.contains("rules/personas.yaml:7: student-1: payer: expected local, found state") == (status == 1))
    #expect(desk(["personas", "--assets", copy.path, "--only", "student-0"]) == (0, "1 personas hold\n"))
    #expect(desk(["personas", "--assets", copy.path, "--only", "nobody"]).status == 2)
  }

  @Test func comparesFolders() throws {
    #expect(desk(["diff", Self.assets, Self.assets]) == (0, ""))
    let copy = try changed([
      ("content/home.yaml", "How can we help?", "How may we help?"), ("rules/contributions.yaml", "85000", "86000"),
      ("rules/grounds.yaml", "payer: state", "payer: local"),
    ])
    defer { try? FileManager.default.removeItem(at: copy) }
    let (status, output) = desk(["diff", Self.assets, copy.path])
    #expect(status == 1)
    #expect(output.contains("text: content/home.yaml: home: title: en: How can we help? → How may we help?\n"))
    #expect(output.contains("value: minimum-wage: 85000 from "))
    #expect(output.contains("rule: ground child: payer: state → local\n"))
    #expect(output.contains(": payer: state → local\n"))
    #expect(output.contains("person: "))
    #expect(desk(["diff", Self.assets, "/nowhere"]).status == 2)
  }

  /// Of all that a folder has, nothing can change unseen.
  @Test(arguments: [
    ("content/links.yaml", "url: https://egov.kz\n", "url: https://www.egov.kz\n", "rule: link egov: address: "),
    ("content/notes.yaml", "sources: [fund-2026-01-06]", "sources: [fund-2026-01-27]", "rule: note "),
    ("speech/numbers.yaml", "ru: [пять", "ru: [пят", "rule: speech ru: number 5: "),
    ("speech/letters.yaml", "ru: [бэ", "ru: [бе", "rule: speech ru: letter б: "),
    ("speech/words.yaml", "ru: каспи}", "ru: каспий}", "rule: speech ru: text kaspi: каспи → каспий"),
    ("speech/grammar.yaml", "ru: [январь", "ru: [январ", "rule: speech ru: words months: "),
  ])
  func nothingChangesUnseen(_ file: String, _ old: String, _ new: String, _ line: String) throws {
    let copy = try changed([(file, old, new)])
    defer { try? FileManager.default.removeItem(at: copy) }
    let (status, output) = desk(["diff", Self.assets, copy.path])
    #expect(status == 1)
    #expect(output.contains(line), "\(output)")
  }

  @Test func drawsTheRules() {
    let (status, output) = desk(["map", "--assets", Self.assets])
    #expect(status == 0)
    #expect(output.hasPrefix("digraph rules {\n"))
    #expect(output.contains("  \"fact:study\" -> \"ground:student\";\n"))
    #expect(output.contains("  \"ground:student\" -> \"payer:state\";\n"))
    #expect(output.contains("  \"payer:state\" -> \"access:state-paid\";\n"))
    #expect(output.hasSuffix("}\n"))
  }
}
