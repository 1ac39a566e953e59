import RegistryGenerator
import Testing

@testable import Polyclinic

/// What must hold for every query, whatever the registry.
@Suite struct SearchLaws {
  private let index = InventedClinic.index
  private let registry = InventedClinic.registry

  /// Queries of the classes in which the name is spelt out; one seed a law.
  private func queries(_ classes: [NoiseClass], _ count: Int, seed: UInt64) -> [NoisyQuery] {
    let noise = Noise(registry)
    var numbers = SeededNumbers(seed: seed)
    return (0..<count).compactMap { noise.query(classes[$0 % classes.count], using: &numbers) }
  }

  private func first(_ text: String) -> StreetHit.Place? { index.search(text).findings.first?.hit.place }

  @Test func foldsAreIdempotent() {
    let names = registry.streets.flatMap { street in
      ([street.name.ru, street.name.kk].compactMap(\.self) + street.aliases.map(\.name)).map(\.string)
    }
    let typed = queries(NoiseClass.allCases, 2_000, seed: 31).map(\.text)
    for text in names + typed {
      let plain = Fold.plain(text)
      let skeleton = Fold.skeleton(text)
      #expect(Fold.plain(plain) == plain, "\(text)")
      #expect(Fold.skeleton(skeleton) == skeleton, "\(text)")
      #expect(Fold.skeleton(plain) == skeleton, "\(text)")
    }
  }

  @Test func layoutAndBackIsIdentity() {
    for (from, to) in [(KeyboardLayout.ru, KeyboardLayout.us), (.kz, .us), (.us, .ru), (.us, .kz), (.ru, .kz)] {
      let there = from.retyping(as: to)
      let back = to.retyping(as: from)
      // A sign that a layout has on two keys comes back as that of the first.
      let twice = Set(Dictionary(grouping: there.values, by: \.self).filter { $1.count > 1 }.keys)
      for (scalar, typed) in there where !twice.contains(typed) && back[typed] != nil {
        let again = back[typed].flatMap { there[$0] }
        #expect(back[typed] == scalar || again == typed, "\(scalar) \(typed)")
      }
      for letter in "абвгдежзийклмнопрстуфхцчшщъыьэюя".unicodeScalars where from == .ru && to == .us {
        #expect(there[letter].flatMap { back[$0] } == letter)
      }
    }
  }

  @Test func aCommaBehindTheNameChangesNothing() {
    for query in queries([.exact, .kazakhLetters, .withoutKazakhLetters, .oneTypo, .oldName], 2_000, seed: 32) {
      guard let house = query.house?.text.string, query.text.hasSuffix(" " + house) else { continue }
      let name = query.text.dropLast(house.count + 1)
      guard !name.hasSuffix(",") else { continue }
      #expect(first("\(name) \(house)") == first("\(name), \(house)"), "\(query.text)")
    }
  }

  @Test func theWordForTheTypeOfTheFirstHitChangesNothing() {
    for query in queries([.exact, .kazakhLetters, .oneTypo, .oldName, .code, .gluedHouse], 2_000, seed: 33) {
      guard let place = first(query.text), case .street(let street) = place else { continue }
      let words = TypeWords(registry.streets[street].type)
      guard !query.text.contains(words.ru), !query.text.contains(words.kk) else { continue }
      #expect(first("\(words.ru) \(query.text)") == place, "\(words.ru) \(query.text)")
    }
  }

  @Test func everyBeginningIsAnswered() {
    for query in queries(NoiseClass.allCases, 400, seed: 34) {
      var typed = ""
      for character in query.text {
        typed.append(character)
        #expect(index.search(typed).findings.count <= DistrictIndex.mostHits)
      }
    }
  }

  @Test func anythingIsAnswered() {
    var numbers = SeededNumbers(seed: 35)
    let planes: [ClosedRange<UInt32>] = [
      0...0x7F, 0x300...0x36F, 0x400...0x52F, 0x1F300...0x1FAFF, 0...0xD7FF, 0xE000...0x10FFFF,
    ]
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<numbers.number(in: 1...60) {
        guard let plane = numbers.pick(planes) else { continue }
        let value = plane.lowerBound + UInt32(numbers.below(plane.count))
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      #expect(index.search(String(text)).findings.count <= DistrictIndex.mostHits)
    }
    for piece in ["а", "a", "1", " ", ",", "\u{301}", "🙂", "абая 25 ", "12/3а-", "ұ", "ул. ", "\0"] {
      _ = index.search(String(repeating: piece, count: 10_000 / piece.count))
      _ = HouseNumber.readings(of: String(repeating: piece, count: 10_000 / piece.count))
    }
  }
}
