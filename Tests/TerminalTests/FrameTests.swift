import RegistryGenerator
import Terminal
import Testing

@Suite struct FrameTests {
  @Test func showsTextAndStyles() {
    var frame = Frame(size: Size(columns: 8, rows: 2), theme: .standard, glyphs: ["Қ", "а"])
    frame.write("Қаз", .heading, at: Point(x: 1, y: 0))
    frame.write("ok", .strong, at: Point(x: 6, y: 1))
    #expect(frame.text == [" Қа?", "      ok"])
    #expect(frame.styles == [" HHH", "      SS"])
    #expect(frame.lost == 1)
  }

  /// Escape sequences, marks that turn the direction, and everything else the font lacks become question marks.
  @Test func letsNothingThroughThatTheFontLacks() {
    var frame = Frame(size: Size(columns: 10, rows: 1), theme: .standard, glyphs: ["а"])
    frame.write("\u{1B}[2J\u{202E}а\u{9B}\n", at: Point(x: 0, y: 0))
    #expect(frame.text == ["?[2J?а??"])
    #expect(frame.lost == 4)
  }

  @Test func clipsAtEveryEdge() {
    var random = SeededNumbers(seed: 3)
    for _ in 0..<5_000 {
      let size = Size(columns: Int.random(in: -2...20, using: &random), rows: Int.random(in: -2...8, using: &random))
      var frame = Frame(size: size, theme: .mono, glyphs: [])
      let length = Int.random(in: 0...30, using: &random)
      let place = Point(x: Int.random(in: -25...25, using: &random), y: Int.random(in: -3...10, using: &random))
      frame.write(String(repeating: "x", count: length), at: place)
      let written = frame.text.joined().count { $0 == "x" }
      #expect(written + frame.lost == length)
      #expect(frame.text.count == size.rows)
    }
  }

  @Test func rowsOutsideAreEmpty() {
    let frame = Frame(size: Size(columns: 3, rows: 1), theme: .standard, glyphs: [])
    #expect(frame.row(-1).isEmpty)
    #expect(frame.row(1).isEmpty)
    #expect(frame.row(0).count == 3)
  }
}
