import Polyclinic

/// A slip that is drawn to measure how long it takes.
struct PaperSample {
  /// What it is called in the table.
  let name: String
  /// How many rows of months it has.
  let months: Int
  /// How many steps it has.
  let steps: Int

  /// What a self-payer takes home: a year of months.
  static let paymentSheet = PaperSample(name: "payment sheet", months: 12, steps: 4)
  /// As many lines as a slip may have.
  static let longest = PaperSample(name: "60 lines", months: 36, steps: 22)

  /// The slip itself.
  ///
  /// - Throws: ``SafeText/Rejection`` where a text cannot be printed.
  func slip() throws(SafeText.Rejection) -> Slip {
    let step = try SafeText(printed: "Берешекті банкте немесе Қордың сайтында төлеңіз: ЖСН және айлар керек.")
    let month = try SafeText(printed: "2025 жылғы қыркүйек")
    let amount = try SafeText(printed: "4 250 тг")
    let mark = try SafeText(printed: "•")
    let heading = Slip.Line(.heading, try SafeText(printed: "Төлем парағы"))
    let total = Slip.Line(.total, try SafeText(printed: "Барлығы"), amount: amount)
    return Slip(
      language: .kk, polyclinic: try SafeText(printed: "№ 5 қалалық емхана"),
      contact: [try SafeText(printed: "Сәкен Сейфуллин көшесі, 12/3")],
      date: try SafeText(printed: "2026 жылғы 14 қаңтар"),
      title: try SafeText(printed: "Өз бетінше төлеуші қанша төлейді"),
      lines: (0..<steps).map { _ in Slip.Line(.item, mark: mark, step) } + [heading]
        + (0..<months).map { _ in Slip.Line(.row, month, amount: amount) } + [total],
      address: try SafeText(
        printed:
          "https://msqory.kz/ru/naseleniyu/uznat-status-kalkulyator-osms/uznat-status-zastrakhovannosti/"),
      sources: [try SafeText(printed: "«Көмек алгоритмі» жадынамасы, 2026 ж.")],
      closing: try SafeText(printed: "Сұрақтар: 1414, тәулік бойы және тегін"))
  }
}
