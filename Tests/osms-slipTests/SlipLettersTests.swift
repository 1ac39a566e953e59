#if Slip
  import Foundation
  import Polyclinic
  import TestSupport
  import TestTraits
  import Testing

  @testable import osms_slip

  /// Every Kazakh letter stands in the dots of every format, and none looks like another.
  @Suite(.waitsForPrograms) struct SlipLettersTests {
    private static let letters = Alphabet.kazakh.flatMap { letter in
      [String(letter), String(letter).lowercased()]
    }

    /// A slip on which every letter stands alone, in a row of its own.
    private static let slip = SampleSlip.of(
      letters.prefix(Slip.mostLines).map { Slip.Line(.text, SampleSlip.text($0)) }, address: nil)
    private static let rest = SampleSlip.of(
      letters.dropFirst(Slip.mostLines).map { Slip.Line(.text, SampleSlip.text($0)) }, address: nil)

    @Test func thereAreFortyTwoInBothCases() { #expect(Self.letters.count == 84) }

    @Test(arguments: SlipFormat.allCases) func everyLetterIsItself(_ format: SlipFormat) throws {
      let pictures = try pictures(of: Self.slip, format) + pictures(of: Self.rest, format)
      try #require(pictures.count == Self.letters.count)
      for (index, picture) in pictures.enumerated() {
        #expect(picture.darkDots > 30, "\(Self.letters[index]) is missing")
        for other in 0..<index {
          #expect(picture != pictures[other], "\(Self.letters[index]) looks like \(Self.letters[other])")
        }
      }
    }

    /// The letters of a slip as they are drawn, each by itself: in the place that the PDF gives it.
    private func pictures(of slip: Slip, _ format: SlipFormat) throws -> [GreyPicture] {
      let folder = try Folder()
      let pdf = try (format == .pdfA4 ? SlipFormat.pdfA4 : .pdf80mm).document(of: slip)
      let path = try folder.file("slip.pdf", holding: pdf)
      let boxes = try SlipProgram.run("pdftotext", ["-bbox", path, "-"])
      // A receipt has no side and no edge of its own; all else stands where it stands on the roll.
      let isReceipt = format == .escpos80mm
      let scale = isReceipt ? 1 / Sheet.dot : 300.0 / 72
      let (left, up) = isReceipt ? (Sheet.roll.side - Sheet.head.side, Sheet.roll.edge) : (0, 0)
      var pages: [GreyPicture] = []
      if isReceipt {
        pages = [GreyPicture(try ReceiptGrammar(format.document(of: slip)))]
      } else {
        try #require(try SlipProgram.run("pdftoppm", ["-r", "300", "-gray", path, folder.path("page")]).status == 0)
        pages = try (1...4).compactMap { number in
          let bytes = folder.bytes("page-\(number).pgm")
          return bytes.isEmpty ? nil : try GreyPicture(pgm: bytes)
        }
      }
      var pictures: [GreyPicture] = []
      var page = -1
      for line in String(decoding: boxes.output, as: UTF8.self).split(separator: "\n") {
        if line.contains("<page ") { page += 1 }
        let box = /<word xMin="(.+)" yMin="(.+)" xMax="(.+)" yMax="(.+)">(.)<\/word>/
        guard let match = line.firstMatch(of: box), Self.letters.contains(String(match.5)) else { continue }
        let sides = [match.1, match.2, match.3, match.4].compactMap { Double($0) }
        try #require(sides.count == 4 && pages.indices.contains(page))
        let x = Int((sides[0] - left) * scale) - 2..<Int((sides[2] - left) * scale) + 3
        let y = Int((sides[1] - up) * scale)..<Int((sides[3] - up) * scale)
        let letter = try pages[page].cropped(x: x, y: y)
        pictures.append(letter.darkDots > 0 ? try letter.trimmed() : letter)
      }
      return pictures
    }
  }
#endif
