import ArgumentParser
import Polyclinic
import Terminal

extension Language: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads an option such as `2026-01-31`.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension Size: ExpressibleByArgument {
  /// Reads an option such as `80x24`.
  public init?(argument: String) {
    let numbers = argument.split(whereSeparator: { $0 == "x" || $0 == "×" }).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  /// The size as `80x24`.
  public var defaultValueDescription: String { "\(columns)x\(rows)" }
}
