import Foundation
import LobbySimulation
import Polyclinic
import PolyclinicData
import RegistryGenerator

extension LobbyProof {
  /// Hostile texts through every gate in memory: screen, texts, fields, slips, voice and the words of complaints.
  static let hostileTexts = LobbyProof(
    promise: "no control, bidi or combining character passes to screen, paper, voice or log",
    short: 50_000, long: 2_000_000
  ) { task in
    let gates = Gates(content: try task.place.content())
    let failures = task.play { _, seed in
      var numbers = SeededNumbers(seed: seed)
      let text = HostileText.draw(from: &numbers)
      return [gates.flaw(seed: seed), complaintFlaw(text), jsonFlaw(text)].compactMap(\.self)
    }
    return Finding(cases: task.cases.count, failures: failures)
  }

  /// A complaint about a file of that name, an entry of that id and a cell of that content is one harmless line.
  private static func complaintFlaw(_ text: String) -> String? {
    let problem = PolyclinicData.Problem(file: text, line: 1, entry: text, reason: "'\(text)' is wrong")
    return HostileOutput.isHarmless(problem.description) && HostileOutput.isHarmless(text.harmless)
      ? nil : "a complaint is obeyed: \(text.debugDescription)"
  }

  /// A slip with that text in its JSON form is refused, or has nothing but what prints.
  private static func jsonFlaw(_ text: String) -> String? {
    guard let json = try? JSONEncoder().encode([text]),
      let texts = try? JSONDecoder().decode([SafeText].self, from: json), let read = texts.first
    else { return nil }
    return HostileOutput.isHarmless(read.string) ? nil : "a slip is read that has \(text.debugDescription)"
  }
}
