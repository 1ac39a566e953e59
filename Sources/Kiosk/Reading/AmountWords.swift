import Polyclinic

/// How sums of money, months and amounts that change with time are written.
struct AmountWords {
  let scene: Scene

  /// A sum: `4 250 тг`, `4,250 tenge`.
  func tenge(_ sum: Int) -> SafeText {
    scene.say(.tenge, ["sum": grouped(sum)])
  }

  /// A month of a year: `январь 2026`.
  func month(_ month: Month) -> SafeText {
    scene.say(.monthOfYear, ["month": scene.say(.monthName(month.number)), "year": SafeText(month.year)])
  }

  /// The same in the little room of a table.
  func shortMonth(_ month: Month) -> SafeText {
    scene.say(.sheetMonth, ["month": scene.say(.monthName(month.number)), "year": SafeText(month.year)])
  }

  /// A text with this month's amount in place of `{amount}`, and the sources of the amount; where no value covers the
  /// month, which amount is not known for the year, and whom to ask.
  func statement(of id: String, _ text: LocalizedText) -> (text: SafeText, sources: [String]) {
    guard let contribution = scene.pack?.rules.contribution(id), let today = scene.moment?.date else {
      return (scene.say(.amountUnknown), [])
    }
    guard let value = contribution.value(on: today) else {
      let values = ["name": contribution.name[scene.language], "year": SafeText(today.year)]
      return (scene.say(.amountUnknownInYear, values), [])
    }
    return (text[scene.language].filled(["amount": amount(value, in: contribution.unit)]), value.sources)
  }

  /// A value in its unit.
  func amount(_ value: DatedValue, in unit: Contribution.Unit) -> SafeText {
    unit == .tenge ? tenge(value.number) : scene.say(.percent, ["number": SafeText(value.number)])
  }

  /// The digits in groups of three.
  private func grouped(_ number: Int) -> SafeText {
    guard number >= 1000 else { return SafeText(number) }
    let rest = number % 1000
    let digits = SafeText(rest / 100) + SafeText(rest / 10 % 10) + SafeText(rest % 10)
    return grouped(number / 1000) + scene.say(.thousands, ["digits": digits])
  }
}
