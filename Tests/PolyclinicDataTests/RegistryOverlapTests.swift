import Polyclinic
import PolyclinicData
import RegistryGenerator
import Testing

/// The check of overlaps beside one that compares every line with every other.
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
        let last = first + Int.random(in: 0...3, using: &random) * 3
        guard let range = HouseRange(from: first, to: last, parity) else { continue }
        lines.append((district, kind, .range(range), "\(first)–\(last)" + (parity == .both ? "" : " \(parity)")))
      }
      let rows = lines.map { "\($0.district),\($0.kind),Абая,\($0.text)" }.joined(separator: "\n")
      let folder = try SheetFolder()
      try folder.write("district,kind,street,houses\n\(rows)\n".utf8)
      let outcome = try folder.read()
      #expect((outcome.registry == nil) == Self.overlaps(lines), "\(rows)")
    }
  }

  /// Whether some house, plain or with a fraction, has two districts of one kind by ``Precedence``, for two lines alone.
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
          if left == right { return true }
        }
      }
    }
    return false
  }
}
