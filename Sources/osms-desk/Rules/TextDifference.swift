import Polyclinic
import PolyclinicData

/// Which texts are changed, added and removed.
struct TextDifference {
  let old: [LocatedText]
  let new: [LocatedText]

  /// Where texts stand; a list has several under one key.
  private struct Place: Hashable {
    let file: String
    let entry: String
    let key: String

    init(_ text: LocatedText) {
      (file, entry, key) = (text.file, text.entry, text.key)
    }

    var words: String { [file, entry, key].filter { !$0.isEmpty }.joined(separator: ": ") }
  }

  var lines: [String] {
    let before = Dictionary(grouping: old, by: Place.init)
    let after = Dictionary(grouping: new, by: Place.init)
    var seen: Set<Place> = []
    return (old + new).map(Place.init).filter { seen.insert($0).inserted }.flatMap { place in
      lines(at: place, before[place, default: []].map(\.text), after[place, default: []].map(\.text))
    }
  }

  /// What was removed is taken for what was added in its stead, one by one.
  private func lines(at place: Place, _ before: [LocalizedText], _ after: [LocalizedText]) -> [String] {
    guard before != after else { return [] }
    let difference = after.difference(from: before)
    let removed = difference.removals.map(\.text)
    let added = difference.insertions.map(\.text)
    let changed = zip(removed, added).flatMap { old, new in
      Language.allCases.filter { old[$0] != new[$0] }.map { language in
        "text: \(place.words): \(language.rawValue): \(old[language].string) → \(new[language].string)"
      }
    }
    func whole(_ texts: some Sequence<LocalizedText>, _ what: String) -> [String] {
      texts.flatMap { text in
        Language.allCases.map { "text: \(place.words): \($0.rawValue): \(what): \(text[$0].string)" }
      }
    }
    return changed + whole(removed.dropFirst(added.count), "removed")
      + whole(added.dropFirst(removed.count), "added")
  }
}

extension CollectionDifference.Change {
  fileprivate var text: ChangeElement {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element
    }
  }
}
