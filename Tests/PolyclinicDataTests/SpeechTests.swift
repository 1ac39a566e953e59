import Polyclinic
import RegistryGenerator
import TestSupport
import Testing

/// What holds for every text that is said.
@Suite struct SpeechTests {
  /// Every text of the bundled files is said in letters and simple marks, and what is said stays as it is.
  @Test(arguments: Language.allCases) func allTextsAreWords(_ language: Language) throws {
    let everything = try Spoken.everything()
    for text in everything.texts {
      let said = everything.pack.pronunciation.spoken(text.text[language], in: language)
      #expect(Spoken.isPlain(said.string, in: language), "\(text.file):\(text.line): \(said.string)")
      #expect(everything.pack.pronunciation.spoken(said, in: language) == said, "\(text.file):\(text.line)")
    }
  }

  /// The letters of every abbreviation are named, or make a word of their own: none is left in capitals.
  @Test(arguments: Language.allCases) func noAbbreviationIsLeft(_ language: Language) throws {
    let pack = try Spoken.everything().pack
    for abbreviation in pack.abbreviations {
      let said = pack.pronunciation.spoken(abbreviation.letters[language], in: language).string
      #expect(said == said.lowercased() && !said.isEmpty, "\(abbreviation.letters[language].string): \(said)")
    }
  }

  /// Whatever characters a text has, saying it ends, in words and in bounds.
  @Test(arguments: 0..<4) func anyTextIsSaid(_ seed: UInt64) throws {
    let pronunciation = try Spoken.everything().pack.pronunciation
    let parts = [
      "1", "0", "12", "999", "000", "2026", "31", "24:00", "1414", "+7", "8", "-", "–", "—", ".", ",", ":", "/", "%",
      "№",
      "No.", "(", ")", "[√]", "▲", "{", "}", "«", "'", "’", "&", "*", "=", "…", "§", " ", "  ", "\u{A0}", "А", "Б", "ж",
      "г.", "ж.", "января", "қаңтар", "January", "год", "жылғы", "тг", "теңге", "tenge", "до", "с", "по", "E", "I",
      "II",
      "V", "ОСМС", "МӘМС", "eGov", "kz", "https", "://", "www", "ші", "ге", "й", "го", "st", "лә", "Ω", "中", "ß", "é",
      "İ",
      "9999999999999", "q", "Қ",
    ]
    var random = SeededNumbers(seed: seed)
    for _ in 0..<100 {
      var raw = ""
      while raw.unicodeScalars.count < Int.random(in: 1...120, using: &random) {
        raw += parts.randomElement(using: &random) ?? ""
      }
      let text = try SafeText(printed: raw)
      for language in Language.allCases {
        let said = pronunciation.spoken(text, in: language).string
        #expect(Spoken.isPlain(said, in: language), "\(language): \(raw): \(said)")
      }
    }
  }

  /// A text of ten thousand characters is said within a moment, whatever it is made of, and cut off at the end of a
  /// word.
  @Test(arguments: [
    "9", "1 ", "1-", "a.", "а", "08:00–", "1,000", "(", "https://", "I–", "+7 ", "ОСМС ", "a-", "1 января ",
  ])
  func longTextsAreSaidInTime(_ part: String) throws {
    let pronunciation = try Spoken.everything().pack.pronunciation
    let piece = try SafeText(printed: String(repeating: part, count: 1_000 / part.unicodeScalars.count))
    let text = SafeText.joined(Array(repeating: piece, count: 10), by: .empty)
    let clock = ContinuousClock()
    for language in Language.allCases {
      var said = SafeText.empty
      let time = clock.measure { said = pronunciation.spoken(text, in: language) }
      #expect(said.string.unicodeScalars.count <= Utterance.longest)
      #expect(time < .seconds(5))
    }
  }

  /// The real voice finds no word that it would read in English.
  @Test(arguments: [Language.kk, .ru]) func theVoiceStaysInItsLanguage(_ language: Language) throws {
    let everything = try Spoken.everything()
    let texts = everything.texts.map { everything.pack.pronunciation.spoken($0.text[language], in: language).string }
    var rest = texts[...]
    while !rest.isEmpty {
      let some = rest.prefix(40)
      rest = rest.dropFirst(40)
      let sounds = try sounds(of: some.joined(separator: ". "), in: language)
      #expect(!sounds.contains("(en)"), "\(some)")
    }
  }

  /// The real voice makes one phrase of a sum, a day, an hour; as they are written, it would fall into pieces.
  @Test(arguments: [
    (Language.kk, "4 250 теңге", "төрт мың екі жүз елу теңге"),
    (.kk, "01.01.2026", "екі мың жиырма алтыншы жылғы бірінші қаңтар"), (.kk, "№ 12", "нөмірі он екі"),
    (.ru, "4 250 тг", "четыре тысячи двести пятьдесят тенге"), (.ru, "12/3", "двенадцать дробь три"),
    (.ru, "1 020 000 тг", "один миллион двадцать тысяч тенге"), (.en, "1414", "one four one four"),
    (.en, "4,250", "four thousand two hundred and fifty"),
  ])
  func theVoiceSaysTheWords(_ language: Language, written: String, words: String) throws {
    let said = try sounds(of: Spoken.text(written, in: language), in: language)
    #expect(said == (try sounds(of: words, in: language)))
    #expect(said.split(separator: "\n").count == 1)
  }

  private func sounds(of text: String, in language: Language) throws -> String {
    let (status, output) = ChildProgram.run("espeak-ng", ["-v", language.rawValue, "-q", "--ipa", "--", text])
    try #require(status == 0, "espeak-ng is needed: \(output)")
    return output
  }
}
