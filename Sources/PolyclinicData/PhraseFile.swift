import Polyclinic

/// Reads a file of phrases: those of the screens, and the messages about spreadsheets.
enum PhraseFile {
  /// The phrases of the welcome screen and of the keys, in the Assets folder.
  static let lobby = "content/ui.yaml"
  /// The phrases of the other screens.
  static let screens = "content/screens.yaml"

  /// The phrasebook of a file: every declared phrase, with its placeholders, and no other.
  static func read(
    _ name: String, from folder: AssetsFolder, declarations: [PhraseDeclaration], findings: Findings
  ) throws(Problem) -> Phrasebook {
    let document = try YAMLDocument(file: name, path: folder.path(of: name))
    guard let reader = EntryReader(document.root, file: name, id: "", findings: findings) else {
      return Phrasebook([:])
    }
    reader.allow(Set(declarations.map(\.id)))
    var phrases: [String: LocalizedText] = [:]
    for declaration in declarations {
      phrases[declaration.id] = reader.text(declaration.id, placeholders: declaration.placeholders)
    }
    return Phrasebook(phrases)
  }
}
