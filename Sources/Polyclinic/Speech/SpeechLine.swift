/// What is said so far: words with one space between them, and pauses, of which the longest wins.
struct SpeechLine {
  private(set) var text = ""
  private var count = 0
  private var isGlued = false
  private var last: Unicode.Scalar?

  /// The pauses, the shortest first.
  private static let pauses: [Unicode.Scalar] = [",", ":", ".", "!", "?"]

  /// Whether no more can be said.
  private(set) var isFull = false

  /// Whether the last thing said is a word.
  var endsInWord: Bool { last.map { !Self.pauses.contains($0) && $0 != "-" } ?? false }

  /// Says words.
  mutating func say(_ words: String) {
    guard !words.isEmpty else { return }
    if words == "," { return pause(",") }
    let gap = last == nil || isGlued ? "" : " "
    let length = words.unicodeScalars.count + gap.unicodeScalars.count
    guard count + length <= Utterance.longest, !isFull else {
      isFull = true
      return
    }
    text += gap + words
    count += length
    isGlued = false
    last = words.unicodeScalars.last
  }

  /// Ties the next word to the last one.
  mutating func glue() {
    if endsInWord { isGlued = true }
  }

  /// Ties the next word to the last one with a hyphen.
  mutating func hyphen() {
    guard endsInWord, count < Utterance.longest else { return }
    append("-")
    isGlued = true
  }

  /// Pauses; what is said after it does not belong to the word before it.
  mutating func pause(_ mark: Unicode.Scalar) {
    dropHyphen()
    isGlued = false
    guard let last, let rank = Self.pauses.firstIndex(of: mark) else { return }
    if let former = Self.pauses.firstIndex(of: last) {
      guard former < rank else { return }
      dropLast()
    }
    guard count < Utterance.longest else { return }
    append(mark)
  }

  /// Takes away what leads nowhere at the end.
  mutating func end() {
    dropHyphen()
    if last == "," || last == ":" { dropLast() }
  }

  private mutating func dropHyphen() {
    if last == "-" { dropLast() }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    text.unicodeScalars.append(scalar)
    count += 1
    last = scalar
  }

  private mutating func dropLast() {
    text.unicodeScalars.removeLast()
    count -= 1
    last = text.unicodeScalars.last
  }
}
