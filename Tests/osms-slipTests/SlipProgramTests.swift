import Foundation
import Glibc
import Polyclinic
import TestTraits
import Testing

@testable import osms_slip

/// The program as the lobby program calls it: exit status, output and errors.
@Suite(.waitsForPrograms) struct SlipProgramTests {
  private static let good = (try? SampleSlip.json(SampleSlip.paymentSheet(.kk))) ?? []

  @Test func helpIsNoError() throws {
    let outcome = try SlipProgram.run(SlipProgram.path, ["--help"])
    #expect(outcome.status == 0)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("escpos-80mm"))
    #expect(try SlipProgram.run(SlipProgram.path, []).status == 64)
    #expect(try SlipProgram.draw([], "pdf-a5").status == 64)
  }

  #if Slip
    @Test(arguments: [("pdf-a4", "%PDF-"), ("pdf-80mm", "%PDF-"), ("escpos-80mm", "\u{1B}@")])
    func drawsASlip(_ format: String, _ start: String) throws {
      let outcome = try SlipProgram.draw(Self.good, format)
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.starts(with: start.utf8))
    }

    @Test(arguments: SlipFormat.allCases) func badInputGivesNoOutput(_ format: SlipFormat) throws {
      let object = try #require(JSONSerialization.jsonObject(with: Data(Self.good)) as? [String: Any])
      func changed(_ key: String, _ value: Any) throws -> [UInt8] {
        Array(try JSONSerialization.data(withJSONObject: object.merging([key: value]) { $1 }))
      }
      let line = ["kind": "text", "text": "x"]
      let inputs: [[UInt8]] = [
        [], Array(Self.good.dropLast()), Self.good + Self.good, [UInt8](repeating: 0x20, count: 10_000_000),
        [UInt8](repeating: 0x5B, count: 10_000_000), [UInt8](repeating: 0x5B, count: 200_000), [0xFF],
        Array("{\"title\":\"\\ud800\"}".utf8), try changed("title", "\u{1B}[31m"), try changed("title", "\u{1B}@"),
        try changed("title", "\u{0}"), try changed("title", String(repeating: "а", count: 10_000)),
        try changed("lines", Array(repeating: line, count: 10_000)),
        try changed("lines", Array(repeating: line, count: 61)), try changed("address", "https://example.org"),
        try changed(
          "lines", Array(repeating: ["kind": "text", "text": String(repeating: "ұзақ ", count: 190)], count: 60)),
      ]
      for (index, input) in inputs.enumerated() {
        let outcome = try SlipProgram.draw(input, format.rawValue)
        #expect(outcome.status == 65, "input \(index): \(outcome.errors)")
        #expect(outcome.output.isEmpty, "input \(index)")
        #expect(outcome.errors.hasPrefix("osms-slip: "), "input \(index)")
        #expect(outcome.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
      }
    }

    @Test func nobodyTakesTheDocument() throws {
      var ends: [Int32] = [0, 0]
      // No other child may inherit the end that is closed: then somebody would still hold it.
      let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      try #require(socketpair(AF_UNIX, type, 0, &ends) == 0)
      close(ends[0])
      defer { close(ends[1]) }
      let outcome = try SlipProgram.run(SlipProgram.path, ["--format", "pdf-a4"], input: Self.good, output: ends[1])
      #expect(outcome.status == 74)
      #expect(outcome.errors == "osms-slip: the document cannot be written: Broken pipe\n")
    }

    @Test func theDiskIsFull() throws {
      let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
      defer { close(full) }
      #expect(
        try SlipProgram.run(SlipProgram.path, ["--format", "pdf-a4"], input: Self.good, output: full).status == 74)
    }
  #else
    @Test func saysThatItIsNotInThisBuild() throws {
      let outcome = try SlipProgram.draw(Self.good, "pdf-a4")
      #expect(outcome.status == 69)
      #expect(outcome.output.isEmpty)
    }
  #endif
}
