extension String {
  /// The text on one line, with `?` for every character that a terminal or a log would obey instead of showing it.
  public var harmless: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isInvisible ? "?" : $0 }))
  }

  /// The same line by line: line breaks stay.
  public var harmlessLines: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isInvisible && $0 != "\n" ? "?" : $0 }))
  }
}
