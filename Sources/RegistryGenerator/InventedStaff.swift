import Polyclinic

/// Invents the people and rooms of a district.
struct InventedStaff {
  private let women: [SafeText]
  private let men: [SafeText]
  private let initials: [SafeText]
  private let schedules: [Schedule]
  private let phoneBeginning: SafeText
  private let hyphen: SafeText

  init(pools: NamePools) {
    let surnames = """
      Ахметов Омаров Искаков Беккожин Тлеубаев Ермеков Сагынбаев Кожабеков Шаймерденов Жумадилов Оспанов Байжанов
      Мырзахметов Сулейменов Дюсенов Турсынбеков Назаров Ибраев Калиев Жолдасбаев Рыспаев Сыздыков Утегенов Сапаров
      Тастанов Волков Смирнов Петров Морозов Лукин Каримов Юсупов Рахимов Абенов Касенов Мусин Нургалиев Досов
      """
      .split { $0 == " " || $0 == "\n" }
    men = surnames.compactMap { pools.admit(String($0)) }
    women = surnames.compactMap { pools.admit($0 + "а") }
    let letters = ["А", "Б", "Г", "Д", "Е", "Ж", "И", "К", "Л", "М", "Н", "О", "Р", "С", "Т", "Ф"]
    initials = letters.compactMap { pools.admit($0 + ".") }
    let weekdays = Weekday.allCases.prefix(5)
    func week(_ text: String, saturday: String?) -> Schedule? {
      guard let span = TimeSpan(text) else { return nil }
      var week: [Weekday: TimeSpan] = [:]
      for day in weekdays { week[day] = span }
      week[.saturday] = saturday.flatMap { TimeSpan($0) }
      return Schedule(week: week)
    }
    schedules = [
      week("08:00-14:00", saturday: nil), week("14:00-20:00", saturday: nil),
      week("08:00-14:00", saturday: "09:00-12:00"),
      week("13:00-19:00", saturday: "09:00-13:00"),
    ].compactMap { $0 }
    phoneBeginning = pools.admit("+7 (000) 000-") ?? .empty
    hyphen = pools.admit("-") ?? .empty
  }

  /// The district of that number, with a doctor but in one of fifty.
  func catchment(number: Int, kind: Catchment.Kind, numbers: inout SeededNumbers) -> Catchment {
    let room = numbers.number(in: 1...4) * 100 + numbers.number(in: 1...40)
    let phone = phoneBeginning + Self.twoDigits(room / 100) + hyphen + Self.twoDigits(room % 100)
    let doctor = numbers.chance(980) ? person(numbers.chance(750) ? women : men, numbers: &numbers) : nil
    let nurse = numbers.chance(950) ? person(women, numbers: &numbers) : nil
    let schedule = numbers.pick(schedules)
    return Catchment(
      number: SafeText(number), kind: kind, doctor: doctor.map { PractitionerRole(name: $0, schedule: schedule) },
      nurse: nurse.map { PractitionerRole(name: $0) },
      location: Location(
        room: SafeText(room), floor: SafeText(room / 100), phone: numbers.chance(900) ? phone : nil))
  }

  private func person(_ surnames: [SafeText], numbers: inout SeededNumbers) -> SafeText? {
    guard let surname = numbers.pick(surnames), let first = numbers.pick(initials), let second = numbers.pick(initials)
    else { return nil }
    return surname + .space + first + .space + second
  }

  private static func twoDigits(_ number: Int) -> SafeText {
    SafeText(number / 10 % 10) + SafeText(number % 10)
  }
}
