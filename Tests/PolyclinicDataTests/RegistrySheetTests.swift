import Foundation
import Polyclinic
import PolyclinicData
import RegistryGenerator
import Testing

@Suite struct RegistrySheetTests {
  /// Wherever a sheet ends, its last row is whole, or it is told: an empty cell of houses means the whole street.
  @Test func aSheetThatIsCutOffIsTold() throws {
    let folder = try SheetFolder()
    let whole = Array("district,doctor,street,houses\n1,Иванова А. Б.,Абая,1-9\n2,Петров В. Г.,Абая,10-25\n".utf8)
    let second = try #require(whole.dropLast().lastIndex(of: 0x0A)) + 1
    for end in second...whole.count {
      try folder.write(whole[..<end])
      let cells = whole[second..<end].count { $0 == 0x2C } + 1
      let messages = try folder.read(mayBeCut: true).problems.map(\.message)
      switch end {
      case second, whole.count: #expect(messages == [], "\(end)")
      case _ where cells < 4:
        #expect(messages == [.cutOff], "\(end)")
        #expect(try folder.read().registry == nil, "\(end)")
      default:
        #expect(messages.contains(.lineOpen), "\(end)")
        #expect(try !folder.read().problems.contains { $0.message == .lineOpen }, "\(end)")
      }
    }
    try folder.write(whole + [0x20])
    #expect(try folder.read().problems.isEmpty)
  }

  /// How a text is saved.
  struct Saving: CustomTestStringConvertible, Sendable {
    let encoding: TextEncoding
    let hasMark: Bool
    let delimiter: String
    let lineBreak: String
    var testDescription: String {
      "\(encoding.rawValue) \(hasMark) \(delimiter.debugDescription) \(lineBreak.debugDescription)"
    }

    static let all: [Saving] = TextEncoding.allCases.flatMap { encoding in
      [false, true].flatMap { mark in
        [",", ";", "\t"].flatMap { delimiter in
          ["\n", "\r\n", "\r"].map { Saving(encoding: encoding, hasMark: mark, delimiter: delimiter, lineBreak: $0) }
        }
      }
    }.filter { !$0.hasMark || ![.windows1251, .kz1048, .cp866].contains($0.encoding) }

