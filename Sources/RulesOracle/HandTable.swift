/// Reads a table that was written by hand: which answers lead to what.
///
/// The first line names the columns. A cell lists answers, `*` looks at none, `-` is "was not asked"; what follows the
/// arrow is the result. Columns are looked at from left to right, so that the first one whose answer is missing is what
/// has to be asked.
struct HandTable: Sendable {
  private let columns: [String]
  private let rows: [Row]

  private struct Row {
    /// The answers by column; nothing where any will do.
    var cells: [String: Set<String>] = [:]
    /// The words behind the arrow, by their column.
    var result: [String: String] = [:]
  }

  /// What the table says of some answers.
  enum Finding {
    /// The results of the rows that fit, from the top to the bottom.
    case rows([[String: String]])
    /// The answer of that column is missing.
    case missing(String)
  }

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: the columns, then the rows.
  ///   - shorthands: words that stand for several answers.
  init(_ text: String, shorthands: [String: [String]] = [:]) {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let head = lines.first ?? []
    columns = Array(head.prefix { $0 != Self.arrow })
    rows = lines.dropFirst().map { words in
      var row = Row()
      var isResult = false
      for (column, word) in zip(head, words) {
        if word == Self.arrow {
          isResult = true
        } else if isResult {
          row.result[column] = word
        } else if word != Self.anything {
          row.cells[column] = Set(word.split(separator: "|").flatMap { shorthands[String($0)] ?? [String($0)] })
        }
      }
      return row
    }
  }

  /// The rows that fit the answers.
  func look(up answers: [String: String]) -> Finding {
    var left = rows
    for column in columns {
      let listed = left.compactMap { $0.cells[column] }
      if listed.isEmpty { continue }
      guard let answer = answers[column] ?? (listed.contains { $0.contains(Self.notAsked) } ? Self.notAsked : nil)
      else { return .missing(column) }
      left.removeAll { row in row.cells[column].map { !$0.contains(answer) } ?? false }
    }
    return .rows(left.map(\.result))
  }

  private static let arrow = "→"
  private static let anything = "*"
  private static let notAsked = "-"
}
