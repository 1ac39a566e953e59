import Foundation
import PolyclinicData

/// What staff read about their files: what was taken, and everything that is wrong, each with its place.
struct IncomingReport {
  let words: RegistryWords
  let delivery: Delivery

  /// The report as it is left beside the files.
  ///
  /// - Parameter date: the day and the time, as words.
  func text(date: String) -> String {
    var lines = [words(.reportTitle, ["date": date])]
    func add(_ heading: RegistryPhrase, _ entries: [String]) {
      if !entries.isEmpty { lines += ["", words(heading)] + entries }
    }
    add(.taken, delivery.taken)
    add(.unshown, delivery.unshown)
    add(.refused, delivery.findings)
    add(.failed, delivery.failures.map(\.description))
    if !delivery.remarks.isEmpty { lines += [""] + delivery.remarks }
    return lines.map(\.harmless).joined(separator: "\n") + "\n"
  }

  /// The computer's local time now, as `2026-11-25 20:47`.
  static func now() -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute], from: Date())
    func padded(_ number: Int?) -> String {
      let digits = String(number ?? 0)
      return digits.count < 2 ? "0" + digits : digits
    }
    let day = [parts.year, parts.month, parts.day].map(padded).joined(separator: "-")
    return "\(day) \(padded(parts.hour)):\(padded(parts.minute))"
  }
}
