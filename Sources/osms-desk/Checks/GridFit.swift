import Kiosk
import Polyclinic
import PolyclinicData

/// Every page fits every grid in every language, and so do the help, the menu and the sources behind it.
struct GridFit {
  let content: Content
  let places: Places

  var findings: [Problem] {
    // With a clock and without one the hours of a desk have different lengths.
    let moments = [
      Moment?.none, Self.moment(of: content.everything.pack.date, hour: 10),
      Self.longest(from: content.everything.pack.date, in: content.everything.lobby.building),
    ]
    return moments.enumerated().flatMap { index, moment in
      let gallery = content.gallery(at: moment)
      return gallery.names.filter { index == 0 || gallery.showsTime($0) }.flatMap { findings(on: $0, in: gallery) }
    }
  }

  /// An evening after which a desk opens neither today nor tomorrow, which takes the most words to say.
  static func longest(from date: CalendarDate, in building: Building) -> Moment? {
    let evenings = sequence(first: date, next: \.next).prefix(60).compactMap { moment(of: $0, hour: 22) }
    return evenings.first { evening in
      building.desks.contains { desk in
        guard case .closed(let next) = building.opening(of: desk.schedule, at: evening) else { return false }
        return next.date != evening.date.next
      }
    } ?? evenings.first
  }

  private static func moment(of date: CalendarDate, hour: Int) -> Moment? {
    TimeOfDay(hour: hour, minute: 0).map { Moment(date: date, time: $0) }
  }

  /// One finding a reason, naming all grids on which it holds.
  private func findings(on name: String, in gallery: Gallery) -> [Problem] {
    Language.allCases.flatMap { language in
      let misfits = Gallery.grids.flatMap { grid in
        gallery.misfits(of: name, language: language, size: grid).map { (reason: $0, grid: grid) }
      }
      return Dictionary(grouping: misfits, by: \.reason).map { reason, misfits in
        let grids = misfits.map { "\($0.grid.columns)x\($0.grid.rows)" }.joined(separator: ", ")
        return places.problem(on: name, language: language, "on \(grids): \(reason)")
      }
    }
  }
}
