/// The words by which one language says numbers, letters, signs and names that its voice reads wrong.
public struct SpeechWords: Sendable {
  /// The language.
  let language: Language
  /// The numbers that longer ones are put together from.
  let numbers: [Int: NumberForms]
  /// The names of letters, by the small letter.
  let letterNames: [Unicode.Scalar: String]
  /// How letters that the language does not have are read in it; an empty text: not at all.
  let readings: [Unicode.Scalar: String]
  /// How two letters are read together.
  let pairs: [String: String]
  /// The texts that are said otherwise than they are written, by the small letters of their first part.
  let entries: [String: [Entry]]
  private let terms: [SpeechTerm: [String]]
  private let termSets: [SpeechTerm: Set<String>]

  /// A number as it is said.
  public struct NumberForms: Sendable {
    let cardinal: String
    /// In Russian the stem and the ending, with a hyphen between them.
    let ordinal: String
    /// "From it" in Kazakh, the genitive in Russian.
    let from: String
    /// "To it" in Kazakh, the genitive in Russian.
    let to: String

    /// The forms in the order of the file: cardinal, ordinal, from, to; a single form for both serves "from" and "to",
    /// and where there is none, the cardinal does.
    public init(_ forms: [SafeText]) {
      func form(_ index: Int) -> String {
        forms.indices.contains(index) ? forms[index].string : forms.last?.string ?? ""
      }
      cardinal = form(0)
      ordinal = form(1)
      from = forms.count > 2 ? form(2) : form(0)
      to = forms.count > 2 ? form(3) : form(0)
    }
  }

  /// A letter, or two, with its name and reading.
  public struct LetterForms: Sendable {
    let letter: String
    let name: SafeText
    let reading: SafeText?

    /// Ties a letter to its name and to its reading, which is nil where the language has the letter.
    public init(letter: String, name: SafeText, reading: SafeText?) {
      self.letter = letter
      self.name = name
      self.reading = reading
    }
  }

  /// A text that is said otherwise than it is written.
  struct Entry: Sendable {
    let tokens: [SpeechToken]
    let isExact: Bool
    let spoken: String
  }

  /// The words of a language.
  ///
  /// - Parameters:
  ///   - entries: what is written, and what is said; what has no capitals stands for any capitals.
  public init(
    language: Language, numbers: [Int: NumberForms], letters: [LetterForms],
    entries: [(written: String, spoken: SafeText)], terms: [SpeechTerm: [SafeText]]
  ) {
    self.language = language
    self.numbers = numbers
    var names: [Unicode.Scalar: String] = [:]
    var readings: [Unicode.Scalar: String] = [:]
    var pairs: [String: String] = [:]
    for forms in letters {
      let scalars = forms.letter.unicodeScalars
      if let scalar = scalars.first, scalars.count == 1 {
        names[scalar] = forms.name.string
        readings[scalar] = forms.reading?.string
      } else {
        pairs[forms.letter] = forms.reading?.string
      }
    }
    letterNames = names
    self.readings = readings
    self.pairs = pairs
    var table: [String: [Entry]] = [:]
    for (written, spoken) in entries {
      let tokens = SpeechToken.all(of: written)
      guard let first = tokens.first else { continue }
      let isExact = written.lowercased() != written
      table[first.lower, default: []].append(Entry(tokens: tokens, isExact: isExact, spoken: spoken.string))
    }
    // The longest first, so that "egov mobile" is found before "egov".
    self.entries = table.mapValues { $0.sorted { $0.tokens.count > $1.tokens.count } }
    self.terms = terms.mapValues { $0.map(\.string) }
    termSets = terms.mapValues { Set($0.map(\.string)) }
  }

  /// A word of a list; nothing where the list is too short.
  func word(_ term: SpeechTerm, _ index: Int = 0) -> String {
    let list = list(term)
    return list.indices.contains(index) ? list[index] : ""
  }

  /// The words of a list.
  func list(_ term: SpeechTerm) -> [String] { terms[term] ?? [] }

  /// Whether a word is in a list.
  func has(_ term: SpeechTerm, _ word: String) -> Bool { termSets[term]?.contains(word) == true }

  /// Where a word stands in a list.
  func index(_ term: SpeechTerm, of word: String) -> Int? {
    has(term, word) ? list(term).firstIndex(of: word) : nil
  }

  /// Whether a word begins with one of a list.
  func begins(_ word: String, with term: SpeechTerm) -> Bool {
    list(term).contains { word.hasPrefix($0) }
  }
}
