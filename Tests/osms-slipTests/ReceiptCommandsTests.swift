import Testing

@testable import osms_slip

/// The commands of a receipt printer.
@Suite struct ReceiptCommandsTests {
  @Test(arguments: [1, 127, 128, 129, 500]) func thePictureComesBack(_ height: Int) throws {
    let picture = Picture(width: 576, height: height) { x, y in (x * 7 + y * 3) % 5 == 0 }
    let receipt = try ReceiptGrammar(ReceiptCommands.bytes(of: picture))
    #expect(receipt.rows.flatMap(\.self) == picture.bytes)
  }

  /// DLE, followed by what asks for the state, opens the drawer or switches off.
  @Test(arguments: [0x04, 0x05, 0x14] as [UInt8]) func nothingInThePictureIsACommand(_ second: UInt8) throws {
    let picture = Picture(width: 576, height: 1) { x, _ in
      x == 3 || (8..<16).contains(x) && second & (0x80 >> UInt8(x - 8)) != 0
    }
    #expect(picture.bytes.prefix(2) == [0x10, second])
    let receipt = try ReceiptGrammar(ReceiptCommands.bytes(of: picture))
    #expect(receipt.rows.first?.prefix(2) == [0x18, second])
  }

  @Test(
    arguments: [
      [], [0x1B, 0x40], [0x1B, 0x40, 0x1B, 0x64, 3, 0x1D, 0x56, 66, 0], [0x1B, 0x40, 0x1D, 0x76, 0x30, 0, 72, 0, 1, 0],
    ] as [[UInt8]])
  func theGrammarOfTheTestsIsStrict(_ bytes: [UInt8]) {
    #expect(throws: ReceiptGrammar.Refusal.self) { try ReceiptGrammar(bytes) }
  }
}
