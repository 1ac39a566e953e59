extension Unicode.Scalar {
  /// Whether this is a letter of any alphabet.
  ///
  /// Those of the three languages are known by their numbers, since a look into the tables of Unicode takes longer than
  /// all else that is done with a letter.
  public var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F: true
    case 0..<0x80: false
    default: properties.isAlphabetic
    }
  }
}
