import Polyclinic

/// Reads how texts are said.
struct PronunciationFile {
  let folder: AssetsFolder
  let findings: Findings

  /// The parts of numbers.
  static let numbers = "speech/numbers.yaml"
  /// The letters.
  static let letters = "speech/letters.yaml"
  /// The words and signs that are said otherwise than they are written.
  static let words = "speech/words.yaml"
  /// The words that the rules are made of.
  static let grammar = "speech/grammar.yaml"

  /// The parts of numbers without which some number cannot be said.
  static let neededNumbers = Array(0...20) + [30, 40, 50, 60, 70, 80, 90] + (1...9).map { $0 * 100 } + [1_000]

  private static let languages = Set(Language.allCases.map(\.rawValue))

  /// How many forms of a number a language needs, as ``SpeechWords/NumberForms`` has them.
  private static func numberForms(of language: Language) -> Int {
    switch language {
    case .kk: 4
    case .ru: 3
    case .en: 2
    }
  }

  /// The words of all languages; what is wrong is noted.
  func read() -> Pronunciation {
    let numbers = readNumbers()
    let letters = readLetters()
    let entries = readEntries()
    let terms = readTerms()
    func words(_ language: Language) -> SpeechWords {
      SpeechWords(
        language: language, numbers: numbers[language] ?? [:], letters: letters[language] ?? [],
        entries: entries[language] ?? [], terms: terms[language] ?? [:])
    }
    return Pronunciation(kk: words(.kk), ru: words(.ru), en: words(.en))
  }

  private func readNumbers() -> [Language: [Int: SpeechWords.NumberForms]] {
    var result: [Language: [Int: SpeechWords.NumberForms]] = [:]
    let values = entries(Self.numbers, named: "value") { reader -> Int? in
      reader.allow(Self.languages.union(["value"]))
      guard let value = reader.number("value", in: 0...2_000) else { return nil }
      for language in Language.allCases {
        let count = Self.numberForms(of: language)
        let forms = reader.spoken(language.rawValue, count: count...count)
        if result[language]?[value] != nil { reader.note("the number stands twice", at: "value") }
        result[language, default: [:]][value] = SpeechWords.NumberForms(forms)
      }
      return value
    }
    if let values { needAll(Self.neededNumbers.map(String.init), of: values.map(String.init), in: Self.numbers) }
    return result
  }

  private func readLetters() -> [Language: [SpeechWords.LetterForms]] {
    var result: [Language: [SpeechWords.LetterForms]] = [:]
    let letters = entries(Self.letters, named: "letter") { reader -> String? in
      reader.allow(Self.languages.union(["letter"]))
      guard let letter = reader.value("letter", form: "one small letter or two", Self.letter) else { return nil }
      for language in Language.allCases where reader.has(language.rawValue) {
        let forms = reader.spoken(language.rawValue, count: 1...2, mayBeEmpty: true)
        guard let name = forms.first else { continue }
        result[language, default: []].append(
          SpeechWords.LetterForms(letter: letter, name: name, reading: forms.count > 1 ? forms.last : nil))
      }
      return letter
    }
    let needed = Alphabet.kazakh.map { String($0).lowercased() } + "abcdefghijklmnopqrstuvwxyz".map(String.init)
    if let letters { needAll(needed, of: letters, in: Self.letters) }
    return result
  }

  private func readEntries() -> [Language: [(written: String, spoken: SafeText)]] {
    var result: [Language: [(written: String, spoken: SafeText)]] = [:]
    _ = entries(Self.words, named: "text") { reader -> String? in
      reader.allow(Self.languages.union(["text"]))
      guard let written = reader.string("text") else { return nil }
      for language in Language.allCases where reader.has(language.rawValue) {
        guard let spoken = reader.spokenText(language.rawValue) else { continue }
        result[language, default: []].append((written, spoken))
      }
      return written
    }
    return result
  }

