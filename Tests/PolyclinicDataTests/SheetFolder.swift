import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import TestSupport
import Testing

/// A folder of its own with spreadsheets that a test writes and imports.
final class SheetFolder {
  let url: URL

  static let assets = AssetsFolder(path: Repository.assets.path)
  static let words = Result { try SpreadsheetWords.read(from: assets) }
  static let book = Result { try RegistryMessage.readBook(from: assets) }
  static let glyphs = Result {
    try AssetsReader(folder: assets, polyclinic: nil, phrases: Phrase.declarations).readLobby().glyphs
  }

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("osms-sheets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ bytes: some Sequence<UInt8>, to name: String = "addresses.csv") throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  func read(
    _ names: [String] = ["addresses.csv"], encoding: TextEncoding? = nil, mayBeCut: Bool = false
  ) throws -> RegistryImport.Outcome {
    try RegistryImport(
      files: names.map(path), encoding: encoding, tables: Self.words.get(), glyphs: Self.glyphs.get(),
      mayBeCut: mayBeCut
    ).read()
  }

  /// What an import of these files, each a name and its text, says in English.
  static func problems(_ files: KeyValuePairs<String, String>) throws -> [String] {
    let folder = try SheetFolder()
    for (name, text) in files { try folder.write(text.utf8, to: name) }
    return try texts(try folder.read(files.map(\.key)))
  }

  static func texts(_ outcome: RegistryImport.Outcome, in language: Language = .en) throws -> [String] {
    let book = try book.get()
    return outcome.problems.map { "\($0.severity): \($0.text(in: language, book))" }
  }

  /// The registry of one sheet, which must be without errors.
  static func registry(_ text: String) throws -> DistrictRegistry {
    let folder = try SheetFolder()
    try folder.write(text.utf8)
    let outcome = try folder.read()
    let texts = try texts(outcome)
    return try #require(outcome.registry, "\(texts)")
  }
}

extension DistrictRegistry {
  /// All that the registry says, a line each, whatever the order in which it says it.
  var content: Set<String> {
    func place(_ locality: Int) -> String { "\(localities[locality].name)" }
    func district(_ index: Int) -> String { "\(catchments[index].number.string) \(catchments[index].kind)" }
    func name(_ street: Int) -> String {
      "\(place(streets[street].locality)) \(streets[street].type) \(streets[street].name.ru.string)"
    }
    var lines = Set(localities.map { "locality \($0.name)" })
    for index in streets.indices {
      let aliases = streets[index].aliases.map { "\($0.kind) \($0.name.string)" }.sorted()
      lines.insert("street \(name(index)) \(streets[index].name) \(aliases)")
    }
    for catchment in catchments {
      let week = catchment.doctor?.schedule?.week.map { "\($0) \($1)" }.sorted() ?? []
      lines.insert(
        """
        district \(catchment.number) \(catchment.kind) \(catchment.doctor?.name as Any) \(catchment.nurse as Any) \
        \(catchment.location as Any) \(week) \(catchment.doctor?.schedule?.pause as Any) \
        \(catchment.doctor?.absences as Any)
        """)
    }
    for segment in segments {
      lines.insert("segment \(name(segment.street)) \(district(segment.catchment)) \(segment.span)")
    }
    for whole in wholeLocalities { lines.insert("whole \(place(whole.locality)) \(district(whole.catchment))") }
    return lines
  }
}
