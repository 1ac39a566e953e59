/// The polyclinic in which the kiosk stands: its name, its desks and the days on which it is closed.
public struct Building: Hashable, Sendable {
  /// The full name.
  public let name: LocalizedText
  /// The name for a narrow screen.
  public let shortName: LocalizedText
  /// Where it stands.
  public let address: LocalizedText
  /// The telephone of the building.
  public let phone: SafeText
  /// Whether it is invented; every screen that shows an invented polyclinic says so.
  public let isExample: Bool
  /// The desks, in the order of the file.
  public let desks: [Desk]
  /// Days on which the whole building is closed.
  public let closed: Set<CalendarDate>
  /// Days on which every desk works within other hours.
  public let shortened: [CalendarDate: TimeSpan]

  /// Describes a building.
  public init(
    name: LocalizedText, shortName: LocalizedText, address: LocalizedText, phone: SafeText, isExample: Bool,
    desks: [Desk], closed: Set<CalendarDate>, shortened: [CalendarDate: TimeSpan]
  ) {
    self.name = name
    self.shortName = shortName
    self.address = address
    self.phone = phone
    self.isExample = isExample
    self.desks = desks
    self.closed = closed
    self.shortened = shortened
  }

  /// The desk of that id, else the reception; nil where the building has neither.
  public func desk(_ id: String) -> Desk? {
    desks.first { $0.id == id } ?? desks.first { $0.id == Desk.reception }
  }
}
