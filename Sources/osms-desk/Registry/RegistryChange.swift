import Polyclinic

/// What a new list of districts has and no longer has, beside the one before it.
struct RegistryChange {
  private let streets: (before: Int, now: Int, lost: Int)
  private let districts: (before: Int, now: Int, lost: Int)
  /// Whether a tenth of the streets or districts, or more, are gone: the list may have been cut off.
  let isMuchLost: Bool

  init(from earlier: DistrictRegistry, to later: DistrictRegistry) {
    let (oldStreets, oldDistricts) = (earlier.streetNames, earlier.districtNames)
    streets = (earlier.streets.count, later.streets.count, oldStreets.subtracting(later.streetNames).count)
    districts = (earlier.catchments.count, later.catchments.count, oldDistricts.subtracting(later.districtNames).count)
    isMuchLost = [(streets.lost, oldStreets.count), (districts.lost, oldDistricts.count)].contains {
      $0 > 0 && $0 * 10 >= $1
    }
  }

  /// Streets and districts before and now.
  func counts(_ words: RegistryWords) -> [String] {
    [
      "\(words(.streets)): \(streets.before) → \(streets.now)",
      "\(words(.districts)): \(districts.before) → \(districts.now)",
    ]
  }

  /// What is gone, where that is much.
  ///
  /// - Parameters:
  ///   - phrase: says that it is gone, or that it would be.
  ///   - file: the list.
  func loss(_ words: RegistryWords, as phrase: RegistryPhrase, file: String) -> [String] {
    let values = ["streets": "\(streets.lost)", "districts": "\(districts.lost)", "file": file]
    return isMuchLost ? [words(phrase, values)] : []
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
