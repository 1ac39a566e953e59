/// A minute of the day at the polyclinic, local time.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// A time that exists; nil for one that does not, such as 24:10.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `08:30`; nil for anything else.
  public init?(_ text: String) {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [2, 2], text.utf8.allSatisfy({ (0x30...0x3A).contains($0) }),
      let hour = Int(fields[0]), let minute = Int(fields[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The time as `08:30`.
  public var text: SafeText {
    let colon = SafeText.colon
    return SafeText(minutes / 600) + SafeText(minutes / 60 % 10) + colon
      + SafeText(minutes % 60 / 10) + SafeText(minutes % 10)
  }

  /// Earlier times come first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}
