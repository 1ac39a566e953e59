import Polyclinic

/// An answer to an address as a line of JSON, or as lines for people.
struct FoundLine: Encodable {
  let query: String
  let answer: String
  let streets: [FoundStreet]
  let house: String?
  let districts: [FoundDistrict]
  let microseconds: Int

  /// A street that may be meant.
  struct FoundStreet: Encodable {
    let name: String
    let locality: String
    let why: String
  }

  /// A district of the address.
  struct FoundDistrict: Encodable {
    let number: String
    let kind: String
    let doctor: String
  }

  /// Asks the index, and takes the time of the answer.
  ///
  /// - Parameter language: Kazakh names streets in Kazakh; every other language in Russian.
  init(_ query: String, index: DistrictIndex, language: Language) {
    let clock = ContinuousClock()
    let start = clock.now
    let found = index.search(query)
    microseconds = Int((clock.now - start) / .microseconds(1))
    self.query = query
    answer = found.state.rawValue
    let registry = index.registry
    streets = found.findings.map { FoundStreet($0.hit, in: registry, language: language) }
    house = (found.certain ?? found.findings.first)?.hit.houses.first?.text.string
    let placements = found.state.isCertain ? found.certain?.resolution.placements ?? [] : []
    districts = placements.flatMap(\.catchments).filter(registry.catchments.indices.contains).map { number in
      let catchment = registry.catchments[number]
      return FoundDistrict(
        number: catchment.number.string, kind: catchment.kind.rawValue, doctor: catchment.doctor?.name.string ?? "")
    }
  }

  /// The answer for people: what it is, the districts, and the streets with the reason for each.
  var lines: [String] {
    let head = [answer, house].compactMap(\.self).joined(separator: " ")
    return ["\(head)  (\(microseconds) µs)"]
      + districts.map { "  № \($0.number) \($0.kind) \($0.doctor)" }
      + streets.enumerated().map { number, street in
        let isNamed = street.locality.isEmpty || street.locality == street.name
        let place = isNamed ? street.name : "\(street.name), \(street.locality)"
        return "  \(number + 1). \(place): \(street.why)"
      }
  }
}

extension FoundLine.FoundStreet {
  fileprivate init(_ hit: StreetHit, in registry: DistrictRegistry, language: Language) {
    why = hit.why
    switch hit.place {
    case .street(let street) where registry.streets.indices.contains(street):
      name = registry.streets[street].name[language].string
      locality = Self.locality(registry.streets[street].locality, in: registry, language)
    case .locality(let locality):
      name = Self.locality(locality, in: registry, language)
      self.locality = name
    case .street:
      name = ""
      locality = ""
    }
  }

  private static func locality(_ index: Int, in registry: DistrictRegistry, _ language: Language) -> String {
    registry.localities.indices.contains(index) ? registry.localities[index].name[language].string : ""
  }
}

extension StreetHit {
  /// Why the street was found, for staff: by which name, how near, read how, and what is left over.
  fileprivate var why: String {
    let name = alias.map { "\($0.kind.rawValue) name \($0.name.string)" } ?? "present name"
    let nearness: String? =
      switch self.nearness {
      case .exact: nil
      case .withoutKazakhLetters: "without Kazakh letters"
      case .skeleton: "similar letters"
      case .prefix: "beginning"
      case .oneEdit: "1 typo"
      case .oneEditInPrefix: "beginning, 1 typo"
      case .twoEdits: "2 typos"
      case .twoEditsInPrefix: "beginning, 2 typos"
      }
    let reading: String? =
      switch self.reading {
      case .asTyped: nil
      case .transliterated: "Latin letters"
      case .kazakhDigits: "Kazakh number row"
      case .otherLayout: "other layout"
      }
    let kind = type == .differs ? "another kind of street" : nil
    let unexplained = unexplainedWords > 0 ? "\(unexplainedWords) words unexplained" : nil
    let untyped = untypedWords > 0 ? "\(untypedWords) words of the name not typed" : nil
    return [name, nearness, reading, kind, unexplained, untyped].compactMap(\.self).joined(separator: ", ")
  }
}
