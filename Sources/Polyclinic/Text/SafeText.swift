/// Text that may reach a screen, a printer, a voice or a log: only characters of the console font, of bounded length.
///
/// A control, format or combining character is in no console font, so the one test of membership keeps out
/// escape sequences, bidirectional marks and invisible characters alike. Whoever makes a `SafeText` from a file
/// normalises it to NFC first: the standard library has no public NFC, so that step belongs to the reader of the file.
public struct SafeText: Hashable, Sendable {
  /// The text itself.
  public let string: String

  /// The greatest number of Unicode scalars that a text from a file may have.
  public static let longest = 1_000

  /// Admits a text whose every scalar is one of `glyphs`.
  ///
  /// - Throws: ``Rejection``, naming the first scalar that is not in the font, or the length.
  public init(_ raw: String, glyphs: Set<Unicode.Scalar>) throws(Rejection) {
    var count = 0
    for scalar in raw.unicodeScalars {
      guard scalar.isPrintableASCII || glyphs.contains(scalar) else {
        throw .foreign(scalar, position: count + 1)
      }
      count += 1
    }
    guard count <= Self.longest else { throw .tooLong(count) }
    string = raw
  }

  /// Admits a text for paper: letters without marks of their own, numbers, punctuation, signs and spaces.
  ///
  /// Paper has no console font; what is kept out is what does not print: control, format, private and unassigned
  /// characters, separators of lines, and marks that change the letter before them.
  ///
  /// - Throws: ``Rejection``, naming the first scalar that does not print, or the length.
  public init(printed raw: String) throws(Rejection) {
    var count = 0
    for scalar in raw.unicodeScalars {
      count += 1
      guard scalar.isPrintedAlone else { throw .foreign(scalar, position: count) }
    }
    guard count <= Self.longest else { throw .tooLong(count) }
    string = raw
  }

  /// A whole number, written in digits without grouping.
  public init(_ number: Int) {
    string = String(number)
  }

  /// Nothing at all.
  public static let empty = SafeText(joined: "")
  /// One space.
  public static let space = SafeText(joined: " ")
  /// A space at which paper breaks no line; the console font does not have it.
  public static let firmSpace = SafeText(joined: "\u{A0}")
  /// What stands between hours and minutes.
  public static let colon = SafeText(joined: ":")
  /// What stands between the two ends of a span.
  public static let dash = SafeText(joined: "–")
  /// What stands between the parts of an enumeration.
  public static let comma = SafeText(joined: ", ")
  /// What ends a sentence, and stands after the number of a step.
  public static let fullStop = SafeText(joined: ".")
  /// What stands before a thing beside others.
  public static let bullet = SafeText(joined: "•")
  /// What stands before what must not be overlooked.
  public static let attention = SafeText(joined: "!")
  /// What stands before what only a newspaper supports.
  public static let doubt = SafeText(joined: "▲")
  /// What stands between the steps of the way to a screen.
  public static let towards = SafeText(joined: " › ")

  /// Text that the domain puts together from admitted texts, and from digits, signs and letters of its own.
  init(joined: String) {
    string = joined
  }

  /// The texts one after another.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(joined: left.string + right.string)
  }

  /// The texts in a row, with `separator` between them.
  public static func joined(_ texts: [SafeText], by separator: SafeText) -> SafeText {
    SafeText(joined: texts.map(\.string).joined(separator: separator.string))
  }

  /// The names that stand in braces, `{name}`, in the order in which they stand.
  public var placeholders: [String] {
    guard string.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return pieces.compactMap { piece in
      if case .placeholder(let name) = piece { name } else { nil }
    }
  }

  /// The text with each `{name}` replaced by its value; a name without a value stays as it stands.
  ///
  /// Behind a value that ends in a full stop, such as `6 декабря 2026 г.`, the sentence has none of its own.
  public func filled(_ values: [String: SafeText]) -> SafeText {
    SafeText(joined: filled { values[$0]?.string })
  }

  /// The same for a terminal or a log, with values that the font need not have.
  public func filled(_ value: (String) -> String?) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .literal(let text): result += result.hasSuffix(".") && text.hasPrefix(".") ? text.dropFirst() : text[...]
      case .placeholder(let name): result += value(name) ?? "{\(name)}"
      }
    }
    return result
  }

  /// The text with a capital first letter, for a name that opens a sentence; an address such as `gov.kz` stays as it is
  /// typed.
  public var capitalized: SafeText {
    guard let first = string.first, !beginsWithAddress else { return self }
    // Some letters have no capital of their own, only one with a mark that does not print alone.
    guard first.uppercased().unicodeScalars.allSatisfy(\.isPrintedAlone) else { return self }
    return SafeText(joined: first.uppercased() + string.dropFirst())
  }

  private var beginsWithAddress: Bool {
    string.prefix { $0 != " " && $0 != ":" }.split(separator: ".").count > 1
  }

  /// Why a text was not admitted.
  public enum Rejection: Error, Equatable, Sendable {
    /// A scalar that the console font does not have; `position` counts scalars from 1.
    case foreign(Unicode.Scalar, position: Int)
    /// More scalars than ``SafeText/longest``.
    case tooLong(Int)
  }

  private enum Piece {
    case literal(String)
    case placeholder(String)
  }

  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = string[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.literal(String(rest[..<open])))
      pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.literal(String(rest)))
    return pieces
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintableASCII: Bool {
    value >= 0x20 && value < 0x7F
  }

  fileprivate var isPrintedAlone: Bool {
    if properties.isDefaultIgnorableCodePoint { return false }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .spaceSeparator:
      true
    default: false
    }
  }
}

extension SafeText: Codable {
  /// Reads a text for paper.
  public init(from decoder: any Decoder) throws {
    let raw = try decoder.singleValueContainer().decode(String.self)
    do {
      try self.init(printed: raw)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "\(error)"))
    }
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }
}
