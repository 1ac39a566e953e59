/// A place in the building where somebody helps: reception, patient support.
public struct Desk: Hashable, Sendable {
  /// The id by which content names the desk, such as `reception`.
  public let id: String
  /// What the sign on the door says.
  public let name: LocalizedText
  /// The number of the room.
  public let room: SafeText
  /// The number of the floor.
  public let floor: SafeText
  /// When it is open.
  public let schedule: Schedule

  /// The desk that answers where the building has not got the one that content names.
  public static let reception = "reception"
  /// The desk that helps where the status is not clear.
  public static let patientSupport = "patient-support"

  /// Describes a desk.
  public init(id: String, name: LocalizedText, room: SafeText, floor: SafeText, schedule: Schedule) {
    self.id = id
    self.name = name
    self.room = room
    self.floor = floor
    self.schedule = schedule
  }
}
