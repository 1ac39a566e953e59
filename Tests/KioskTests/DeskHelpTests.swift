import Polyclinic
import Terminal
import Testing

@testable import Kiosk

/// What is said of a desk at different times, for the invented polyclinic of the bundled content.
@Suite struct DeskHelpTests {
  private func help(_ desk: String, _ day: String, _ time: String, _ language: Language = .ru) throws -> DeskHelp {
    let content = try Bundled.content()
    let moment = Moment(date: try #require(CalendarDate(day)), time: try #require(TimeOfDay(time)))
    return DeskHelp(scene: try scene(content.lobby, language, moment), desk: desk)
  }

  private func scene(_ lobby: Lobby, _ language: Language, _ moment: Moment?) throws -> Scene {
    Scene(
      lobby: lobby, pack: try Bundled.content().pack, districts: nil, language: language, size: Bundled.home,
      moment: moment)
  }

  /// 2026-11-27 is a Friday.
  @Test(arguments: [
    ("2026-11-27", "07:00", "Сейчас закрыто. Откроется сегодня в 09:00."),
    ("2026-11-27", "09:00", "Сегодня работает 09:00–18:00, перерыв 13:00–14:00."),
    ("2026-11-27", "13:30", "Сейчас перерыв. Откроется сегодня в 14:00."),
    ("2026-11-27", "14:00", "Сегодня работает 09:00–18:00."),
    ("2026-11-27", "18:00", "Сейчас закрыто. Откроется в понедельник, 30 ноября 2026 г., в 09:00."),
    ("2026-11-29", "12:00", "Сейчас закрыто. Откроется завтра в 09:00."),
    ("2026-12-15", "20:00", "Сейчас закрыто. Откроется в четверг, 17 декабря 2026 г., в 09:00."),
    ("2026-12-31", "10:00", "Сегодня работает 09:00–13:00."),
  ])
  func tellsTheHours(day: String, time: String, expected: String) throws {
    let help = try help("patient-support", day, time)
    #expect(help.opening.string == expected)
    #expect(help.place.string == "Служба поддержки пациентов, кабинет 102, 1-й этаж.")
  }

  @Test func speaksEveryLanguage() throws {
    #expect(
      try help("reception", "2026-11-28", "15:00", .kk).opening.string
        == "Қазір жабық. Дүйсенбі күні ашылады: 2026 жылғы 30 қараша, 08:00.")
    #expect(
      try help("reception", "2026-11-28", "15:00", .en).opening.string
        == "Closed now. Opens on Monday, 30 November 2026, at 08:00.")
  }

  @Test func withoutAClockItTellsTheWeek() throws {
    let lobby = try Bundled.content().lobby
    let help = DeskHelp(scene: try scene(lobby, .ru, nil), desk: "reception")
    #expect(help.opening.string == "Часы работы: пн–пт 08:00–20:00, сб 09:00–14:00.")
  }

  @Test func aDeskThatIsNotThereIsTheReception() throws {
    #expect(try help("cardiology", "2026-11-27", "10:00").place.string == "Регистратура, кабинет 101, 1-й этаж.")
  }

  @Test func withoutAnyDeskAnybodyMayBeAsked() throws {
    let lobby = try Bundled.content().lobby
    let building = lobby.building
    let empty = Building(
      name: building.name, shortName: building.shortName, address: building.address, phone: building.phone,
      isExample: true, desks: [], closed: [], shortened: [:])
    let bare = Lobby(phrasebook: lobby.phrasebook, building: empty, glyphs: lobby.glyphs)
    let help = DeskHelp(scene: try scene(bare, .ru, nil), desk: "reception")
    #expect(help.place.string == "Спросите любого сотрудника.")
    #expect(help.opening == .empty)
  }
}
