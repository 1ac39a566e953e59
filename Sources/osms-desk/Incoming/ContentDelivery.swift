import Kiosk
import Polyclinic
import PolyclinicData

/// Publishes a folder of content that came, checked as `check` does.
struct ContentDelivery {
  let desk: IncomingDesk

  /// Looks at the whole folder, and lets it serve where nothing is wrong.
  ///
  /// - Throws: ``Problem``: the system refused something.
  func publish(_ files: IncomingFiles) throws(Problem) -> Delivery {
    guard let name = files.content else { return Delivery() }
    // Nobody knows in which building it will be shown.
    guard desk.settings.problems.isEmpty else {
      return Delivery(findings: desk.settings.problems.map(\.description))
    }
    let generations = desk.content
    let draft = try generations.draft()
    var isPublished = false
    defer { if !isPublished { try? generations.clean() } }

    let parcel = try files.takeContent(to: draft)
    guard parcel.problems.isEmpty else {
      return Delivery(findings: parcel.problems.map { desk.words($0) }, isPassing: parcel.problems.arePassing)
    }
    let content: Content
    do throws(Problems) {
      content = try check(AssetsFolder(path: draft))
    } catch {
      // What is wrong with texts is told in the words of those who write them, and not of those who bring them.
      let isOfTexts = error.list.contains { $0.file != desk.polyclinic }
      let heading = isOfTexts ? [desk.words(.refusedContent, ["file": name])] : []
      return Delivery(findings: heading + error.list.map(\.description))
    }
    let pack = content.everything.pack
    let newer = newerTexts(than: pack)
    try generations.publish(draft)
    isPublished = true
    let values = ["file": name, "pack": pack.id, "date": "\(pack.date)"]
    return Delivery(
      taken: [desk.words(.takenContent, values)] + newer, unshown: desk.unshown(.assets, desk.contentPath),
      names: [name])
  }

  /// That the texts which serve until now are newer; nothing where they are not.
  private func newerTexts(than pack: Pack) -> [String] {
    let dates = AssetsFolder.candidates(given: desk.contentPath).lazy.compactMap(\.packDate)
    guard let serving = dates.first, pack.date < serving else { return [] }
    return [desk.words(.olderContent, ["date": "\(pack.date)", "earlier": "\(serving)"])]
  }

  /// The content where nothing is wrong with it, with the districts that serve, else those of its example.
  private func check(_ folder: AssetsFolder) throws(Problems) -> Content {
    let reader = AssetsReader(
      folder: folder, polyclinic: desk.polyclinic, phrases: Phrase.declarations, entries: EntryDeclaration.ofScreens)
    return try Content.checked(folder, reader, registry: desk.districts() == nil ? nil : desk.registry)
  }
}
