import Polyclinic

/// Reads the Assets folder in two steps: first what the welcome screen needs, then all the rest.
///
/// Nothing is ever half read: each step gives all of its result or all that is wrong.
public struct AssetsReader: Sendable {
  private let folder: AssetsFolder
  private let polyclinic: String?
  private let phrases: [PhraseDeclaration]
  private let entries: [EntryDeclaration]

  /// A reader of that folder.
  ///
  /// - Parameters:
  ///   - folder: the Assets folder.
  ///   - polyclinic: the path of the building's file; nil: the invented one of the folder.
  ///   - phrases: the phrases that the program needs.
  ///   - entries: the entries that the program names by their ids; none for one that shows no screens.
  public init(
    folder: AssetsFolder, polyclinic: String?, phrases: [PhraseDeclaration], entries: [EntryDeclaration] = []
  ) {
    self.folder = folder
    self.polyclinic = polyclinic
    self.phrases = phrases
    self.entries = entries
  }

  /// Everything that was read from a good folder.
  public struct Everything: Sendable {
    /// Phrases, building and font.
    public let lobby: Lobby
    /// The pages and what they point to.
    public let pack: Pack
    /// Every localized text with its place.
    public let texts: [LocatedText]
    /// Every place that points to something by its id.
    public let references: [Reference]
  }

  /// Reads phrases, building and font.
  ///
  /// - Throws: ``Problems``: all that is wrong in these files, or where they are wrong, in the whole folder.
  public func readLobby() throws(Problems) -> Lobby {
    let findings = try findings()
    let lobby = lobby(findings)
    guard let lobby, findings.problems.isEmpty else {
      _ = pack(findings)
      throw Problems(findings.problems)
    }
    return lobby
  }

  /// Reads the pages and all that they point to.
  ///
  /// - Throws: ``Problems``: all that is wrong.
  public func readPack(glyphs: Set<Unicode.Scalar>) throws(Problems) -> Pack {
    let findings = Findings(glyphs: glyphs)
    guard let pack = pack(findings), findings.problems.isEmpty else { throw Problems(findings.problems) }
    return pack
  }

  /// Reads the whole folder.
  ///
  /// - Throws: ``Problems``: all that is wrong.
  public func readEverything() throws(Problems) -> Everything {
    let findings = try findings()
    let lobby = lobby(findings)
    let pack = pack(findings)
    guard let lobby, let pack, findings.problems.isEmpty else { throw Problems(findings.problems) }
    return Everything(lobby: lobby, pack: pack, texts: findings.texts, references: findings.references)
  }

  /// Reads the building by itself.
  ///
  /// - Parameter glyphs: the characters that a text may have.
  /// - Throws: ``Problems``: all that is wrong with its file.
  public func readBuilding(glyphs: Set<Unicode.Scalar>) throws(Problems) -> Building {
    let findings = Findings(glyphs: glyphs)
    guard let building = building(findings), findings.problems.isEmpty else { throw Problems(findings.problems) }
    return building
  }

  /// Reads the invented people of the rules.
  ///
  /// - Throws: ``Problems``: all that is wrong.
  public func readPersonas(rules: Rulebook) throws(Problems) -> [Persona] {
    let findings = try findings()
    let personas = EntryList.read(
      RuleFile.personas.kind, name: RuleFile.personas.rawValue, from: folder, findings: findings,
      PersonaFile(rules: rules).persona)
    guard findings.problems.isEmpty else { throw Problems(findings.problems) }
    return personas
  }

  private func findings() throws(Problems) -> Findings {
    guard folder.exists else { throw Problems([Problem(file: folder.path, reason: "there is no such folder")]) }
    return Findings(glyphs: try folder.glyphs())
  }

  private func lobby(_ findings: Findings) -> Lobby? {
    let phrasebook = findings.collecting { () throws(Problem) in
      try PhraseFile.read(
        PhraseFile.lobby, from: folder, declarations: phrases.filter(\.isNeededAtOnce), findings: findings)
    }
    let building = building(findings)
    guard let phrasebook, let building else { return nil }
    return Lobby(phrasebook: phrasebook, building: building, glyphs: findings.glyphs)
  }

  private func building(_ findings: Findings) -> Building? {
    findings.collecting { () throws(Problem) in
      try BuildingFile.read(
        name: polyclinic ?? BuildingFile.example, path: polyclinic ?? folder.path(of: BuildingFile.example),
        findings: findings)
    }
  }

  private func pack(_ findings: Findings) -> Pack? {
    PackReader(
      folder: folder, phrases: phrases.filter { !$0.isNeededAtOnce }, entries: entries, findings: findings
    ).read()
  }
}
