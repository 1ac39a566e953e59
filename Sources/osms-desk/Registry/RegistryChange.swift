import Polyclinic

/// What a new list of districts has and no longer has, beside the one before it.
struct RegistryChange {
  private let earlier: DistrictRegistry
  private let later: DistrictRegistry

  init(from earlier: DistrictRegistry, to later: DistrictRegistry) {
    self.earlier = earlier
    self.later = later
  }

  /// Streets and districts before and now, and what is gone where that is a tenth of the streets or districts or more.
  func lines(_ words: RegistryWords, file: String) -> [String] {
    let (oldStreets, oldDistricts) = (earlier.streetNames, earlier.districtNames)
    let streets = oldStreets.subtracting(later.streetNames).count
    let districts = oldDistricts.subtracting(later.districtNames).count
    let isMuch = [(streets, oldStreets.count), (districts, oldDistricts.count)].contains { $0 > 0 && $0 * 10 >= $1 }
    let values = ["streets": "\(streets)", "districts": "\(districts)", "file": file]
    return [
      "\(words(.streets)): \(earlier.streets.count) → \(later.streets.count)",
      "\(words(.districts)): \(earlier.catchments.count) → \(later.catchments.count)",
    ] + (isMuch ? [words(.lost, values)] : [])
  }
}

extension DistrictRegistry {
  fileprivate var streetNames: Set<[String]> {
    Set(
      streets.map { street in
        let locality = localities.indices.contains(street.locality) ? localities[street.locality].name.ru.string : ""
        return [Locality.key(locality), street.type.rawValue, Fold.plain(street.name.ru.string)]
      })
  }

  fileprivate var districtNames: Set<[String]> {
    Set(catchments.map { [$0.number.string, $0.kind.rawValue] })
  }
}
