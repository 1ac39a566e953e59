import Polyclinic

/// One thing that is wrong in a file, with the place where somebody can mend it.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as seen from the Assets folder, or as it was named.
  public let file: String
  /// The line, from 1; nil where the file as a whole is meant.
  public let line: Int?
  /// The id of the entry; nil where none is meant.
  public let entry: String?
  /// The language of the text; nil where none or all are meant.
  public let language: Language?
  /// What is wrong, in words.
  public let reason: String

  /// Describes a problem.
  ///
  /// What files bring into the words is shown with `?` for every character that a terminal or a log would obey.
  public init(file: String, line: Int? = nil, entry: String? = nil, language: Language? = nil, reason: String) {
    self.file = file.harmless
    self.line = line
    self.entry = entry.map(\.harmless)
    self.language = language
    self.reason = reason.harmless
  }

  /// The problem on one line: `content/home.yaml:12: home: ru: reason`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return [place, entry, language?.rawValue, reason].compactMap { $0 }.joined(separator: ": ")
  }
}

/// Everything that is wrong, at once.
public struct Problems: Error, Sendable {
  /// The problems by file and line.
  public let list: [Problem]

  /// Puts problems in order.
  public init(_ problems: some Sequence<Problem>) {
    var seen: Set<Problem> = []
    list = problems.filter { seen.insert($0).inserted }.sorted {
      ($0.file, $0.line ?? 0, $0.entry ?? "", $0.language?.rawValue ?? "")
        < ($1.file, $1.line ?? 0, $1.entry ?? "", $1.language?.rawValue ?? "")
    }
  }
}
