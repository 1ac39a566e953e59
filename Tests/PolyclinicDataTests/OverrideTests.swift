import Foundation
import Polyclinic
import Testing

@testable import PolyclinicData

/// What `override.csv` may say, what is wrong with it, and what the kiosk makes of it.
@Suite struct OverrideTests {
  private static let list = """
    district,kind,doctor,street,houses,leave,substitute
    1,adult,Иванова А. Б.,Абая,1-25,2026-11-16 – 2026-11-30,Петров В. Г.
    2,adult,Петров В. Г.,Абая,26-50,,
    3,adult,,Абая,51-99,,
    1,child,Сидорова Д. Е.,Абая,all,,

    """

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func read(
    _ text: some Sequence<UInt8>, today: String = "2026-11-25", in language: Language = .en
  ) throws -> (notices: [AbsenceNotice]?, problems: [String]) {
    let folder = try SheetFolder()
    try folder.write(text, to: "override.csv")
    let outcome = OverrideFile(
      path: folder.path("override.csv"), tables: try SheetFolder.words.get(), glyphs: try SheetFolder.glyphs.get()
    ).read(for: try SheetFolder.registry(Self.list), today: try day(today))
    let book = try SheetFolder.book.get()
    return (outcome.notices, outcome.problems.map { "\($0.severity): \($0.text(in: language, book))" })
  }

  @Test(arguments: [
    "district,from,to,substitute\n2,2026-11-25,2026-11-27,Орлова Г. Д.\n",
    "Участок;с;по;замена\r\n№ 2;25.11.2026;27.11.2026;Орлова Г. Д.\r\n",
    "учаске\tбасталуы\tаяқталуы\tалмастырушы\n2\t2026-11-25\t2026-11-27\tОрлова Г. Д.",
    "sep=;\nкабинет;district;from;to;substitute\n201;2;2026-11-25;2026-11-27;Орлова Г. Д.\n",
  ])
  func isWrittenAsSheetsAre(_ text: String) throws {
    let (notices, problems) = try read(text.utf8)
    let notice = try #require(notices?.first)
    #expect(notices?.count == 1)
    #expect(notice.catchment == 1)
    #expect(notice.absence.first == (try day("2026-11-25")))
    #expect(notice.absence.last == (try day("2026-11-27")))
    #expect(notice.absence.substitute?.string == "Орлова Г. Д.")
    #expect(problems.allSatisfy { $0.hasPrefix("warning: override.csv:1: кабинет: ") })
  }

  @Test func isReadInTheEncodingOfARussianExcel() throws {
    let text = "участок;с;по;замена\r\n2;25.11.2026;;Орлова Г. Д.\r\n"
    let notices = try read(try #require(text.data(using: .windowsCP1251))).notices
    #expect(notices?.first?.absence.substitute?.string == "Орлова Г. Д.")
    #expect(notices?.first?.absence.last == (try day("2026-11-25")))
  }

  @Test func everythingThatIsWrongIsTold() throws {
    let text = """
      district,kind,from,to,substitute
      9,,2026-11-25,2026-11-26,
      2,,2026-11-27,2026-11-25,
      2,,завтра,2026-11-30,
      2,,,2026-11-30,
      2,,2026-02-30,2026-13-01,
      1,,2026-11-25,2026-11-26,
      1,детский,2026-11-25,2026-11-26,
      1,детский,2026-11-26,2026-11-28,
      3,adult,2026-11-25,,
      ,,2026-11-25,,
      2,марсиане,2026-11-25,,
      2,,2026-12-01,2026-12-02,=A1

      """
    let (notices, problems) = try read(text.utf8)
    #expect(notices == nil)
    #expect(
      problems == [
        "error: override.csv:2: district: the list has no district 9",
        "error: override.csv:3: to: the last day (2026-11-25) comes before the first (2026-11-27)",
        "error: override.csv:4: from: the day 'завтра' cannot be read; write it like 2026-11-16 or 16.11.2026",
        "error: override.csv:5: from: the first day is missing",
        "error: override.csv:6: from: the day '2026-02-30' cannot be read; write it like 2026-11-16 or 16.11.2026",
        "error: override.csv:6: to: the day '2026-13-01' cannot be read; write it like 2026-11-16 or 16.11.2026",
        "error: override.csv:7: district: there are several districts 1; name the kind, such as adult or child",
        "error: override.csv:9: from: district 1 (children): the days meet those in override.csv:8",
        "error: override.csv:10: district: district 3 (adults) has no doctor in the list",
        "error: override.csv:11: district: the district is missing",
        "error: override.csv:12: kind: the kind of district 'марсиане' is not known; write: adult, child, women or "
          + "general practice",
        "error: override.csv:13: substitute: this is a formula and not a text: =A1",
      ])
  }

