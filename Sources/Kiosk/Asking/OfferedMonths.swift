import Polyclinic

/// The months that a question about a month offers, the latest first, a few on each screen.
///
/// The last one stands for itself and for all before it: no rule looks further back.
struct OfferedMonths {
  /// The months.
  let months: [Month]

  /// How many months stand on one screen: two digits are for earlier ones and for "I do not know".
  static let onScreen = Page.mostChoices - Fact.mostOptions(of: .month) - 2
  private static let screens = 4

  /// The months as of today; without a clock, as of the day of the rules.
  init(in scene: Scene) {
    let today = scene.moment?.date ?? scene.pack?.rules.date
    months =
      today.map { day in
        (0..<Self.screens * Self.onScreen).compactMap { Month(of: day).adding(-$0) }
      } ?? []
  }

  /// The month that also stands for those before it.
  var earliest: Month? { months.last }

  /// The months of a screen, counted from 0.
  func screen(_ number: Int) -> ArraySlice<Month> {
    months.dropFirst(number * Self.onScreen).prefix(Self.onScreen)
  }

  /// Whether there is a screen behind that one.
  func hasEarlier(than number: Int) -> Bool { (number + 1) * Self.onScreen < months.count }
}