    func bytes(_ rows: [[String]]) throws -> [UInt8] {
      let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: delimiter) + lineBreak }.joined()
      return try Self.bytes(hasMark ? "\u{FEFF}" + text : text, encoding)
    }

    static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
      switch encoding {
      case .utf8: return Array(text.utf8)
      case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .windows1251: return Array(try #require(text.data(using: .windowsCP1251)))
      case .cp866:
        return try text.unicodeScalars.map { scalar in
          switch scalar.value {
          case ..<0x80: UInt8(scalar.value)
          case 0x410...0x43F: UInt8(scalar.value - 0x410 + 0x80)
          case 0x440...0x44F: UInt8(scalar.value - 0x440 + 0xE0)
          default: try #require(["Ё": 0xF0, "ё": 0xF1, "№": 0xFC, "\u{A0}": 0xFF][scalar])
          }
        }
      case .kz1048:
        let slots: [Character: UInt8] = ["Қ": 0x8D, "қ": 0x9D, "Ә": 0xA3, "ө": 0xB4, "ғ": 0xBA, "ң": 0xBE, "ү": 0xBF]
        return try text.flatMap { letter -> [UInt8] in
          if let slot = slots[letter] { return [slot] }
          return Array(try #require(String(letter).data(using: .windowsCP1251)))
        }
      }
    }
  }

  @Test(arguments: Saving.all)
  func everyEncodingDelimiterAndLineBreak(_ saving: Saving) throws {
    let isRussian = [.windows1251, .cp866].contains(saving.encoding)
    let names =
      isRussian ? ["Абай", "Сатпаев", "Iлияс"] : ["Әуезов", "Қонаев көшесі, \(saving.lineBreak)түп", "Жаңа ғ ү"]
    let rows =
      [["Участок", "Улица", "Улица каз", "Дома"]]
      + names.enumerated().map { ["\($0 + 1)", "Улица № \($0)", $1, "1-9"] }
    let folder = try SheetFolder()
    try folder.write(try saving.bytes(rows))
    let outcome = try folder.read()
    let texts = try SheetFolder.texts(outcome)
    let registry = try #require(outcome.registry, "\(texts)")
    #expect(outcome.encodings.map(\.encoding) == [saving.encoding])
    #expect(registry.streets.count == 3)
    #expect(outcome.rows == 3)
    #expect(registry.streets[2].name.kk?.string == names[2])
    #expect(registry.catchments.map(\.number.string) == ["1", "2", "3"])
  }

  @Test func whatARussianExcelSaves() throws {
    let text =
      "sep=;\r\nУчасток;Вид участка;Нас. пункт;Улица;Улица (каз.);Дома;Врач;Кабинет;Часы приема;;\r\n"
      + "12;терапевтический;г. Алматы;ул. Абая;Абай к?шесi;\"№ 1, 2, 3/1, 4а, 5-1, 7–25 нечётные\";Ахметова А. К.;214;\"пн-пт 08:00-14:00; сб 09:00-12:00\";;\r\n"
      + "12;терапевтический;г. Алматы;мкр. Самал-2;Самал-2;;;;;;\r\n;;;;;;;;;;\r\n"
    let folder = try SheetFolder()
    try folder.write(try Saving.bytes(text, .windows1251))
    let outcome = try folder.read()
    let registry = try #require(outcome.registry)
    #expect(outcome.encodings.map(\.encoding) == [.windows1251])
    #expect(registry.streets.map(\.name.ru.string) == ["Абая", "Самал-2"])
    #expect(registry.streets.map(\.type) == [.street, .microdistrict])
    #expect(outcome.problems.map(\.message) == [.lostLetters, .hyphenatedHouse])
    #expect(outcome.rows == 2)
  }

  /// As «CSV (MS-DOS)» of a Russian Excel has it.
  @Test(arguments: ["Участок;Улица;Дома\r\n1;ул. Абая;№ 1, 7-25 нечёт\r\n", "№ участка;Улица\r\n1;Абая\r\n"])
  func whatAnOldExcelSaves(_ text: String) throws {
    let folder = try SheetFolder()
    try folder.write(try Saving.bytes(text, .cp866))
    let outcome = try folder.read()
    #expect(outcome.encodings.map(\.encoding) == [.cp866])
    #expect(outcome.registry?.streets.map(\.name.ru.string) == ["Абая"])
    try folder.write(try Saving.bytes(text, .windows1251))
    #expect(try folder.read().encodings.map(\.encoding) == [.windows1251])
  }

  @Test func aGivenEncodingOverrules() throws {
    let folder = try SheetFolder()
    try folder.write(try Saving.bytes("district,street\n1,Әуезов\n", .kz1048))
    #expect(try folder.read().registry?.streets.first?.name.ru.string == "Әуезов")
    let outcome = try folder.read(encoding: .utf8)
    let texts = try SheetFolder.texts(outcome)
    #expect(texts == ["error: addresses.csv:2: street: this is no text in UTF-8"])
    try folder.write(try Saving.bytes("district,street,Әуезов\n1,Abai,\n", .kz1048))
    #expect(
      try SheetFolder.texts(folder.read(encoding: .utf8)).contains("error: addresses.csv:1: this is no text in UTF-8"))
  }

  @Test func filesThatAreNone() throws {
    let folder = try SheetFolder()
    try folder.write([], to: "empty.csv")
    #expect(mkfifo(folder.path("fifo.csv"), 0o600) == 0)
    try FileManager.default.createDirectory(atPath: folder.path("folder.csv"), withIntermediateDirectories: false)
    let outcome = try folder.read(["empty.csv", "fifo.csv", "folder.csv", "missing.csv"])
    #expect(outcome.problems.map(\.message) == [.fileEmpty, .fileNotRegular, .folderEmpty, .fileMissing])
    #expect(outcome.problems.map(\.file) == ["empty.csv", "fifo.csv", "folder.csv", "missing.csv"])
    #expect(outcome.registry == nil)
  }

  @Test func whatIsTooLargeIsRefusedAtOnce() throws {
    let folder = try SheetFolder()
    try folder.write("district,street\n".utf8)
    #expect(truncate(folder.path("addresses.csv"), 1 << 30) == 0)
    try folder.write(("district,street" + String(repeating: ",x", count: 1_000_000) + "\n").utf8, to: "wide.csv")
    try folder.write(("district,street\n1," + String(repeating: "А", count: 1 << 20) + "\n").utf8, to: "long.csv")
    try folder.write(("district,street\n1,\"" + String(repeating: "а\n", count: 1 << 20)).utf8, to: "open.csv")
    let outcome = try folder.read(["addresses.csv", "wide.csv", "long.csv", "open.csv"])
    #expect(outcome.registry == nil)
    let messages = outcome.problems.map(\.message).filter { $0.severity == .error }
    #expect(messages == [.fileTooLarge, .tooManyColumns, .cellTooLong, .cellTooLong])
    #expect(outcome.problems.first { $0.file == "long.csv" }?.row == 2)
  }

  @Test func everyTruncationIsReadOrRefused() throws {
    let folder = try SheetFolder()
    let text =
      "Участок;Улица;Дома;Врач;Часы приёма\r\n1;\"ул. Абая\";\"1, 7–25 нечётные\";Ким В. Л.;\"пн-пт 8:00-14:00\"\r\n"
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .windows1251] {
      let bytes = try Saving.bytes(text, encoding)
      for length in 0..<bytes.count {
        try folder.write(bytes.prefix(length))
        let outcome = try folder.read()
        #expect((outcome.registry == nil) == outcome.problems.contains { $0.severity == .error })
      }
    }
  }

  @Test func randomBytesNeverTrap() throws {
    var random = SeededNumbers(seed: 3)
    let folder = try SheetFolder()
    let pieces = [
      "district,street,houses\n", "1,Абая,", "\"", ",", ";", "\n", "\r", "7–25", "5-1", "нечётные", "=", "\u{0}", "\t",
    ]
    for round in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        if round % 2 == 0, let piece = pieces.randomElement(using: &random) {
          bytes += Array(piece.utf8)
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      try folder.write(round % 4 == 0 ? Array("district,street,houses,hours,leave\n".utf8) + bytes : bytes)
      for encoding in [nil] + TextEncoding.allCases.map(Optional.some) {
        let outcome = try folder.read(encoding: encoding)
        #expect((outcome.registry == nil) == outcome.problems.contains { $0.severity == .error })
      }
    }
  }
}
