import Terminal
import TestSupport
import Testing

/// A frame as the pixels of a screen: cells of 8 by 16, with a terminal's own colours in between black and white,
/// so that a cell that leaves them to it is seen.
enum PaintedFrame {
  private static let (width, height) = (8, 16)
  private static let own: (letters: UInt8, ground: UInt8) = (140, 110)

  static func picture(of frame: Frame) -> GreyPicture {
    var picture = GreyPicture(width: frame.size.columns * width, height: frame.size.rows * height)
    for y in 0..<frame.size.rows {
      for (x, cell) in frame.row(y).enumerated() {
        let (letters, ground) = shades(of: frame.theme.look(of: cell.style))
        let (left, top) = (x * width, y * height)
        picture.fill(x: left, y: top, width: width, height: height, with: ground)
        switch cell.scalar {
        case " ": break
        case "▀": picture.fill(x: left, y: top, width: width, height: height / 2, with: letters)
        // What a letter looks like is nothing to the reader of codes, only that it is there.
        default: picture.fill(x: left + 2, y: top + 4, width: 4, height: 9, with: letters)
        }
      }
    }
    return picture
  }

  private static func shades(of look: Look) -> (letters: UInt8, ground: UInt8) {
    let shades: (letters: UInt8, ground: UInt8) =
      switch look.colours {
      case .whiteOnBlack: (170, 0)
      case .blackOnWhite: (0, 170)
      case .cyanOnBlack: (119, 0)
      case .blackOnCyan: (0, 119)
      case nil: own
      }
    return look.reversed ? (shades.ground, shades.letters) : shades
  }
}
