import TestTraits
import Testing

@testable import osms_desk

/// The keyboard that is delivered: nothing on it leaves the kiosk, and every letter can be typed.
@Suite(.waitsForPrograms) struct DeployedKeyboardTests {
  private func keyboard() throws -> ConsoleKeyboard {
    try ConsoleKeyboard(
      tables: DeployedFiles.output("loadkeys --mktable --unicode '\(DeployedFiles.path("console/osms-kiosk.map"))'"))
  }

  @Test func noKeyLeavesTheKiosk() throws {
    let tables = try keyboard().tables
    #expect(tables.count == 24)
    #expect(tables.values.allSatisfy { $0.count == 256 })
    // loadkeys writes characters as they are and all else with 0xF000 turned over, the kernel the other way round.
    let forbidden = tables.values.joined().filter { !KeyMeaning.isHarmless(UInt16($0) ^ 0xF000) }
    #expect(forbidden == [])
    // Ctrl and Alt together have no table, and so do nothing.
    #expect(!tables.keys.contains { $0 & 12 == 12 })
  }

  @Test func theKeyboardOfTheInstallationWouldLeaveIt() {
    // Console_2, Boot, Show_Memory, Compose, Scroll_Backward, SAK, Ascii_1, dead keys, and a table's first sign.
    for key: UInt16 in [0x0501, 0x020C, 0x0203, 0x020E, 0x020B, 0x020F, 0x0901, 0x0401, 0x0D41, 0x0871] {
      #expect(!KeyMeaning.isHarmless(key))
    }
    for key: UInt16 in [0x0200, 0x0201, 0x0061, 0x0B61, 0x0100, 0x0303, 0x0602, 0x0700, 0x0A04, 0xF439, 0xD116] {
      #expect(KeyMeaning.isHarmless(key))
    }
  }

  @Test(arguments: [(58, 0), (42, 8), (54, 8), (56, 1), (100, 1), (42, 4), (29, 1), (97, 1), (58, 1)])
  func layoutsFollowEachOther(key: Int, holding: Int) throws {
    var keyboard = try keyboard()
    var typed: [String] = []
    for _ in 1...7 {
      // The keys q and 2, and q with Shift.
      typed.append(String([(16, 0), (3, 0), (16, 1)].compactMap { keyboard.character(of: $0.0, holding: $0.1) }))
      keyboard.press(key, holding: holding)
    }
    #expect(typed == ["й2Й", "йәЙ", "q2Q", "й2Й", "йәЙ", "q2Q", "й2Й"])
  }

  @Test func allLettersAndTheNumberPadCanBeTyped() throws {
    var keyboard = try keyboard()
    var typed: [Set<Character>] = []
    for _ in 1...3 {
      typed.append(
        Set((1..<128).flatMap { key in [0, 1].compactMap { keyboard.character(of: key, holding: $0) } }))
      let pad = [82, 79, 80, 81, 75, 76, 77, 71, 72, 73].compactMap { keyboard.character(of: $0) }
      #expect(String(pad) == "0123456789")
      keyboard.press(58)
    }
    #expect(typed[0].isSuperset(of: "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ0123456789"))
    #expect(typed[1].isSuperset(of: "әғқңөұүһіӘҒҚҢӨҰҮҺІабвгдежзийклмнопрстуфхцчшщъыьэюя"))
    #expect(typed[2].isSuperset(of: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-"))
  }

  @Test func nothingIsTypedWithControlOrAlt() throws {
    let keyboard = try keyboard()
    for key in 16...50 where ![28, 29, 42].contains(key) {
      #expect(keyboard.meaning(of: key, holding: 4) == 0xF200)
      #expect(keyboard.meaning(of: key, holding: 8) == 0xF200)
    }
  }
}
