/// One page of content: what is said about one question, and where one can go from there.
public struct Page: Hashable, Sendable {
  /// The name by which other pages point to it.
  public let id: String
  /// The heading.
  public let title: LocalizedText
  /// How a menu names the page.
  public let label: LocalizedText
  /// The short name in the line that says where one is.
  public let crumb: LocalizedText
  /// What is said, in reading order.
  public let body: [Statement]
  /// The pages that one can open from here, in the order of their numbers.
  public let choices: [String]
  /// The notes under the choices.
  public let foot: [String]
  /// What the patient looks up from here; nil for a page that is only read.
  public let finder: Finder?

  /// The page from which every visit begins.
  public static let home = "home"

  /// The greatest number of choices a page may have: the digit 9 opens the menu "more".
  public static let mostChoices = 8

  /// Describes a page; without a label or a crumb of its own it goes by its title.
  public init(
    id: String, title: LocalizedText, label: LocalizedText?, crumb: LocalizedText?,
    body: [Statement], choices: [String], foot: [String], finder: Finder? = nil
  ) {
    self.id = id
    self.title = title
    self.label = label ?? title
    self.crumb = crumb ?? title
    self.body = body
    self.choices = choices
    self.foot = foot
    self.finder = finder
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
  public var ways: [String] { choices + (finder.map { Array($0.pages.values).sorted() } ?? []) }
}
