/// Reads the list of characters that the console font has.
enum GlyphFile {
  /// The name of the file in the Assets folder.
  static let name = "console-glyphs.txt"

  /// The characters of the file: a line each, `U+0041 A`, then the end mark.
  ///
  /// - Throws: ``Problem`` where the file or one of its lines cannot be read.
  static func read(from folder: AssetsFolder) throws(Problem) -> Set<Unicode.Scalar> {
    let file = try TextFile(name: name, path: folder.path(of: name))
    var glyphs: Set<Unicode.Scalar> = []
    glyphs.reserveCapacity(512)
    let lines = file.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.dropLast(2).enumerated() where !line.isEmpty {
      let code = line.dropFirst(2).prefix { $0 != " " }
      guard line.starts(with: "U+".unicodeScalars), let value = UInt32(Substring(code), radix: 16),
        let scalar = Unicode.Scalar(value), line.dropFirst(3 + code.count).elementsEqual([scalar])
      else {
        throw Problem(file: name, line: index + 1, reason: "a line must look like 'U+0041 A'")
      }
      guard !scalar.isInvisible else {
        throw Problem(file: name, line: index + 1, reason: "a control, format or combining character is no glyph")
      }
      glyphs.insert(scalar)
    }
    return glyphs
  }
}
