import Foundation
import TestSupport
import Testing

@testable import osms_desk
@testable import osms_kiosk
@testable import osms_lobby

/// What the lobby sets for the kiosk is what others expect of it.
@Suite struct KioskEnvironmentTests {
  /// The check would else find a program that the kiosk does not, or the other way round.
  @Test func lobbyUnitAndCheckLookForProgramsInTheSameFolder() throws {
    let unit = try String(
      contentsOf: Repository.assets.appendingPathComponent("deploy/systemd/osms-kiosk.service"), encoding: .utf8)
    let path = "PATH=\(HelperChecks.folder)"
    #expect(KioskEnvironment.imposed.filter { $0.hasPrefix("PATH=") } == [path])
    #expect(unit.split { $0 == " " || $0 == "\n" }.filter { $0.hasPrefix("PATH=") } == [path[...]])
  }

  /// What the kiosk passes on to printer and voice has come to it.
  @Test(arguments: HelperEnvironment.passedOn) func whatPrinterAndVoiceNeedReachesTheKiosk(_ name: String) {
    #expect(
      KioskEnvironment.passed.contains(name) || KioskEnvironment.imposed.contains { $0.hasPrefix("\(name)=") })
  }
}
