/// How signs are said that no other rule and no table knows: as a pause, or not at all.
extension SpeechReading {
  /// Reads the sign that stands next.
  mutating func readSign() {
    guard let sign = token(at)?.text else { return }
    let isBehindSpace = token(at - 1)?.kind == .space
    let isBeforeSpace = token(at + 1)?.kind == .space
    at += 1
    switch sign {
    case ".", "!", "?", ":":
      previous = ""
      line.pause(sign.unicodeScalars.first ?? ".")
    case ",": line.pause(",")
    case "-", "‑":
      // Between two words it ties them, elsewhere it is a dash.
      if isBehindSpace || isBeforeSpace { line.pause(",") } else if token(at)?.kind == .word { line.hyphen() }
    case "«", "»", "\"", "“", "”", "„", "'", "’", "`", "▶", "_", "{", "}": break
    default:
      previous = ""
      line.pause(",")
    }
  }
}
