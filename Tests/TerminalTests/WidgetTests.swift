import RegistryGenerator
import Terminal
import Testing

@Suite struct WidgetTests {
  private func picture(_ lines: [TextLine], width: Int) -> Frame {
    var frame = Frame(size: Size(columns: width, rows: lines.count), theme: .standard, glyphs: ["▶", "…", "›"])
    for (row, line) in lines.enumerated() { frame.write(line, at: Point(x: 0, y: row)) }
    return frame
  }

  @Test func choicesHangUnderTheirLabel() {
    let list = ChoiceList(["one", "two and three"], width: 12)
    let frame = picture(list.lines(selected: 1), width: 14)
    #expect(frame.text == ["   1 one", " ▶ 2 two and", "     three"])
    #expect(frame.styles == ["   S", ">>>>>>>>>>>>>", ">>>>>>>>>>>"])
    #expect(list.height == 3)
    #expect(list.row(of: 1) == 1)
  }

  @Test func splitRowTakesTheLongestThatFits() {
    let row = SplitRow(left: [TextLine("Home › Status › Bot"), TextLine("Bot")], right: TextLine("1 / 2"))
    #expect(picture([row.line(width: 26)], width: 26).text == ["Home › Status › Bot  1 / 2"])
    #expect(picture([row.line(width: 12)], width: 12).text == ["Bot    1 / 2"])
    #expect(picture([row.line(width: 8)], width: 8).text == ["B… 1 / 2"])
    #expect(row.fits(width: 9))
    #expect(!row.fits(width: 8))
  }

  @Test func flowLeavesOutTheLeastImportantFirst() {
    let flow = FlowRows([(TextLine("aaaa"), 0), (TextLine("bbbb"), 2), (TextLine("cccc"), 1)])
    #expect(picture(flow.lines(width: 16, height: 1), width: 16).text == ["aaaa  bbbb  cccc"])
    #expect(picture(flow.lines(width: 15, height: 1), width: 15).text == ["aaaa  cccc"])
    #expect(picture(flow.lines(width: 15, height: 2), width: 15).text == ["aaaa  bbbb", "cccc"])
    #expect(flow.kept(width: 15, height: 1) == [0, 2])
    #expect(flow.lines(width: 3, height: 2).isEmpty)
    #expect(flow.kept(width: 3, height: 2).isEmpty)
  }

  @Test func widgetsNeverGrowOutOfTheirWidth() {
    var random = SeededNumbers(seed: 2)
    for _ in 0..<5_000 {
      let width = Int.random(in: 0...60, using: &random)
      let labels = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        String(repeating: "аб ", count: Int.random(in: 0...20, using: &random))
      }
      let list = ChoiceList(labels, width: width)
      let lines = list.lines(selected: Int.random(in: -1...8, using: &random))
      #expect(lines.count == list.height)
      // The mark and the number are never left out, and the highlight ends one cell behind the label.
      #expect(lines.allSatisfy { $0.width <= max(width, 6) + 1 })
      let row = SplitRow(left: labels.map { TextLine($0) }, right: TextLine("1 / 2"))
      #expect(row.line(width: width).width <= max(width, 5))
      let flow = FlowRows(labels.map { (TextLine($0), Int.random(in: 0...3, using: &random)) })
      let flowed = flow.lines(width: width, height: 2)
      #expect(flowed.count <= 2)
      #expect(flowed.allSatisfy { $0.width <= width })
    }
  }
}
