#if SQLite
  import Foundation
  import PolyclinicData
  import TestSupport
  import TestTraits
  import Testing

  /// Kills a run at its calls, or lets the disk refuse them: what serves is the old or the new, and the next run does
  /// what is left.
  ///
  /// Debian's `strace` does the killing.
  @Suite(.waitsForPrograms) struct IncomingFaultTests {
    /// The calls that change something for good.
    private static let calls = ["mkdir", "fsync", "symlink", "rename", "unlink", "unlinkat"]

    private static let canTrace = ChildProgram.run("strace", ["-f", "-e", "trace=none", "true"]).status == 0

    /// A kiosk that serves old content and an old list, and to which something new of each kind has come.
    private static func kiosk() throws -> IncomingKiosk {
      let kiosk = try IncomingKiosk()
      try kiosk.putContent("old")
      try kiosk.putSheets()
      let first = kiosk.take()
      try #require(first.status == 0, "\(first.output)")
      try kiosk.putContent("new")
      try kiosk.putSheets(addresses: IncomingKiosk.addresses + "2;взрослый;ул.;Новая;все\n")
      try kiosk.put("участок;с\n1;\(IncomingKiosk.day(in: 7))\n", "override.csv")
      return kiosk
    }

    /// How often a run on a copy makes each call.
    private static func counts(_ kiosk: IncomingKiosk) throws -> [String: Int] {
      let copy = try IncomingKiosk(copyOf: kiosk)
      let log = copy.url("calls").path
      let traced = ChildProgram.run(
        "strace", ["-f", "-o", log, "-e", "trace=" + calls.joined(separator: ",")] + copy.command)
      try #require(traced.status == 0, "\(traced.output)")
      let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      return Dictionary(uniqueKeysWithValues: calls.map { call in (call, lines.count { $0.contains(" \(call)(") }) })
    }

    /// Points spread over all calls of one kind, the first and the last among them.
    private static func points(_ count: Int?, most: Int) throws -> [Int] {
      let count = try #require(count)
      try #require(count > 0)
      guard count > most else { return Array(1...count) }
      return (0..<most).map { 1 + $0 * (count - 1) / (most - 1) }
    }

    @Test(.enabled(if: canTrace, "strace is not installed, or may not trace here"))
    func aRunMayBeKilledAtAnyCall() throws {
      let kiosk = try Self.kiosk()
      let counts = try Self.counts(kiosk)
      #expect(counts["rename", default: 0] >= 6)
      for (call, most) in [("mkdir", 6), ("fsync", 20), ("symlink", 2), ("rename", 12), ("unlink", 6), ("unlinkat", 8)]
      {
        for point in try Self.points(counts[call], most: most) {
          try expectWhole(kiosk, "\(call):signal=KILL:when=\(point)")
        }
      }
    }

    @Test(.enabled(if: canTrace, "strace is not installed, or may not trace here"))
    func theDiskMayBeFullAtAnyCall() throws {
      let kiosk = try Self.kiosk()
      let counts = try Self.counts(kiosk)
      for (call, most) in [("mkdir", 3), ("fsync", 8), ("symlink", 2), ("rename", 8)] {
        for point in try Self.points(counts[call], most: most) {
          try expectWhole(kiosk, "\(call):error=ENOSPC:when=\(point)")
        }
      }
    }

    /// Lets a run on a copy meet a fault, looks at what serves, and lets the next run finish the work.
    private func expectWhole(_ kiosk: IncomingKiosk, _ fault: String) throws {
      let copy = try IncomingKiosk(copyOf: kiosk)
      let log = copy.url("fault").path
      _ = ChildProgram.run("strace", ["-f", "-o", log, "-e", "inject=" + fault] + copy.command)
      let calls = try String(contentsOfFile: log, encoding: .utf8)
      #expect(calls.contains("(INJECTED)") || calls.contains("+++ killed by SIGKILL +++"), "\(fault) was not met")

      let served = try #require(copy.pack("current"), "\(fault)")
      let content = served == "old" ? kiosk.url("content/.1") : kiosk.url("incoming/content")
      #expect(
        FileManager.default.contentsEqual(
          atPath: copy.url("content/\(served == "old" ? ".1" : ".2")").path, andPath: content.path),
        "\(fault)")
      #expect([1, 2].contains(try Self.streets(copy)), "\(fault)")
      let override = try? Data(contentsOf: copy.url("override.csv"))
      #expect(try override == nil || override == Data(contentsOf: kiosk.url("incoming/override.csv")), "\(fault)")

      let second = copy.take()
      #expect(second.status == 0, "\(fault): \(second.output)")
      #expect(copy.pack("current") == "new", "\(fault)")
      #expect(try Self.streets(copy) == 2, "\(fault)")
      let came = kiosk.url("incoming/override.csv").path
      #expect(FileManager.default.contentsEqual(atPath: copy.url("override.csv").path, andPath: came), "\(fault)")
      // Where there was no room for a report of what was taken, none is there.
      #expect(try copy.incoming.allSatisfy { $0 == "report.txt" || $0.hasPrefix(".") }, "\(fault)")
      #expect(try copy.kept.allSatisfy { $0 != ".staging" }, "\(fault)")
      let generations = try FileManager.default.contentsOfDirectory(atPath: copy.url("content").path)
      #expect(generations.count == 4, "\(fault): \(generations)")
    }

    /// How many streets the list that serves has.
    private static func streets(_ kiosk: IncomingKiosk) throws -> Int {
      let assets = AssetsFolder(path: IncomingKiosk.assets)
      return try RegistrySource.open(kiosk.url("registry.db").path, assets: assets, glyphs: assets.glyphs())
        .registry.streets.count
    }
  }
#endif
