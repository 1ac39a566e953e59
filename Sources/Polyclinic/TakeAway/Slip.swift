/// What a patient takes home on paper: what was asked, what to do, where and when, and who says so.
///
/// Nothing of it tells who the patient is. Its JSON form, by which it reaches the program that draws it, has the names
/// of the properties as keys; a key whose value is nil is left out.
public struct Slip: Hashable, Sendable, Codable {
  /// The language of its words.
  public let language: Language
  /// The name of the polyclinic.
  public let polyclinic: SafeText
  /// Its address and phone, and whatever else stands under the name.
  public let contact: [SafeText]
  /// The day on which it was printed, in words.
  public let date: SafeText
  /// What was asked; neutral where the question itself is nobody else's business.
  public let title: SafeText
  /// What is said, in reading order.
  public let lines: [Line]
  /// The address that the QR code holds; nil where there is none.
  public let address: SafeText?
  /// What supports it.
  public let sources: [SafeText]
  /// Whom to ask: the phone of the Fund.
  public let closing: SafeText

  /// The most lines that a slip has.
  public static let mostLines = 60
  /// The most texts that stand under the name of the polyclinic.
  public static let mostContacts = 8
  /// The most sources that a slip names.
  public static let mostSources = 20

  /// Puts a slip together.
  public init(
    language: Language, polyclinic: SafeText, contact: [SafeText], date: SafeText, title: SafeText, lines: [Line],
    address: SafeText?, sources: [SafeText], closing: SafeText
  ) {
    self.language = language
    self.polyclinic = polyclinic
    self.contact = contact
    self.date = date
    self.title = title
    self.lines = lines
    self.address = address
    self.sources = sources
    self.closing = closing
  }

  /// One thing that is said.
  public struct Line: Hashable, Sendable, Codable {
    /// What it is.
    public let kind: Kind
    /// What stands before it: the number of a step, `•`, `!` or `▲`; nil where nothing does.
    public let mark: SafeText?
    /// The words.
    public let text: SafeText
    /// What stands at the right of them, such as the amount of a month; nil where nothing does.
    public let amount: SafeText?

    /// A line of that kind.
    public init(_ kind: Kind, mark: SafeText? = nil, _ text: SafeText, amount: SafeText? = nil) {
      self.kind = kind
      self.mark = mark
      self.text = text
      self.amount = amount
    }
  }

  /// What a line is, from which follows how it looks.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// A heading within the slip, such as "Today, in this building".
    case heading
    /// A paragraph.
    case text
    /// A thing beside others, or a step after others: its mark hangs at its left.
    case item
    /// A row of a table, with an amount.
    case row
    /// What the rows come to.
    case total
    /// An address on the internet.
    case address
  }
}
