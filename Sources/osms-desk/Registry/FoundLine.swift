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
  /// - Parameter words: the language of the reasons; Kazakh names streets in Kazakh, every other language in Russian.
  init(_ query: String, index: DistrictIndex, words: RegistryWords) {
    let clock = ContinuousClock()
    let start = clock.now
    let found = index.search(query)
    microseconds = Int((clock.now - start) / .microseconds(1))
    self.query = query
    answer = found.state.rawValue
    let registry = index.registry
    streets = found.findings.map { FoundStreet($0.hit, in: registry, words: words) }
    house = (found.certain ?? found.findings.first)?.hit.houses.first?.text.string
    let placements = found.state.isCertain ? found.certain?.resolution.placements ?? [] : []
    districts = placements.flatMap(\.catchments).filter(registry.catchments.indices.contains).map { number in
      let catchment = registry.catchments[number]
      return FoundDistrict(
        number: catchment.number.string, kind: catchment.kind.rawValue, doctor: catchment.doctor?.name.string ?? "")
    }
  }

  /// The answer for people: what it is, the districts, and the streets with the reason for each.
  func lines(_ words: RegistryWords) -> [String] {
    let head = [answer, house].compactMap(\.self).joined(separator: " ")
    return ["\(head)  (\(microseconds) µs)"]
      + districts.map { district in
        let kind = Catchment.Kind(rawValue: district.kind).map { words($0) } ?? district.kind
        return "  № \(district.number) \(kind) \(district.doctor)"
      }
      + streets.enumerated().map { number, street in
        let isNamed = street.locality.isEmpty || street.locality == street.name
        let place = isNamed ? street.name : "\(street.name), \(street.locality)"
        return "  \(number + 1). \(place): \(street.why)"
      }
  }
}

extension FoundLine.FoundStreet {
  fileprivate init(_ hit: StreetHit, in registry: DistrictRegistry, words: RegistryWords) {
    let language = words.language
    why = hit.why(words)
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
  fileprivate func why(_ words: RegistryWords) -> String {
    var parts = [name(words)] + nearness(words)
    switch reading {
    case .asTyped: break
    case .transliterated: parts.append(words(.latinLetters))
    case .kazakhDigits: parts.append(words(.kazakhDigits))
    case .otherLayout: parts.append(words(.otherLayout))
    }
    if type == .differs { parts.append(words(.otherType)) }
    if unexplainedWords > 0 { parts.append(words(.unexplained, ["count": "\(unexplainedWords)"])) }
    if untypedWords > 0 { parts.append(words(.untyped, ["count": "\(untypedWords)"])) }
    return parts.joined(separator: ", ")
  }

  private func name(_ words: RegistryWords) -> String {
    guard let alias else { return words(.presentName) }
    let phrase: RegistryPhrase =
      switch alias.kind {
      case .old: .oldName
      case .short: .shortName
      case .code: .codeName
      }
    return words(phrase, ["name": alias.name.string])
  }

  private func nearness(_ words: RegistryWords) -> [String] {
    switch nearness {
    case .exact: []
    case .withoutKazakhLetters: [words(.withoutKazakhLetters)]
    case .skeleton: [words(.similarLetters)]
    case .prefix: [words(.beginning)]
    case .oneEdit: [words(.oneTypo)]
    case .oneEditInPrefix: [words(.beginning), words(.oneTypo)]
    case .twoEdits: [words(.twoTypos)]
    case .twoEditsInPrefix: [words(.beginning), words(.twoTypos)]
    }
  }
}
