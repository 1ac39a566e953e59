/// Tells what to write instead of houses that cannot be read, where it is known what somebody meant.
struct HouseAdvice {
  let words: SpreadsheetWords

  /// What is wrong with a text that is no house; nil where nothing more is known of it.
  func fault(of text: String) -> RegistryFault? {
    let values = ["text": text]
    let marks = text.split { !$0.isLetter }.map { words.mark(String($0)) }
    if text.hasDigit, marks.contains(.end) { return RegistryFault(.endlessRange, values) }
    if isDate(text, marks) { return RegistryFault(.houseDate, values) }
    let letters = text.filter { !$0.isWhitespace && !"\"'«»“”()".contains($0) }
    if letters.count == 1, letters.allSatisfy(\.isLetter) { return RegistryFault(.loneLetter, ["letter": letters]) }
    return nil
  }

  /// Whether it is what a spreadsheet program makes of `1-25` or `1/2`: «янв.25», «01.фев», «1.2».
  private func isDate(_ text: String, _ marks: [SpreadsheetWords.Mark?]) -> Bool {
    if text.hasDigit, marks.contains(.month) { return true }
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    return (2...3).contains(numbers.count)
      && numbers.allSatisfy { (1...4).contains($0.count) && $0.unicodeScalars.allSatisfy(\.isDigit) }
  }
}
