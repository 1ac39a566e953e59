/// A picture in the commands of a receipt printer, ESC/POS: initialise, the picture in bands, feed, cut.
///
/// No code page and no font of the printer is used, so that Kazakh letters come out on any.
enum ReceiptCommands {
  /// The rows of a band: few enough for the memory of any printer.
  static let rowsInBand = 128

  /// The commands that print a picture and cut the paper behind it.
  static func bytes(of picture: Picture) -> [UInt8] {
    var commands: [UInt8] = [0x1B, 0x40]  // ESC @: initialise
    let width = picture.bytesInRow
    var y = 0
    while y < picture.height {
      let rows = min(rowsInBand, picture.height - y)
      // GS v 0: a picture of so many bytes in a row, so many rows, each number with its low byte first.
      commands += [0x1D, 0x76, 0x30, 0, UInt8(width % 256), UInt8(width / 256), UInt8(rows), 0]
      commands += withoutRealTimeCommands(picture.bytes[y * width..<(y + rows) * width])
      y += rows
    }
    commands += [0x1B, 0x64, 3]  // ESC d: feed three lines
    commands += [0x1D, 0x56, 66, 0]  // GS V: feed to the knife and cut, leaving a bridge
    return commands
  }

  /// The dots of a band, in which nothing can be taken for a command.
  ///
  /// Printers obey DLE EOT, DLE ENQ and DLE DC4 (open the drawer, switch off) even amid a picture.
  /// One dot more beside the one of DLE, and it is none.
  private static func withoutRealTimeCommands(_ dots: ArraySlice<UInt8>) -> [UInt8] {
    var dots = Array(dots)
    for (index, next) in dots.enumerated().dropFirst() where [0x04, 0x05, 0x14].contains(next) {
      if dots[index - 1] == 0x10 { dots[index - 1] = 0x18 }
    }
    return dots
  }
}
