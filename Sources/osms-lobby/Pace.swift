/// How soon the kiosk is started again: the first two times in a minute at once, then every ten seconds.
struct Pace {
  private var ends: [Milliseconds] = []

  /// Milliseconds of a clock that only goes forward.
  typealias Milliseconds = Int

  /// How long an end counts.
  static let memory: Milliseconds = 60_000
  /// How many ends within that time are followed by a start at once.
  static let free = 2
  /// How long the text for patients stands before the next try.
  static let pause: Milliseconds = 10_000

  /// Notes that the kiosk has ended.
  ///
  /// - Returns: how long to wait before it is started again.
  mutating func noteEnd(at now: Milliseconds) -> Milliseconds {
    ends.removeAll { now - $0 >= Self.memory }
    ends.append(now)
    return ends.count <= Self.free ? 0 : Self.pause
  }
}