  private func readTerms() -> [Language: [SpeechTerm: [SafeText]]] {
    var result: [Language: [SpeechTerm: [SafeText]]] = [:]
    findings.collecting { () throws(Problem) -> Void? in
      let document = try YAMLDocument(file: Self.grammar, path: folder.path(of: Self.grammar))
      guard let reader = EntryReader(document.root, file: Self.grammar, id: "", findings: findings) else { return nil }
      reader.allow(Set(SpeechTerm.allCases.map(\.rawValue)))
      for term in SpeechTerm.allCases {
        guard let entry = reader.required(term.rawValue) else { continue }
        entry.allow(Self.languages)
        for language in Language.allCases {
          let words = entry.spoken(language.rawValue, count: 0...500, mayBeEmpty: true, isWritten: true)
          if let count = term.count(in: language), words.count != count {
            reader.note("there must be \(count) words, not \(words.count)", at: term.rawValue, language: language)
          }
          result[language, default: [:]][term] = words
        }
      }
      return ()
    }
    // An abbreviation of one language may stand in a text of another.
    let spelled = Language.allCases.flatMap { result[$0]?[.spelled] ?? [] }
    for language in Language.allCases { result[language]?[.spelled] = spelled }
    return result
  }

  private func entries<Entry>(
    _ file: String, named key: String, _ make: (EntryReader) -> Entry?
  ) -> [Entry]? {
    let entries: [Entry]? = findings.collecting { () throws(Problem) in
      let document = try YAMLDocument(file: file, path: folder.path(of: file))
      guard let sequence = document.root.sequence else {
        throw Problem(file: file, line: document.root.mark?.line, reason: "a list of entries is expected")
      }
      return sequence.compactMap { node in
        let id = node.mapping?[key]?.scalar?.string
        return EntryReader(node, file: file, id: id, findings: findings).flatMap(make)
      }
    }
    return entries
  }

  private func needAll(_ needed: [String], of found: [String], in file: String) {
    let missing = needed.filter { !Set(found).contains($0) }
    guard !missing.isEmpty else { return }
    findings.add(Problem(file: file, reason: "there is no word for \(missing.joined(separator: ", "))"))
  }

  private static func letter(_ text: String) -> String? {
    let isLetters = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    return isLetters && text == text.lowercased() && (1...2).contains(text.unicodeScalars.count) ? text : nil
  }
}

extension EntryReader {
  /// The words of a list that a voice is given; noted where they are not so many, or have what is no word.
  ///
  /// - Parameter isWritten: whether they may have signs as well, since they are looked for in texts.
  fileprivate func spoken(
    _ key: String, count: ClosedRange<Int>, mayBeEmpty: Bool = false, isWritten: Bool = false
  ) -> [SafeText] {
    let texts = items(key).compactMap { node -> SafeText? in
      guard let string = node.scalar?.string else {
        note("'\(key)' must be a list of words", at: key)
        return nil
      }
      return spoken(string, at: key, mayBeEmpty: mayBeEmpty, isWritten: isWritten)
    }
    if !count.contains(texts.count) {
      let expected =
        count.lowerBound == count.upperBound ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      note("'\(key)' must have \(expected) words, not \(texts.count)", at: key)
    }
    return texts
  }

  /// What is said in place of a text; nothing at all where it is empty.
  fileprivate func spokenText(_ key: String) -> SafeText? {
    guard let string = node(key)?.scalar?.string else {
      note("'\(key)' must be words", at: key)
      return nil
    }
    return spoken(string, at: key, mayBeEmpty: true, isWritten: false)
  }

  private func spoken(_ string: String, at key: String, mayBeEmpty: Bool, isWritten: Bool) -> SafeText? {
    guard mayBeEmpty || !string.isEmpty else {
      note("'\(key)' has an empty word", at: key)
      return nil
    }
    let others: Set<Unicode.Scalar> = [" ", "-", "'", ",", "."]
    let wrong = string.unicodeScalars.first { !$0.properties.isAlphabetic && !others.contains($0) }
    if !isWritten, let wrong {
      note("'\(key)': '\(wrong)' is no letter; what is said is written in letters", at: key)
      return nil
    }
    guard let text = try? SafeText(string, normalizedFor: findings.glyphs) else {
      note("'\(key)' has a character that the console font does not have", at: key)
      return nil
    }
    return text
  }
}
