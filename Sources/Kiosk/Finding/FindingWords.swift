import Polyclinic

/// How streets, houses and districts are named to the patient.
struct FindingWords {
  let scene: Scene

  /// A place with its kind, the other name by which it was found, and its locality unless that is the main one.
  func name(of place: StreetHit.Place, alias: StreetAlias?) -> SafeText {
    guard let registry = scene.districts?.registry else { return .empty }
    switch place {
    case .locality(let index): return locality(index)
    case .otherStreets(let index): return scene.say(.otherStreets, ["place": locality(index)])
    case .street(let index):
      guard registry.streets.indices.contains(index) else { return .empty }
      let street = registry.streets[index]
      var name = scene.say(.named(street.type), ["name": street.name[scene.language]])
      switch alias?.kind {
      case .old: name = scene.say(.formerly, ["street": name, "name": alias?.name ?? .empty])
      case .code: name = scene.say(.alsoCalled, ["street": name, "name": alias?.name ?? .empty])
      case .short, nil: break
      }
      guard street.locality != registry.mainLocality, registry.localities.indices.contains(street.locality) else {
        return name
      }
      let locality = registry.localities[street.locality].name[scene.language]
      return locality == .empty ? name : locality + .comma + name
    }
  }

  private func locality(_ index: Int) -> SafeText {
    guard let registry = scene.districts?.registry, registry.localities.indices.contains(index) else { return .empty }
    return registry.localities[index].name[scene.language]
  }

  /// A place with a house.
  func address(_ place: StreetHit.Place, alias: StreetAlias?, house: HouseNumber?) -> SafeText {
    let street = name(of: place, alias: alias)
    return house.map { scene.say(.streetWithHouse, ["street": street, "house": $0.text]) } ?? street
  }

  /// The line of a list: the address, and what the list of districts says of it.
  func label(_ finding: AddressAnswer.Finding) -> SafeText {
    let hit = finding.hit
    var address = address(hit.place, alias: hit.alias, house: finding.house)
    if case .locality = hit.place, finding.house == nil { address = scene.say(.allStreets, ["place": address]) }
    return address + .space + .dash + .space + result(finding.resolution)
  }

  /// What the list of districts says of an address, in a few words.
  func result(_ resolution: Resolution) -> SafeText {
    switch resolution.state {
    case .placed:
      guard let catchment = resolution.placements.first.flatMap({ catchments(of: $0).first }) else { return .empty }
      let district = scene.say(.inDistrict, ["number": catchment.number])
      let isForAdults = catchment.kind == .general || catchment.kind == .adult
      return isForAdults ? district : district + .comma + scene.say(.kind(catchment.kind))
    case .ambiguous: return scene.say(.districtUnclear)
    case .houseNeeded: return scene.say(.houseNeeded)
    case .unlisted: return scene.say(.houseUnlisted)
    case .elsewhere: return scene.say(.streetElsewhere)
    }
  }

  /// A district with its number and for whom it is.
  func district(_ catchment: Catchment) -> SafeText {
    scene.say(.district, ["number": catchment.number, "kind": scene.say(.kind(catchment.kind))])
  }

  /// The districts of a placement.
  func catchments(of placement: Placement) -> [Catchment] {
    guard let registry = scene.districts?.registry else { return [] }
    return placement.catchments.filter(registry.catchments.indices.contains).map { registry.catchments[$0] }
  }
}
