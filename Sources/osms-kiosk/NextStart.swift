import Kiosk
import PolyclinicData

/// Whether the program could begin anew with all that is on the disk by then.
///
/// A mistake in a file behind which stands no earlier one, as in the settings, must not take a kiosk out of order that
/// serves: it goes on with what it has read.
struct NextStart {
  private let command: KioskCommand
  private let environment: [String: String]
  private let files: [String]
  /// The files with which the program has begun.
  private let first: Freshness
  /// The files of which it is known whether the program can begin with them.
  private var known: Freshness
  /// Why it cannot; none where it can.
  private(set) var obstacles: [String] = []
  /// What of that the log has been told.
  private var told: [String] = []

  /// The files as they are now, with which the program has begun.
  init(_ command: KioskCommand, environment: [String: String], files: [String]) {
    self.command = command
    self.environment = environment
    self.files = files
    first = Freshness(of: files)
    known = first
  }

  /// Whether a file is another than the one with which the program has begun.
  var hasChanged: Bool { first.hasChanged }

  /// Whether a file has come of which it is not known yet whether the program can begin with it.
  var mustRead: Bool { known.hasChanged }

  /// Whether the program could begin anew; files are read only where one is another than at the last time.
  mutating func isPossible() -> Bool {
    guard mustRead else { return obstacles.isEmpty }
    known = Freshness(of: files)
    obstacles = found()
    return obstacles.isEmpty
  }

  /// Why it cannot begin anew, where that is not told yet: once for each change, whenever it was noticed.
  mutating func untold() -> [String] {
    defer { told = obstacles }
    return obstacles == told ? [] : obstacles
  }

  private func found() -> [String] {
    do {
      let settings = try SettingValues(command, environment: environment)
      var choice = ContentChoice(
        among: AssetsFolder.candidates(given: settings.assets), polyclinic: settings.polyclinic)
      let (candidate, _) = try choice.whole(from: try choice.next())
      _ = try settings.districts(with: candidate, today: nil)
      return []
    } catch let problems as Problems {
      return problems.list.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
