import Foundation
import Polyclinic
import PolyclinicData
import Terminal
import TestSupport
import Testing

@testable import Kiosk

/// The bundled content, read once for all tests.
enum Bundled {
  static let folder = Repository.assets.path

  private static let read = Result {
    try AssetsReader(
      folder: AssetsFolder(path: folder), polyclinic: nil, phrases: Phrase.declarations,
      entries: EntryDeclaration.ofScreens
    ).readEverything()
  }

  static func content() throws -> (lobby: Lobby, pack: Pack) {
    let everything = try read.get()
    return (everything.lobby, everything.pack)
  }

  private static let readDistricts = Result {
    let lobby = try content().lobby
    let names = ["addresses.csv", "districts.csv"].map { folder + "/polyclinic/example-districts/" + $0 }
    let words = try SpreadsheetWords.read(from: AssetsFolder(path: folder))
    let outcome = RegistryImport(files: names, tables: words, glyphs: lobby.glyphs).read(isExample: true)
    return DistrictIndex(try #require(outcome.registry))
  }

  /// The invented districts.
  static func districts() throws -> DistrictIndex { try readDistricts.get() }

  /// A Monday after the pack's own date, at that time.
  static func monday(at time: String = "10:00") throws -> Moment {
    var date = try content().pack.date
    while date.weekday != .monday { date = try #require(date.next) }
    return Moment(date: date, time: try #require(TimeOfDay(time)))
  }

  static let home = Size(columns: 80, rows: 24)

  static func session(
    _ language: Language = .kk, size: Size = home, theme: Theme = .standard, isAfterVisit: Bool = false
  ) throws -> Session {
    let content = try content()
    var session = Session(
      lobby: content.lobby, pack: content.pack, language: language, theme: theme, size: size, moment: try monday(),
      isAfterVisit: isAfterVisit)
    session.districts = try districts()
    return session
  }
}
