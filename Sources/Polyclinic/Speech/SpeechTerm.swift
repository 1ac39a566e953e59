/// The lists of words that the rules of speech are made of, by the names that they have in the file.
public enum SpeechTerm: String, CaseIterable, Sendable {
  case months
  case monthsOf = "months-of"
  case monthsIn = "months-in"
  case year
  case yearEndings = "year-endings"
  case yearShort = "year-short"
  case dayOf = "day-of"
  case endings
  case hardEndings = "hard-endings"
  case softEndings = "soft-endings"
  case ordinalMarks = "ordinal-marks"
  case caseEndings = "case-endings"
  case genitiveAfter = "genitive-after"
  case dayGenitiveAfter = "day-genitive-after"
  case dayDativeAfter = "day-dative-after"
  case inside = "in"
  case since
  case until
  case or
  case feminine
  case neuter
  case feminineNumbers = "feminine-numbers"
  case neuterNumbers = "neuter-numbers"
  case joinedNumbers = "joined-numbers"
  case thousand
  case million
  case billion
  case feminineGenitive = "feminine-genitive"
  case and
  case percent
  case hours
  case fromTo = "from-to"
  case range
  case through
  case slash
  case comma
  case point
  case dot
  case plus
  case number
  case numberMarks = "number-marks"
  case money
  case moneyWord = "money-word"
  case domains
  case oneLetterWords = "one-letter-words"
  case group
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
    case .percent: language == .ru ? 3 : 1
    case .hours: [.kk: 1, .ru: 3, .en: 5][language]
    case .fromTo, .range: 2
    case .through, .slash, .comma, .point, .dot, .plus, .number, .moneyWord, .group: 1
    case .yearShort, .endings, .hardEndings, .softEndings, .ordinalMarks, .caseEndings, .genitiveAfter,
      .dayGenitiveAfter, .dayDativeAfter, .inside, .since, .until, .or, .feminine, .neuter, .numberMarks, .money,
      .domains, .oneLetterWords, .spelled:
      nil
    }
  }
}
