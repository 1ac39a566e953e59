import Polyclinic

/// The names that streets and localities are drawn from, admitted to the screen once.
///
/// A name that the console font cannot show is left out.
struct NamePools {
  /// First names, the Russian one in the genitive.
  let given: [PlaceName]
  /// Surnames, the Russian one in the genitive.
  let surnames: [PlaceName]
  /// Names of streets that stand alone.
  let words: [PlaceName]
  /// Names of streets that open with a number.
  let numbered: [PlaceName]
  /// Microdistricts, numbered.
  let microdistricts: [PlaceName]
  /// Russian names that streets had before.
  let old: [SafeText]
  /// Towns, the largest first.
  let towns: [PlaceName]
  /// Villages.
  let villages: [PlaceName]
  /// The locality of a region that has only one.
  let only: [PlaceName]

  private let glyphs: Set<Unicode.Scalar>

  init(glyphs: Set<Unicode.Scalar>) {
    self.glyphs = glyphs
    func admitted(_ pairs: [(kk: String, ru: String)]) -> [PlaceName] {
      pairs.compactMap { pair in
        guard let kk = try? SafeText(pair.kk, glyphs: glyphs), let ru = try? SafeText(pair.ru, glyphs: glyphs) else {
          return nil
        }
        return PlaceName(ru: ru, kk: kk)
      }
    }
    given = admitted(Self.pairs(PersonNames.given, separators: " \n"))
    surnames = admitted(
      Self.pairs(PersonNames.surnames, separators: " \n").map { ($0.kk, Self.genitive(ofSurname: $0.ru)) })
    let alone = Self.pairs(PersonNames.alone, separators: " \n").map { ($0.kk, Self.genitive(ofSurname: $0.ru)) }
    words = admitted(Self.pairs(StreetWords.living, separators: ";\n") + alone)
    let lines = (1...24).map { (kk: "\($0)-желі", ru: "\($0)-я линия") }
    numbered = admitted(Self.pairs(StreetWords.numbered, separators: ";\n") + lines)
    let counted = (1...16).map { (kk: "\($0)", ru: "\($0)") }
    let divided = Self.pairs(StreetWords.microdistricts, separators: ";\n").flatMap { name in
      (1...5).map { (kk: "\(name.kk)-\($0)", ru: "\(name.ru)-\($0)") }
    }
    microdistricts = admitted(counted + divided)
    old = Self.oldNames.compactMap { try? SafeText($0, glyphs: glyphs) }
    towns = admitted(Self.pairs(LocalityNames.towns, separators: ";\n"))
    only = admitted(Self.pairs(LocalityNames.only, separators: ";\n"))
    let endings = Self.pairs(LocalityNames.villageEndings, separators: " \n")
    let villages = Self.pairs(LocalityNames.villageBeginnings, separators: " \n").flatMap { beginning in
      endings.map { (kk: beginning.kk + $0.kk, ru: beginning.ru + $0.ru) }
    }
    let taken = Set(towns.map(\.ru.string) + towns.compactMap { $0.kk?.string })
    self.villages = admitted(villages.filter { !taken.contains($0.ru) && !taken.contains($0.kk) })
  }

  /// A text that this file's caller has put together; nil where the font lacks a letter.
  func admit(_ text: String) -> SafeText? {
    try? SafeText(text, glyphs: glyphs)
  }

  private static var oldNames: [String] {
    let adjectives = list(StreetWords.old, separators: " \n")
    let numbered = (2...5).flatMap { number in adjectives.map { "\(number)-я \($0)" } }
    let joined = ["Ново", "Старо", "Верхне", "Нижне"].flatMap { beginning in
      adjectives.map { beginning + $0.lowercased() }
    }
    let persons = list(StreetWords.oldPersons, separators: ";\n")
    return adjectives + persons + joined + numbered
  }

  private static func list(_ text: String, separators: String) -> [String] {
    text.split { separators.contains($0) }.map(String.init)
  }

  /// Kazakh and Russian forms: the Russian one stands after `=`, or follows from the Kazakh one's letters.
  static func pairs(_ text: String, separators: String) -> [(kk: String, ru: String)] {
    list(text, separators: separators).compactMap { entry in
      let forms = entry.split(separator: "=").map(String.init)
      return forms.first.map { ($0, forms.count > 1 ? forms[1] : russian($0)) }
    }
  }

  private static func russian(_ kazakh: String) -> String {
    let letters: [Character: Character] = [
      "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "у", "ұ": "у", "ү": "у", "і": "и", "һ": "х",
      "Ә": "А", "Ғ": "Г", "Қ": "К", "Ң": "Н", "Ө": "У", "Ұ": "У", "Ү": "У", "І": "И", "Һ": "Х",
    ]
    return String(kazakh.map { letters[$0] ?? $0 })
  }

  private static func genitive(ofSurname name: String) -> String {
    if name.hasSuffix("ий") { return name.dropLast(2) + "ого" }
    return name.hasSuffix("й") ? name.dropLast() + "я" : name + "а"
  }
}
