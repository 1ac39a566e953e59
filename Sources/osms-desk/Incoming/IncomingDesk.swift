import Foundation
import Kiosk
import Polyclinic
import PolyclinicData

/// What is needed to look at files that come: words, the characters of the font, and where what is published lies.
struct IncomingDesk {
  let words: RegistryWords
  let tables: SpreadsheetWords
  let glyphs: Set<Unicode.Scalar>
  /// The Assets folder from which words and characters come.
  let assets: AssetsFolder
  /// The computer's settings, which name the building; content is not taken where they are wrong.
  let settings: ConfigurationFile
  /// The file of the building with which content is checked; nil: the example in the content.
  let polyclinic: String?
  /// Whether spreadsheets and absences with warnings are taken, whatever staff say.
  let allowWarnings: Bool
  let today: CalendarDate
  /// The folder of all that a kiosk keeps.
  let state: String

  /// The folder into which files come.
  var incoming: String { "\(state)/\(IncomingFolder.name)" }
  /// The folder of the generations of the content.
  var contentPath: String { state + "/content" }
  /// The generations of the content.
  var content: ContentGenerations { ContentGenerations(folder: contentPath) }
  /// The list of districts.
  var registry: String { state + "/registry.db" }
  /// Who is away.
  var override: String { OverrideFile.path(beside: registry) }
  /// Where files are copied before they are looked at.
  var staging: String { state + "/.staging" }
  /// What lay there when it was looked at last.
  var seen: String { state + "/.incoming-seen" }
  /// What is published and not all taken away yet.
  var receipt: String { state + "/.incoming-taken" }

  /// Whether warnings about files are meant.
  func isAllowed(_ files: IncomingFiles) -> Bool { allowWarnings || files.hasConsent }

  /// What the computer's settings must say so that the kiosk shows what is published at a path; nothing where they do.
  func unshown(_ setting: Setting, _ path: String) -> [String] {
    func place(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    guard settings.values[setting.rawValue].map(place) != place(path) else { return [] }
    return ["\(settings.path): \(setting.rawValue): \(URL(fileURLWithPath: path).path)"]
  }

  /// The list of districts that serves, without who is away; nil where there is none that can be read.
  func districts() -> DistrictRegistry? {
    guard RegistrySource.isRegistryFile(registry) else { return nil }
    return try? RegistrySource.open(registry, assets: assets, glyphs: glyphs).registry
  }
}

/// What became of something that came.
struct Delivery {
  /// What was taken, in lines for staff.
  var taken: [String] = []
  /// What the settings must say so that the kiosk shows what was taken, a line each.
  var unshown: [String] = []
  /// Why something was not taken, in lines for staff.
  var findings: [String] = []
  /// What else staff are told.
  var remarks: [String] = []
  /// What the system refused.
  var failures: [Problem] = []
  /// The names under which it came, where it can be taken away.
  var names: [String] = []
  /// Whether what is wrong may be over soon, so that the same files are looked at again.
  var isPassing = false

  /// Puts both together.
  static func + (left: Delivery, right: Delivery) -> Delivery {
    Delivery(
      taken: left.taken + right.taken, unshown: left.unshown + right.unshown.filter { !left.unshown.contains($0) },
      findings: left.findings + right.findings, remarks: left.remarks + right.remarks,
      failures: left.failures + right.failures, names: left.names + right.names,
      isPassing: left.isPassing || right.isPassing)
  }
}

extension [RegistryProblem] {
  /// Whether a file could not be found again or read to its end: a medium may have been pulled out, and come again.
  var arePassing: Bool { contains { [.fileMissing, .fileUnreadable, .fileChanged].contains($0.message) } }
}
