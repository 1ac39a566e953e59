/// The results for the screens, a line a measure and program.
struct ScreensTable {
  /// What is said in one line: of which program, how much, beside whom, and against which goal.
  struct Row {
    let measure: String
    let program: String
    let value: String
    var spread = ""
    var compared = ""
    var goal: Goal?
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
        row.goal?.verdict ?? "",
      ]
    }
    return markdownTable([head, ["---", "---", "--:", "--:", "---", "---", "---"]] + lines)
  }
}
