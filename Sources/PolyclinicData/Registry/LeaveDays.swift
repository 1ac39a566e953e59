import Polyclinic

/// Reads and writes days of leave: `2026-11-16 – 2026-11-30; 24.12.2026-31.12.2026`, and who stands in.
enum LeaveDays {
  /// The first and the last day of each stretch, in the order of the cell; nil where the text is not written so.
  static func read(_ text: String) -> [(first: CalendarDate, last: CalendarDate)]? {
    var stretches: [(first: CalendarDate, last: CalendarDate)] = []
    for part in text.split(whereSeparator: { ";,".contains($0) }) {
      var rest = Array(part.unicodeScalars).filter { !$0.properties.isWhitespace }[...]
      guard let first = takeDate(&rest) else { return nil }
      if rest.isEmpty {
        stretches.append((first, first))
        continue
      }
      guard let dash = rest.popFirst(), ["-", "–", "—"].contains(dash), let last = takeDate(&rest), rest.isEmpty,
        first <= last
      else { return nil }
      stretches.append((first, last))
    }
    return stretches
  }

  /// A day by itself, with or without spaces; nil where the text is not written so.
  static func day(_ text: String) -> CalendarDate? {
    var rest = Array(text.unicodeScalars).filter { !$0.properties.isWhitespace }[...]
    let day = takeDate(&rest)
    return rest.isEmpty ? day : nil
  }

  /// The names of those who stand in, one a stretch or one for all; nil where their number does not fit.
  static func substitutes(_ text: String, stretches: Int) -> [String]? {
    let names = text.split(separator: ";", omittingEmptySubsequences: false).map { name in
      String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    if names.count == 1 { return Array(repeating: names.first ?? "", count: stretches) }
    return names.count == stretches ? names : nil
  }

  /// The cells of the days and of the substitutes.
  static func write(_ absences: [Absence]) -> (leave: String, substitute: String) {
    let leave = absences.map { $0.first == $0.last ? "\($0.first)" : "\($0.first) – \($0.last)" }
    let names = absences.map { $0.substitute?.string ?? "" }
    let isSame = Set(names).count <= 1
    return (leave.joined(separator: "; "), isSame ? names.first ?? "" : names.joined(separator: "; "))
  }

  /// Takes `2026-11-16` or `16.11.2026`.
  private static func takeDate(_ rest: inout ArraySlice<Unicode.Scalar>) -> CalendarDate? {
    let text = rest.prefix(10)
    guard text.count == 10 else { return nil }
    rest = rest.dropFirst(10)
    let string = String(String.UnicodeScalarView(text))
    if let date = CalendarDate(string) { return date }
    let fields = string.split(separator: ".", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [2, 2, 4], text.allSatisfy({ $0.isDigit || $0 == "." }) else { return nil }
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }
}
