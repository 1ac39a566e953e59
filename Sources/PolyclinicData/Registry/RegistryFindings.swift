/// Where a row stands: the file by its index, and the number of the row.
struct SheetPlace: Hashable, Comparable {
  private let packed: UInt32

  /// How many bits hold the row; limits stay below what they can.
  private static let rowBits: UInt32 = 23

  init(file: Int, row: Int) {
    packed = UInt32(truncatingIfNeeded: file) << Self.rowBits | UInt32(truncatingIfNeeded: row)
  }

  var file: Int { Int(packed >> Self.rowBits) }
  var row: Int { Int(packed & (1 << Self.rowBits - 1)) }

  static func < (left: SheetPlace, right: SheetPlace) -> Bool { left.packed < right.packed }
}

/// Where an import puts what it finds wrong: the first ten thousand problems, and how many there were beyond.
final class RegistryFindings {
  private(set) var hasErrors = false
  private var problems: [RegistryProblem] = []
  private var places: [SheetPlace] = []
  private var omitted = 0

  /// The names of the files, by their index.
  var files: [String] = []
  /// The headers as they stand in the files.
  var headers: [[SheetColumn: String]] = []

  /// Notes a problem at a row, or at a whole file where the row is 0.
  func add(_ fault: RegistryFault, at place: SheetPlace, column: SheetColumn? = nil) {
    let header = column.flatMap { headers.indices.contains(place.file) ? headers[place.file][$0] : nil }
    add(fault, at: place, header: header ?? column?.rawValue, hasHeader: header != nil)
  }

  /// Notes a problem under a header that need not be known.
  ///
  /// - Parameter hasHeader: whether the file has that header; else it is the English one of a column.
  func add(_ fault: RegistryFault, at place: SheetPlace, header: String?, hasHeader: Bool = true) {
    if fault.message.severity == .error { hasErrors = true }
    guard problems.count < RegistryImport.Limit.problems else {
      omitted += 1
      return
    }
    let file = files.indices.contains(place.file) ? files[place.file] : ""
    places.append(place)
    problems.append(
      RegistryProblem(
        file: file, row: place.row == 0 ? nil : place.row, column: header, hasHeader: hasHeader, fault.message,
        fault.values))
  }

  /// The place as messages name it: `addresses.csv:12`.
  func name(of place: SheetPlace) -> String {
    (files.indices.contains(place.file) ? files[place.file] : "") + ":\(place.row)"
  }

  /// All problems by file and row, and at last how many more there are.
  func sorted() -> [RegistryProblem] {
    let order = problems.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    let more = RegistryProblem(file: files.last ?? "", row: nil, column: nil, .more, ["count": "\(omitted)"])
    return order.map { problems[$0] } + (omitted > 0 ? [more] : [])
  }
}
