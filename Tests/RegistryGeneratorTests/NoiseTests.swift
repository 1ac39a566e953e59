import Polyclinic
import Testing

@testable import RegistryGenerator

@Suite struct NoiseTests {
  private static let clinic = Noise(Regions.clinic.registry)
  private static let city = Noise(Regions.city.registry)
  private static let country = Noise(Regions.country.registry)

  @Test(arguments: NoiseClass.allCases)
  func everyClassMakesQueriesEverywhere(noise: NoiseClass) throws {
    for maker in [Self.clinic, Self.city, Self.country] {
      var numbers = SeededNumbers(seed: 11)
      var again = numbers
      for _ in 0..<200 {
        let query = try #require(maker.query(noise, using: &numbers))
        #expect(!query.text.isEmpty)
        #expect((query.house == nil) == (noise == .prefix))
        #expect(maker.query(noise, using: &again) == query)
      }
    }
  }

  @Test func layoutsGoThereAndBack() {
    for (text, typed) in [("абая 25", "f,fz 25"), ("королёва 12/3а", "rjhjk`df 12|3f"), ("Юбилейная", ">,bktqyfz")] {
      #expect(TypedLayout.russian.typedOnUS(text) == typed)
      #expect(TypedLayout.russian.meant(by: typed) == text)
    }
    #expect(TypedLayout.kazakh.typedOnUS("қонаев") == "0jyftd")
    #expect(TypedLayout.kazakh.typedOnUS("құрманғазы 25") == "09hvfy5fps 25")
    #expect(TypedLayout.kazakh.meant(by: "2etpjd") == "әуезов")
    #expect(TypedLayout.kazakh.typedOnUS("ё") == nil)
    for name in Regions.city.registry.streets.compactMap(\.name.kk).map({ $0.string.lowercased() }) {
      guard !name.contains(where: { $0.isNumber || $0 == "-" }) else { continue }
      if let typed = TypedLayout.kazakh.typedOnUS(name) { #expect(TypedLayout.kazakh.meant(by: typed) == name) }
    }
  }

  @Test func digitsFallOnTheKazakhNumberRow() {
    #expect(TypedLayout.onKazakhNumberRow("25") == "әғ")
    #expect(TypedLayout.onKazakhNumberRow("1234567890-=") == "\"әіңғ,.үұқөһ")
  }

  @Test func latinSpellings() {
    #expect(LatinSpelling.everyday("жандосова 12а") == "zhandosova 12a")
    #expect(LatinSpelling.kazakh2021("құрманғазы") == "qūrmanğazy")
    #expect(LatinSpelling.kazakh2021("щучинск") == nil)
    #expect(LatinSpelling.withoutKazakhLetters("Қабанбай батыр") == "Кабанбай батыр")
  }

  @Test func slipsAreOneEditAway() throws {
    var numbers = SeededNumbers(seed: 5)
    var kept = 0
    var total = 0
    for _ in 0..<2_000 {
      guard let slipped = Typo.slip(in: "жандосова", numbers: &numbers) else { continue }
      #expect(distance(slipped, "жандосова") == 1)
      total += 1
      kept += slipped.first == "ж" ? 1 : 0
    }
    #expect(total > 1_800)
    #expect((85...93).contains(kept * 100 / total))
  }

  @Test func aSlipNeverMakesAnotherName() throws {
    let maker = Self.city
    var numbers = SeededNumbers(seed: 6)
    for _ in 0..<500 {
      let query = try #require(maker.query(.oneTypo, using: &numbers))
      let name = query.text.split(separator: " ").map(String.init)
      #expect(name.contains { word in !word.contains(where: \.isNumber) && !maker.words.contains(word) })
    }
  }

  @Test func twinsAreToldApart() throws {
    let registry = Regions.city.registry
    let lane = try #require(
      registry.streets.indices.first { index in
        registry.streets[index].type == .lane
          && registry.streets.contains { $0.type != .lane && $0.name == registry.streets[index].name }
      })
    let maker = Self.city
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<20 {
      #expect(maker.query(.exact, street: lane, using: &numbers)?.text.hasPrefix("переулок ") == true)
      #expect(maker.query(.oneTypo, street: lane, using: &numbers) == nil)
    }
  }

  @Test func queriesOfACountryNameTheLocality() throws {
    let registry = Regions.country.registry
    let maker = Self.country
    var numbers = SeededNumbers(seed: 8)
    for _ in 0..<200 {
      let query = try #require(maker.query(.exact, using: &numbers))
      let locality = registry.localities[registry.streets[query.street].locality]
      #expect(query.text.hasPrefix(locality.name.ru.string + " "))
    }
  }

  /// Damerau's distance between two words.
  private func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var rows = [Array(0...right.count)]
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
