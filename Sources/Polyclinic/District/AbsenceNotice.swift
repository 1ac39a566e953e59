/// That the doctor of a district is away, as it became known after the list of districts was made.
public struct AbsenceNotice: Hashable, Sendable {
  /// The index of the district.
  public let catchment: Int
  /// The days, and who stands in.
  public let absence: Absence

  /// Ties days to a district.
  public init(catchment: Int, absence: Absence) {
    self.catchment = catchment
    self.absence = absence
  }
}

extension DistrictRegistry {
  /// The same list, in which the notices hold on their days, whatever the list says of these.
  ///
  /// A notice for a district that is not there, or has no doctor, says nothing.
  public func noting(_ notices: [AbsenceNotice]) -> DistrictRegistry {
    var registry = self
    for (index, news) in Dictionary(grouping: notices, by: \.catchment) where catchments.indices.contains(index) {
      registry.catchments[index] = catchments[index].noting(news.map(\.absence))
    }
    return registry
  }
}

extension Catchment {
  fileprivate func noting(_ news: [Absence]) -> Catchment {
    let role = doctor.map { PractitionerRole(name: $0.name, schedule: $0.schedule, absences: news + $0.absences) }
    return Catchment(number: number, kind: kind, doctor: role, nurse: nurse, location: location)
  }
}
