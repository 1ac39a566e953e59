/// How entries name themselves and point to others.
extension EntryReader {
  /// The id of the entry itself, which nothing else of its kind may have.
  func identifier(of kind: Reference.Kind) -> String? {
    guard let id = identifier() else { return nil }
    if !findings.define(kind, id) { note("there is another \(kind.rawValue) '\(id)'") }
    return id
  }

  /// Notes that the ids under a key must be there once all is read.
  func refer(to kind: Reference.Kind, _ ids: [String], at key: String) {
    for id in ids { refer(to: kind, id, line: line(of: key)) }
  }

  /// Notes that an id must be there once all is read.
  func refer(to kind: Reference.Kind, _ id: String, line: Int) {
    findings.add(Reference(kind: kind, id: id, file: file, line: line, entry: self.id))
  }

  /// The ids under a key, which must be there once all is read.
  func references(_ key: String, to kind: Reference.Kind) -> [String] {
    let ids = strings(key)
    refer(to: kind, ids, at: key)
    return ids
  }
}
