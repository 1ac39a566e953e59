import Polyclinic

/// Tells what to write instead of houses that cannot be read, where it is known what somebody meant.
struct HouseAdvice {
  let words: SpreadsheetWords

  /// What is wrong with a text that is no house; nil where nothing more is known of it.
  func fault(of text: String) -> RegistryFault? {
    let values = ["text": text]
    let marks = text.split { !$0.isLetter }.map { words.mark(String($0)) }
    if text.hasDigit, marks.contains(.end) { return RegistryFault(.endlessRange, values) }
    if isDate(text, marks) { return RegistryFault(.houseDate, values) }
    if text.hasDigit, marks.contains(.flat) { return RegistryFault(.partOfHouse, values) }
    if text.hasDigit, marks.contains(.step) { return RegistryFault(.everySecond, values) }
    let letters = text.filter { !$0.isWhitespace && !"\"'«»“”()".contains($0) }
    if letters.count == 1, letters.allSatisfy(\.isLetter) { return RegistryFault(.loneLetter, ["letter": letters]) }
    if let series = HouseSeries(text) { return series.fault(of: text) }
    if text.first?.isLetter == true, let house = HouseNumber.listed("1 \(text)")?.house, house.building != nil {
      return RegistryFault(.loneBlock, values)
    }
    return sideFault(of: text) ?? openRange(text) ?? remark(text)
  }

  /// A range of which only one end is told: «до 100», «с 25».
  private func openRange(_ text: String) -> RegistryFault? {
    let runs = Self.runs(of: text)
    guard let place = runs.firstIndex(where: \.hasDigit), place == runs.lastIndex(where: \.hasDigit) else { return nil }
    // «25-тен жоғары» has an ending, «12 с пристройкой» a word.
    let behind = runs[(place + 1)...]
    let isEnding = text[runs[place].endIndex...].first == "-"
    let marks = (runs[..<place] + behind.suffix(1).filter { $0.count > 1 } + (isEnding ? behind.prefix(1) : []))
      .map { words.mark(String($0)) }
    if marks.contains(.to) { return RegistryFault(.startlessRange, ["text": text, "number": String(runs[place])]) }
    return marks.contains(.from) ? RegistryFault(.endlessRange, ["text": text]) : nil
  }

  /// Words behind a house that say more than its number: «12 (ЖК Арман)».
  private func remark(_ text: String) -> RegistryFault? {
    let runs = Self.runs(of: text)
    guard runs.first?.hasDigit == true, !text.hasNumbersSideBySide, DashedNumbers(text) == nil,
      runs.contains(where: { $0.count > 2 && $0.first?.isLetter == true }),
      !runs.contains(where: { words.mark(String($0)) == .to })
    else { return nil }
    return RegistryFault(.houseRemark, ["text": text])
  }

  /// A word for a side that stands between numbers, so that a comma is missing, or behind a single house.
  private func sideFault(of text: String) -> RegistryFault? {
    let runs = Self.runs(of: text)
    let sides = runs.indices.filter { runs[$0].count > 1 && words.parity(String(runs[$0])) != nil }
    guard let side = sides.first, let first = runs.firstIndex(where: \.hasDigit),
      let last = runs.lastIndex(where: \.hasDigit)
    else { return nil }
    if sides.contains(where: { first < $0 && $0 < last }) { return RegistryFault(.missingComma, ["text": text]) }
    return first == last ? RegistryFault(.sideOfHouse, ["text": text, "word": String(runs[side])]) : nil
  }

  /// The runs of digits and of letters, one after another.
  private static func runs(of text: String) -> [Substring] {
    var runs: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isLetter == first.isLetter && $0.isNumber == first.isNumber }
      if first.isLetter || first.isNumber { runs.append(run) }
      rest = rest[run.endIndex...]
    }
    return runs
  }

  /// Whether it is what a spreadsheet program makes of `1-25` or `1/2`: «янв.25», «01.фев», «1.2».
  private func isDate(_ text: String, _ marks: [SpreadsheetWords.Mark?]) -> Bool {
    if text.hasDigit, marks.contains(.month) { return true }
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    return (2...3).contains(numbers.count)
      && numbers.allSatisfy { (1...4).contains($0.count) && $0.unicodeScalars.allSatisfy(\.isDigit) }
  }
}
