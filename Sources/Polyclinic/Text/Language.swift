/// The three languages in which everything is said.
public enum Language: String, CaseIterable, Codable, Sendable {
  case kk
  case ru
  case en

  /// The language that follows when the patient asks for the next one.
  public var next: Language {
    switch self {
    case .kk: .ru
    case .ru: .en
    case .en: .kk
    }
  }
}
