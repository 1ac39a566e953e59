import Foundation
import Kiosk
import PolyclinicData
import Testing

@testable import osms_desk

/// The settings that are delivered, of the kiosk and of the machine.
@Suite struct DeployedSettingsTests {
  @Test func theConfigurationExplainsEverySetting() throws {
    let text = try DeployedFiles.text("config.yaml")
    for setting in Setting.allCases {
      #expect(text.contains("\(setting.option) \(setting.argument), \(setting.variable)."), "\(setting)")
      #expect(text.firstMatch(of: try Regex("(?m)^(# )?\(setting.rawValue): .")) != nil, "\(setting)")
    }
  }

  @Test(arguments: [false, true])
  func theConfigurationCanBeRead(withAllSettings: Bool) throws {
    var text = try DeployedFiles.text("config.yaml")
    if withAllSettings {
      for setting in Setting.allCases {
        text = text.replacing("\n# \(setting.rawValue): ", with: "\n\(setting.rawValue): ")
      }
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("osms-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let configuration = ConfigurationFile(
      environment: [ConfigurationFile.variable: file.path], settings: Setting.names, fault: Setting.fault)
    #expect(configuration.problems == [])
    let values = configuration.values
    let expected = withAllSettings ? Setting.allCases.map(\.rawValue) : ["assets"]
    #expect(values.keys.sorted() == expected.sorted())
    #expect(values["assets"] == "/var/lib/osms-kiosk/content")
  }

  @Test func theCheckAsksForWhatTheExamplesSet() throws {
    let lines = try DeployedFiles.text("examples/sysctl.conf").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.map(String.init) == KernelSetting.all.map { "\($0.name) = \($0.value)" })
    let grub = try DeployedFiles.text("examples/grub.cfg")
    #expect(grub.contains("\"\(KernelSetting.commandLine.joined(separator: " "))\""))
    #expect(try DeployedFiles.text("examples/journald.conf").contains("\nStorage=volatile\n"))
    #expect(try DeployedFiles.text("examples/logind.conf").contains("\nNAutoVTs=0\n"))
    #expect(try DeployedFiles.text("examples/system.conf").contains("\nCtrlAltDelBurstAction=none\n"))
    #expect(try DeployedFiles.text("examples/cupsd.conf").contains("\nPreserveJobFiles No\nPreserveJobHistory No\n"))
    #expect(try DeployedFiles.text("examples/modprobe.conf").contains("\nblacklist usb-storage\n"))
  }
}
