import Polyclinic
import RegistryGenerator

/// The results for the search in one region, a line a measure.
struct SearchTable {
  private var rows: [[String]] = []
  private let peers: [String]

  /// A table with a column for each of these peers.
  init(peers: [String]) {
    self.peers = peers
  }

  /// Adds a line.
  mutating func add(
    _ measure: String, _ value: String, spread: String = "", goal: Goal? = nil, peers values: [String] = []
  ) {
    let theirs = peers.indices.map { values.indices.contains($0) ? values[$0] : "" }
    rows.append([measure, value, spread, goal?.text ?? "", goal?.verdict ?? ""] + theirs)
  }

  /// The text of the table.
  var markdown: String {
    let head = ["measure", "osms-kiosk", "greatest", "goal", "holds"] + peers
    let line = ["---", "--:", "--:", "---", "---"] + peers.map { _ in "--:" }
    return markdownTable([head, line] + rows)
  }
}
