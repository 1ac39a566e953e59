import Polyclinic
import PolyclinicData
import RegistryGenerator
import Testing

/// The doubts about ranges without a word for their side, beside a look at both meanings of every pair, house by house.
@Suite struct RegistrySideTests {
  @Test(arguments: 1...40)
  func doubtsWhatMeansOtherHousesAsTheTwoSides(_ seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let sides: [Parity?] = [nil, nil, .odd, .even, .both]
    for _ in 0..<20 {
      let ranges = (0..<2).map { _ in
        let first = Int.random(in: 1...12, using: &random)
        return WrittenRange(
          district: Int.random(in: 1...2, using: &random),
          numbers: first...first + Int.random(in: 1...12, using: &random),
          side: sides.randomElement(using: &random) ?? nil)
      }
      let (one, other) = (ranges[0], ranges[1])
      let folder = try SheetFolder()
      try folder.write("district,street,houses\n\(one.row)\n\(other.row)\n".utf8)
      let messages = try folder.read().problems.map(\.message)
      guard !messages.contains(.sameRange) else { continue }
      #expect(messages.contains(.sidesUnsaid) == one.mayMeanAnotherSide(than: other), "\(one.row)\n\(other.row)")
      let isWithin = one.isSilentlyWithin(other) || other.isSilentlyWithin(one)
      let isTold = messages.contains(.rangeWithin) || messages.contains(.sidesUnsaid)
      #expect(!isWithin || isTold, "\(one.row)\n\(other.row)")
      #expect(isWithin || !messages.contains(.rangeWithin), "\(one.row)\n\(other.row)")
    }
  }

  /// What is written with its side imports again without a doubt.
  @Test func aGeneratedListRaisesNoDoubt() throws {
    let folder = try SheetFolder()
    let registry = RegistryGenerator(houses: 20_000, seed: 1, glyphs: try SheetFolder.glyphs.get()).make()
    try RegistryExport(registry).write(toFolder: folder.url.path)
    let outcome = try folder.read([RegistryExport.files.districts, RegistryExport.files.addresses])
    let doubts: Set<RegistryMessage> = [
      .sidesUnsaid, .rangeWithin, .parityAlone, .highHouse, .hoursWithoutDays, .badHours,
    ]
    #expect(outcome.problems.allSatisfy { !doubts.contains($0.message) })
    #expect(outcome.registry?.segments.count == registry.segments.count)
  }
}

/// A range as a row has it.
private struct WrittenRange {
  let district: Int
  let numbers: ClosedRange<Int>
  /// The side that is named, where one is.
  let side: Parity?

  var row: String {
    "\(district),Абая,\(numbers.lowerBound)–\(numbers.upperBound)" + (side.map { " \($0)" } ?? "")
  }

  /// The houses that are written.
  var houses: Set<Int> { Set(numbers.filter { (side ?? .both).contains($0) }) }

  /// The houses of the side of its ends, where none is named.
  private var housesOfEnds: Set<Int> {
    guard side == nil, numbers.lowerBound % 2 == numbers.upperBound % 2 else { return houses }
    return houses.filter { $0 % 2 == numbers.lowerBound % 2 }
  }

  /// Whether the two share numbers, can be the two sides of one piece of the street, and some house then has another
  /// district.
  func mayMeanAnotherSide(than other: WrittenRange) -> Bool {
    let (mine, theirs) = (housesOfEnds, other.housesOfEnds)
    guard let (mySide, theirSide) = Self.side(of: mine).flatMap({ mine in Self.side(of: theirs).map { (mine, $0) } }),
      mySide != theirSide, side == nil || other.side == nil, !houses.isDisjoint(with: other.houses),
      isNear(mine.min(), theirs.min()) || isNear(mine.max(), theirs.max())
    else { return false }
    let asSides = Set(mine.map { [$0, district] } + theirs.map { [$0, other.district] })
    return asSides != owners(beside: other)
  }

  /// The houses with their districts as the registry has them: a range within another rules over it.
  private func owners(beside other: WrittenRange) -> Set<[Int]> {
    let mine = other.houses.isSubset(of: houses) ? houses.subtracting(other.houses) : houses
    let theirs = houses.isSubset(of: other.houses) ? other.houses.subtracting(houses) : other.houses
    return Set(mine.map { [$0, district] } + theirs.map { [$0, other.district] })
  }

  /// Whether all houses are odd or all even; nil where they are not, or are one.
  private static func side(of houses: Set<Int>) -> Int? {
    let sides = Set(houses.map { $0 % 2 })
    return houses.count > 1 && sides.count == 1 ? sides.first : nil
  }

  private func isNear(_ one: Int?, _ other: Int?) -> Bool {
    guard let one, let other else { return false }
    return abs(one - other) <= 3
  }

  func isSilentlyWithin(_ other: WrittenRange) -> Bool {
    side == nil && district != other.district && houses.isStrictSubset(of: other.houses)
  }
}
