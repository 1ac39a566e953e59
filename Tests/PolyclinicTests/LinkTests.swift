import Polyclinic
import Testing

@Suite struct LinkTests {
  private let name = LocalizedText(kk: SafeText(1), ru: SafeText(1), en: SafeText(1))

  private func link(_ address: String) throws -> Link {
    try Link(id: "x", name: name, address: try SafeText(address, glyphs: []))
  }

  @Test(arguments: [
    "https://egov.kz", "https://egov.kz/", "https://www.egov.kz/cms/ru", "https://msqory.kz/ru/naseleniyu/",
    "https://t.me/SaqtandyryBot", "https://kaspi.kz", "https://enbek.kz?x=1",
  ])
  func admitsOfficialHosts(_ address: String) throws {
    #expect(try link(address).address.string == address)
  }

  @Test(arguments: [
    "https://egov.kz.example.org", "https://evil.org/egov.kz", "https://t.me/Other", "https://t.me",
    "https://t.me/SaqtandyryBot/x", "https://user@egov.kz", "https://egov.kz:8080", "https://egovkz", "https://",
    "https://EGOV.KZ",
  ])
  func refusesOthers(_ address: String) {
    #expect(throws: Link.Rejection.self) { try link(address) }
  }

  @Test(arguments: ["http://egov.kz", "egov.kz", "ftp://egov.kz", ""])
  func wantsHTTPS(_ address: String) {
    #expect(throws: Link.Rejection.notHTTPS) { try link(address) }
  }

  @Test func knowsItsHost() throws {
    #expect(try link("https://msqory.kz/ru/?a#b").host == "msqory.kz")
  }
}
