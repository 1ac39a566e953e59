import Kiosk
import Polyclinic
import RegistryGenerator

extension Visit {
  /// What a kiosk shows.
  public struct Content: Sendable {
    let lobby: Lobby
    let pack: Pack
    let districts: [DistrictIndex]
    let services: Services
    let font: Font

    /// Puts the content together.
    ///
    /// - Parameter districts: lists of districts that take each other's place from visit to visit.
    public init(lobby: Lobby, pack: Pack, districts: [DistrictIndex], services: Services) {
      self.lobby = lobby
      self.pack = pack
      self.districts = districts
      self.services = services
      font = Font(lobby.glyphs)
    }

    /// The noon of the day of the pages.
    var moment: Moment? { TimeOfDay(hour: 12, minute: 0).map { Moment(date: pack.date, time: $0) } }

    /// Every screen, with printer and voice.
    var gallery: Gallery {
      Gallery(lobby: lobby, pack: pack, districts: districts.first, services: everyService, moment: moment)
    }

    /// A printer and a voice that work.
    var everyService: Services { Services(qrSymbol: services.qrSymbol, printing: .ready, voice: .ready) }

    /// One of the lists of districts, and now and then none.
    func districts(from numbers: inout SeededNumbers) -> DistrictIndex? {
      numbers.below(20) > 0 ? numbers.pick(districts) : nil
    }
  }
}
