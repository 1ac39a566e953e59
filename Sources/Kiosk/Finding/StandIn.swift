import Polyclinic

/// Who sees the patients of a doctor who is away, as far as the list of districts tells.
struct StandIn {
  /// The name, as the list has it.
  let name: SafeText
  /// The district of which that person is the doctor; nil where no district, or more than one, has a doctor so named.
  let district: Catchment?

  /// Who stands in for the doctor of a district on a day; nil where the doctor is there, or nobody is named.
  init?(in catchment: Catchment, on date: CalendarDate, among districts: [Catchment]) {
    guard let name = catchment.doctor?.absence(on: date)?.substitute else { return nil }
    self.name = name
    let known = districts.filter { $0.doctor?.name == name }
    district = known.count == 1 ? known.first : nil
  }

  /// The hours in which that person receives, where they are known; nil where they are not, or on a day away.
  func schedule(on date: CalendarDate) -> Schedule? {
    guard let doctor = district?.doctor, doctor.absence(on: date) == nil else { return nil }
    return doctor.schedule
  }
}
