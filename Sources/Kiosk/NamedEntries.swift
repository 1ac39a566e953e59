import Polyclinic

/// The pages to which screens lead by themselves.
enum NamedPage: String, CaseIterable {
  /// What there is without insurance.
  case withoutInsurance = "covered-without"
  /// What holds for a disease that no list names.
  case unlistedDisease = "covered-other"
  /// How medicines are got for nothing.
  case medicines = "covered-medicines"
  /// Where patients see whether they are insured.
  case status
  /// What to do where the system shows no insurance.
  case notInsured = "not-insured"
  /// Where patients find the district doctor.
  case findDoctor = "find-doctor"
}

/// The notes that screens show by themselves.
enum NamedNote: String, CaseIterable {
  /// What stands where there is no insurance.
  case emergency
  /// What stands there for visitors, of whose care less can be promised.
  case unwell
  /// What stands first where somebody does not know whether the state pays for other reasons.
  case unlessStatePays = "unless-state-pays"
  /// The phone that answers all questions, which closes every slip.
  case call = "call-1414"
}

/// The addresses to which screens lead by themselves.
enum NamedLink: String, CaseIterable {
  /// Where the Fund shows the status.
  case status = "fund-status"
}

/// The sources of what screens say by themselves.
enum NamedSource: String, CaseIterable {
  /// Of all that the list of districts says.
  case districts = "district-list"
  /// Of the codes of diagnoses.
  case codes = "press-codes"
  /// Of the sentence that each month is paid by itself.
  case payments = "fund-payment-errors"
  /// Of the places where one pays.
  case placesToPay = "leaflet-path"
  /// Of the days after which a payment is looked for.
  case checksOfPayments = "fund-payment"
}

/// The answers to the question what the system shows on which screens say something by themselves.
enum ShownStatus: String, CaseIterable {
  case notInsured = "not-insured"
  case debt

  /// The id of the question.
  static let fact = "status"
}

extension EntryDeclaration {
  /// What a pack must have to serve the screens beside its phrases.
  public static let ofScreens: [EntryDeclaration] =
    NamedPage.allCases.map { EntryDeclaration(.page, $0.rawValue) }
    + NamedNote.allCases.map { EntryDeclaration(.note, $0.rawValue) }
    + NamedLink.allCases.map { EntryDeclaration(.link, $0.rawValue) }
    + NamedSource.allCases.map { EntryDeclaration(.source, $0.rawValue) }
    + [EntryDeclaration(.fact, ShownStatus.fact)]
    + ShownStatus.allCases.map { EntryDeclaration(.option, "\(ShownStatus.fact): \($0.rawValue)") }
}
