/// One page of content: what is said about one question, and where one can go from there.
public struct Page: Hashable, Sendable {
  /// The name by which other pages point to it.
  public let id: String
  /// The heading.
  public let title: LocalizedText
  /// How a menu names the page.
  public let label: LocalizedText
  /// The short name in the line that says where one is; neutral where the page is discreet.
  public let crumb: LocalizedText
  /// What is said, in reading order.
  public let body: [Statement]
  /// The pages that one can open from here, in the order of their numbers.
  public let choices: [String]
  /// The notes under the choices.
  public let foot: [String]
  /// What the page opens in place of its own text; nil for a page that is only read.
  public let tool: Tool?
  /// Whether what is read here concerns nobody else: it is read aloud only when asked again, and the slip's title does not
  /// tell it.
  public let isDiscreet: Bool

  /// The page from which every visit begins.
  public static let home = "home"

  /// The greatest number of choices a page may have: the digit 9 opens the menu "more".
  public static let mostChoices = 8

  /// Describes a page; without a label or a crumb of its own it goes by its title.
  public init(
    id: String, title: LocalizedText, label: LocalizedText?, crumb: LocalizedText?,
    body: [Statement], choices: [String], foot: [String], tool: Tool? = nil, isDiscreet: Bool = false
  ) {
    self.id = id
    self.title = title
    self.label = label ?? title
    self.crumb = crumb ?? title
    self.body = body
    self.choices = choices
    self.foot = foot
    self.tool = tool
    self.isDiscreet = isDiscreet
  }

  /// What a page opens in place of its own text.
  public enum Tool: Hashable, Sendable {
    /// A field for an address, and the districts.
    case finder(Finder)
    /// The questions of the rules.
    case interview(Interview)
    /// A field for a disease, a service or a code, and the packages.
    case coverage
    /// The abbreviations with their meanings.
    case glossary
  }

  /// From where the questions of the rules begin.
  public struct Interview: Hashable, Sendable {
    /// The id of the fact that is asked first, whatever the rules need; nil: what they need.
    public let first: String?
    /// What is known already because the patient has opened this page: ids of facts and of options.
    public let given: [String: String]

    /// The pages to which answers to the first question lead in place of further questions, by the ids of the options.
    public let pages: [String: String]

    /// Describes a beginning.
    public init(first: String?, given: [String: String], pages: [String: String] = [:]) {
      self.first = first
      self.given = given
      self.pages = pages
    }
  }

  /// The field for an address, where the page has one.
  public var finder: Finder? {
    if case .finder(let finder) = tool { finder } else { nil }
  }

  /// A page with a field in which the patient types an address: its choices and notes stand under the answer.
  public struct Finder: Hashable, Sendable {
    /// The pages that answer where no district can be shown: street not found, house not listed, street elsewhere.
    public let pages: [AddressAnswer.State: String]

    /// The answers that need a page.
    public static let states: [AddressAnswer.State] = [.notFound, .houseUnknown, .elsewhere]

    /// Ties answers to pages.
    public init(pages: [AddressAnswer.State: String]) {
      self.pages = pages
    }
  }

  /// The pages to which one can get from here.
  public var ways: [String] {
    switch tool {
    case .finder(let finder): choices + finder.pages.values.sorted()
    case .interview(let interview): choices + interview.pages.values.sorted()
    case .coverage, .glossary, nil: choices
    }
  }
}
