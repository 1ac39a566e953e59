import QRCode
import Terminal
import Testing

@Suite(.enabled(if: QRSymbol.encoder != nil)) struct QRSymbolTests {
  @Test func longAddressesNeedMoreModules() throws {
    let short = try #require(QRSymbol(encoding: "https://kaspi.kz", level: .low))
    let long = try #require(QRSymbol(encoding: String(repeating: "a", count: 93), level: .low))
    #expect(short.side == 21)
    #expect(long.side == 37)
  }
}
