import Glibc

/// A picture in shades of grey, and what a reader of QR codes that is not ours finds in it.
public struct GreyPicture: Equatable {
  /// Pixels in a row.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// The pixels row by row, 0 black to 255 white.
  public private(set) var pixels: [UInt8]

  /// A picture of those pixels; what is missing is black.
  public init(width: Int, height: Int, pixels: [UInt8] = []) {
    self.width = width
    self.height = height
    self.pixels = pixels + Array(repeating: 0, count: max(0, width * height - pixels.count))
  }

  /// Fills a rectangle.
  public mutating func fill(x: Int, y: Int, width: Int, height: Int, with shade: UInt8) {
    for row in y..<(y + height) {
      let start = row * self.width + x
      pixels.replaceSubrange(start..<(start + width), with: repeatElement(shade, count: width))
    }
  }

  /// Writes the picture as a PGM file.
  public func write(to path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    let bytes = Array("P5 \(width) \(height) 255\n".utf8) + pixels
    fwrite(bytes, 1, bytes.count, file)
  }

  /// The texts of all codes, of whatever kind, that `zbarimg` sees in the files, one after another.
  public static func codes(in paths: [String]) -> [String] {
    // What it complains of on its way belongs to no code.
    ChildProgram.run("sh", ["-c", #"exec zbarimg -q --raw "$@" 2>/dev/null"#, "zbarimg"] + paths).output
      .split(separator: "\n").map(String.init)
  }
}
