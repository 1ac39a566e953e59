import Polyclinic

/// Tells whether the name of a locality is several, such as «Кызыл ту, Жалгамыс».
///
/// None of them would be found. The district or the region beside a name is no locality.
struct LocalityNameCheck {
  let words: SpreadsheetWords

  func isSeveral(_ cell: String) -> Bool {
    let pieces = cell.split { $0.isNewline || ",;".contains($0) }
    return pieces.count > 1 && pieces.count(where: isName) > 1
  }

  private func isName(_ piece: Substring) -> Bool {
    let parts = StreetNameCheck.words(of: piece)
    return piece.contains(where: \.isLetter) && !piece.contains("(")
      && !parts.contains { words.mark(String($0)) == .area }
  }
}
