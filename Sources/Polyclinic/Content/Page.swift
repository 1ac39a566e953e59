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

  /// The page from which every visit begins.
  public static let home = "home"

  /// The greatest number of choices a page may have: the digit 9 opens the menu "more".
  public static let mostChoices = 8

  /// Describes a page; without a label or a crumb of its own it goes by its title.
  public init(
    id: String, title: LocalizedText, label: LocalizedText?, crumb: LocalizedText?,
    body: [Statement], choices: [String], foot: [String]
  ) {
    self.id = id
    self.title = title
    self.label = label ?? title
    self.crumb = crumb ?? title
    self.body = body
    self.choices = choices
    self.foot = foot
  }
}

/// A part of a page together with the sources that support it.
public struct Statement: Hashable, Sendable {
  /// What is said.
  public let content: Content
  /// The ids of the sources; a note has its own.
  public let sources: [String]

  /// Ties a content to its sources.
  public init(_ content: Content, sources: [String]) {
    self.content = content
    self.sources = sources
  }

  /// The forms that a statement can have.
  public enum Content: Hashable, Sendable {
    /// A paragraph.
    case text(LocalizedText)
    /// Things side by side, none before another.
    case list([LocalizedText])
    /// Things to do one after another.
    case steps([LocalizedText])
    /// What must not be overlooked.
    case warning(LocalizedText)
    /// What the desk of that id does for the patient today, in this building.
    case today(desk: String, LocalizedText)
    /// The address of that id.
    case link(String)
    /// The shared statement of that id.
    case note(String)
  }
}

/// A statement that several pages share.
public struct Note: Hashable, Sendable {
  /// The name by which pages point to it.
  public let id: String
  /// What it says.
  public let text: LocalizedText
  /// The ids of its sources.
  public let sources: [String]

  /// Describes a note.
  public init(id: String, text: LocalizedText, sources: [String]) {
    self.id = id
    self.text = text
    self.sources = sources
  }
}

/// An abbreviation that patients meet on paper and on other sites, and what it means.
public struct Abbreviation: Hashable, Sendable {
  /// The letters.
  public let letters: LocalizedText
  /// The words behind them.
  public let meaning: LocalizedText

  /// Ties letters to their meaning.
  public init(letters: LocalizedText, meaning: LocalizedText) {
    self.letters = letters
    self.meaning = meaning
  }

  /// The letters and their meaning as one line of text.
  public func opened(in language: Language) -> SafeText {
    letters[language] + .space + .dash + .space + meaning[language]
  }

  /// Whether the letters stand in a text as a word, with or without a suffix after a hyphen.
  public func stands(in text: SafeText, language: Language) -> Bool {
    let letters = letters[language].string.utf8
    guard let first = letters.first else { return false }
    var rest = text.string.utf8[...]
    // Byte by byte, since nearly every text has none: letters are looked at only around a find.
    while let start = rest.firstIndex(of: first) {
      let found = rest[start...]
      if found.starts(with: letters) {
        let end = found.index(start, offsetBy: letters.count)
        let before = text.string[..<start].unicodeScalars.last
        let after = text.string[end...].unicodeScalars.first
        if before?.properties.isAlphabetic != true, after?.properties.isAlphabetic != true { return true }
      }
      rest = found.dropFirst()
    }
    return false
  }
}
