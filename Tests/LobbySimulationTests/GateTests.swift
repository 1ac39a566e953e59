import LobbySimulation
import RegistryGenerator
import Testing

/// Nothing but what is seen or read passes the gates; the long runs are those of `osms-bench lobby`.
struct GateTests {
  @Test func hostileTextsDoNotPass() throws {
    let gates = Gates(content: try Bundled.content())
    let flaws = (1...300).compactMap { gates.flaw(seed: UInt64($0)) }
    #expect(flaws.isEmpty, "\(flaws.first ?? "")")
  }

  @Test func hostileTextsHaveWhatCommandsATerminal() {
    var numbers = SeededNumbers(seed: 1)
    let texts = (1...500).map { _ in HostileText.draw(from: &numbers) }
    for character in ["\u{1B}", "\u{0}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{301}"] as [Unicode.Scalar] {
      #expect(texts.contains { $0.unicodeScalars.contains(character) })
    }
  }
}
