/// The part of a polyclinic's area for which one doctor is responsible: участок, учаске; VIP calls it a precinct.
public struct Catchment: Hashable, Sendable {
  /// What stands on the door and in the papers: `12`.
  public let number: SafeText
  /// For whom it is.
  public let kind: Kind
  /// The doctor; nil where the post is vacant.
  public let doctor: PractitionerRole?
  /// The nurse; nil where none is named.
  public let nurse: PractitionerRole?
  /// Where they receive.
  public let location: Location?

  /// Describes a district.
  public init(
    number: SafeText, kind: Kind, doctor: PractitionerRole?, nurse: PractitionerRole?, location: Location?
  ) {
    self.number = number
    self.kind = kind
    self.doctor = doctor
    self.nurse = nurse
    self.location = location
  }

  /// For whom a district is, in the order in which a patient is shown them; the raw value is its name in files.
  public enum Kind: String, CaseIterable, Comparable, Sendable {
    /// Everybody: a general practitioner's district.
    case general
    case adult
    case child
    case women

    /// The order in which a patient is shown them.
    public static func < (left: Kind, right: Kind) -> Bool {
      left.order < right.order
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }
}

/// Where a doctor receives, and the telephone there.
public struct Location: Hashable, Sendable {
  /// The number of the room.
  public let room: SafeText?
  /// The number of the floor.
  public let floor: SafeText?
  /// The telephone.
  public let phone: SafeText?

  /// Describes a place in the building.
  public init(room: SafeText?, floor: SafeText?, phone: SafeText?) {
    self.room = room
    self.floor = floor
    self.phone = phone
  }
}

/// What somebody does in a district, and when: FHIR's PractitionerRole.
public struct PractitionerRole: Hashable, Sendable {
  /// The name, as it stands on the door.
  public let name: SafeText
  /// The hours of reception; nil where the list does not tell them.
  public let schedule: Schedule?
  /// When the person is away; where two cover a day, the first of them holds.
  public let absences: [Absence]

  /// Describes a role.
  public init(name: SafeText, schedule: Schedule? = nil, absences: [Absence] = []) {
    self.name = name
    self.schedule = schedule
    self.absences = absences
  }

  /// The absence on that day, where there is one.
  public func absence(on date: CalendarDate) -> Absence? {
    absences.first { $0.first <= date && date <= $0.last }
  }
}

/// Days on which somebody is away, and who stands in: FHIR's notAvailable.
public struct Absence: Hashable, Sendable {
  /// The first day.
  public let first: CalendarDate
  /// The last day.
  public let last: CalendarDate
  /// Who stands in; nil where the list does not tell.
  public let substitute: SafeText?

  /// Describes an absence; nil where the last day comes before the first.
  public init?(from first: CalendarDate, to last: CalendarDate, substitute: SafeText?) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
    self.substitute = substitute
  }
}
