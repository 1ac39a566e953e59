import Foundation
import Polyclinic
import RegistryGenerator
import Testing

@testable import osms_slip

/// What is read of the JSON form, and what is found wrong with it.
@Suite struct SlipReadingTests {
  private func faults(_ json: String) -> [String] { faults(Array(json.utf8)) }

  private func faults(_ bytes: [UInt8]) -> [String] {
    do throws(SlipFailure) {
      _ = try SlipReading.slip(from: bytes)
      return []
    } catch {
      return error.status == 65 ? error.lines : ["status \(error.status)"]
    }
  }

  private func json(_ change: (inout [String: Any]) -> Void) throws -> [UInt8] {
    let good = try SampleSlip.json(SampleSlip.paymentSheet(.kk))
    var object = try #require(try JSONSerialization.jsonObject(with: Data(good)) as? [String: Any])
    change(&object)
    return Array(try JSONSerialization.data(withJSONObject: object))
  }

  @Test(arguments: Language.allCases) func whatTheKioskWritesComesBack(_ language: Language) throws {
    let slip = SampleSlip.paymentSheet(language)
    #expect(try SlipReading.slip(from: SampleSlip.json(slip)) == slip)
    let bare = SampleSlip.of([])
    #expect(try SlipReading.slip(from: SampleSlip.json(bare)) == bare)
  }

  @Test func allFaultsAreListedWithTheirPaths() throws {
    let bytes = try json { object in
      object["language"] = "de"
      object["colour"] = "red"
      object["title"] = nil
      object["date"] = 14
      object["polyclinic"] = NSNull()
      object["contact"] = ["a", ["b"]]
      object["address"] = "https://egov.kz.example.org/"
      object["closing"] = String(repeating: "а", count: 1001)
      object["lines"] = [
        ["kind": "text", "text": "\u{1B}[2J"], "words", ["kind": "verse", "text": "x", "size": 3],
        ["kind": "address", "text": "http://egov.kz"], ["kind": "row", "text": "а\u{202E}б", "amount": true],
        ["kind": "address", "text": "https://egov.kz/а"], ["text": "x"],
        ["kind": "item", "mark": "\n", "text": "é\u{306}"],
      ]
    }
    #expect(
      faults(bytes) == [
        "colour: is no key of a slip", "language: is none of kk, ru, en", "polyclinic: is no text",
        "contact[1]: is no text", "date: is no text", "title: is missing",
        "lines[0].text: character U+001B at position 1 does not print", "lines[1]: is no object",
        "lines[2].size: is no key of a line", "lines[2].kind: is none of heading, text, item, row, total, address",
        "lines[3].text: does not begin with https://", "lines[4].amount: is no text",
        "lines[4].text: character U+202E at position 2 does not print",
        "lines[5].text: is no address: only Latin letters, digits and signs stand in one", "lines[6].kind: is missing",
        "lines[7].mark: character U+000A at position 1 does not print",
        "lines[7].text: character U+0306 at position 2 does not print",
        "address: leads to egov.kz.example.org, which is not official",
        "closing: has 1001 characters, at most 1000",
      ])
  }

  @Test func listsAreBounded() throws {
    let bytes = try json { object in
      object["lines"] = (0..<10_000).map { _ in ["kind": "text", "text": "x"] }
      object["contact"] = (0...Slip.mostContacts).map { "\($0)" }
      object["sources"] = (0...Slip.mostSources).map { "\($0)" }
    }
    let expected = ["contact: has 9 entries, at most 8", "lines: has 10000 entries, at most 60"]
    #expect(bytes.count > SlipReading.mostBytes || faults(bytes) == expected + ["sources: has 21 entries, at most 20"])
    let keys = try json { object in for number in 0..<1000 { object["key\(number)"] = 1 } }
    #expect(faults(keys).count == SlipReading.mostFaults + 1)
    #expect(faults(keys).last == "has 900 more faults")
  }

  @Test func aFaultDoesNoHarmToATerminal() throws {
    let bytes = try json { $0["\u{1B}]0;x\u{7}\u{202E}" + String(repeating: "k", count: 500)] = 1 }
    let line = try #require(faults(bytes).first)
    #expect(line.hasPrefix("\\u{1B}]0;x\\u{7}\\u{202E}kkk"))
    #expect(line.unicodeScalars.count < 230)
  }

  @Test(arguments: [
    ("", "is empty"), ("null", "is no object"), ("[]", "is no object"), ("\"x\"", "is no object"),
    ("7", "is no object"),
    ("{", "is broken JSON"), ("{} x", "is broken JSON"), ("{'a':1}", "is broken JSON"),
    ("{\"a\":NaN}", "is broken JSON"),
    ("{\"a\":Infinity}", "is broken JSON"), ("{\"a\":1e999}", "is broken JSON"), ("{/**/}", "is broken JSON"),
    ("{\"a\":1,}", "a comma stands before the end"), ("{\"a\":[1,]}", "a comma stands before the end"),
    (#"{"a":"\ud800"}"#, "is broken JSON"), (#"{"a":"\udc00"}"#, "is broken JSON"),
    (#"{"a":"\ud800\ud800"}"#, "is broken JSON"), (#"{"a":"\x"}"#, "is broken JSON"),
    ("{\"a\":\"\t\"}", "is broken JSON"), ("{\"a\":\"\u{1B}\"}", "is broken JSON"), ("{\"a\":\"\0\"}", "is not UTF-8"),
    (#"{"a":1,"a":2}"#, "has a key twice"), (#"{"a":{"b":1,"\u0062":2}}"#, "has a key twice"),
    (String(repeating: "[", count: 100_000), "is broken JSON"),
    (String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000), "is broken JSON"),
    (String(repeating: "{\"a\":", count: 40_000) + "1" + String(repeating: "}", count: 40_000), "is broken JSON"),
    (String(repeating: "[", count: 500) + String(repeating: "]", count: 500), "is no object"),
  ])
  func brokenJSON(_ json: String, _ reason: String) throws {
    let faults = faults(json)
    #expect(faults.count == 1)
    #expect(try #require(faults.first).contains(reason))
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xD2]] as [[UInt8]])
  func brokenUTF8(_ bytes: [UInt8]) {
    #expect(faults(Array("{\"title\":\"".utf8) + bytes + Array("\"}".utf8)) == ["is not UTF-8"])
  }

  @Test func utf16IsRefused() {
    #expect(faults("{}".utf16.flatMap { [UInt8($0), 0] }) == ["is not UTF-8"])
    #expect(faults([0xFF, 0xFE] + "{}".utf16.flatMap { [UInt8($0), 0] }) == ["is not UTF-8"])
  }

  /// Cut off anywhere it is refused; with any byte changed or left out it is refused or is a slip that can be drawn.
  @Test func goodJSONBrokenAtEveryByte() throws {
    let good = try SampleSlip.json(SampleSlip.paymentSheet(.kk))
    var random = SeededNumbers(seed: 5)
    for index in good.indices {
      #expect(!faults(Array(good[..<index])).isEmpty, "cut off at \(index)")
      var changed = good
      changed[index] = UInt8.random(in: 0...255, using: &random)
      _ = faults(changed)
      changed.remove(at: index)
      _ = faults(changed)
      changed.insert(contentsOf: [0x1B, 0x40], at: index)
      #expect(!faults(changed).isEmpty, "ESC @ at \(index)")
    }
  }
}
