import Foundation
import Polyclinic
import RegistryGenerator

/// Types queries key by key, takes the time of every answer, and looks where the street that is meant stands.
struct Replay {
  /// What came of one query.
  struct Outcome {
    let entry: QuerySet.Entry
    /// The answer to the whole query.
    let answer: AddressAnswer
    /// After how many characters the street was first in the list; nil: never.
    let firstAfter: Int?
    /// What had been typed when the street lost the first place that it won again later.
    let flickers: [String]
    /// Milliseconds for the answer to the whole query.
    let time: Double
  }

  /// One key: what had been typed with it, and how long the answer took, in milliseconds.
  struct Keystroke {
    let typed: String
    let time: Double
    /// Milliseconds on the processor, which other programs on the machine do not lengthen.
    let work: Double
  }

  private(set) var outcomes: [Outcome] = []
  private(set) var keystrokes: [Keystroke] = []

  /// How many queries are typed before anything counts.
  private static let warmUp = 100

  /// Types all queries into an index.
  init(_ queries: QuerySet, into index: DistrictIndex) {
    for entry in queries.entries.prefix(Self.warmUp) {
      for typed in Self.beginnings(of: entry.query.text) { _ = index.search(typed) }
    }
    for entry in queries.entries { type(entry, into: index) }
  }

  /// What has been typed after each key.
  static func beginnings(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.map { String(String.UnicodeScalarView(scalars[...$0])) }
  }

  private mutating func type(_ entry: QuerySet.Entry, into index: DistrictIndex) {
    let clock = ContinuousClock()
    var last: AddressAnswer?
    var firstAfter: Int?
    var flickers: [String] = []
    var lostAt: String?
    var lastTime = 0.0
    var wasRight = false
    for (number, typed) in Self.beginnings(of: entry.query.text).enumerated() {
      let workBefore = Self.processorTime
      let start = clock.now
      let answer = index.search(typed)
      let time = (clock.now - start).milliseconds
      keystrokes.append(Keystroke(typed: typed, time: time, work: Self.processorTime - workBefore))
      let isRight = answer.findings.first?.hit.place == .street(entry.query.street)
      if isRight {
        if firstAfter == nil { firstAfter = number + 1 }
        if let lost = lostAt { flickers.append(lost) }
        lostAt = nil
      } else if wasRight {
        lostAt = typed
      }
      wasRight = isRight
      last = answer
      lastTime = time
    }
    guard let last else { return }
    outcomes.append(Outcome(entry: entry, answer: last, firstAfter: firstAfter, flickers: flickers, time: lastTime))
  }

  /// Milliseconds that this thread has run on a processor so far.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
