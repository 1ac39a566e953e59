import Kiosk
import Polyclinic
import PolyclinicData

/// Every page fits every grid in every language, and so do the help, the menu and the sources behind it.
struct GridFit {
  let content: Content
  let places: Places

  var findings: [Problem] {
    // With a clock and without one the hours of a desk have different lengths.
    let moments =
      [Moment?.none]
      + [10, 22].compactMap { hour in
        TimeOfDay(hour: hour, minute: 0).map { Moment(date: content.everything.pack.date, time: $0) }
      }
    return moments.enumerated().flatMap { index, moment in
      let gallery = content.gallery(at: moment)
      return gallery.names.filter { index == 0 || gallery.showsTime($0) }.flatMap { findings(on: $0, in: gallery) }
    }
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
