import Foundation
import Polyclinic
import Yams

/// One mapping of a YAML file, read key by key.
///
/// What is wrong is noted and reading goes on.
struct EntryReader {
  let file: String
  let line: Int
  /// The id by which problems name the entry.
  private(set) var id: String
  let findings: Findings
  /// The keys as they are written, the first one first.
  let keys: [String]
  private let values: [String: (line: Int, node: Node)]

  /// A reader of that node; nil, and a finding, where it is not a mapping.
  init?(_ node: Node, file: String, id: String? = nil, findings: Findings) {
    line = node.mark?.line ?? 1
    guard let mapping = node.mapping else {
      findings.add(Problem(file: file, line: line, entry: id, reason: "keys with values are expected here"))
      return nil
    }
    self.file = file
    self.findings = findings
    var keys: [String] = []
    var values: [String: (line: Int, node: Node)] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      keys.append(name)
      values[name] = (key.mark?.line ?? value.mark?.line ?? 1, value)
    }
    self.keys = keys
    self.values = values
    self.id = id ?? values["id"]?.node.scalar?.string ?? ""
  }

  func note(_ reason: String, at key: String? = nil, language: Language? = nil, line: Int? = nil) {
    let place = line ?? key.flatMap { values[$0]?.line } ?? self.line
    findings.add(Problem(file: file, line: place, entry: id.isEmpty ? nil : id, language: language, reason: reason))
  }

  /// Notes every key that is none of these.
  func allow(_ keys: Set<String>) {
    for (key, value) in values where !keys.contains(key) {
      note("the key '\(key)' is not known here", line: value.line)
    }
  }

  /// Whether the key stands there.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// The line of a key; that of the entry where it is missing.
  func line(of key: String) -> Int { values[key]?.line ?? line }

  /// The node of an optional key.
  func node(_ key: String) -> Node? { values[key]?.node }

  /// A scalar that must be there and not be empty.
  func string(_ key: String) -> String? {
    guard let value = values[key] else {
      note("the key '\(key)' is missing")
      return nil
    }
    guard let string = value.node.scalar?.string, !string.isEmpty else {
      note("'\(key)' must have a value", at: key)
      return nil
    }
    return string
  }

  /// A scalar that some function understands; `form` says what it must look like.
  func value<Value>(_ key: String, form: String, _ make: (String) -> Value?) -> Value? {
    guard let string = string(key) else { return nil }
    guard let value = make(string) else {
      note("'\(key)' must be \(form)", at: key)
      return nil
    }
    return value
  }

  /// A scalar that need not be there, but if it is, some function must understand it.
  func optional<Value>(_ key: String, form: String, _ make: (String) -> Value?) -> Value? {
    has(key) ? value(key, form: form, make) : nil
  }

  /// A reader of a mapping within the entry; nil, and a finding, where it is none.
  func nested(_ node: Node) -> EntryReader? {
    EntryReader(node, file: file, id: id, findings: findings)
  }

  /// A reader of the mapping under an optional key.
  func nested(_ key: String) -> EntryReader? {
    node(key).flatMap(nested)
  }

  /// A reader of the mapping under a key that must be there.
  func required(_ key: String) -> EntryReader? {
    if !has(key) { note("the key '\(key)' is missing") }
    return nested(key)
  }

  /// An id: letters of a–z, digits and hyphens.
  func identifier() -> String? {
    value("id", form: "letters a–z, digits and hyphens") { id in
      id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D } ? id : nil
    }
  }

  /// The scalars of a list; none where the key is missing.
  func strings(_ key: String) -> [String] {
    items(key).compactMap { node in
      guard let string = node.scalar?.string, !string.isEmpty else {
        note("'\(key)' must be a list of names", at: key)
        return nil
      }
      return string
    }
  }

  /// The nodes of a list; none where the key is missing.
  func items(_ key: String) -> [Node] {
    guard let value = values[key] else { return [] }
    guard let sequence = value.node.sequence else {
      note("'\(key)' must be a list", at: key)
      return []
    }
    return Array(sequence)
  }

  /// One text for all languages, such as a number or an address.
  func safeText(_ key: String) -> SafeText? {
    guard let string = string(key) else { return nil }
    return admit(string, at: values[key]?.line ?? line, language: nil)
  }

  /// The texts of a list, each one for all languages; none where the key is missing.
  func safeTexts(_ key: String) -> [SafeText] {
    strings(key).compactMap { admit($0, at: line(of: key), language: nil) }
  }

  /// A text in three languages that must be there.
  func text(_ key: String) -> LocalizedText? {
    guard let value = values[key] else {
      note("the text '\(key)' is missing")
      return nil
    }
    return text(value.node, key: key, line: value.line)
  }

  /// A text in three languages that need not be there.
  func optionalText(_ key: String) -> LocalizedText? {
    has(key) ? text(key) : nil
  }

  /// The texts of a list.
  func texts(_ key: String) -> [LocalizedText] {
    items(key).compactMap { text($0, key: key, line: $0.mark?.line ?? line) }
  }

  /// A text in three languages at that node.
  func text(_ node: Node, key: String, line: Int) -> LocalizedText? {
    guard let reader = nested(node) else { return nil }
    reader.allow(Set(Language.allCases.map(\.rawValue)))
    func one(_ language: Language) -> SafeText? {
      guard let value = reader.values[language.rawValue] else {
        note("the language is missing in '\(key)'", language: language, line: line)
        return nil
      }
      guard let string = value.node.scalar?.string, !string.allSatisfy(\.isWhitespace) else {
        note("'\(key)' has no text", language: language, line: value.line)
        return nil
      }
      return admit(string, at: value.line, language: language)
    }
    let texts = (kk: one(.kk), ru: one(.ru), en: one(.en))
    guard let kk = texts.kk, let ru = texts.ru, let en = texts.en else { return nil }
    let text = LocalizedText(kk: kk, ru: ru, en: en)
    findings.add(LocatedText(file: file, line: line, entry: id, key: key, text: text))
    return text
  }

  private func admit(_ string: String, at line: Int, language: Language?) -> SafeText? {
    do throws(SafeText.Rejection) {
      return try SafeText(string, normalizedFor: findings.glyphs)
    } catch {
      note(reason(of: error), language: language, line: line)
      return nil
    }
  }

  private func reason(of rejection: SafeText.Rejection) -> String {
    switch rejection {
    case .foreign(let scalar, let position):
      return "character \(position) is \(scalar.codePoint), which the console font does not have"
    case .tooLong(let count):
      return "\(count) characters are more than \(SafeText.longest)"
    }
  }
}

extension SafeText {
  /// Admits a text after it has been brought to NFC.
  ///
  /// A text that the font has as it stands is in NFC already: the font has no combining marks.
  init(_ raw: String, normalizedFor glyphs: Set<Unicode.Scalar>) throws(Rejection) {
    if let text = try? SafeText(raw, glyphs: glyphs) {
      self = text
    } else {
      try self.init(raw.precomposedStringWithCanonicalMapping, glyphs: glyphs)
    }
  }
}
