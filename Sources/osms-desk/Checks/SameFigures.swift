import Polyclinic
import PolyclinicData

/// The three languages of a text carry the same numbers, months, internet names and placeholders.
enum SameFigures {
  static func findings(in texts: [LocatedText]) -> [Problem] {
    let calendar = texts.filter { $0.key.hasPrefix("month.") }.map(\.text)
    return texts.filter { !$0.key.hasPrefix("month.") }.flatMap { text in
      [Language.kk, Language.en].flatMap { language in
        differences(text.text, language, calendar: calendar).map { reason in
          Problem(file: text.file, line: text.line, entry: text.entry, language: language, reason: reason)
        }
      }
    }
  }

  private static func differences(
    _ text: LocalizedText, _ language: Language, calendar: [LocalizedText]
  ) -> [String] {
    let (model, other) = (text.ru.string, text[language].string)
    func dates(_ text: String, _ language: Language) -> [String] {
      let named = calendar.map { $0[language].string }
      return months(in: text, named).compactMap { calendar.indices.contains($0) ? calendar[$0].en.string : nil }
    }
    return [
      difference("numbers", numbers(in: model), numbers(in: other)),
      difference("months", dates(model, .ru), dates(other, language)),
      difference("internet names", names(in: model), names(in: other)),
      difference("placeholders", text.ru.placeholders.sorted(), text[language].placeholders.sorted()),
    ].compactMap { $0 }
  }

  private static func difference(_ what: String, _ model: [String], _ other: [String]) -> String? {
    guard model != other else { return nil }
    return "the \(what) are \(list(other)), in Russian \(list(model))"
  }

  /// Which of the names of months stand in a text behind or before a number, in order; a Kazakh name may have an ending.
  static func months(in text: String, _ names: [String]) -> [Int] {
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }.map(String.init)
    return words.indices.compactMap { index in
      let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
      guard neighbours.contains(where: { Int($0) != nil }) else { return nil }
      return names.firstIndex { words[index].hasPrefix($0) }
    }.sorted()
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "none" : items.joined(separator: " ")
  }

  /// The numbers of a text in order of size as strings, groups of three digits taken together: `4 250` and `4,250` are `4250`.
  static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var separator: Unicode.Scalar?
    var isInside = false
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        if isInside {
          numbers[numbers.count - 1].unicodeScalars.append(scalar)
        } else if separator != nil, let last = numbers.last {
          numbers[numbers.count - 1] = last + " " + String(scalar)
        } else {
          numbers.append(String(scalar))
        }
        isInside = true
        separator = nil
      } else {
        separator = isInside && [" ", "\u{A0}", ","].contains(scalar) ? scalar : nil
        isInside = false
      }
    }
    return numbers.flatMap(grouped).sorted()
  }

  /// `4 250` is one number, `1 2026` are two.
  private static func grouped(_ run: String) -> [String] {
    let parts = run.split(separator: " ").map(String.init)
    let isGrouped = parts.count > 1 && (parts.first?.count ?? 0) <= 3 && parts.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? [parts.joined()] : parts
  }

  /// The internet names of a text, such as `egov.kz`, in order and in lower case.
  static func names(in text: String) -> [String] {
    let tokens = text.unicodeScalars.split { scalar in
      !(scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "." || scalar == "-"))
    }
    return tokens.map { String($0).lowercased() }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
      .filter { name in [".kz", ".me"].contains { name.hasSuffix($0) && name.count > $0.count } }.sorted()
  }
}
