@testable import Polyclinic

/// A line of a list: a street of a locality, or a locality as a whole, each in a district of its own.
struct ListedLine {
  let locality: String
  var kk: String?
  var street: (type: StreetType, name: String)?
  /// The house; nil: all from 1 to 40.
  var house: String?

  /// The registry of those lines; the districts are numbered as the lines are.
  static func index(of lines: [ListedLine]) -> DistrictIndex {
    var names: [String] = []
    var localities: [Locality] = []
    var streets: [Street] = []
    var segments: [StreetSegment] = []
    var wholeLocalities: [LocalityCoverage] = []
    for (catchment, line) in lines.enumerated() {
      let locality = names.firstIndex(of: line.locality) ?? names.count
      if locality == names.count {
        names.append(line.locality)
        localities.append(
          Locality(name: PlaceName(ru: SmallRegistry.text(line.locality), kk: line.kk.map(SmallRegistry.text))))
      }
      guard let (type, name) = line.street else {
        wholeLocalities.append(LocalityCoverage(locality: locality, catchment: catchment))
        continue
      }
      let entry = Street(locality: locality, type: type, name: PlaceName(ru: SmallRegistry.text(name)))
      let street = streets.firstIndex(of: entry) ?? streets.count
      if street == streets.count { streets.append(entry) }
      let span =
        line.house.flatMap { HouseNumber.listed($0) }.map { HouseSpan.house($0.house) }
        ?? HouseRange(from: 1, to: 40).map(HouseSpan.range)
      if let span { segments.append(StreetSegment(street: street, catchment: catchment, span: span)) }
    }
    return DistrictIndex(
      DistrictRegistry(
        isExample: true, date: nil, localities: localities, streets: streets,
        catchments: lines.indices.map {
          Catchment(number: SafeText($0), kind: .adult, doctor: nil, nurse: nil, location: nil)
        }, segments: segments, wholeLocalities: wholeLocalities))
  }
}

extension AddressAnswer {
  /// The lines of the list: the place by its Russian name, the house, and the districts that the registry names.
  func lines(in registry: DistrictRegistry) -> [String] {
    findings.map { finding in
      let name =
        switch finding.hit.place {
        case .street(let street): registry.streets[street].name.ru.string
        case .locality(let locality): registry.localities[locality].name.ru.string
        case .otherStreets(let locality): registry.localities[locality].name.ru.string + " …"
        }
      let districts = finding.resolution.placements.flatMap(\.catchments).map { "№\($0)" }
      return ([name, finding.house?.text.string].compactMap(\.self) + districts).joined(separator: " ")
    }
  }
}
