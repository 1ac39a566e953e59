import Polyclinic
import PolyclinicData

/// What the commands of the registry say, by its id in `Assets/registry/commands.yaml`.
enum RegistryPhrase: String, CaseIterable {
  case reading = "progress.read"
  case writing = "progress.write"
  case imported = "import.done"
  case lost = "import.lost"
  case wouldBeLost = "incoming.lost"
  case nothingImported = "import.nothing"
  case allowWarnings = "import.allow"
  case findings = "check.findings"
  case allIsWell = "check.good"
  case earlierServes = "serves"
  case undone = "undo.done"
  case nothingEarlier = "undo.none"
  case earlierUnreadable = "undo.unreadable"
  case exported = "export.done"
  case exportedAlready = "export.there"
  case example = "stats.example"
  case date = "stats.date"
  case rows = "stats.rows"
  case localities = "stats.localities"
  case streets = "stats.streets"
  case aliases = "stats.aliases"
  case streetsElsewhere = "stats.elsewhere"
  case districts = "stats.districts"
  case houses = "stats.houses"
  case ranges = "stats.ranges"
  case wholeStreets = "stats.whole-streets"
  case wholeLocalities = "stats.whole-localities"
  case doctors = "stats.doctors"
  case vacant = "stats.vacant"
  case absences = "stats.absences"
  case away = "find.away"
  case awayWithSubstitute = "find.substitute"
  case presentName = "find.present"
  case otherStreets = "find.other-streets"
  case oldName = "find.old"
  case shortName = "find.short"
  case codeName = "find.code"
  case withoutKazakhLetters = "find.no-kazakh-letters"
  case similarLetters = "find.similar"
  case beginning = "find.beginning"
  case oneTypo = "find.one-typo"
  case twoTypos = "find.two-typos"
  case latinLetters = "find.latin"
  case kazakhDigits = "find.kazakh-digits"
  case otherLayout = "find.other-layout"
  case otherType = "find.other-type"
  case unexplained = "find.unexplained"
  case untyped = "find.untyped"
  case reportTitle = "incoming.title"
  case taken = "incoming.taken"
  case unshown = "incoming.unshown"
  case refused = "incoming.refused"
  case failed = "incoming.failed"
  case takenContent = "incoming.content"
  case olderContent = "incoming.older"
  case refusedContent = "incoming.content-refused"
  case takenDistricts = "incoming.districts"
  case takenAbsences = "incoming.absences"
  case noHouses = "incoming.no-houses"
  case noDoctors = "incoming.no-doctors"
  case partRefused = "incoming.part-refused"
  case partialConsent = "incoming.partial"
  case consent = "incoming.consent"
  case consentAlone = "incoming.consent-alone"
  case consentGone = "incoming.consent-gone"
  case staleOverride = "incoming.stale"
  case noList = "incoming.no-list"
  case nothingLeft = "incoming.nothing-left"
  case nothingNew = "incoming.nothing"
  case nothingChanged = "incoming.same"
  case unsettled = "incoming.unsettled"

  private var placeholders: Set<String> {
    switch self {
    case .imported, .allIsWell, .earlierServes, .undone, .nothingEarlier, .exported, .exportedAlready, .consent,
      .consentAlone, .consentGone, .partialConsent, .staleOverride, .nothingChanged:
      ["file"]
    case .earlierUnreadable: ["reason"]
    case .lost: ["streets", "districts", "file"]
    case .wouldBeLost: ["streets", "districts"]
    case .away: ["date"]
    case .awayWithSubstitute: ["date", "name"]
    case .oldName, .shortName, .codeName: ["name"]
    case .unexplained, .untyped: ["count"]
    case .reportTitle: ["date"]
    case .takenContent: ["file", "pack", "date"]
    case .olderContent: ["date", "earlier"]
    case .takenDistricts, .partRefused, .noHouses, .noDoctors: ["files"]
    case .takenAbsences: ["file", "count"]
    case .noList, .refusedContent: ["file"]
    case .nothingImported, .findings: ["errors", "warnings"]
    default: []
    }
  }

  /// What the file must have.
  static var declarations: [PhraseDeclaration] {
    allCases.map { PhraseDeclaration(id: $0.rawValue, placeholders: $0.placeholders) }
  }

  /// The name of the file in the Assets folder.
  static let file = "registry/commands.yaml"
}

/// The words for staff in one language: what the commands say, and what is said of spreadsheets.
struct RegistryWords {
  /// The language.
  let language: Language
  /// What is said of spreadsheets.
  let messages: Phrasebook
  private let phrases: Phrasebook

  /// Reads the words.
  ///
  /// - Throws: ``Problems``: all that is wrong with their files.
  init(_ language: Language, from folder: AssetsFolder) throws(Problems) {
    self.language = language
    messages = try RegistryMessage.readBook(from: folder)
    phrases = try folder.phrasebook(RegistryPhrase.file, declarations: RegistryPhrase.declarations)
  }

  /// A phrase with the names in braces replaced.
  func callAsFunction(_ phrase: RegistryPhrase, _ values: [String: String] = [:]) -> String {
    phrases[phrase.rawValue]?[language].filled { values[$0] } ?? phrase.rawValue
  }

  /// The word for a kind of district.
  func callAsFunction(_ kind: Catchment.Kind) -> String {
    messages["kind.\(kind.rawValue)"]?[language].string ?? kind.rawValue
  }

  /// A problem on one line: `addresses.csv:12: houses: error: the range 25–7 begins after its end`.
  func callAsFunction(_ problem: RegistryProblem) -> String {
    let severity = messages["severity.\(problem.severity.rawValue)"]?[language].string ?? problem.severity.rawValue
    let column = problem.column(in: language, messages)
    return [problem.place, column, severity, problem.reason(in: language, messages)].compactMap(\.self)
      .joined(separator: ": ")
  }
}
