import Polyclinic

/// One thing that is wrong with the JSON form of a slip, and where.
struct SlipFault: Error, Hashable, CustomStringConvertible {
  /// Where, such as `lines[3].text`; nil where the whole is meant.
  let path: String?
  /// What is wrong.
  let reason: String

  /// A fault of the whole.
  init(_ reason: String) {
    self.init(nil, reason)
  }

  /// A fault at a path.
  init(_ path: String?, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The fault in one line, in which nothing of the slip can do harm to a terminal.
  var description: String {
    Self.harmless((path.map { $0 + ": " } ?? "") + reason)
  }

  /// The text of at most 200 characters, in which what does not print stands as `\u{…}`.
  static func harmless(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(200).map { scalar in
      if (try? SafeText(printed: String(scalar))) != nil { return String(scalar) }
      return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
    return shown.joined() + (text.unicodeScalars.count > shown.count ? "…" : "")
  }
}
