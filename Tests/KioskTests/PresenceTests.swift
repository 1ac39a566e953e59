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
      let next = presence.nextChange(after: now)
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
    #expect(presence.state(at: 300) == .present)
    #expect(presence.nextChange(after: 300) == 430)
    presence.setBusy(false, at: 300)
    #expect(presence.state(at: 419) == .present)
    #expect(presence.state(at: 420) == .doubted(30))
  }

  /// Five minutes, whatever the voice says; what ends behind the question is no answer to it.
  @Test func doesNotWaitForAVoiceThatHangs() {
    var presence = Presence(patience: .usual, at: 0)
    presence.setBusy(true, at: 10)
    presence.setBusy(true, at: 200)
    #expect(presence.state(at: 429) == .present)
    #expect(presence.state(at: 430) == .doubted(30))
    presence.setBusy(false, at: 440)
    #expect(presence.state(at: 440) == .doubted(20))
    #expect(presence.state(at: 460) == .gone)
  }

  /// A voice that is long, and over before anybody is asked, is waited for as any other.
  @Test func aLongVoiceThatEndsIsWaitedFor() {
    var presence = Presence(patience: .usual, at: 0)
    presence.setBusy(true, at: 10)
    presence.setBusy(false, at: 400)
    #expect(presence.state(at: 519) == .present)
    #expect(presence.state(at: 520) == .doubted(30))
  }

  @Test func aStuckKeyEndsAVisit() {
    var presence = Presence(patience: .usual, at: 0)
    var end: Double?
    for second in 1...2_000 where presence.press(.character("5"), at: Double(second)) {
      end = end ?? Double(second)
    }
    #expect(end == 901)
  }

  /// Something that lies on the keyboard may hold two keys.
  @Test func twoStuckKeysEndAVisit() {
    var presence = Presence(patience: .usual, at: 0)
    var end: Double?
    for step in 1...4_000 {
      let now = Double(step) / 4
      if presence.press(.character(step.isMultiple(of: 2) ? "5" : "4"), at: now) { end = end ?? now }
    }
    #expect(end == 900.5)
  }

  /// Whoever types uses more keys, however fast.
  @Test func threeKeysAreSomebodys() {
    var presence = Presence(patience: .usual, at: 0)
    let keys: [Key] = [.down, .up, .enter]
    for step in 1...8_000 {
      let isStuck = presence.press(keys[step % 3], at: Double(step) / 4)
      #expect(!isStuck)
    }
  }

  /// Somebody who moves through a list with two keys stops now and then to read.
  @Test func aSecondKeyNowAndThenIsSomebodys() {
    var presence = Presence(patience: .usual, at: 0)
    for step in 1...8_000 {
      let isStuck = presence.press(step.isMultiple(of: 20) ? .up : .down, at: Double(step) / 4)
      #expect(!isStuck)
    }
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
