import Polyclinic

/// How entries write names, flags, numbers, days and periods.
extension EntryReader {
  /// A value that goes by one of a few names.
  func named<Value: RawRepresentable & CaseIterable>(_ key: String, as type: Value.Type) -> Value?
  where Value.RawValue == String {
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return value(key, form: "one of \(names)") { Value(rawValue: $0) }
  }

  /// Values that go by one of a few names each; none where the key is missing.
  func names<Value: RawRepresentable & CaseIterable>(_ key: String, as type: Value.Type) -> [Value]
  where Value.RawValue == String {
    strings(key).compactMap { name in
      if let value = Value(rawValue: name) { return value }
      note("'\(name)' is none of \(Value.allCases.map(\.rawValue).joined(separator: ", "))", at: key)
      return nil
    }
  }

  /// Whether something is so; without the key it is not.
  func flag(_ key: String) -> Bool {
    optional(key, form: "true or false") { ["true": true, "false": false][$0] } ?? false
  }

  /// A whole number that must be there.
  func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    value(key, form: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
      return range.contains(number) ? number : nil
    }
  }

  /// The days from `from` to `to`, which may be missing.
  func period() -> Period? {
    let from = value("from", form: "a day like 2026-01-31") { CalendarDate($0) }
    let to = optional("to", form: "a day like 2026-01-31") { CalendarDate($0) }
    guard let from else { return nil }
    guard let period = Period(from: from, to: to) else {
      note("the period ends before it begins", at: "to")
      return nil
    }
    return period
  }

  /// The sources of a rule, which must have at least one.
  func ruleSources() -> [String] {
    let sources = references("sources", to: .source)
    if sources.isEmpty { note("there is no source", at: "sources") }
    return sources
  }

  /// A text in three languages that must be there and have exactly these names in braces.
  func text(_ key: String, placeholders: Set<String>) -> LocalizedText? {
    guard let text = text(key) else { return nil }
    for language in Language.allCases where Set(text[language].placeholders) != placeholders {
      let names = placeholders.sorted().map { "{\($0)}" }.joined(separator: " ")
      note("'\(key)' must have \(names.isEmpty ? "no placeholder" : names)", at: key, language: language)
    }
    return text
  }

  /// A text in three languages that must be there and may have these names in braces, but no others.
  func text(_ key: String, allowing placeholders: Set<String>) -> LocalizedText? {
    guard let text = text(key) else { return nil }
    for language in Language.allCases {
      for name in Set(text[language].placeholders).subtracting(placeholders).sorted() {
        note("'\(key)' has {\(name)}, which nothing fills", at: key, language: language)
      }
    }
    return text
  }
}
