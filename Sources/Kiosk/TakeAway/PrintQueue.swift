/// A printer as staff name it: its CUPS queue, and in which form it takes a slip.
public struct PrintQueue: Hashable, Sendable {
  /// The name of the queue.
  public let name: String
  /// The form of the slip.
  public let form: Form

  /// In which form a printer takes a slip.
  public enum Form: String, CaseIterable, Sendable {
    /// A sheet of A4, as PDF.
    case a4
    /// A roll 80 mm wide, as PDF: a receipt printer with a driver.
    case roll = "80mm"
    /// A roll 80 mm wide, as the printer's own commands: a receipt printer without a driver.
    case escpos

    /// The form as `osms-slip` names it.
    public var format: String {
      switch self {
      case .a4: "pdf-a4"
      case .roll: "pdf-80mm"
      case .escpos: "escpos-80mm"
      }
    }
  }

  /// The longest name that CUPS admits.
  private static let longestName = 127

  /// Reads `QUEUE`, which means A4, or `QUEUE:FORM`.
  ///
  /// - Throws: ``UnusableValue``, which says what is wrong with it.
  public init(_ text: String) throws(UnusableValue) {
    let end = text.firstIndex(of: ":") ?? text.endIndex
    let name = String(text[..<end])
    guard !name.isEmpty, name.utf8.count <= Self.longestName, !name.hasPrefix("-"), name.utf8.allSatisfy(Self.admits)
    else {
      throw UnusableValue(
        description: "'\(name)' cannot be the name of a print queue: letters, digits, '.', '_' and '-', "
          + "at most \(Self.longestName), the first no '-'")
    }
    let word = text[end...].dropFirst()
    guard let form = end == text.endIndex ? .a4 : Form(rawValue: String(word)) else {
      throw UnusableValue(description: "'\(word)' is none of \(Form.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    self.name = name
    self.form = form
  }

  /// Whether this build has an `osms-slip` that draws.
  public static var canBeUsed: Bool {
    #if Slip
      true
    #else
      false
    #endif
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
