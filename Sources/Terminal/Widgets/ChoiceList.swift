/// A widget: numbered choices, one of them selected.
///
/// The selected one is reversed, carries `▶` and its number, and the cursor stands on it, so that colour is never
/// the only sign. A long label goes on under its own first letter.
public struct ChoiceList: Sendable {
  private let labels: [[TextLine]]
  private let isNumbered: Bool

  /// Columns that the mark and the number take before a label.
  public static let margin = 5

  /// Choices numbered from 1, in a column of that width.
  ///
  /// - Parameter isNumbered: whether the numbers are shown; their place stays free where they are not.
  public init(_ labels: [String], width: Int, isNumbered: Bool = true) {
    self.isNumbered = isNumbered
    self.labels = labels.map { label in
      let lines = TextLine(label).wrapped(to: width - Self.margin)
      return lines.isEmpty ? [.blank] : lines
    }
  }

  /// How many choices there are.
  public var count: Int { labels.count }

  /// How many rows they take.
  public var height: Int { labels.reduce(0) { $0 + $1.count } }

  /// The row on which a choice begins, counted from the first row of the list.
  public func row(of index: Int) -> Int {
    labels.prefix(max(0, index)).reduce(0) { $0 + $1.count }
  }

  /// The lines of all choices; nothing is selected where `selected` is none of them.
  public func lines(selected: Int) -> [TextLine] {
    labels.enumerated().flatMap { index, label in
      label.enumerated().map { row, text in
        let isSelected = index == selected
        var line = TextLine(isSelected && row == 0 ? " ▶ " : "   ")
        line.append(row == 0 && isNumbered ? "\(index + 1)" : " ", .strong)
        line.append(" ")
        return isSelected ? (line + text + TextLine(" ")).styled(.selected) : line + text
      }
    }
  }
}
