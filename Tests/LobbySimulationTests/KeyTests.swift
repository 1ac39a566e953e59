import LobbySimulation
import Testing

/// Keys without sense lead nowhere from which there is no way home; the long runs are those of `osms-bench lobby`.
struct KeyTests {
  @Test func randomKeysLeadHome() throws {
    let keys = RandomKeys(content: try Bundled.content())
    let flaws = (1...2).compactMap { keys.play(seed: UInt64($0)) }
    #expect(flaws.isEmpty, "\(flaws.first ?? "")")
  }

  @Test func everyKeyLeadsHome() throws {
    let sequences = KeySequences(content: try Bundled.content())
    let findings = stride(from: 0, to: sequences.starts.count, by: 10).map { sequences.play(from: $0, length: 1) }
    #expect(findings.count > 50 && findings.allSatisfy { $0.keys > 0 })
    let flaws = findings.flatMap(\.flaws)
    #expect(flaws.isEmpty, "\(flaws.first ?? "")")
    #expect(!sequences.play(from: sequences.starts.count, length: 1).flaws.isEmpty, "there is no such screen")
  }
}
