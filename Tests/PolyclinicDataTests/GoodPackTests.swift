import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import Testing

@Suite struct GoodPackTests {
  @Test func theBundledPackIsGood() throws {
    let pack = try PackCopy()
    #expect(pack.problems() == [])
    let everything = try pack.reader.readEverything()
    #expect(everything.pack.pages[Page.home]?.choices.count == 8)
    #expect(everything.lobby.building.isExample)
    #expect(everything.texts.count > 300)
  }

  /// Both steps of the start give what reading everything gives.
  @Test func theTwoStepsGiveTheSame() throws {
    let pack = try PackCopy()
    let reader = pack.reader
    let everything = try reader.readEverything()
    let lobby = try reader.readLobby()
    #expect(lobby.building == everything.lobby.building)
    #expect(lobby.phrasebook == everything.lobby.phrasebook)
    #expect(try reader.readPack(glyphs: lobby.glyphs).pages == everything.pack.pages)
  }

  @Test func textComesInNFC() throws {
    let pack = try PackCopy()
    // й as и with a breve, as some editors save it.
    try pack.replace("Главная", by: "Главнаи\u{306}", in: "content/home.yaml")
    #expect(try pack.reader.readEverything().pack.pages[Page.home]?.crumb.ru.string == "Главнай")
  }

  @Test func aGivenBuildingTakesThePlaceOfTheExample() throws {
    let pack = try PackCopy()
    let path = pack.folder.appendingPathComponent("mine.yaml").path
    try FileManager.default.moveItem(atPath: pack.url("polyclinic/example.yaml").path, toPath: path)
    let reader = AssetsReader(
      folder: AssetsFolder(path: pack.folder.path), polyclinic: path, phrases: Phrase.declarations)
    #expect(try reader.readLobby().building.desks.map(\.id) == ["reception", "patient-support"])
  }
}
