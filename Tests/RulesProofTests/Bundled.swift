import Foundation
import Polyclinic
import PolyclinicData
import TestSupport

@testable import Kiosk

/// The bundled rules and the invented people, read once for all tests.
enum Bundled {
  private static let reader = AssetsReader(
    folder: AssetsFolder(path: Repository.assets.path), polyclinic: nil, phrases: Phrase.declarations)

  private static let readPack = Result { try reader.readEverything().pack }
  private static let readPersonas = Result { try reader.readPersonas(rules: pack().rules) }

  static func pack() throws -> Pack { try readPack.get() }
  static func rules() throws -> Rulebook { try pack().rules }
  static func personas() throws -> [Persona] { try readPersonas.get() }

  /// The pages from which the questions begin, with what they know already.
  static func interviews() throws -> [(page: String, interview: Page.Interview)] {
    try pack().pages.values.sorted { $0.id < $1.id }.compactMap { page in
      if case .interview(let interview) = page.tool { (page.id, interview) } else { nil }
    }
  }

  /// Months before a day: those around the ends of both graces, the present one, and a long past one.
  static func months(before today: CalendarDate) -> [Month] {
    [0, 1, 2, 3, 4, 6, 7, 12].compactMap { Month(of: today).adding(-$0) }
  }

  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw NoDay(text: text) }
    return day
  }

  struct NoDay: Error {
    let text: String
  }
}
