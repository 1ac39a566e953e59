import Foundation
import Glibc
import Kiosk
import Polyclinic
import TestTraits
import Testing

@testable import osms_kiosk

/// Voices as they are: what is said, in which order, and how it ends.
@Suite(.waitsForPrograms) struct VoiceTests {
  private static let listening = #"echo "--$*" >>"$here/heard"; cat >>"$here/heard""#

  private func utterance(_ language: Language, _ words: String) throws -> Utterance {
    Utterance(language: language, words: try SafeText(printed: words))
  }

  @Test func saysTextsInTheirOrderAndLanguage() throws {
    let stubs = try StubPrograms()
    try stubs.add("espeak-ng", Self.listening)
    var runner = try stubs.runner(wordsPerMinute: 120)
    runner.take([
      .speak([
        try utterance(.kk, "Жүйе көрсетсе"), try utterance(.kk, "не істеу керек?"), try utterance(.ru, "Что делать"),
        try utterance(.en, "$(id) `id` --version"), try utterance(.kk, "Ұқ"),
      ])
    ])
    #expect(runner.finish() == [.fellSilent])
    func call(_ voice: String) -> String { "---b 1 -v \(voice) -s 120 --stdin\n" }
    let heard =
      call("kk") + "Жүйе көрсетсе\n\nне істеу керек?\n\n" + call("ru") + "Что делать\n\n" + call("en-gb")
      + "$(id) `id` --version\n\n" + call("kk") + "Ұқ\n\n"
    #expect(String(decoding: stubs.contents("heard") ?? Data(), as: UTF8.self) == heard)
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  /// Ten thousand characters are said, what is more is not; text that is more than a pipe holds waits its turn.
  @Test func saysSoMuchAndNoMore() throws {
    let stubs = try StubPrograms()
    try stubs.add("espeak-ng", #"cat >>"$here/heard""#)
    var runner = try stubs.runner()
    let words = String(repeating: "қазақ ", count: 150)
    runner.take([.speak(try (0..<200).map { _ in try utterance(.kk, words) })])
    #expect(runner.finish() == [.fellSilent])
    let heard = String(decoding: stubs.contents("heard") ?? Data(), as: UTF8.self)
    #expect(heard.unicodeScalars.count { $0 != "\n" } == Utterance.longest)
    #expect(stubs.starts(of: "espeak-ng").count == 1)
  }

  @Test(arguments: [
    "exit 1", "exit 0", "kill -SEGV $$", "cat; exit 7",
    "head -c 5000000 /dev/zero; head -c 5000000 /dev/zero >&2; exit 1",
    "exec <&-; sleep 0.1", "sleep 1000 & cat",
  ])
  func aVoiceThatFailsFallsSilent(_ script: String) throws {
    let stubs = try StubPrograms()
    try stubs.add("espeak-ng", script)
    var runner = try stubs.runner()
    runner.take([.speak([try utterance(.ru, "Раз"), try utterance(.ru, "два")])])
    #expect(runner.finish() == [.fellSilent])
    #expect(stubs.starts(of: "espeak-ng").count == 1)
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  @Test(arguments: ["sleep 1000", "trap '' TERM INT HUP; cat; while :; do sleep 1; done", "kill -STOP $$", "yes"])
  func aVoiceThatHangsIsEnded(_ script: String) throws {
    let stubs = try StubPrograms()
    try stubs.add("espeak-ng", script)
    var runner = try stubs.runner(patience: .milliseconds(100))
    runner.take([.speak([try utterance(.ru, "а"), try utterance(.kk, "б")])])
    #expect(runner.finish() == [.fellSilent])
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  @Test func withoutAVoiceItIsSilentAtOnce() throws {
    var runner = try StubPrograms().runner()
    runner.take([.speak([try utterance(.ru, "Раз")])])
    #expect(runner.attend() == [.fellSilent])
    runner.take([.fallSilent, .speak([])])
    #expect(runner.attend() == [.fellSilent])
    #expect(runner.watched.isEmpty)
  }

  /// A key at every moment: before it has read, while it reads, while it speaks, after it has ended.
  @Test(arguments: 0..<40) func fallsSilentAtAnyMoment(_ moment: UInt32) throws {
    let stubs = try StubPrograms()
    try stubs.add("espeak-ng", "trap '' TERM INT HUP; sleep 1000 & cat; sleep 0.02; kill $!")
    var runner = try stubs.runner()
    runner.take([.speak([try utterance(.ru, "Раз"), try utterance(.kk, "екі")])])
    let stop = ContinuousClock.now + .milliseconds(moment * 2)
    var reports: [Report] = []
    while ContinuousClock.now < stop { reports += runner.attend() }
    runner.take([.fallSilent])
    #expect(runner.finish() == [])
    #expect(reports == [] || reports == [.fellSilent])
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  /// Another text takes the place of the first, which tells nothing any more.
  @Test func anotherTextTakesThePlace() throws {
    let stubs = try StubPrograms()
    try stubs.add("espeak-ng", #"read first; echo "$first" >>"$here/heard"; [ "$first" = last ] || sleep 1000"#)
    var runner = try stubs.runner()
    for number in 0..<20 { runner.take([.speak([try utterance(.en, "number \(number)")])]) }
    runner.take([.speak([try utterance(.en, "last")])])
    #expect(runner.finish() == [.fellSilent])
    #expect(String(decoding: stubs.contents("heard") ?? Data(), as: UTF8.self).hasSuffix("last\n"))
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  /// The real one takes what it is given, where it is installed.
  @Test(.enabled(if: InstalledPrograms(beside: "/", path: "/usr/bin").espeak != nil, "espeak-ng is not installed"))
  func theRealVoiceTakesItsArguments() throws {
    let stubs = try StubPrograms()
    try stubs.add("espeak-ng", #"/usr/bin/espeak-ng "$@" --stdout >>"$here/sound.wav" 2>"$here/complaints""#)
    for language in Language.allCases {
      var runner = try stubs.runner(wordsPerMinute: 200)
      runner.take([.speak([try utterance(language, "Бір, екі. One, two.")])])
      #expect(runner.finish() == [.fellSilent])
    }
    #expect(stubs.contents("complaints") == Data())
    #expect((stubs.contents("sound.wav") ?? Data()).count > 50_000)
  }
}
