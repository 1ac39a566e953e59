extension Unicode.Scalar {
  /// Whether the character changes others or the terminal instead of being seen: no glyph, and no part of a message.
  var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
