import Polyclinic
import PolyclinicData
import RegistryGenerator
import Testing

/// The check of overlaps beside one that compares every line with every other, number by number.
@Suite struct RegistryOverlapTests {
  @Test(arguments: 1...40)
  func findsAnOverlapExactlyWhereTwoLinesClaimAHouse(_ seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<10 {
      var lines: [(district: Int, kind: Catchment.Kind, span: HouseSpan, text: String)] = []
      for _ in 0..<Int.random(in: 2...7, using: &random) {
        let first = Int.random(in: 1...40, using: &random)
        let district = Int.random(in: 1...3, using: &random)
        let kind = Catchment.Kind.allCases[Int.random(in: 0...1, using: &random)]
        if Int.random(in: 0...2, using: &random) == 0, let house = HouseNumber(number: first) {
          lines.append((district, kind, .house(house), "\(first)"))
          continue
        }
        let parity = Parity.allCases.randomElement(using: &random) ?? .both
        let last = first + Int.random(in: 0...7, using: &random) * 2
        guard let range = HouseRange(from: first, to: last, parity) else { continue }
        lines.append((district, kind, .range(range), "\(first)–\(last)" + " \(parity)"))
      }
      let rows = lines.map { "\($0.district),\($0.kind),Абая,\($0.text)" }.joined(separator: "\n")
      let folder = try SheetFolder()
      try folder.write("district,kind,street,houses\n\(rows)\n".utf8)
      let outcome = try folder.read()
      #expect((outcome.registry == nil) == Self.overlaps(lines), "\(rows)")
    }
  }

  /// Whether some house, plain or with a fraction, has two districts of one kind, for two lines alone: both rank equal,
  /// or are ranges of which neither lies within the other.
  private static func overlaps(
    _ lines: [(district: Int, kind: Catchment.Kind, span: HouseSpan, text: String)]
  ) -> Bool {
    let houses = (1...60).flatMap { [HouseNumber(number: $0), HouseNumber(number: $0, fraction: 1)] }.compactMap(\.self)
    for (index, one) in lines.enumerated() {
      for other in lines[(index + 1)...] where one.kind == other.kind && one.district != other.district {
        for house in houses {
          guard let left = one.span.precedence(over: house), let right = other.span.precedence(over: house) else {
            continue
          }
          if left == right || areApart(one.span, other.span) { return true }
        }
      }
    }
    return false
  }

  private static func areApart(_ one: HouseSpan, _ other: HouseSpan) -> Bool {
    guard case .range(let one) = one, case .range(let other) = other else { return false }
    let numbers = (1...60).map { (one.contains($0), other.contains($0)) }
    return numbers.contains { $0.0 && !$0.1 } && numbers.contains { $0.1 && !$0.0 }
  }

  /// A range rules over another only where it lies within it, whichever is the narrower.
  @Test(arguments: [("1-20", "15-50", true), ("1-20", "1-50 нечётные", true), ("1-20", "5-10", false)])
  func rangesThatStickOutOfOneAnotherAreRefused(one: String, other: String, isRefused: Bool) throws {
    let folder = try SheetFolder()
    try folder.write("district,street,houses\n2,Абая,\(one)\n1,Абая,\(other)\n".utf8)
    let outcome = try folder.read()
    let found = outcome.problems.filter { $0.message == .sameRange }
    #expect(found.map(\.row) == (isRefused ? [3] : []))
    #expect((outcome.registry == nil) == isRefused)
  }
}
