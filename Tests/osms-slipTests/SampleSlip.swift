import Foundation
import Polyclinic

@testable import osms_slip

/// Slips as the kiosk makes them.
enum SampleSlip {
  static func text(_ raw: String) -> SafeText {
    guard let text = try? SafeText(printed: raw) else { preconditionFailure("\(raw) does not print") }
    return text
  }

  /// The JSON form of a slip, as the kiosk writes it.
  static func json(_ slip: Slip) throws -> [UInt8] {
    Array(try JSONEncoder().encode(slip))
  }

  /// A slip of these lines.
  static func of(_ lines: [Slip.Line], language: Language = .kk, address: String? = nil) -> Slip {
    Slip(
      language: language, polyclinic: text("№ 5 қалалық емхана"), contact: [text("Сәкен Сейфуллин көшесі, 12/3")],
      date: text("2026 жылғы 14 қаңтар"), title: text("Қанша төлеймін?"), lines: lines, address: address.map(text),
      sources: [text("«Көмек алгоритмі» жадынамасы, 2026 ж.")], closing: text("1414"))
  }

  /// The payment sheet of a self-payer, with what to do and where.
  static func paymentSheet(_ language: Language) -> Slip {
    let words = words[language] ?? []
    let months = (months[language] ?? []).enumerated().map { index, month in
      Slip.Line(.row, mark: index == 2 ? text("▲") : nil, text(month), amount: text("4 250 \(words[6])"))
    }
    return Slip(
      language: language, polyclinic: text(words[0]), contact: [text("Сейфуллин, 12/3"), text("+7 7172 55-55-55")],
      date: text("14.01.2026"), title: text(words[1]),
      lines: [
        Slip.Line(.heading, text(words[2])), Slip.Line(.text, text(words[3] + " 09:00–18:00, 13:00–14:00.")),
        Slip.Line(.item, mark: text("1."), text(words[3])), Slip.Line(.item, mark: text("!"), text(words[4])),
        Slip.Line(.heading, text(words[5])),
      ] + months + [
        Slip.Line(.total, text(words[7]), amount: text("12 750 \(words[6])")),
        Slip.Line(.address, text("https://egov.kz/cms/ru/services/health_care/osms-status?lang=kk&tab=1")),
      ],
      address: text(longest), sources: [text(words[8]), text("msqory.kz")], closing: text(words[9]))
  }

  /// The longest address of the content.
  static let longest =
    "https://msqory.kz/ru/naseleniyu/uznat-status-kalkulyator-osms/uznat-status-zastrakhovannosti/"

  private static let months: [Language: [String]] = [
    .kk: ["2025 жылғы қыркүйек", "2025 жылғы қазан", "2025 жылғы қараша"],
    .ru: ["сентябрь 2025 года", "октябрь 2025 года", "ноябрь 2025 года"],
    .en: ["September 2025", "October 2025", "November 2025"],
  ]

  private static let words: [Language: [String]] = [
    .kk: [
      "№ 5 қалалық емхана", "Өз бетінше төлеуші қанша төлейді", "Бүгін, осы ғимаратта",
      "Пациенттерді қолдау қызметі, 102-кабинет, 1-қабат.", "Төлем түскеннен кейін мәртебе 5 күн ішінде өзгереді.",
      "Төлем парағы", "тг", "Барлығы", "«Көмек алгоритмі» жадынамасы, 2026 ж.", "Сұрақтар: 1414, тәулік бойы",
    ],
    .ru: [
      "Городская поликлиника № 5", "Сколько платит самостоятельный плательщик", "Сегодня, в этом здании",
      "Служба поддержки пациентов, кабинет 102, 1 этаж.", "Статус меняется в течение 5 дней после платежа.",
      "Платёжный лист", "тг", "Всего", "Памятка «Алгоритм помощи», 2026 г.", "Вопросы: 1414, круглосуточно",
    ],
    .en: [
      "City Polyclinic No. 5", "What a self-payer pays", "Today, in this building",
      "Patient support, room 102, 1st floor.", "The official status changes within 5 days.",
      "Payment sheet", "tenge", "Total", "Leaflet “Where help begins”, 2026", "Questions: 1414, day and night",
    ],
  ]

  /// All the words of a slip, in reading order.
  static func words(of slip: Slip) -> [SafeText] {
    [slip.polyclinic] + slip.contact + [slip.date, slip.title]
      + slip.lines.flatMap { [$0.mark, $0.text, $0.amount].compactMap(\.self) } + [slip.address].compactMap(\.self)
      + slip.sources + [slip.closing]
  }
}
