/// A name in which letters stand for forenames, and what is left of it without them.
struct InitialedName {
  /// The letters that stand for forenames.
  let initials: [Character]
  /// The name without single letters before it, and without those with a full stop behind it.
  let rest: String

  /// Nil for a name without initials, and for one that is nothing else.
  init?(_ name: String) {
    guard name.utf8.contains(where: { $0 == 0x20 || $0 == 0x2E }) else { return nil }
    let words = name.replacing(".", with: ". ").split(separator: " ")
    func isInitial(_ word: Substring) -> Bool { word.first?.isLetter == true && (word.count == 1 || isStopped(word)) }
    func isStopped(_ word: Substring) -> Bool { word.count == 2 && word.last == "." }
    var rest = words.drop(while: isInitial)
    while let last = rest.last, isStopped(last) { rest = rest.dropLast() }
    guard !rest.isEmpty, rest.count < words.count else { return nil }
    initials = (words[..<rest.startIndex] + words[rest.endIndex...]).compactMap(\.first)
    self.rest = rest.joined(separator: " ")
  }
}
