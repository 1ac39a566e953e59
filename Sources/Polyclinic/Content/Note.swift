/// A statement that several pages and rules share.
public struct Note: Hashable, Sendable {
  /// The name by which others point to it.
  public let id: String
  /// What it says, and its sources: a text, or what a desk does for the patient.
  public let statement: Statement

  /// Describes a note.
  ///
  /// - Parameters:
  ///   - desk: the id of the desk of which it speaks; nil for a text alone.
  ///   - printed: what paper says in place of a text alone; nil where that is the same.
  public init(id: String, text: LocalizedText, desk: String?, sources: [String], printed: LocalizedText? = nil) {
    self.id = id
    statement = Statement(
      desk.map { .today(desk: $0, text) } ?? .text(text), sources: sources, printed: printed.map { [$0] })
  }
}
