/// A printer as staff name it: its CUPS queue, and in which form it takes a slip.
struct PrintQueue: Hashable, Sendable {
  /// The name of the queue.
  let name: String
  /// The form of the slip.
  let form: Form

  /// In which form a printer takes a slip.
  enum Form: String, CaseIterable, Sendable {
    /// A sheet of A4, as PDF.
    case a4
    /// A roll 80 mm wide, as PDF: a receipt printer with a driver.
    case roll = "80mm"
    /// A roll 80 mm wide, as the printer's own commands: a receipt printer without a driver.
    case escpos

    /// The form as `osms-slip` names it.
    var format: String {
      switch self {
      case .a4: "pdf-a4"
      case .roll: "pdf-80mm"
      case .escpos: "escpos-80mm"
      }
    }
  }

  /// The longest name that CUPS admits.
  static let longestName = 127

  /// Reads `QUEUE`, which means A4, or `QUEUE:FORM`.
  ///
  /// - Throws: ``Unusable``, which says what is wrong with it.
  init(_ text: String) throws(Unusable) {
    let end = text.firstIndex(of: ":") ?? text.endIndex
    let name = String(text[..<end])
    guard !name.isEmpty, name.utf8.count <= Self.longestName, !name.hasPrefix("-"), name.utf8.allSatisfy(Self.admits)
    else {
      throw Unusable(
        description: "'\(name)' cannot be the name of a print queue: letters, digits, '.', '_' and '-', "
          + "at most \(Self.longestName), the first no '-'")
    }
    let word = text[end...].dropFirst()
    guard let form = end == text.endIndex ? .a4 : Form(rawValue: String(word)) else {
      throw Unusable(description: "'\(word)' is none of \(Form.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self.name = name
    self.form = form
  }

  /// What is wrong with the name of a printer.
  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  private static func admits(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
