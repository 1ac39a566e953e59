import Foundation
import Glibc
import Kiosk
import Polyclinic
import TestTraits
import Testing

@testable import osms_kiosk

/// Printers as they are: whatever `lp` does, the report is honest, `lp` is started once at most, and nothing is left.
@Suite(.waitsForPrograms) struct PrinterTests {
  /// What a program beside the kiosk may do, and what is then told.
  struct Behaviour: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let script: String
    let report: Report
    var isSlow = false

    init(_ description: String, _ script: String, _ report: Report, isSlow: Bool = false) {
      testDescription = description
      self.script = script
      self.report = report
      self.isSlow = isSlow
    }
  }

  /// A document that is more than a pipe holds.
  private static let drawing = """
    cat >"$here/slip.json"
    head -c 200000 /dev/zero | tr '\\0' 'x'
    """

  static let printers: [Behaviour] = [
    .init("takes it", #"cat >"$here/paper""#, .printed),
    .init("starts slowly", #"sleep 0.3; cat >"$here/paper""#, .printed),
    .init(
      "reads slowly", #"for i in 1 2 3 4 5 6 7 8; do head -c 25000; sleep 0.02; done >"$here/paper"; cat"#, .printed),
    .init("floods standard output, then ends", #"cat >"$here/paper"; head -c 5000000 /dev/zero"#, .printed),
    .init("floods standard error, then ends", #"cat >"$here/paper"; head -c 5000000 /dev/zero >&2"#, .printed),
    .init("leaves a child that holds all", #"sleep 1000 & cat >"$here/paper""#, .printed),
    .init("forks twice", #"( sleep 1000 & ) ; cat >"$here/paper""#, .printed),
    .init("writes to the terminal", #"( echo x >/dev/tty ) && touch "$here/tty"; cat >"$here/paper""#, .printed),
    .init("ends with an error", "cat >/dev/null; exit 1", .notPrinted),
    .init("is out of paper", "cat >/dev/null; echo 'lp: out of paper' >&2; exit 5", .notPrinted),
    .init("is killed", "kill -KILL $$", .notPrinted),
    .init("crashes while it reads", "head -c 1000 >/dev/null; kill -SEGV $$", .notPrinted),
    .init("ends without reading", "exit 0", .notPrinted),
    .init("ends after a half", "head -c 100000 >/dev/null", .notPrinted),
    .init("closes its input, then ends", "exec <&-; exit 0", .notPrinted),
    .init("never reads", "exec sleep 1000", .notPrinted, isSlow: true),
    .init("closes its input and hangs", "exec <&-; sleep 1000", .notPrinted, isSlow: true),
    .init("hangs after reading", "cat >/dev/null; sleep 1000", .notPrinted, isSlow: true),
    .init(
      "ignores signals", "trap '' TERM INT HUP QUIT PIPE; cat >/dev/null; while :; do sleep 1; done", .notPrinted,
      isSlow: true),
    .init("stops itself", "kill -STOP $$", .notPrinted, isSlow: true),
    .init("floods for ever", "yes; cat", .notPrinted, isSlow: true),
    .init("asks the terminal", "cat >/dev/null; read answer </dev/tty || exit 3", .notPrinted),
  ]

  @Test(arguments: printers) func tellsHowItWent(_ printer: Behaviour) throws {
    let stubs = try StubPrograms()
    try stubs.add("osms-slip", Self.drawing)
    try stubs.add("lp", printer.script)
    var runner = try stubs.runner(printLimit: printer.isSlow ? .seconds(5) : .seconds(60))
    runner.take([.print(try StubPrograms.slip())])
    #expect(runner.finish() == [printer.report])
    #expect(stubs.starts(of: "lp").map(\.arguments) == ["-d front-desk -"])
    #expect(runner.watched.isEmpty)
    #expect(runner.deadline == nil)
    #expect(stubs.waitUntilAllAreGone() == [])
    #expect(stubs.contents("tty") == nil)
    if printer.report == .printed { #expect(stubs.contents("paper") == Data(repeating: 0x78, count: 200_000)) }
  }

  static let drawers: [Behaviour] = [
    .init("ends with an error", "cat >/dev/null; echo half; exit 1", .notPrinted),
    .init("draws nothing", "cat >/dev/null", .notPrinted),
    .init("is killed after a half", "echo half; kill -KILL $$", .notPrinted),
    .init("floods", "cat >/dev/null; exec cat /dev/zero", .notPrinted),
    .init("hangs", "echo half; sleep 1000", .notPrinted, isSlow: true),
  ]

  @Test(arguments: drawers) func handsNoBrokenSlipOver(_ drawer: Behaviour) throws {
    let stubs = try StubPrograms()
    try stubs.add("osms-slip", drawer.script)
    try stubs.add("lp", "cat >/dev/null")
    var runner = try stubs.runner(printLimit: drawer.isSlow ? .milliseconds(500) : .seconds(60))
    runner.take([.print(try StubPrograms.slip())])
    #expect(runner.finish() == [.notPrinted])
    #expect(stubs.starts(of: "lp").isEmpty)
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  /// A document of the greatest size goes through, one of a byte more does not.
  @Test(arguments: [(Printer.largestDocument, Report.printed), (Printer.largestDocument + 1, .notPrinted)])
  func boundsTheDocument(_ size: Int, _ report: Report) throws {
    let stubs = try StubPrograms()
    try stubs.add("osms-slip", "cat >/dev/null; head -c \(size) /dev/zero")
    try stubs.add("lp", #"wc -c >"$here/size""#)
    var runner = try stubs.runner()
    runner.take([.print(try StubPrograms.slip())])
    #expect(runner.finish() == [report])
  }

  @Test func whatIsNoProgramPrintsNothing() throws {
    for (text, mode) in [
      ("#!/bin/sh\ncat >/dev/null\n", 0o644), ("no program\n", 0o755), ("#!/no/such/shell\n", 0o755),
    ] {
      let stubs = try StubPrograms()
      try stubs.add("osms-slip", Self.drawing)
      try stubs.addFile("lp", text, mode: mode)
      var runner = try stubs.runner()
      runner.take([.print(try StubPrograms.slip())])
      #expect(runner.finish() == [.notPrinted])
    }
    let stubs = try StubPrograms()
    try stubs.add("osms-slip", Self.drawing)
    try FileManager.default.createDirectory(atPath: stubs.folder + "/lp", withIntermediateDirectories: false)
    var runner = try stubs.runner()
    runner.take([.print(try StubPrograms.slip())])
    #expect(runner.finish() == [.notPrinted])
    var empty = try StubPrograms().runner()
    empty.take([.print(try StubPrograms.slip())])
    #expect(empty.attend() == [.notPrinted])
  }

  /// What the programs are called with, and what the one that draws is given.
  @Test(arguments: [
    ("front-desk", "pdf-a4", "-d front-desk -"), ("front-desk:a4", "pdf-a4", "-d front-desk -"),
    ("roll_1:80mm", "pdf-80mm", "-d roll_1 -"), ("roll.1:escpos", "escpos-80mm", "-d roll.1 -o raw -"),
  ])
  func callsWithConstantWords(_ queue: String, _ format: String, _ call: String) throws {
    let stubs = try StubPrograms()
    try stubs.add("osms-slip", Self.drawing)
    try stubs.add("lp", "cat >/dev/null")
    let slip = try StubPrograms.slip(title: "$(touch /tmp/x) `id` ; rm -rf \" ' %s")
    var runner = try stubs.runner(queue: queue)
    runner.take([.print(slip)])
    #expect(runner.finish() == [.printed])
    #expect(stubs.starts(of: "osms-slip").map(\.arguments) == ["--format \(format)"])
    #expect(stubs.starts(of: "lp").map(\.arguments) == [call])
    #expect(try JSONDecoder().decode(Slip.self, from: stubs.contents("slip.json") ?? Data()) == slip)
  }

  @Test func printsOneAtATime() throws {
    let stubs = try StubPrograms()
    try stubs.add("osms-slip", Self.drawing)
    try stubs.add("lp", #"cat >/dev/null; while [ ! -e "$here/go" ]; do sleep 0.02; done"#)
    var runner = try stubs.runner(printLimit: .seconds(60))
    runner.take([.print(try StubPrograms.slip())])
    runner.wait { !stubs.starts(of: "lp").isEmpty }
    runner.take([.print(try StubPrograms.slip(title: "Второй"))])
    #expect(runner.attend() == [.notPrinted])
    try stubs.addFile("go", "")
    #expect(runner.finish() == [.printed])
    #expect(stubs.starts(of: "lp").count == 1)
    runner.take([.print(try StubPrograms.slip(title: "Третий"))])
    #expect(runner.finish() == [.printed])
  }

  /// With the kiosk goes what it has started.
  @Test func endsWithTheKiosk() throws {
    let stubs = try StubPrograms()
    try stubs.add("osms-slip", Self.drawing)
    try stubs.add("lp", "trap '' TERM HUP; sleep 1000 & cat >/dev/null; sleep 1000")
    try stubs.add("espeak-ng", "sleep 1000")
    var runner = try stubs.runner(printLimit: .seconds(60))
    runner.take([.print(try StubPrograms.slip()), .speak([Utterance(language: .ru, words: SafeText(1))])])
    runner.wait { !stubs.starts(of: "lp").isEmpty && !stubs.starts(of: "espeak-ng").isEmpty }
    runner.end()
    #expect(stubs.waitUntilAllAreGone() == [])
  }

  /// A program sees its three descriptors, the environment that is meant for it, and no signal ignored or held back.
  @Test func leaksNothing() throws {
    let stubs = try StubPrograms()
    func lines(_ file: String) -> [Substring] {
      String(decoding: stubs.contents(file) ?? Data(), as: UTF8.self).split(separator: "\n")
    }
    setenv("OSMS_TEST_SECRET", "x", 1)
    try stubs.add(
      "osms-slip",
      """
      readlink /proc/$$/fd/* >"$here/files"
      while read -r name mask; do
        case $name in Sig[BI]*) echo "$mask" ;; esac
      done </proc/$$/status >"$here/signals"
      env >"$here/environment"
      cat; echo x
      """)
    try stubs.add("lp", "cat >/dev/null")
    var runner = try stubs.runner()
    runner.take([.print(try StubPrograms.slip())])
    #expect(runner.finish() == [.printed])
    // The shell reads the script itself.
    let files = lines("files").filter { !$0.hasPrefix(stubs.folder) }
    #expect(files.count <= 3 && files.allSatisfy { $0.hasPrefix("pipe:") || $0 == "/dev/null" }, "\(files)")
    // 32 and 33 belong to the C library, which has them ignored in all that it starts.
    #expect(lines("signals") == ["0000000000000000", "0000000180000000"])
    let own = ["LANG", "LC_ALL", "OLDPWD", "PATH", "PWD", "SHLVL", "SWIFT_BACKTRACE", "_"]
    #expect(lines("environment").allSatisfy { own.contains($0.split(separator: "=").first.map(String.init) ?? "") })
  }

  @Test(arguments: [
    "", "-d", "a b", "a/b", "Қ", "a;b", ":escpos", String(repeating: "a", count: 128), "a:", "a:pdf", "a:a4:b",
  ])
  func refusesNamesOfNoQueue(_ text: String) {
    #expect(throws: UnusableValue.self) { try PrintQueue(text) }
  }
}
