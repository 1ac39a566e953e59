import Terminal
import Testing

@Suite struct QRPictureTests {
  private func picture(_ rows: [String]) throws -> Frame {
    let dark = rows.flatMap { $0.map { $0 == "#" } }
    let picture = QRPicture(try #require(QRSymbol(side: rows.count, dark: dark)))
    var frame = Frame(size: Size(columns: picture.width, rows: picture.height), theme: .mono, glyphs: ["▀"])
    for (row, line) in picture.lines.enumerated() { frame.write(line, at: Point(x: 0, y: row)) }
    #expect(frame.lost == 0)
    return frame
  }

  /// All four pairs of modules, four light ones around them, and half a row more where their number is odd.
  @Test func paintsTwoModulesACell() throws {
    let frame = try picture(["##.", "#.#", "..."])
    #expect(frame.text == ["", "", "     ▀▀", "", "", ""])
    #expect(frame.styles == ["PPPPPPPPPPP", "PPPPPPPPPPP", "PPPPIPIPPPP", "PPPPPPPPPPP", "PPPPPPPPPPP", "PPPPPPPPPPP"])
  }

  /// A font may leave a seam between rows of full or lower half blocks: neither is used.
  @Test func usesUpperHalvesOnly() throws {
    let frame = try picture((0..<21).map { row in String((0..<21).map { ($0 * 7 + row * 3) % 5 < 2 ? "#" : "." }) })
    #expect(Set(frame.text.joined()) == [" ", "▀"])
    #expect(frame.size == Size(columns: 29, rows: 15))
  }

  @Test func aSymbolIsASquare() {
    #expect(QRSymbol(side: 2, dark: [true]) == nil)
    #expect(QRSymbol(side: 0, dark: []) == nil)
    #expect(QRSymbol(side: 1, dark: [true])?.isDark(0, 0) == true)
    #expect(QRSymbol(side: 1, dark: [true])?.isDark(-1, 0) == false)
  }
}
