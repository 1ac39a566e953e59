import Foundation
import Polyclinic

/// Writes a registry as two spreadsheets, `addresses.csv` and `districts.csv`, which import again to the same content.
///
/// They are UTF-8 with semicolons and English headers; kinds, days and sides are told by their names in files. A file
/// begins with a byte order mark: by these two a spreadsheet program of a Kazakh or Russian computer knows them.
public struct RegistryExport {
  /// The names of the two files.
  public static let files = (addresses: "addresses.csv", districts: "districts.csv")

  private static let addressColumns: [SheetColumn] = [.district, .kind] + SheetColumn.addresses
  private static let districtColumns: [SheetColumn] = [.district, .kind] + SheetColumn.staff

  /// The longest list of houses in one row, in characters; longer ones go on in the next row.
  private static let longestList = 4_000

  private static let wholeStreet = SpreadsheetWords.Mark.all.rawValue

  private let registry: DistrictRegistry

  /// Prepares an export.
  public init(_ registry: DistrictRegistry) {
    self.registry = registry
  }

  /// Writes both files into a folder that is there.
  ///
  /// - Throws: ``Problem`` where a file cannot be written; neither is there then.
  public func write(toFolder folder: String) throws(Problem) {
    let paths = (addresses: folder + "/" + Self.files.addresses, districts: folder + "/" + Self.files.districts)
    try write(to: paths.addresses, writeAddresses)
    do throws(Problem) {
      try write(to: paths.districts, writeDistricts)
    } catch {
      unlink(paths.addresses)
      throw error
    }
  }

  /// Gives the rows of `addresses.csv` piece by piece.
  public func writeAddresses(to take: (String) -> Void) {
    take(Self.line(Self.addressColumns.map(\.rawValue)))
    var namedLocalities = Set(registry.wholeLocalities.map(\.locality))
    for coverage in registry.wholeLocalities {
      write(locality: coverage.locality, coverage.catchment, to: take)
    }
    for (index, street) in registry.streets.enumerated() {
      namedLocalities.insert(street.locality)
      let segments = registry.segments(of: index)
      if segments.isEmpty { write(street, nil, "", to: take) }
      var lists: [Int: String] = [:]
      for segment in segments {
        let span = Self.text(segment.span)
        if let list = lists[segment.catchment],
          // The word for the whole street stands alone in its cell.
          list == Self.wholeStreet || span == Self.wholeStreet || list.utf8.count + span.utf8.count > Self.longestList
        {
          write(street, segment.catchment, list, to: take)
          lists[segment.catchment] = nil
        }
        lists[segment.catchment] = lists[segment.catchment].map { $0 + ", " + span } ?? span
      }
      for (catchment, list) in lists.sorted(by: { $0.key < $1.key }) { write(street, catchment, list, to: take) }
    }
    for locality in registry.localities.indices where !namedLocalities.contains(locality) {
      write(locality: locality, nil, to: take)
    }
  }

  /// Gives the rows of `districts.csv` piece by piece.
  public func writeDistricts(to take: (String) -> Void) {
    take(Self.line(Self.districtColumns.map(\.rawValue)))
    for district in registry.catchments {
      let leave = LeaveDays.write(district.doctor?.absences ?? [])
      let location = district.location
      let cells = [
        district.number.string, district.kind.rawValue, district.doctor?.name.string, district.nurse?.name.string,
        location?.room?.string, location?.floor?.string, location?.phone?.string,
        district.doctor?.schedule.map(WorkingHours.write), leave.leave, leave.substitute,
      ]
      take(Self.line(cells.map { $0 ?? "" }))
    }
  }

  private func write(_ street: Street, _ catchment: Int?, _ houses: String, to take: (String) -> Void) {
    func aliases(_ kind: StreetAlias.Kind) -> String {
      street.aliases.filter { $0.kind == kind }.map(\.name.string).joined(separator: "; ")
    }
    let locality = locality(street.locality)
    take(
      Self.line(
        district(catchment) + [
          locality.ru, locality.kk, street.type.rawValue, street.name.ru.string, street.name.kk?.string ?? "",
          aliases(.old), aliases(.short), aliases(.code), houses,
        ]))
  }

  private func write(locality index: Int, _ catchment: Int?, to take: (String) -> Void) {
    let name = locality(index)
    let empty = Array(repeating: "", count: SheetColumn.addresses.count - 2)
    take(Self.line(district(catchment) + [name.ru, name.kk] + empty))
  }

  private func locality(_ index: Int) -> (ru: String, kk: String) {
    guard registry.localities.indices.contains(index) else { return ("", "") }
    let name = registry.localities[index].name
    return (name.ru.string, name.kk?.string ?? "")
  }

  private func district(_ catchment: Int?) -> [String] {
    guard let catchment, registry.catchments.indices.contains(catchment) else { return ["", ""] }
    let district = registry.catchments[catchment]
    return [district.number.string, district.kind.rawValue]
  }

  private static func text(_ span: HouseSpan) -> String {
    switch span {
    case .house(let house): house.text.string
    case .street: wholeStreet
    case .range(let range):
      "\(range.first)–\(range.last) \(range.parity.rawValue)"
    }
  }

  /// A row as RFC 4180 has it, but with semicolons and the line break of our files.
  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      guard cell.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }) else { return cell }
      return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }.joined(separator: ";") + "\n"
  }

  private func write(to path: String, _ rows: ((String) -> Void) -> Void) throws(Problem) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw CheckedWrite.refusal(of: path) }
    var buffer = Array("\u{FEFF}".utf8)
    var problem: Problem?
    func flush() {
      var rest = buffer[...]
      while problem == nil, !rest.isEmpty {
        let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { problem = CheckedWrite.refusal(of: path) }
        rest = rest.dropFirst(max(0, count))
      }
      buffer.removeAll(keepingCapacity: true)
    }
    rows { line in
      buffer += line.utf8
      if buffer.count > 1 << 16 { flush() }
    }
    flush()
    if close(file) != 0 { problem = problem ?? CheckedWrite.refusal(of: path) }
    guard let problem else { return }
    unlink(path)
    throw problem
  }
}
