import Polyclinic

/// A region while it is drawn: one locality after another adds its streets, houses and districts.
struct RegionDraft {
  private static let housesOfDistrict: [(kind: Catchment.Kind, houses: Int, listed: Int)] = [
    (.adult, 600, 280), (.child, 1_500, 120), (.women, 2_500, 0),
  ]
  private static let generalDistrict = 600
  private static let largestGeneralDistrict = 800

  let staff: InventedStaff
  var localities: [Locality] = []
  var streets: [Street] = []
  var houses: [StreetHouses] = []
  var catchments: [Catchment] = []
  var segments: [StreetSegment] = []
  var whole: [LocalityCoverage] = []
  private var count: [Catchment.Kind: Int] = [:]

  init(staff: InventedStaff) {
    self.staff = staff
  }

  var region: InventedRegion {
    InventedRegion(
      registry: DistrictRegistry(
        isExample: true, date: nil, localities: localities, streets: streets, catchments: catchments,
        segments: segments, wholeLocalities: whole),
      houses: houses)
  }

  mutating func addDistricts(
    of entry: LocalityPlan.Entry, locality: Int, streets: Range<Int>, numbers: inout SeededNumbers
  ) {
    guard entry.isCity else {
      let drawing = addCatchments(
        .general, houses: entry.houses, each: Self.generalDistrict,
        largest: Self.largestGeneralDistrict, listed: 200, numbers: &numbers)
      if drawing.count == 1, numbers.chance(600) {
        whole.append(LocalityCoverage(locality: locality, catchment: drawing.first))
      } else {
        draw([drawing], streets: streets, isCity: false, numbers: &numbers)
      }
      return
    }
    let drawings = Self.housesOfDistrict.map { kind, each, listed in
      addCatchments(kind, houses: entry.houses, each: each, largest: each, listed: listed, numbers: &numbers)
    }
    draw(drawings, streets: streets, isCity: true, numbers: &numbers)
  }

  private mutating func addCatchments(
    _ kind: Catchment.Kind, houses: Int, each: Int, largest: Int, listed: Int, numbers: inout SeededNumbers
  ) -> DistrictDrawing {
    let number = houses <= largest ? 1 : (houses + each - 1) / each
    let first = catchments.count
    for _ in 0..<number {
      count[kind, default: 0] += 1
      catchments.append(staff.catchment(number: count[kind, default: 0], kind: kind, numbers: &numbers))
    }
    return DistrictDrawing(first: first, count: number, houses: houses, listed: listed)
  }

  private mutating func draw(
    _ drawings: [DistrictDrawing], streets: Range<Int>, isCity: Bool, numbers: inout SeededNumbers
  ) {
    var position = 0
    for street in streets {
      let own = houses[street]
      let size = own.plain + own.extras.count
      // A few streets are on the list without a district.
      if streets.count < 100 || !numbers.chance(8) {
        let isDivided = numbers.chance(size > 70 ? 700 : size > 35 ? 120 : size > 15 ? 30 : 0)
        for drawing in drawings where drawing.listed > 0 || numbers.chance(600) {
          drawing.add(
            street: street, own, after: position, isDivided: isDivided && drawing.listed > 0, to: &segments,
            numbers: &numbers)
        }
      }
      position += size
    }
  }
}
