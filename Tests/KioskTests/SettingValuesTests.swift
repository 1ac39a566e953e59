import Kiosk
import Polyclinic
import Terminal
import Testing

/// What may be set, and what is said of what may not.
@Suite struct SettingValuesTests {
  /// The settings that one place names, and what is wrong with them.
  private func read(_ texts: [Setting: String]) -> (values: SettingValues, faults: [String]) {
    var faults: [String] = []
    let values = SettingValues {
      [.init("file: \($0.rawValue)", texts[$0])]
    } complain: {
      faults.append($0)
    }
    return (values, faults)
  }

  @Test func withoutAnythingWhatIsDocumentedHolds() {
    let (values, faults) = read([:])
    #expect(faults == [])
    #expect(values.assets == nil && values.polyclinic == nil && values.registry == nil && values.printer == nil)
    #expect(values.language == .kk && values.theme == .standard && values.voice == .normal)
    #expect(values.patience == .usual)
  }

  @Test func everyValueArrives() {
    let (values, faults) = read([
      .assets: "/a", .polyclinic: "/p", .registry: "/r", .language: "en", .theme: "mono", .idle: "60", .warn: "20",
      .voice: "off",
    ])
    #expect(faults == [])
    #expect(values.assets == "/a" && values.polyclinic == "/p" && values.registry == "/r")
    #expect(values.language == .en && values.theme == .mono && values.voice == .off)
    #expect(values.patience == Patience(idle: 60, warning: 20))
  }

  @Test func theFirstPlaceRules() {
    var faults: [String] = []
    let values = SettingValues { setting in
      [.init("option", setting == .voice ? "slow" : nil), .init("file", setting == .idle ? "90" : "fast")]
    } complain: {
      faults.append($0)
    }
    #expect(values.voice == .slow)
    #expect(values.patience.idle == 90)
    #expect(faults.contains("file: 'fast' is none of kk|ru|en"))
    #expect(values.language == .kk)
  }

  @Test(arguments: [
    (Setting.idle, "10"), (.idle, "301"), (.idle, "soon"), (.idle, ""), (.warn, "19"), (.warn, "61"), (.warn, "1.5"),
    (.language, "xx"), (.language, "russian"), (.theme, "red"), (.voice, "on"), (.voice, "of"), (.printer, "слипы"),
    (.printer, "slips:a5"),
  ])
  func whatCannotBeUsedIsSaid(_ setting: Setting, _ text: String) {
    #expect(read([setting: text]).faults.count == 1)
    #expect(Setting.fault(of: setting.rawValue, text) != nil)
  }

  #if Slip
    @Test func printersHaveAQueueAndAForm() throws {
      #expect(read([.printer: "slips:escpos"]).values.printer == (try PrintQueue("slips:escpos")))
      #expect(read([.printer: "slips"]).values.printer?.form == .a4)
    }
  #endif
}
