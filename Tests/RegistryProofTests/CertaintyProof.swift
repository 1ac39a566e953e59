import Polyclinic
import RegistryGenerator
import RegistryOracle
import Testing

/// Answers that are shown as certain, compared with what was meant and with what was typed.
@Suite struct CertaintyProof {
  @Test(arguments: 0..<4)
  func nothingWrongIsShownAsCertain(part: Int) {
    let probes = Probes(InventedClinic.registry)
    var numbers = SeededNumbers(seed: UInt64(100 + part))
    var counts: [CertaintyJudge.Verdict: Int] = [:]
    for _ in 0..<5_000 {
      guard let probe = probes.next(using: &numbers) else { continue }
      let answer = InventedClinic.index.search(probe.text)
      let verdict = InventedClinic.judge.verdict(on: answer, to: probe.text, meant: probe.meant)
      counts[verdict, default: 0] += 1
      if verdict == .wrong { Issue.record("\(probe.origin): «\(probe.text)» is \(answer.state)") }
    }
    // A search that is never certain would be no proof.
    #expect(counts[.right, default: 0] > 2_500)
  }

  /// «2 мкр Аксай 5» is house 5 of Аксай-2 or house 2 of Аксай-5: the patient chooses.
  @Test func aNumberBeforeTheNameIsNeverCertainForAnotherStreet() throws {
    let registry = InventedClinic.registry
    var asked = 0
    for (street, entry) in registry.streets.enumerated() {
      let parts = entry.name.ru.string.split(separator: "-")
      guard parts.count == 2, let number = Int(parts[1]) else { continue }
      for house in 1...9 where house != number {
        for type in ["", "мкр ", "мкр. "] {
          for text in ["\(number) \(type)\(parts[0]) \(house)", "\(type)\(number) \(parts[0]), дом \(house)"] {
            let answer = InventedClinic.index.search(text)
            let meant = (street, HouseNumber(number: house))
            #expect(InventedClinic.judge.verdict(on: answer, to: text, meant: meant) != .wrong, "\(text)")
            #expect(answer.certain == nil || answer.certain?.hit.place == .street(street), "\(text)")
            asked += 1
          }
        }
      }
    }
    #expect(asked > 100)
  }

  /// The region before or behind an address finds the same street and house, and nothing is certain.
  @Test func regionsAreConfirmed() throws {
    let registry = InventedClinic.registry
    let regions = ["Бостандыкский район, ", "РК, Алматинская обл., Жамбылский р-н, ", "Бостандық ауданы, "]
    for (number, street) in registry.streets.enumerated() {
      let address = "\(TypeWords(street.type).ru) \(street.name.ru.string) 7"
      guard let plain = InventedClinic.index.search(address).certain else { continue }
      let text = number.isMultiple(of: 2) ? regions[number % 3] + address : address + ", Бостандыкский район"
      let answer = InventedClinic.index.search(text)
      #expect(InventedClinic.judge.verdict(on: answer, to: text, meant: (number, plain.house)) == .open, "\(text)")
      #expect(answer.findings.first?.hit.place == plain.hit.place, "\(text)")
      #expect(answer.findings.first?.house == plain.house, "\(text)")
    }
  }

  @Test func theJudgeKnowsWrongFromRight() throws {
    let registry = InventedClinic.registry
    let judge = InventedClinic.judge
    let street = try #require(
      registry.streets.indices.first { street in
        let answer = InventedClinic.index.search(registry.streets[street].name.ru.string)
        return answer.state == .street && answer.certain?.hit.place == .street(street)
      })
    let text = registry.streets[street].name.ru.string
    let answer = InventedClinic.index.search(text)
    let shown = judge.districts.districts(ofWholeStreet: street)
    let other = try #require(
      registry.streets.indices.first { judge.districts.districts(ofWholeStreet: $0) != shown })
    #expect(judge.verdict(on: answer, to: text, meant: (street, nil)) == .right)
    #expect(judge.verdict(on: answer, to: text.uppercased(), meant: (other, nil)) == .asTyped)
    #expect(judge.verdict(on: answer, to: text.dropLast(2) + "щщ", meant: (other, nil)) == .wrong)
    #expect(judge.verdict(on: answer, to: text + " 7", meant: (other, nil)) == .wrong)
    #expect(judge.verdict(on: InventedClinic.index.search("ъъъ"), to: "ъъъ", meant: (street, nil)) == .open)
  }
}
