import Polyclinic

/// Where an address on the internet is broken when it has no room in one line.
enum AddressBreaks {
  /// The address in pieces of at most `most` letters, each but the last broken behind `/`, `.`, `-`, `?`, `&` or `=`
  /// where it has one.
  static func pieces(of address: SafeText, most: Int) -> [SafeText] {
    var pieces: [SafeText] = []
    var rest = Substring(address.string)
    while rest.count > most {
      let row = rest.prefix(most)
      let end = row.lastIndex { "/.-?&=".contains($0) }.map(row.index(after:)) ?? row.endIndex
      append(rest[..<end])
      rest = rest[end...]
    }
    append(rest)
    return pieces

    func append(_ piece: Substring) {
      // A piece of an admitted text is admitted.
      if let text = try? SafeText(printed: String(piece)) { pieces.append(text) }
    }
  }
}
