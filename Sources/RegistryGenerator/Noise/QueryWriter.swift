import Polyclinic

/// Writes one address in the way of a class of noise.
struct QueryWriter {
  let street: Street
  let house: HouseNumber?
  /// Whether the type must be named because the locality has another street of that name.
  let isTwin: Bool
  /// Words that a slip must not lead to.
  let words: Set<String>
  /// The locality, where the query must name it.
  let locality: PlaceName?

  private var ru: String { street.name.ru.string }
  private var kk: String? { street.name.kk?.string }
  private var number: String? { house?.text.string }
  private var hasDigits: Bool { ru.contains(where: \.isNumber) }
  private var type: TypeWords { TypeWords(street.type) }

  /// The query; nil where the name does not allow the class.
  func text(_ noise: NoiseClass, numbers: inout SeededNumbers) -> String? {
    switch noise {
    case .exact:
      let name = isTwin || numbers.chance(500) ? type.ru + " " + ru : ru
      return russian(numbers.chance(300) && number != nil ? name + "," : name, number)
    case .kazakhLetters, .withoutKazakhLetters:
      guard let kk, LatinSpelling.hasKazakhLetters(kk) else { return nil }
      let text = kazakh(isTwin || numbers.chance(500) ? kk + " " + type.kk : kk, number)
      return noise == .kazakhLetters ? text : LatinSpelling.withoutKazakhLetters(text)
    case .wrongLayoutRussian:
      return isTwin ? nil : TypedLayout.russian.typedOnUS(russian(ru, number).lowercased())
    case .wrongLayoutKazakh:
      guard let kk, !isTwin, LatinSpelling.hasKazakhLetters(kk), !kk.contains(where: Self.isOnNumberRow) else {
        return nil
      }
      return TypedLayout.kazakh.typedOnUS(kazakh(kk, number).lowercased())
    case .kazakhDigits:
      guard let number, !hasDigits, !isTwin else { return nil }
      let plain = String(number.lowercased().map { $0 == "/" ? "-" : $0 })
      let row = TypedLayout.onKazakhNumberRow(plain)
      return numbers.chance(500) ? russian(ru.lowercased(), row) : kazakh((kk ?? ru).lowercased(), row)
    case .transliteration: return isTwin ? nil : transliteration(numbers: &numbers)
    case .oneTypo: return isTwin ? nil : slipped(1, longerThan: 4, numbers: &numbers)
    case .twoTypos: return isTwin ? nil : slipped(2, longerThan: 6, numbers: &numbers)
    case .abbreviations: return abbreviated(numbers: &numbers)
    case .otherOrder: return turned(numbers: &numbers)
    case .gluedHouse:
      guard let number, !hasDigits, !isTwin else { return nil }
      return russian(ru + String(number.filter { $0 != " " }), nil).lowercased()
    case .oldName, .mergedName:
      guard let old = numbers.pick(Noise.aliases(.old, of: street)), !isTwin else { return nil }
      return russian(old, number)
    case .code:
      guard let code = numbers.pick(Noise.aliases(.code, of: street)), !isTwin else { return nil }
      return russian(numbers.chance(500) ? Self.latin(code) : code, number)
    case .prefix: return isTwin ? nil : beginning(numbers: &numbers)
    }
  }

  private func russian(_ name: String, _ number: String?) -> String {
    Self.joined([locality?.ru.string, name, number])
  }

  private func kazakh(_ name: String, _ number: String?) -> String {
    Self.joined([(locality?.kk ?? locality?.ru)?.string, name, number])
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: " ")
  }

  private func transliteration(numbers: inout SeededNumbers) -> String? {
    switch numbers.below(4) {
    case 0: return LatinSpelling.everyday(kazakh(kk ?? ru, number).lowercased())
    case 1:
      guard let kk, LatinSpelling.hasKazakhLetters(kk) else { return nil }
      return LatinSpelling.kazakh2021(kazakh(kk, number).lowercased())
    default: return LatinSpelling.everyday(russian(ru, number).lowercased())
    }
  }

  /// The name with slips in one of its words; the letters of the others stay.
  private func slipped(_ slips: Int, longerThan length: Int, numbers: inout SeededNumbers) -> String? {
    let isKazakh = numbers.chance(300)
    var parts = (isKazakh ? kk ?? ru : ru).lowercased().split(separator: " ").map(String.init)
    let long = parts.indices.filter { parts[$0].count > length && parts[$0].allSatisfy(\.isLetter) }
    guard let place = numbers.pick(long) else { return nil }
    var word = parts[place]
    for _ in 0..<slips {
      guard let next = Typo.slip(in: word, numbers: &numbers) else { return nil }
      word = next
    }
    guard word != parts[place], !words.contains(word) else { return nil }
    parts[place] = word
    let name = parts.joined(separator: " ")
    return isKazakh ? kazakh(name, number) : russian(name, number)
  }

  /// The name without its last letters, where that is no word of another name.
  private func beginning(numbers: inout SeededNumbers) -> String? {
    guard let last = ru.lowercased().split(separator: " ").last, last.count >= 5, last.allSatisfy(\.isLetter) else {
      return nil
    }
    let cut = numbers.number(in: 1...min(3, last.count - 4))
    guard !words.contains(String(last.dropLast(cut))) else { return nil }
    return russian(String(ru.dropLast(cut)), nil).lowercased()
  }

  /// Whether the Kazakh layout has a letter on the key where other layouts have this character.
  private static func isOnNumberRow(_ character: Character) -> Bool {
    character.isNumber || character == "-"
  }

  private func abbreviated(numbers: inout SeededNumbers) -> String? {
    let type = type
    if numbers.chance(350), let kk, let short = numbers.pick(type.shortKk) {
      return kazakh(kk + " " + short, number)
    }
    guard let short = numbers.pick(type.shortRu) else { return nil }
    let house = numbers.chance(250) ? number.map { (numbers.chance(500) ? "д. " : "дом ") + $0 } : number
    switch numbers.below(3) {
    case 0: return russian(ru + " " + short, house)
    case 1 where short.hasSuffix("."): return russian(short + ru, house)
    default: return russian(short + " " + ru, house)
    }
  }

  private func turned(numbers: inout SeededNumbers) -> String? {
    let name = isTwin ? type.ru + " " + ru : ru
    let parts = ru.split(separator: " ")
    switch numbers.below(3) {
    case 0:
      guard let number, !hasDigits else { return nil }
      return Self.joined([number, name + (locality == nil ? "" : ","), locality?.ru.string])
    case 1:
      guard parts.count == 2, !hasDigits, !isTwin else { return nil }
      return Self.joined([locality?.ru.string, parts.reversed().joined(separator: " "), number])
    default: return Self.joined([ru, type.ru, number.map { $0 + (locality == nil ? "" : ",") }, locality?.ru.string])
    }
  }

  private static func latin(_ code: String) -> String {
    let letters = Dictionary(zip("ЕАКС", "EAKC"), uniquingKeysWith: { first, _ in first })
    return String(code.map { letters[$0] ?? $0 })
  }
}
