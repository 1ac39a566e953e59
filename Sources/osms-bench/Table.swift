import Foundation

/// The results as a Markdown table.
struct Table {
  /// What is said in one line: of which program, how much, beside whom, and against which goal.
  struct Row {
    let measure: String
    let program: String
    let value: String
    var spread = ""
    var compared = ""
    var goal: Goal?
  }

  /// A number that must not be exceeded.
  struct Goal {
    let text: String
    let isMet: Bool

    /// The goal that a value is at most a limit.
    init(_ text: String, _ value: Double, atMost limit: Double) {
      self.text = text
      isMet = value <= limit
    }
  }

  private var rows: [Row] = []

  /// Adds a row.
  mutating func add(_ row: Row) {
    rows.append(row)
  }

  /// The text of the table.
  var markdown: String {
    let head = ["measure", "program", "value", "least – greatest", "kiosk against peer", "goal", "holds"]
    let lines = rows.map { row in
      [
        row.measure, row.program, row.value, row.spread, row.compared, row.goal?.text ?? "",
        row.goal.map { $0.isMet ? "yes" : "**no**" } ?? "",
      ]
    }
    let all = [head, ["---", "---", "--:", "--:", "---", "---", "---"]] + lines
    return all.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension Double {
  /// The number with so many digits behind the point.
  func text(_ digits: Int) -> String {
    String(format: "%.\(digits)f", self)
  }
}
