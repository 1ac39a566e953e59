/// What can be set from outside, in the order in which it is documented: option, environment variable and key of the
/// configuration file are one table.
public enum Setting: String, CaseIterable, Sendable {
  /// The Assets folder.
  case assets
  /// The file of the building.
  case polyclinic
  /// The districts.
  case registry
  /// The language that the welcome screen proposes.
  case language
  /// The look with which a visit begins.
  case theme
  /// How long a visit waits for a key before it asks whether anybody is there.
  case idle
  /// How long it asks before everything is erased.
  case warn
  /// The printer for slips.
  case printer
  /// Whether and how fast texts are read aloud.
  case voice

  /// The option of the command line.
  public var option: String { "--" + rawValue }

  /// The environment variable; the option overrules it.
  public var variable: String { "OSMS_KIOSK_" + rawValue.uppercased() }

  /// What stands behind the option.
  public var argument: String {
    switch self {
    case .assets: "DIR"
    case .polyclinic, .registry: "FILE"
    case .language: "kk|ru|en"
    case .theme: "standard|inverse|mono"
    case .idle, .warn: "SECONDS"
    case .printer: "QUEUE[:a4|:80mm|:escpos]"
    case .voice: "off|slow|normal|fast"
    }
  }

  /// What it sets, and what holds without it.
  public var explanation: String {
    switch self {
    case .assets:
      "The folder with texts and tables; without it ./Assets, else ../share/osms-kiosk beside the program."
    case .polyclinic: "The file that describes the building; without it the invented example of the Assets folder."
    case .registry:
      "The districts: a registry file, a CSV file or a folder of them; without it the invented ones of the Assets folder."
    case .language: "The language that the welcome screen proposes; without it Kazakh."
    case .theme: "The colours with which a visit begins; without it standard, white on black."
    case .idle:
      "Seconds without a key after which a visit is asked whether anybody is there, 60 to 300; without it 120."
    case .warn: "Seconds that the question stands before everything is erased, 20 to 60; without it 30."
    case .printer:
      "The print queue of CUPS for slips, and their form: a4 (also without a form), 80mm as PDF, or escpos, the own "
        + "commands of a receipt printer of 80 mm; without it nothing is printed."
    case .voice: "Whether and how fast texts are read aloud; without it normal."
    }
  }

  /// The explanation for the help of a program.
  public var help: String { "\(explanation) Environment: \(variable)." }

  /// What the environment says; nil where it says nothing.
  public func value(in environment: [String: String]) -> String? {
    environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }
}
