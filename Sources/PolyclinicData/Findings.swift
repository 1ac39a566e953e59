import Polyclinic

/// Where the readers of one folder put what they find wrong, every text they have read with its place, and who points
/// to whom.
final class Findings {
  /// The characters that a text may have.
  let glyphs: Set<Unicode.Scalar>
  /// What is wrong so far.
  private(set) var problems: [Problem] = []
  /// The texts so far.
  private(set) var texts: [LocatedText] = []
  /// The places that point to something, so far.
  private(set) var references: [Reference] = []
  private var ids: [Reference.Kind: Set<String>] = [:]
  private var lost: Set<Reference.Kind> = []

  init(glyphs: Set<Unicode.Scalar>) {
    self.glyphs = glyphs
  }

  func add(_ problem: Problem) {
    problems.append(problem)
  }

  func add(_ text: LocatedText) {
    texts.append(text)
  }

  func add(_ reference: Reference) {
    references.append(reference)
  }

  /// Remembers that there is such an id, whether or not the rest of its entry can be read.
  ///
  /// - Returns: whether it is the first one.
  func define(_ kind: Reference.Kind, _ id: String) -> Bool {
    ids[kind, default: []].insert(id).inserted
  }

  /// Remembers that a file with such ids cannot be read: that is told, and who points to them is not.
  func lose(_ kind: Reference.Kind) {
    lost.insert(kind)
  }

  /// The result of a step; nil, and a finding, where it throws.
  func collecting<Result>(_ read: () throws(Problem) -> Result?) -> Result? {
    do {
      return try read()
    } catch {
      add(error)
      return nil
    }
  }

  /// Notes every reference to what is not there, once all files are read.
  func settleReferences() {
    for reference in references
    where reference.kind != .desk && !lost.contains(reference.kind) && !isDefined(reference.kind, reference.id) {
      add(
        Problem(
          file: reference.file, line: reference.line, entry: reference.entry.isEmpty ? nil : reference.entry,
          reason: "there is no \(reference.kind.rawValue) '\(reference.id)'"))
    }
  }

  /// Notes a declared entry that is not there, once all files are read.
  func require(_ entry: EntryDeclaration, in file: String) {
    guard let kind = Reference.Kind(rawValue: entry.kind.rawValue), !lost.contains(kind),
      !isDefined(kind, entry.id)
    else { return }
    add(Problem(file: file, reason: "there is no \(kind.rawValue) '\(entry.id)', which the screens name"))
  }

  /// An option of a fact that is not there is not missed: the fact is.
  private func isDefined(_ kind: Reference.Kind, _ id: String) -> Bool {
    if ids[kind]?.contains(id) == true { return true }
    guard kind == .option else { return false }
    return ids[.fact]?.contains(String(id.prefix { $0 != ":" })) != true
  }
}
