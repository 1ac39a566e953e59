import Polyclinic

/// Reads the number of a district as lists write it: `12`, `№ 12`, `12-участок`, `2-ші учаске`, `ВОП № 12`.
struct DistrictNumber {
  let words: SpreadsheetWords
  let glyphs: Set<Unicode.Scalar>

  /// The endings of «1-й участок» and «2-ші учаске».
  private static let ordinals: Set = ["й", "ый", "ой", "ий", "ші", "шы"]

  /// The number without the word for a district, a sign or a kind of district beside it, and that kind; the number is
  /// empty where there is none.
  func read(_ text: SafeText) -> (number: String, kind: Catchment.Kind?) {
    guard !text.string.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return (text.string, nil) }
    let bare = OwnWord(.district, words: words).removed(from: text, glyphs)
    var number = bare == text ? text.string : withoutOrdinal(bare.string)
    var kind: Catchment.Kind?
    if number.utf8.contains(0x20) {
      var parts = number.split(separator: " ").filter { words.column(String($0)) != .district }
      kind = words.kind(parts.filter { !$0.contains(where: \.isNumber) }.joined(separator: " "))
      if kind != nil { parts.removeAll { !$0.contains(where: \.isNumber) } }
      number = parts.joined(separator: " ")
    }
    return (String(number.drop { $0 == "№" || $0 == "#" || $0 == " " }), kind)
  }

  private func withoutOrdinal(_ text: String) -> String {
    let halves = text.split(separator: "-")
    let isOrdinal = halves.count == 2 && Self.ordinals.contains(String(halves[1])) && halves[0].last?.isNumber == true
    return isOrdinal ? String(halves[0]) : text
  }
}
