import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import TestSupport
import Testing

/// How the bundled words say texts.
enum Spoken {
  private static let read = Result {
    try AssetsReader(
      folder: AssetsFolder(path: Repository.assets.path), polyclinic: nil, phrases: Phrase.declarations
    ).readEverything()
  }

  static func everything() throws -> AssetsReader.Everything { try read.get() }

  /// A text as the voice is given it.
  static func text(_ text: String, in language: Language) throws -> String {
    try everything().pack.pronunciation.spoken(SafeText(printed: text), in: language).string
  }

  /// Whether a voice is given letters of its language and simple marks only.
  static func isPlain(_ text: String, in language: Language) -> Bool {
    let allowed = allowed[language] ?? []
    return text.unicodeScalars.allSatisfy(allowed.contains)
  }

  private static let allowed: [Language: Set<Unicode.Scalar>] = {
    let kazakh = String(String.UnicodeScalarView(Alphabet.kazakh))
    let russian = kazakh.filter { !"ӘҒҚҢӨҰҮҺІ".contains($0) }
    let english = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [Language.kk: kazakh, .ru: russian, .en: english].mapValues { letters in
      Set((letters + letters.lowercased() + " ,.?!:-'").unicodeScalars)
    }
  }()
}

/// A text and the words that a person says for it.
struct SpokenCase: Sendable, CustomTestStringConvertible {
  let written: String
  let spoken: String

  var testDescription: String { written }

  /// The cases of a table: a line each, with ` | ` between what is written and what is said.
  static func rows(_ table: String) -> [SpokenCase] {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: " | ", maxSplits: 1).map(String.init)
      return SpokenCase(written: parts.first ?? "", spoken: parts.last ?? "")
    }
  }
}
