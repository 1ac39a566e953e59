import Foundation
import Polyclinic
import RegistryGenerator

/// What was not found, and which keys took longest, as a text to look through.
struct FailureList {
  private static let most = 50

  /// The text.
  let text: String

  init(_ recall: Recall, _ replay: Replay, in registry: DistrictRegistry) {
    var lines: [String] = []
    func add(_ title: String, _ outcomes: [Replay.Outcome]) {
      guard !outcomes.isEmpty else { return }
      lines.append("# \(title): \(outcomes.count)")
      lines += outcomes.prefix(Self.most).map { Self.line($0, in: registry) }
      lines.append("")
    }
    add("certain and wrong", recall.wrongCertain)
    for noise in NoiseClass.allCases { add(noise.rawValue, recall.failures.filter { $0.entry.noise == noise }) }
    let flickers = replay.outcomes.filter { $0.entry.noise == .exact && !$0.flickers.isEmpty }
    lines.append("# exact queries whose street lost the first place and won it again: \(flickers.count)")
    lines += flickers.prefix(Self.most).map {
      "\($0.entry.query.text)  lost at  \($0.flickers.joined(separator: " | "))"
    }
    lines.append("# the slowest keys, in milliseconds")
    for key in replay.keystrokes.sorted(by: { $0.time > $1.time }).prefix(Self.most) {
      lines.append("\(key.time.text(3)) (\(key.work.text(3)) on the processor) \(key.typed)")
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ outcome: Replay.Outcome, in registry: DistrictRegistry) -> String {
    let query = outcome.entry.query
    let meant = PlaceLabel.text(.street(query.street), in: registry)
    let hits = outcome.answer.findings.prefix(3).map { finding in
      let hit = finding.hit
      let house = hit.houses.map(\.text.string).joined(separator: " or ")
      return "\(PlaceLabel.text(hit.place, in: registry)) \(house) [\(hit.nearness) \(hit.type) \(hit.reading)]"
    }
    return "\(query.text)  ⇒  \(meant) \(query.house?.text.string ?? "")  |  \(outcome.answer.state.rawValue): "
      + hits.joined(separator: "; ")
  }
}
