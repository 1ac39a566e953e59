import ArgumentParser
import Kiosk
import Polyclinic
import PolyclinicData

/// One of two sets of content that are compared.
struct PackVersion {
  let pack: Pack
  let texts: [LocatedText]
  /// The invented people; nil where the set has none.
  let personas: [Persona]?

  /// Reads a folder.
  ///
  /// - Throws: `ValidationError` where there is no such folder; ``Problems``, named with the folder, where it is wrong.
  init(folder path: String) throws {
    let folder = AssetsFolder(path: path)
    guard folder.exists else { throw ValidationError("there is no folder '\(path)'") }
    let reader = AssetsReader(folder: folder, polyclinic: nil, phrases: Phrase.declarations)
    do throws(Problems) {
      let everything = try reader.readEverything()
      pack = everything.pack
      texts = everything.texts
      personas = folder.hasPersonas ? try reader.readPersonas(rules: everything.pack.rules) : nil
    } catch {
      throw Problems(
        error.list.map {
          Problem(
            file: "\(path)/\($0.file)", line: $0.line, entry: $0.entry, language: $0.language, reason: $0.reason)
        })
    }
  }
}
