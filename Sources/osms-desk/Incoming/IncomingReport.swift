import Polyclinic
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

  /// The computer's local time now, as `2026-11-25 20:47`; nothing where it shows none.
  static func now() -> String { Moment.local.map { "\($0.date) \($0.time.text.string)" } ?? "" }
}
