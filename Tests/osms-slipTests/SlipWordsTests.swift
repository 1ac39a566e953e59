#if Slip
  import Foundation
  import Polyclinic
  import TestSupport
  import TestTraits
  import Testing

  @testable import osms_slip

  /// What a slip says on paper, as other programs read it.
  @Suite(.waitsForPrograms) struct SlipWordsTests {
    private func run(_ program: String, _ arguments: [String]) throws -> String {
      let outcome = try SlipProgram.run(program, arguments)
      try #require(outcome.status == 0, "\(program): \(outcome.errors)")
      return String(decoding: outcome.output, as: UTF8.self)
    }

    private func words(of pdf: [UInt8], in folder: Folder) throws -> [Substring] {
      try run("pdftotext", ["-raw", try folder.file("slip.pdf", holding: pdf), "-"]).split(
        whereSeparator: \.isWhitespace)
    }

    @Test(arguments: Language.allCases, [SlipFormat.pdfA4, .pdf80mm])
    func thePaperSaysWhatTheSlipSays(_ language: Language, _ format: SlipFormat) throws {
      let slip = SampleSlip.paymentSheet(language)
      let words = try words(of: format.document(of: slip), in: Folder())
      let expected = SampleSlip.words(of: slip).flatMap { text -> [Substring] in
        text.string.split(separator: " ")
      }
      // Addresses may be broken anywhere: their pieces are put together again, all other words stand as they are.
      #expect(words.joined() == expected.joined())
      let whole = expected.filter { !$0.hasPrefix("https://") }
      #expect(words.filter(whole.contains) == whole)
    }

    @Test(arguments: Language.allCases, SlipFormat.allCases)
    func theQRCodeCanBeRead(_ language: Language, _ format: SlipFormat) throws {
      let folder = try Folder()
      let document = try format.document(of: SampleSlip.paymentSheet(language))
      let picture: String
      if format == .escpos80mm {
        picture = try folder.file("slip.pbm", holding: ReceiptGrammar(document).bitmap)
      } else {
        _ = try run(
          "pdftoppm", ["-r", "150", "-gray", try folder.file("slip.pdf", holding: document), folder.path("slip")])
        picture = folder.path("slip-1.pgm")
      }
      #expect(GreyPicture.codes(in: [picture]) == [SampleSlip.longest])
    }

    @Test(arguments: ["https://kaspi.kz", "https://egov.kz/" + String(repeating: "a", count: 984)])
    func theShortestAndTheLongestAddressCanBeReadFromAReceipt(_ address: String) throws {
      let slip = SampleSlip.of([], address: address)
      let receipt = try ReceiptGrammar(SlipFormat.escpos80mm.document(of: slip))
      let picture = try Folder()
      let path = try picture.file("slip.pbm", holding: receipt.bitmap)
      #expect(GreyPicture.codes(in: [path]) == [address])
    }

    @Test(arguments: [SlipFormat.pdfA4, .pdf80mm]) func theSumsStandInTheirRows(_ format: SlipFormat) throws {
      let folder = try Folder()
      let document = try format.document(of: SampleSlip.paymentSheet(.en))
      let text = try run("pdftotext", ["-layout", try folder.file("slip.pdf", holding: document), "-"])
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for row in ["September 2025", "October 2025", "▲ November 2025"] {
        #expect(words.contains("\(row) 4 250 tenge"))
      }
      #expect(words.contains("Total 12 750 tenge"))
    }

    @Test func aPDFTellsNothingOfWhenAndWhere() throws {
      let slip = SampleSlip.paymentSheet(.ru)
      let folder = try Folder()
      let document = try SlipFormat.pdfA4.document(of: slip)
      let info = try run("pdfinfo", ["-isodates", try folder.file("slip.pdf", holding: document)])
      #expect(info.contains("Городская поликлиника № 5\n"))
      #expect(info.contains("CreationDate:    2000-01-01"))
      #expect(!info.contains("Author") && !info.contains("Subject"))
      #expect(try SlipFormat.pdfA4.document(of: slip) == document)
    }

    @Test func aLongSlipRunsOnAndTooLongAOneIsRefused() throws {
      func slip(_ count: Int, words: Int) -> Slip {
        SampleSlip.of(
          (0..<count).map {
            Slip.Line(
              .item, mark: SampleSlip.text("\($0 + 1)."),
              SampleSlip.text(Array(repeating: "сөз", count: words).joined(separator: " ")))
          })
      }
      let long = slip(Slip.mostLines, words: 12)
      let folder = try Folder()
      let path = try folder.file("slip.pdf", holding: SlipFormat.pdfA4.document(of: long))
      #expect(try run("pdfinfo", [path]).contains("Pages:           2\n"))
      #expect(try words(of: SlipFormat.pdfA4.document(of: long), in: folder).count(where: { $0 == "сөз" }) == 60 * 12)
      for format in SlipFormat.allCases {
        #expect {
          try format.document(of: slip(Slip.mostLines, words: 250))
        } throws: { error in
          guard let failure = error as? SlipFailure, failure.status == 65 else { return false }
          return failure.lines.count == 1 && failure.lines[0].hasPrefix("takes more than ")
        }
      }
      // What has no room is not even set: to break all of it into lines would take seconds.
      for sheet in [Sheet.small, .roll, .head] {
        let pages = try Pages(Composition(slip(Slip.mostLines, words: 250), on: sheet).strips, on: sheet)
        #expect(pages.isTooMuch && pages.pages.count <= 6 && pages.lastLength < 2_000 * Sheet.millimetre)
      }
    }

    /// Headings stay with what follows; what is longer than a page cannot, and stands on paper all the same.
    @Test(arguments: [SlipFormat.pdfA4, .pdf80mm]) func headingsAloneAreNotLost(_ format: SlipFormat) throws {
      let headings = (1...Slip.mostLines).map { Slip.Line(.heading, SampleSlip.text("тақырып \($0)")) }
      let slip = SampleSlip.of(headings)
      let expected = SampleSlip.words(of: slip).map(\.string).joined(separator: " ").split(separator: " ")
      #expect(try words(of: format.document(of: slip), in: Folder()) == expected)
    }

    @Test func whatIsHigherThanAPageIsNotDrawn() {
      let strips = [Strip(gap: 0, height: 20), Strip(gap: 0, height: 800)]
      #expect(throws: SlipFailure.notDrawn("something is higher than a page")) {
        try Pages(strips, on: .small)
      }
    }

    @Test func lettersThatNoFontHasAreNamed() {
      // A script that no font of this system is expected to have.
      let slip = SampleSlip.of([Slip.Line(.text, SampleSlip.text("Қазақ \u{16A80}"))])
      #expect(throws: SlipFailure.noFont(letters: ["\u{16A80}"])) { try SlipFormat.pdfA4.document(of: slip) }
    }
  }
#endif
