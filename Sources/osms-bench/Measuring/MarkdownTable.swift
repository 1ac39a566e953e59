import Foundation

/// Rows of cells as a Markdown table; the first is the head, the second the line below it.
func markdownTable(_ rows: [[String]]) -> String {
  rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
}

extension Double {
  /// The number with so many digits behind the point.
  func text(_ digits: Int) -> String {
    String(format: "%.\(digits)f", self)
  }
}
