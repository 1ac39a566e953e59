import Terminal
import Testing

@testable import Kiosk

@Suite struct PresenceTests {
  @Test func warnsAndThenGivesUp() {
    let presence = Presence(patience: .usual, at: 1_000)
    #expect(presence.state(at: 1_119) == .present)
    #expect(presence.nextChange(after: 1_000) == 1_120)
    #expect(presence.state(at: 1_120) == .doubted(30))
    #expect(presence.nextChange(after: 1_120) == 1_121)
    #expect(presence.state(at: 1_121) == .doubted(29))
    #expect(presence.state(at: 1_149.5) == .doubted(1))
    #expect(presence.nextChange(after: 1_149.5) == 1_150)
    #expect(presence.state(at: 1_150) == .gone)
  }

  /// Whenever the loop wakes at the next change, the state has changed: it never spins, and never oversleeps.
  @Test(arguments: [Patience.usual, Patience(idle: 60, warning: 20), Patience(idle: 300, warning: 60)])
  func everyWakingChangesSomething(_ patience: Patience?) throws {
    let patience = try #require(patience)
    let presence = Presence(patience: patience, at: 0.25)
    var now = 0.25
    var changes = 0
    while presence.state(at: now) != .gone {
      let next = try #require(presence.nextChange(after: now))
      #expect(next > now)
      #expect(presence.state(at: next) != presence.state(at: now))
      now = next
      changes += 1
    }
    #expect(changes == patience.warning + 1)
  }

  @Test func aKeyBringsBack() {
    var presence = Presence(patience: .usual, at: 0)
    let isStuck = presence.press(.enter, at: 140)
    #expect(!isStuck)
    #expect(presence.state(at: 140) == .present)
    #expect(presence.state(at: 259) == .present)
  }

  @Test func waitsWhileItSpeaks() {
    var presence = Presence(patience: .usual, at: 0)
    presence.setBusy(true, at: 10)
    #expect(presence.state(at: 1_000) == .present)
    #expect(presence.nextChange(after: 1_000) == nil)
    presence.setBusy(false, at: 1_000)
    #expect(presence.state(at: 1_119) == .present)
    #expect(presence.state(at: 1_120) == .doubted(30))
  }

  @Test func aStuckKeyEndsAVisit() {
    var presence = Presence(patience: .usual, at: 0)
    var end: Double?
    for second in 1...2_000 where presence.press(.character("5"), at: Double(second)) {
      end = end ?? Double(second)
    }
    #expect(end == 901)
  }

  @Test func anotherKeyMakesAStuckOneHarmless() {
    var presence = Presence(patience: .usual, at: 0)
    for second in 1...2_000 {
      let key = Key.character(second % 600 == 0 ? "4" : "5")
      let isStuck = presence.press(key, at: Double(second))
      #expect(!isStuck)
    }
  }

  /// Whoever reads page after page with one key lets it go between.
  @Test func aKeyThatIsLetGoIsNotStuck() {
    var presence = Presence(patience: .usual, at: 0)
    for minute in 1...60 {
      let isStuck = presence.press(.enter, at: Double(minute * 60))
      #expect(!isStuck)
    }
  }

  @Test func acceptsOnlyWhatTheRangesAllow() {
    #expect(Patience(idle: 59, warning: 30) == nil)
    #expect(Patience(idle: 120, warning: 61) == nil)
    #expect(Patience(idle: 60, warning: 20) != nil)
  }
}
