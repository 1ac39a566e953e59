import Polyclinic
import Testing

@testable import osms_slip

/// Where lines end that Pango must not choose.
@Suite struct LineBreaksTests {
  @Test func addressesBreakBehindTheirSigns() {
    let pieces = AddressBreaks.pieces(of: SampleSlip.text(SampleSlip.longest), most: 30).map(\.string)
    #expect(pieces.joined() == SampleSlip.longest)
    #expect(pieces.allSatisfy { $0.count <= 30 })
    #expect(pieces.dropLast().allSatisfy { "/.-?&=".contains($0.last ?? " ") })
  }

  @Test func whatHasNoSignsBreaksAnywhere() {
    let pieces = AddressBreaks.pieces(of: SampleSlip.text(String(repeating: "a", count: 25)), most: 10)
    #expect(pieces.map(\.string.count) == [10, 10, 5])
    #expect(AddressBreaks.pieces(of: SampleSlip.text("ab"), most: 1).map(\.string) == ["a", "b"])
  }

  @Test func wordsAreNotTornBehindADash() {
    let text = "а 13:00–14:00"
    #expect(WordBreaks.tornWord(in: text, lines: [0..<11, 11..<16]) == 3)
    #expect(WordBreaks.tornWord(in: text, lines: [0..<3, 3..<16]) == nil)
    #expect(WordBreaks.tornWord(in: "13:00–14:00", lines: [0..<8, 8..<13]) == nil)
    #expect(WordBreaks.tornWord(in: "ә – ө", lines: [0..<7, 7..<9]) == nil)
    #expect(WordBreaks.tornWord(in: "ә 1-ө", lines: [0..<5, 5..<7]) == 3)
    #expect(WordBreaks.tornWord(in: "ab 8 500 c", lines: [0..<5, 5..<10]) == 3)
    #expect(WordBreaks.tornWord(in: "ab 8 c", lines: [0..<5, 5..<6]) == nil)
    let (head, tail) = WordBreaks.halves(of: SampleSlip.text(text), at: 3)
    #expect([head.string, tail.string] == ["а", "13:00–14:00"])
  }
}
