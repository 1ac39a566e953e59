/// Something about a person that rules look at, and the question by which the kiosk learns it.
///
/// "I do not know" can always be answered, and is not among the options.
public struct Fact: Hashable, Sendable {
  /// The name by which rules point to it.
  public let id: String
  /// What an answer looks like.
  public let kind: Kind
  /// The question, as it is asked.
  public let question: LocalizedText
  /// A few words that stand for the question in a list of answers.
  public let name: LocalizedText
  /// What helps to understand the question.
  public let hint: LocalizedText?
  /// The answers to choose from; beside a month or a day those that are none, such as "never".
  public let options: [Option]
  /// When the question makes sense; elsewhere it is not asked, and an answer to it does not count.
  public internal(set) var when: Condition
  /// Whether rules never ask for it: a page of the kiosk does, and for whoever does not know none of the options holds.
  public let isVolunteered: Bool
  /// How one can find out, for whoever does not know.
  public let findOut: [Statement]

  /// Describes a fact.
  public init(
    id: String, kind: Kind, question: LocalizedText, name: LocalizedText, hint: LocalizedText?, options: [Option],
    when: Condition, isVolunteered: Bool, findOut: [Statement]
  ) {
    self.id = id
    self.kind = kind
    self.question = question
    self.name = name
    self.hint = hint
    self.options = options
    self.when = when
    self.isVolunteered = isVolunteered
    self.findOut = findOut
  }

  /// The forms of an answer; the raw value is its name in files.
  public enum Kind: String, CaseIterable, Sendable {
    /// One of several options.
    case choice
    /// One of the two options `yes` and `no`.
    case yesNo = "yes-no"
    /// A day.
    case date
    /// A month of a year.
    case month
  }

  /// An answer to choose.
  public struct Option: Hashable, Sendable {
    /// The name by which rules point to it.
    public let id: String
    /// What stands in the menu.
    public let label: LocalizedText
    /// Whether bystanders should not see that it was chosen.
    public let isDiscreet: Bool

    /// Describes an option.
    public init(id: String, label: LocalizedText, isDiscreet: Bool = false) {
      self.id = id
      self.label = label
      self.isDiscreet = isDiscreet
    }
  }

  /// The most options that a question may have: one digit is for "I do not know"; beside months there is one option.
  public static func mostOptions(of kind: Kind) -> Int { kind == .month ? 1 : Page.mostChoices - 1 }
}
