import Kiosk
import Polyclinic
import PolyclinicData

/// Which of the folders that may serve does: the first that is good as a whole.
struct ContentChoice {
  private var rest: [AssetsFolder]
  private let polyclinic: String?
  /// Why earlier folders do not serve.
  private(set) var refusals: [Problem] = []

  /// A folder whose words for the welcome screen are good.
  struct Candidate {
    let folder: AssetsFolder
    let lobby: Lobby
    fileprivate let reader: AssetsReader
  }

  /// A choice among folders.
  ///
  /// - Parameter polyclinic: the file of the building; nil: the invented one of the folder.
  init(among folders: [AssetsFolder], polyclinic: String?) {
    rest = folders
    self.polyclinic = polyclinic
  }

  /// The next folder that may serve.
  ///
  /// - Throws: `Problems`: why none does, when none is left.
  mutating func next() throws(Problems) -> Candidate {
    while let folder = rest.first {
      rest.removeFirst()
      let reader = AssetsReader(
        folder: folder, polyclinic: polyclinic, phrases: Phrase.declarations, entries: EntryDeclaration.ofScreens)
      do throws(Problems) {
        return Candidate(folder: folder, lobby: try reader.readLobby(), reader: reader)
      } catch {
        refusals += error.list
      }
    }
    throw Problems(refusals)
  }

  /// The first folder that is good as a whole, from one on that may serve, and its pages.
  ///
  /// - Throws: `Problems`: why none is, when none is left.
  mutating func whole(from first: Candidate) throws(Problems) -> (Candidate, Pack) {
    var candidate = first
    while true {
      do throws(Problems) {
        return (candidate, try candidate.reader.readPack(glyphs: candidate.lobby.glyphs))
      } catch {
        refusals += error.list
      }
      candidate = try next()
    }
  }
}
