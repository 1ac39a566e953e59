import Polyclinic
import Terminal

/// An abbreviation that a passage uses, and the lines that open it where it first stands on a sheet.
struct Term {
  /// The letters.
  let letters: String
  /// Letters and meaning.
  let text: SafeText
  /// The same, folded to the width of the text.
  let lines: [TextLine]
}
