import Foundation
import Polyclinic
import TestSupport
import Testing

@testable import PolyclinicData

/// What `--registry` may name.
@Suite struct RegistrySourceTests {
  private static let assets = AssetsFolder(path: Repository.assets.path)

  private func open(_ path: String?) throws(Problems) -> RegistrySource {
    try RegistrySource.open(path, assets: Self.assets, glyphs: try Self.assets.glyphs())
  }

  @Test func nothingMeansTheExample() throws {
    let source = try open(nil)
    #expect(source.registry.isExample)
    #expect(source.registry.catchments.count >= 30)
    #expect(source.registry.streets.count >= 200)
    #expect(source.path.hasSuffix("example-districts"))
  }

  @Test func aFolderMeansItsSpreadsheetsAndAFileItself() throws {
    let example = RegistrySource.example(in: Self.assets)
    let folder = try open(example)
    #expect(!folder.registry.isExample)
    #expect(folder.registry.streets == (try open(nil)).registry.streets)
    let file = try open(example + "/addresses.csv")
    #expect(file.registry.streets.count == folder.registry.streets.count)
    #expect(file.registry.catchments.allSatisfy { $0.doctor == nil })
  }

  @Test func whatCannotBeReadIsToldWithItsPlace() throws {
    let folder = try RegistryFolder()
    #expect(problems("/nowhere/x.csv") == ["x.csv: there is no such file"])
    let name = folder.folder.lastPathComponent
    #expect(problems(folder.folder.path) == ["\(name): this is a folder, and no CSV file is in it"])
    let workbook = folder.folder.appendingPathComponent("list.xlsx")
    for head: [UInt8] in [[0x50, 0x4B, 3, 4, 20, 0, 6, 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]] {
      try Data(head).write(to: workbook)
      #expect(problems(workbook.path) == ["list.xlsx: this is a workbook of Excel or LibreOffice; save it as CSV"])
      #expect(problems(folder.folder.path) == ["list.xlsx: this is a workbook of Excel or LibreOffice; save it as CSV"])
    }
    let sheet = folder.folder.appendingPathComponent("a.csv")
    try Data("district,street,houses\n1,Абая,25–1\n".utf8).write(to: sheet)
    #expect(problems(sheet.path).contains { $0.hasPrefix("a.csv:2: houses: ") })
  }

  #if SQLite
    @Test func aRegistryFileIsKnownByItsFirstBytesWhateverItsName() throws {
      let folder = try RegistryFolder()
      let example = try open(nil).registry
      let path = folder.folder.appendingPathComponent("districts.csv").path
      try RegistryFile.write(example, to: path, created: folder.day, glyphs: try Self.assets.glyphs())
      #expect(RegistrySource.isRegistryFile(path))
      #expect(try open(path).registry.hasSameContent(as: example))
      // Damaged beyond recognition, it is still no spreadsheet: its checksum lies beside it.
      try Data("district,street\n".utf8).write(to: URL(fileURLWithPath: path))
      #expect(problems(path).first?.contains("it was written with") == true)
    }
  #else
    @Test func aBuildWithoutSQLiteSaysSo() throws {
      let folder = try RegistryFolder()
      try Data("SQLite format 3\0".utf8).write(to: folder.url())
      #expect(problems(folder.path).first?.contains("registry files are not in this build") == true)
    }
  #endif

  private func problems(_ path: String) -> [String] {
    do {
      _ = try open(path)
      return []
    } catch {
      return error.list.map(\.description)
    }
  }
}
