/// Numbers in words.
struct Numerals {
  let words: SpeechWords

  /// Which form of a number is meant.
  enum Form {
    case cardinal
    case from
    case to
  }

  /// The gender of what is counted, where a language has one.
  enum Gender {
    case masculine
    case feminine
    case neuter
  }

  /// The greatest number that is said as one.
  static let greatest = 999_999_999_999

  /// A number in words; of a number that is too great each digit.
  func words(_ number: Int, _ form: Form = .cardinal, _ gender: Gender = .masculine) -> String {
    guard number > 0, number <= Self.greatest else { return digits(String(number)) }
    let scales: [(size: Int, term: SpeechTerm)] = [
      (1_000_000_000, .billion), (1_000_000, .million), (1_000, .thousand),
    ]
    var parts: [String] = []
    var rest = number
    for scale in scales where rest >= scale.size {
      let many = rest / scale.size
      rest %= scale.size
      parts.append(scaled(many, by: scale.term, isLast: rest == 0, form))
    }
    if rest > 0 {
      if words.language == .en, rest < 100, !parts.isEmpty { parts.append(words.word(.and)) }
      parts.append(small(rest, form, gender))
    }
    return parts.joined(separator: " ")
  }

  /// Every digit by itself.
  func digits(_ text: String) -> String {
    text.unicodeScalars.compactMap { scalar in
      Int(String(scalar)).flatMap { words.numbers[$0]?.cardinal }
    }.joined(separator: " ")
  }

  /// An ordinal; in Russian with that ending, as it is written after a hyphen.
  func ordinal(_ number: Int, ending: String = "й") -> String {
    guard number > 0, number <= Self.greatest else { return words(number) }
    guard let last = lastPart(of: number), let forms = words.numbers[last] else { return words(number) }
    let tail = words.language == .ru ? inflected(forms.ordinal, ending) : forms.ordinal
    guard number > last else { return tail }
    let head = words(number - last)
    guard words.language == .en else { return head + " " + tail }
    if last < 10, (number / 10) % 10 > 1 { return head + "-" + tail }
    return head + (last < 100 ? " \(words.word(.and)) " : " ") + tail
  }

  /// What a counted noun looks like in Russian: of one, a few, many.
  static func plural(_ number: Int) -> Int {
    let tens = number % 100
    if (11...14).contains(tens) { return 2 }
    return switch number % 10 {
    case 1: 0
    case 2...4: 1
    default: 2
    }
  }

  /// The part that an ordinal is made of: the last one that is not nothing; nil for whole thousands that nobody says.
  private func lastPart(of number: Int) -> Int? {
    if words.numbers[number] != nil { return number }
    let hundred = number % 100
    if hundred != 0 { return words.numbers[hundred] != nil ? hundred : hundred % 10 }
    return number % 1_000 != 0 ? number % 1_000 : nil
  }

  private func inflected(_ ordinal: String, _ ending: String) -> String {
    let parts = ordinal.split(separator: "-")
    guard parts.count == 2, let stem = parts.first, let own = parts.last else { return ordinal }
    guard let index = words.index(.endings, of: ending) else { return String(stem + own) }
    let other = words.word(own == "ий" ? .softEndings : .hardEndings, index)
    return stem + (other.isEmpty ? String(own) : other)
  }

  private func scaled(_ many: Int, by term: SpeechTerm, isLast: Bool, _ form: Form) -> String {
    switch words.language {
    case .en: return small(many, .cardinal, .masculine) + " " + words.word(term)
    case .kk:
      // No hour, floor or step is a million: only the thousand has forms.
      let head = small(many, .cardinal, .masculine)
      guard term == .thousand, let thousand = words.numbers[1_000] else { return head + " " + words.word(term) }
      let tail =
        switch isLast ? form : .cardinal {
        case .cardinal: thousand.cardinal
        case .from: thousand.from
        case .to: thousand.to
        }
      return head + " " + tail
    case .ru:
      let gender: Gender = term == .thousand ? .feminine : .masculine
      if term == .thousand, many == 1 { return words.word(term, form == .cardinal ? 0 : 3) }
      let plural = Self.plural(many)
      let scale = words.word(term, form == .cardinal ? plural : plural == 0 ? 3 : 2)
      return small(many, form, gender) + " " + scale
    }
  }

  /// A number below a thousand.
  private func small(_ number: Int, _ form: Form, _ gender: Gender) -> String {
    var values = [number / 100 * 100]
    let rest = number % 100
    values += rest <= 20 ? [rest] : [rest / 10 * 10, rest % 10]
    values.removeAll { $0 == 0 }
    var parts: [String] = []
    for (index, value) in values.enumerated() {
      let isLast = index == values.count - 1
      parts.append(part(value, form, isLast ? gender : .masculine, isLast: isLast))
    }
    guard words.language == .en else { return parts.joined(separator: " ") }
    var hundreds: [String] = number >= 100 ? [parts.removeFirst()] : []
    if !parts.isEmpty { hundreds.append(parts.joined(separator: "-")) }
    return hundreds.joined(separator: " \(words.word(.and)) ")
  }

  private func part(_ value: Int, _ form: Form, _ gender: Gender, isLast: Bool) -> String {
    guard let forms = words.numbers[value] else { return "" }
    // Kazakh puts its endings only on the last word, Russian on all.
    if words.language == .kk, !isLast { return forms.cardinal }
    switch (form, gender) {
    case (.cardinal, .feminine) where value <= 2 && words.language == .ru:
      return words.word(.feminineNumbers, value - 1)
    case (.cardinal, .neuter) where value == 1 && words.language == .ru: return words.word(.neuterNumbers)
    case (.from, .feminine) where value == 1 && words.language == .ru: return words.word(.feminineGenitive)
    case (.cardinal, _): return forms.cardinal
    case (.from, _): return forms.from
    case (.to, _): return forms.to
    }
  }
}
