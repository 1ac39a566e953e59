import Polyclinic

/// Phrases of which there is one for each month, weekday, kind of street, of district and of package.
extension Phrase {
  /// The name of a month, as it stands in a date.
  static func month(_ number: Int) -> Phrase {
    Phrase(rawValue: "month.\(number)") ?? .january
  }

  /// The name of a month, as it stands alone.
  static func monthName(_ number: Int) -> Phrase {
    Phrase(rawValue: "month-name.\(number)") ?? .januaryName
  }

  /// "On Monday", as it stands in a sentence.
  static func on(_ weekday: Weekday) -> Phrase {
    Phrase(rawValue: "on.\(weekday.rawValue)") ?? .onMonday
  }

  /// A name with the word for its kind of street.
  public static func named(_ type: StreetType) -> Phrase {
    Phrase(rawValue: "street-type.\(type.rawValue)") ?? .streetName
  }

  /// From which package something is paid, in a few words.
  static func brief(_ package: Coverage.Package) -> Phrase {
    Phrase(rawValue: "package-brief.\(package.rawValue)") ?? .briefAsk
  }

  /// From which package something is paid, in a sentence.
  static func payer(_ package: Coverage.Package) -> Phrase {
    Phrase(rawValue: "package.\(package.rawValue)") ?? .payerAsk
  }

  /// For whom a district is.
  static func kind(_ kind: Catchment.Kind) -> Phrase {
    Phrase(rawValue: "kind.\(kind.rawValue)") ?? .kindAdult
  }

  /// The short name of a day of the week.
  static func short(_ weekday: Weekday) -> Phrase {
    Phrase(rawValue: "weekday.\(weekday.rawValue)") ?? .monday
  }
}
