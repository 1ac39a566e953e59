import Polyclinic

/// One thing that is wrong or noteworthy in a spreadsheet, with the cell where somebody can mend it.
public struct RegistryProblem: Hashable, Sendable {
  /// Whether nothing is imported because of it.
  public var severity: Severity { message.severity }
  /// The file, without its folder.
  public let file: String
  /// The row as a spreadsheet program numbers it, the header being 1; nil where the file as a whole is meant.
  public let row: Int?
  /// The header of the column as it stands in the file, and its English one where the file has none; nil where the row
  /// as a whole is meant.
  public let column: String?
  /// What is wrong.
  public let message: RegistryMessage
  /// What stands in the placeholders of the message.
  public let values: [String: String]

  /// Whether the file has the column.
  private let hasHeader: Bool

  /// How bad a problem is.
  public enum Severity: String, CaseIterable, Sendable {
    /// Nothing is imported.
    case error
    /// It is imported when somebody says that this is meant.
    case warning
  }

  /// Describes a problem.
  ///
  /// What files bring into the words is shown with `?` for every character that a terminal or a log would obey.
  ///
  /// - Parameter hasHeader: whether the column is told by its header, and not by its English one.
  init(
    file: String, row: Int?, column: String?, hasHeader: Bool = true, _ message: RegistryMessage,
    _ values: [String: String]
  ) {
    self.hasHeader = hasHeader
    self.file = file.printable
    self.row = row
    self.column = column.map(\.printable)
    self.message = message
    self.values = values.mapValues(\.printable)
  }

  /// The problem on one line: `addresses.csv:12: houses: the range 25–7 begins after its end`.
  public func text(in language: Language, _ book: Phrasebook) -> String {
    [place, column(in: language, book), reason(in: language, book)].compactMap(\.self).joined(separator: ": ")
  }

  /// The header of the column; where the file has none, the word for it.
  public func column(in language: Language, _ book: Phrasebook) -> String? {
    guard let column, !hasHeader else { return column }
    return book["column.\(column)"]?[language].string ?? column
  }

  /// The file and the row: `addresses.csv:12`.
  public var place: String { row.map { "\(file):\($0)" } ?? file }

  /// What is wrong, in words.
  ///
  /// A message that the book does not have is told by its id.
  public func reason(in language: Language, _ book: Phrasebook) -> String {
    guard let words = book[message.rawValue]?[language] else { return message.rawValue }
    return words.filled { name in
      guard let value = values[name] else { return nil }
      // Kinds of districts and columns are told by their names in files and shown by their words.
      return name == "kind" || name == "column" ? book["\(name).\(value)"]?[language].string ?? value : value
    }
  }
}

/// What is wrong, before it is known where.
struct RegistryFault: Error, Hashable {
  let message: RegistryMessage
  let values: [String: String]

  init(_ message: RegistryMessage, _ values: [String: String] = [:]) {
    self.message = message
    self.values = values
  }
}

extension String {
  /// The text with `?` for every character that changes others or the terminal, and of bounded length.
  fileprivate var printable: String {
    let longest = 200
    let scalars = unicodeScalars.prefix(longest).map { $0.isInvisible ? "?" : $0 }
    return String(String.UnicodeScalarView(scalars)) + (unicodeScalars.count > longest ? "…" : "")
  }
}
