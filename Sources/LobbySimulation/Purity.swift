import Polyclinic
import Terminal

extension Frame {
  /// Whether every cell holds a character of the font.
  func isPure(in font: Font) -> Bool {
    (0..<size.rows).allSatisfy { y in row(y).allSatisfy { font.has($0.scalar) } }
  }

  /// Whether the cursor stands within it.
  var hasCursor: Bool {
    (0..<size.columns).contains(cursor.x) && (0..<size.rows).contains(cursor.y)
  }

  /// Whether another frame has the same cells.
  func shows(_ other: Frame) -> Bool {
    size == other.size && (0..<size.rows).allSatisfy { row($0) == other.row($0) }
  }

  /// Whether a word stands in a row.
  func shows(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    return (0..<size.rows).contains { y in
      let row = row(y)
      return row.indices.contains { start in
        row[start...].lazy.prefix(word.count).map(\.scalar).elementsEqual(word)
      }
    }
  }
}

extension SafeText {
  /// Whether nothing in it is obeyed instead of being seen or read.
  var isHarmless: Bool {
    string.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
        .nonspacingMark, .spacingMark, .enclosingMark:
        false
      default: !scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }
}

extension Slip {
  /// All its texts.
  var texts: [SafeText] {
    let lines = lines.flatMap { [$0.mark, $0.text, $0.amount].compactMap(\.self) }
    return [polyclinic, date, title, closing] + contact + sources + lines + [address].compactMap(\.self)
  }
}