  /// A slip in the year; nothing is refused for it, since the clock may be what is wrong.
  @Test func daysThatAreFarAwayAreAskedAbout() throws {
    let text = "district,from,to\n2,2027-12-26,2027-12-27\n2,2025-10-26,\n2,2025-10-24,2025-11-01\n"
    let (notices, problems) = try read(text.utf8)
    #expect(notices?.count == 1)
    #expect(
      problems == [
        "warning: override.csv:2: to: 2027-12-27 is more than a year away; look at the year",
        "warning: override.csv:4: from: 2025-10-24 is more than a year away; look at the year",
      ])
  }

  @Test func daysThatAreOverAreLeftOut() throws {
    let text = "district,from,to\n9,2026-01-01,2026-01-05\n2,2026-11-01,2026-11-24\n2,2026-11-20,2026-11-25\n"
    let (notices, problems) = try read(text.utf8)
    #expect(problems.isEmpty)
    #expect(notices?.map(\.absence.last) == [try day("2026-11-25")])
    #expect(try read("district,from\n".utf8).notices == [])
  }

  @Test(arguments: [
    ("", "override.csv: the file is empty"),
    ("district,to\n1,2026-11-25\n", "override.csv:1: the column 'from' is missing"),
    ("from,to\n2026-11-25,\n", "override.csv:1: the column 'district' is missing"),
    ("PK\u{3}\u{4}", "override.csv: this is a workbook of Excel or LibreOffice; save it as CSV"),
  ])
  func whatIsNoSuchSheetIsRefused(_ text: String, _ problem: String) throws {
    let (notices, problems) = try read(text.utf8)
    #expect(notices == nil)
    #expect(problems.contains { $0.hasPrefix("error: " + problem) }, "\(problems)")
  }

  @Test func noMoreThanALimitIsRead() throws {
    let rows = String(repeating: "2,2026-11-25\n", count: OverrideFile.mostRows + 1)
    #expect(try read("district,from\n\(rows)".utf8).problems.contains { $0.contains("more than 10000 rows") })
    let large = String(repeating: " ", count: OverrideFile.largest + 1)
    #expect(try read(large.utf8).problems == ["error: override.csv: the file is larger than 1 MiB"])
  }

  /// A folder as the kiosk has it: the list and `override.csv` beside it.
  private func open(_ override: String, today: String? = "2026-11-25") throws -> RegistrySource {
    let folder = try SheetFolder()
    try folder.write(Self.list.utf8)
    try folder.write(override.utf8, to: "override.csv")
    return try RegistrySource.open(
      folder.url.path, assets: SheetFolder.assets, glyphs: try SheetFolder.glyphs.get(),
      today: try today.map { try day($0) })
  }

  @Test func theKioskTellsWhoIsAway() throws {
    let source = try open(
      "district,kind,from,to,substitute\n1,adult,2026-11-25,2026-11-25,Орлова Г. Д.\n2,,2026-11-26,,\n")
    #expect(source.refusals.isEmpty)
    let doctors = source.registry.catchments.map(\.doctor)
    #expect(doctors[0]?.absence(on: try day("2026-11-24"))?.substitute?.string == "Петров В. Г.")
    #expect(doctors[0]?.absence(on: try day("2026-11-25"))?.substitute?.string == "Орлова Г. Д.")
    #expect(doctors[0]?.absence(on: try day("2026-11-26"))?.substitute?.string == "Петров В. Г.")
    #expect(doctors[1]?.absence(on: try day("2026-11-25")) == nil)
    #expect(doctors[1]?.absence(on: try day("2026-11-26")) != nil)
    #expect(doctors[3]?.absences == [])
  }

  @Test func capitalsOfItsNameDoNotCount() throws {
    let folder = try SheetFolder()
    try folder.write(Self.list.utf8, to: "districts.csv")
    try folder.write("district,from\n2,2026-11-25\n".utf8, to: "Override.CSV")
    let list = folder.path("")
    #expect(OverrideFile.path(beside: list).hasSuffix("/Override.CSV"))
    let source = try RegistrySource.open(
      list, assets: SheetFolder.assets, glyphs: try SheetFolder.glyphs.get(), today: try day("2026-11-25"))
    #expect(source.refusals.isEmpty)
    #expect(source.registry.catchments[1].doctor?.absences.count == 1)
  }

  @Test func aBadOverrideIsRefusedAsAWholeAndTheListServes() throws {
    let source = try open("district,from\n2,2026-11-25\n9,2026-11-25\n")
    #expect(source.refusals.map(\.description) == ["override.csv:3: district: the list has no district 9"])
    #expect(source.registry.catchments[1].doctor?.absences == [])
    #expect(try open("district,from\n9,2026-11-25\n", today: nil).refusals.isEmpty)
  }

  #if SQLite
    @Test func itLiesBesideTheRegistryFile() throws {
      let folder = try RegistryFolder()
      try RegistryFile.write(
        try SheetFolder.registry(Self.list), to: folder.path, created: folder.day, glyphs: try SheetFolder.glyphs.get())
      let override = folder.folder.appendingPathComponent("override.csv")
      func open() throws -> RegistrySource {
        try RegistrySource.open(
          folder.path, assets: SheetFolder.assets, glyphs: try SheetFolder.glyphs.get(), today: folder.day)
      }
      #expect(try open().registry.catchments[1].doctor?.absences == [])
      try Data("district,from\n2,2026-11-25\n".utf8).write(to: override)
      #expect(try open().registry.catchments[1].doctor?.absences.count == 1)
      try FileManager.default.removeItem(at: override)
      try FileManager.default.createDirectory(at: override, withIntermediateDirectories: false)
      let source = try open()
      #expect(source.refusals.map(\.description) == ["override.csv: this is not a regular file"])
      #expect(source.registry.catchments.count == 4)
    }
  #endif
}
