import RegistryGenerator

/// Texts that somebody would put into a file or type to command a terminal, a printer or a reader.
public struct HostileText {
  private static let sequences: [String] = [
    "\u{1B}[2J", "\u{1B}[12;5]", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;AAAA\u{1B}\\", "\u{1B}c", "\u{1B}[?1049h",
    "\u{1B}(0", "\u{1B}P1$r\u{1B}\\", "\u{9B}31m", "\u{9D}0;x\u{9C}", "\u{90}q\u{9C}", "\u{E}", "\u{F}", "\u{7}",
    "\u{8}\u{8}", "\r", "\n", "\r\n", "\t", "\u{B}", "\u{C}", "\u{0}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}",
    "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{61C}", "\u{200B}", "\u{200D}", "\u{FEFF}",
    "\u{2028}", "\u{2029}", "\u{2060}", "\u{301}", "\u{306}", "\u{20DD}", "\u{E0041}", "\u{FE0F}", "\u{1F468}\u{200D}",
    "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{FFFE}", "\u{10FFFF}", "\u{1D173}", "\u{3164}", "\u{115F}", "\u{FFF9}",
    "\u{1D}V\u{1}", "\u{10}\u{4}\u{1}", "\u{1B}p\u{0}\u{19}", "=cmd|' /C calc'!A0", "\"", "'", "\\u001b[2J", "{name}",
    "{\u{1B}}", "%n%s", "[[a]]", "<voice name=\"x\">", "$(reboot)", "`reboot`", "; reboot", "--help", "../../etc",
  ]
  private static let letters = Array("абвгдәіңғүұқөһАБВГДӘІҢҒ abcXYZ0129.,:;-–«»№()/\u{1F600}字ﷺ".unicodeScalars)

  /// Draws a text: letters, sequences that command, and characters from anywhere, now and then very long.
  public static func draw(from numbers: inout SeededNumbers) -> String {
    let pieces = numbers.below(100) == 0 ? numbers.number(in: 200...2_000) : numbers.number(in: 1...12)
    var text = ""
    for _ in 0..<pieces {
      switch numbers.below(4) {
      case 0: text += numbers.pick(sequences) ?? ""
      case 1: text.unicodeScalars.append(Unicode.Scalar(UInt32(numbers.below(0x1_10000))) ?? "\u{FFFD}")
      case 2: text.unicodeScalars.append(Unicode.Scalar(UInt8(numbers.below(0x100))))
      default: text.unicodeScalars.append(numbers.pick(letters) ?? "a")
      }
    }
    return text
  }
}
