/// A range of codes of the International Classification of Diseases, such as `E10–E14` or `B18.0–B18.2`.
public struct DiagnosisCodes: Hashable, Sendable {
  /// The first code.
  public let first: DiagnosisCode
  /// The last code; with a chapter alone, such as `E14`, all that is under it belongs to the range.
  public let last: DiagnosisCode

  /// Reads `E10-E14`, `B18.0-B18.2` or `G80`; nil for anything else, and where the range runs backwards.
  public init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { DiagnosisCode(String($0)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first.letter == last.letter, first.number <= last.number,
      first.number < last.number || (first.detail ?? 0) <= (last.detail ?? 9)
    else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether the code, or all that is under it, belongs to the range.
  public func contains(_ code: DiagnosisCode) -> Bool {
    guard code.letter == first.letter, (first.number...last.number).contains(code.number) else { return false }
    if code.number == first.number, let start = first.detail, code.detail.map({ $0 < start }) ?? true { return false }
    if code.number == last.number, let end = last.detail, code.detail.map({ $0 > end }) ?? true { return false }
    return true
  }

  /// Whether only a part of what is under a code without a last digit belongs to the range.
  public func touches(_ code: DiagnosisCode) -> Bool {
    code.detail == nil && code.letter == first.letter && (first.number...last.number).contains(code.number)
      && !contains(code)
  }

  /// How many codes with a last digit belong to the range: of two ranges the narrower one says more.
  public var width: Int {
    last.number * 10 + (last.detail ?? 9) - first.number * 10 - (first.detail ?? 0) + 1
  }
}

/// A code of a diagnosis: a letter, two digits, and perhaps one more behind a point.
public struct DiagnosisCode: Hashable, Sendable {
  /// The letter, A to Z.
  public let letter: Unicode.Scalar
  /// The two digits.
  public let number: Int
  /// The digit behind the point; nil where there is none.
  public let detail: Int?

  /// Reads `E11` or `E11.9`; nil for anything else.
  public init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    func digit(_ index: Int) -> Int? {
      guard scalars.indices.contains(index), ("0"..."9").contains(scalars[index]) else { return nil }
      return Int(scalars[index].value) - 0x30
    }
    guard scalars.count == 3 || (scalars.count == 5 && scalars[3] == "."), let letter = scalars.first,
      ("A"..."Z").contains(letter), let tens = digit(1), let ones = digit(2)
    else { return nil }
    if scalars.count == 5 && digit(4) == nil { return nil }
    self.letter = letter
    number = tens * 10 + ones
    detail = digit(4)
  }

  /// The code as it stands on paper: `E11` or `E11.9`.
  public var text: SafeText {
    let digits = String(letter) + String(number / 10) + String(number % 10)
    return SafeText(joined: detail.map { digits + "." + String($0) } ?? digits)
  }
}
