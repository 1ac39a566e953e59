import LobbySimulation
import Testing

/// Visits of whatever keys and faults keep the promises, and are the same from the same seed.
struct VisitTests {
  @Test func visitsKeepThePromises() throws {
    let content = try Bundled.content()
    let violations = (1...120).flatMap { Visit.play(seed: UInt64($0), content: content).violations }
    #expect(violations.isEmpty, "\(violations.first?.description ?? "")")
  }

  @Test func theSameSeedMakesTheSameVisit() throws {
    let content = try Bundled.content()
    for seed in 1...8 {
      let traces = (1...2).map { _ in Visit.play(seed: UInt64(seed), content: content).trace }
      #expect(traces[0] == traces[1])
    }
  }
}
