import Polyclinic

extension DistrictRegistry {
  /// What a patient of every house in the list is told: kind, district, doctor and room.
  func answers() -> [String] {
    segments.flatMap { segment in
      Self.houses(of: segment.span).map { house in
        let told = placements(of: house, street: segment.street).map { placement in
          let districts = placement.catchments.map { index in
            let catchment = catchments[index]
            let room = catchment.location?.room?.string ?? ""
            return "\(catchment.number.string) \(catchment.doctor?.name.string ?? "") \(room)"
          }
          return "\(placement.kind.rawValue) \(districts.joined(separator: ", "))"
        }
        return "\(segment.street) \(house.text.string): \(told.joined(separator: "; "))"
      }
    }
  }

  private static func houses(of span: HouseSpan) -> [HouseNumber] {
    switch span {
    case .house(let house): [house]
    case .range(let range):
      (range.first...min(range.last, range.first + 200)).filter(range.contains).compactMap { HouseNumber(number: $0) }
    case .street: [1, 2, 99_999].compactMap { HouseNumber(number: $0) }
    }
  }
}
