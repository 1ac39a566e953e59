/// The lists of words that the rules of speech are made of, by the names that they have in the file.
public enum SpeechTerm: String, CaseIterable, Sendable {
  /// The months as they stand alone.
  case months
  /// The months within a day.
  case monthsOf = "months-of"
  /// The months after "in".
  case monthsIn = "months-in"
  /// The months of another language that names of streets have behind a day.
  case streetMonths = "street-months"
  /// The word "year" in its forms.
  case year
  /// The endings that a year's number has before each of those forms.
  case yearEndings = "year-endings"
  /// The letter that stands for "year" with a full stop.
  case yearShort = "year-short"
  /// The words around an English day: "the first of".
  case dayOf = "day-of"
  /// The endings of ordinals as they are written after a hyphen.
  case endings
  /// What those are after a hard stem; nothing: the ordinal's own ending.
  case hardEndings = "hard-endings"
  /// What those are after a soft stem.
  case softEndings = "soft-endings"
  /// What makes a number an ordinal where it stands behind it.
  case ordinalMarks = "ordinal-marks"
  /// What is written after a hyphen and belongs to the word before it.
  case caseEndings = "case-endings"
  /// Words before a number that put it in the genitive.
  case genitiveAfter = "genitive-after"
  /// Words before a day that put it in the genitive.
  case dayGenitiveAfter = "day-genitive-after"
  /// Words before a day that put it in the dative.
  case dayDativeAfter = "day-dative-after"
  /// "In", of a year.
  case inside = "in"
  /// "From", of a day.
  case since
  /// "To", of a day.
  case until
  /// Words between two numbers that share what stands behind them.
  case or
  /// Beginnings of feminine nouns.
  case feminine
  /// Beginnings of neuter nouns.
  case neuter
  /// One and two of the feminine.
  case feminineNumbers = "feminine-numbers"
  /// One of the neuter.
  case neuterNumbers = "neuter-numbers"
  /// 1, 90, 100 and 1000 as the first part of a word.
  case joinedNumbers = "joined-numbers"
  /// A thousand, where it is counted.
  case thousand
  /// A million, where it is counted.
  case million
  /// A billion, where it is counted.
  case billion
  /// One of the feminine in the genitive.
  case feminineGenitive = "feminine-genitive"
  /// What joins tens to hundreds.
  case and
  /// Percent in its forms.
  case percent
  /// Hours in their forms; in English noon and midnight too.
  case hours
  /// From and to, of hours.
  case fromTo = "from-to"
  /// From and to, of numbers.
  case range
  /// What stands between two codes.
  case through
  /// The slash of a house number.
  case slash
  /// The comma of a decimal.
  case comma
  /// The point of a decimal and of a code.
  case point
  /// The dot of an address on the internet.
  case dot
  /// The plus of a phone number.
  case plus
  /// What a number sign is called.
  case number
  /// Words before a number of which every digit is said.
  case digitsAfter = "digits-after"
  /// What a Roman number is called behind another number.
  case roman
  /// How a number sign is written.
  case numberMarks = "number-marks"
  /// How the unit of money is written.
  case money
  /// How the unit of money is said.
  case moneyWord = "money-word"
  /// What an address on the internet ends with.
  case domains
  /// Letters that are words by themselves.
  case oneLetterWords = "one-letter-words"
  /// The beginnings of "group", "degree" and other nouns of which Roman numbers are ordinals.
  case group
  /// Abbreviations of which every letter is named, of all languages.
  case spelled

  /// How many words of a language the rules need; nil where any number will do.
  public func count(in language: Language) -> Int? {
    switch self {
    case .months: 12
    case .monthsOf, .monthsIn: language == .ru ? 12 : 0
    case .year: [.kk: 2, .ru: 4, .en: 0][language]
    case .yearEndings: language == .ru ? 4 : 0
    case .dayOf: language == .en ? 2 : 0
    case .feminineNumbers: language == .ru ? 2 : 0
    case .joinedNumbers: language == .ru ? 4 : 0
    case .neuterNumbers, .feminineGenitive: language == .ru ? 1 : 0
    case .thousand, .million, .billion: language == .ru ? 4 : 1
    case .and: language == .en ? 1 : 0
    case .roman: language == .kk ? 0 : 1
    case .percent: language == .ru ? 3 : 1
    case .hours: [.kk: 1, .ru: 3, .en: 5][language]
    case .fromTo, .range: 2
    case .through, .slash, .comma, .point, .dot, .plus, .number, .moneyWord: 1
    case .streetMonths, .yearShort, .endings, .hardEndings, .softEndings, .ordinalMarks, .caseEndings, .genitiveAfter,
      .dayGenitiveAfter, .dayDativeAfter, .inside, .since, .until, .or, .feminine, .neuter, .digitsAfter, .numberMarks,
      .money, .domains, .oneLetterWords, .group, .spelled:
      nil
    }
  }
}
