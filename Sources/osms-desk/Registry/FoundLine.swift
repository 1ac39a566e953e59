import Kiosk
import Polyclinic

/// An answer to an address: for programs as JSON, for people as lines.
struct FoundLine {
  let query: String
  let answer: String
  let streets: [FoundStreet]
  let house: String?
  let districts: [FoundDistrict]
  let microseconds: Int

  /// A street that may be meant.
  struct FoundStreet {
    let name: String
    let type: String?
    let locality: String
    let house: String?
    let why: String
  }

  /// A district of the address.
  struct FoundDistrict {
    let number: String
    let kind: String
    let doctor: String?
    let away: String?
    let substitute: String?
  }

  /// Asks the index, and takes the time of the answer.
  ///
  /// - Parameters:
  ///   - today: the day on which doctors are away.
  ///   - words: the language of the reasons; Kazakh names streets in Kazakh, every other language in Russian.
  init(_ query: String, index: DistrictIndex, today: CalendarDate?, words: RegistryWords) {
    let clock = ContinuousClock()
    let start = clock.now
    let found = index.search(query)
    microseconds = Int((clock.now - start) / .microseconds(1))
    self.query = query
    answer = found.state.rawValue
    let registry = index.registry
    streets = found.findings.map { FoundStreet($0, in: registry, words: words) }
    house = (found.certain ?? found.findings.first)?.house?.text.string
    let placements = found.state.isCertain ? found.certain?.resolution.placements ?? [] : []
    districts = placements.flatMap(\.catchments).filter(registry.catchments.indices.contains).map { number in
      let catchment = registry.catchments[number]
      let absence = today.flatMap { catchment.doctor?.absence(on: $0) }
      return FoundDistrict(
        number: catchment.number.string, kind: catchment.kind.rawValue, doctor: catchment.doctor?.name.string,
        away: absence?.last.description, substitute: absence?.substitute?.string)
    }
  }

  /// The answer for programs.
  var json: JSONValue {
    .object([
      "query": .text(query), "answer": .text(answer), "house": .text(house), "microseconds": .number(microseconds),
      "streets": .list(streets.map(\.json)), "districts": .list(districts.map(\.json)),
    ])
  }

  /// The answer for people: what it is, the districts, and the streets with the reason for each.
  ///
  /// - Parameter screens: the phrases of the kiosk, which name streets with their kinds.
  func lines(_ words: RegistryWords, screens: Phrasebook) -> [String] {
    let head = [answer, house].compactMap(\.self).joined(separator: " ")
    return ["\(head)  (\(microseconds) µs)"]
      + districts.map { district in
        let kind = Catchment.Kind(rawValue: district.kind).map { words($0) } ?? district.kind
        let head = ["№", district.number, kind, district.doctor].compactMap(\.self).joined(separator: " ")
        return "  " + [head, district.absence(words)].compactMap(\.self).joined(separator: ", ")
      }
      + streets.enumerated().map { number, street in
        let phrase = street.type.flatMap { StreetType(rawValue: $0) }.flatMap { screens[Phrase.named($0).rawValue] }
        let typed = phrase?[words.language].filled { $0 == "name" ? street.name : nil } ?? street.name
        let other = street.house == house ? nil : street.house
        let name = [typed, other].compactMap(\.self).joined(separator: " ")
        let place = street.locality.isEmpty || street.type == nil ? name : "\(name), \(street.locality)"
        return "  \(number + 1). \(place): \(street.why)"
      }
  }
}

extension FoundLine.FoundDistrict {
  fileprivate var json: JSONValue {
    .object([
      "number": .text(number), "kind": .text(kind), "doctor": .text(doctor), "away": .text(away),
      "substitute": .text(substitute),
    ])
  }

  /// That the doctor is away, and who stands in.
  fileprivate func absence(_ words: RegistryWords) -> String? {
    guard let away else { return nil }
    return substitute.map { words(.awayWithSubstitute, ["date": away, "name": $0]) } ?? words(.away, ["date": away])
  }
}

extension FoundLine.FoundStreet {
  fileprivate var json: JSONValue {
    .object([
      "name": .text(name), "type": .text(type), "locality": .text(locality), "house": .text(house), "why": .text(why),
    ])
  }

  fileprivate init(_ finding: AddressAnswer.Finding, in registry: DistrictRegistry, words: RegistryWords) {
    let language = words.language
    let hit = finding.hit
    house = finding.house?.text.string
    why = hit.why(words)
    switch hit.place {
    case .street(let street) where registry.streets.indices.contains(street):
      name = registry.streets[street].name[language].string
      type = registry.streets[street].type.rawValue
      locality = Self.locality(registry.streets[street].locality, in: registry, language)
    case .locality(let locality), .otherStreets(let locality):
      name = Self.locality(locality, in: registry, language)
      type = nil
      self.locality = name
    case .street:
      name = ""
      type = nil
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
    if case .otherStreets = place { return words(.otherStreets) }
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
