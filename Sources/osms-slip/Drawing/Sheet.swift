/// The paper that a slip is drawn on, and how large its letters are: lengths in points, 72 to the inch.
struct Sheet {
  /// How wide the paper is.
  let width: Double
  /// How long a page is; nil where it is as long as needed.
  let length: Double?
  /// What stays free at the left and the right.
  let side: Double
  /// What stays free at the top and the bottom.
  let edge: Double
  /// The height of the letters of the words; all other sizes follow from it.
  let body: Double
  /// Whether the QR code and its address stand side by side.
  let isWide: Bool
  /// The most pages that a slip may take.
  var mostPages = 1

  /// How much room there is for words.
  var room: Double { width - 2 * side }

  /// A4 with the large letters of a slip that has room on one page.
  static let large = a4(body: 13)
  /// A4 with the smaller letters of a longer slip.
  static let small = a4(body: 12, mostPages: 4)

  private static func a4(body: Double, mostPages: Int = 1) -> Sheet {
    Sheet(
      width: 210 * millimetre, length: 297 * millimetre, side: 22 * millimetre, edge: 16 * millimetre, body: body,
      isWide: true, mostPages: mostPages)
  }

  /// A roll 80 mm wide, of which 72 mm can be printed on.
  static let roll = Sheet(
    width: 80 * millimetre, length: nil, side: 5 * millimetre, edge: 4 * millimetre, body: 12, isWide: false)

  /// What the head of a receipt printer reaches of the roll.
  static let head = Sheet(width: 72 * millimetre, length: nil, side: 1 * millimetre, edge: 0, body: 12, isWide: false)

  /// The most paper that a slip takes from a roll, in millimetres.
  static let mostMillimetres = 1500.0

  /// A millimetre.
  static let millimetre = 72 / 25.4
  /// A dot of a receipt printer, of which there are 8 in a millimetre.
  static let dot = millimetre / 8
}
