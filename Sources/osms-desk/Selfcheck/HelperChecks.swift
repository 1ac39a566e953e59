import Foundation
import Kiosk
import Polyclinic

/// Looks at the programs that help the kiosk: printing and speaking.
struct HelperChecks {
  let host: Host
  /// What is set.
  let settings: SettingValues

  /// The one folder in which a kiosk under osms-lobby looks for them.
  static let folder = "/usr/bin"

  private static let configuration = "config.yaml"

  /// The points, in the order in which they are printed.
  var points: [CheckPoint] {
    [CheckPoint("printer", printer), CheckPoint("voice", voice), CheckPoint("loudspeaker", loudspeaker)]
  }

  private var printer: CheckPoint.Verdict {
    guard let queue = settings.printer?.name else { return .skip("no printer is set") }
    guard host.has("\(Self.folder)/lp"), host.has("\(Self.folder)/lpstat") else {
      return .fail("lp is missing", remedy: "apt install cups-client cups")
    }
    guard host.has("\(Self.folder)/osms-slip") else {
      return .fail("osms-slip is missing", remedy: "apt reinstall osms-kiosk")
    }
    switch HostProgram.run(host.path("\(Self.folder)/lpstat"), ["-p", queue]) {
    case .ended(0, let output) where !output.contains("disabled"): return .pass("queue '\(queue)'")
    case .ended(0, _): return .fail("queue '\(queue)' is disabled", remedy: "cupsenable \(queue)")
    case .ended: return .fail("CUPS has no queue '\(queue)'", remedy: "lpstat -e lists them; lpadmin makes one")
    case .late, .unstarted: return .fail("CUPS does not answer", remedy: "systemctl restart cups")
    }
  }

  private var isSilent: Bool { settings.voice == .off }

  private var voice: CheckPoint.Verdict {
    if isSilent { return .skip("the voice is off") }
    let remedy = "apt install espeak-ng, or \(Self.configuration): voice: off"
    guard host.has("\(Self.folder)/espeak-ng") else { return .fail("espeak-ng is missing", remedy: remedy) }
    guard case .ended(0, let output) = HostProgram.run(host.path("\(Self.folder)/espeak-ng"), ["--voices"]) else {
      return .fail("espeak-ng does not answer", remedy: remedy)
    }
    // The second column is the language; English is there by its countries only.
    let languages = output.split(separator: "\n").compactMap { line in
      line.split(separator: " ").dropFirst().first?.split(separator: "-").first.map(String.init)
    }
    let missing = Language.allCases.map(\.rawValue).filter { !languages.contains($0) }
    guard missing.isEmpty else {
      return .fail(
        "espeak-ng has no voice for \(missing.joined(separator: ", "))", remedy: "apt install espeak-ng-data")
    }
    return .pass("espeak-ng speaks kk, ru and en")
  }

  private var loudspeaker: CheckPoint.Verdict {
    if isSilent { return .skip("the voice is off") }
    guard host.names(in: "/dev/snd").contains(where: { $0.hasPrefix("pcm") && $0.hasSuffix("p") }) else {
      return .fail("the computer has no sound", remedy: "connect a loudspeaker, or \(Self.configuration): voice: off")
    }
    return .pass("there is one; whether it can be heard, try: speaker-test -t sine -l 1")
  }
}
