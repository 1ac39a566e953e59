import Polyclinic

/// Where the readers of one folder put what they find wrong, and every text they have read with its place.
final class Findings {
  /// The characters that a text may have.
  let glyphs: Set<Unicode.Scalar>
  /// What is wrong so far.
  private(set) var problems: [Problem] = []
  /// The texts so far.
  private(set) var texts: [LocatedText] = []

  init(glyphs: Set<Unicode.Scalar>) {
    self.glyphs = glyphs
  }

  func add(_ problem: Problem) {
    problems.append(problem)
  }

  func add(_ text: LocatedText) {
    texts.append(text)
  }
}
