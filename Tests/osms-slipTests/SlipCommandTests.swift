import Testing

@testable import osms_slip

@Suite struct SlipCommandTests {
  @Test func hasAName() { #expect(SlipCommand.configuration.commandName == "osms-slip") }
}
