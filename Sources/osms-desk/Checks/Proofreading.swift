import Kiosk
import Polyclinic
import PolyclinicData

/// All that is looked at in content that can be read.
struct Proofreading {
  private let content: Content

  init(_ content: Content) {
    self.content = content
  }

  /// What is wrong.
  var findings: [Problem] {
    let everything = content.everything
    let (pack, texts) = (everything.pack, everything.texts)
    let places = Places(texts)
    return SentenceLength.findings(in: texts, references: everything.references) + SameFigures.findings(in: texts)
      + PlainNames.findings(in: texts, abbreviations: pack.abbreviations)
      + Self.findings(inRulesOf: everything)
      + WaysOn(pack: pack, places: places).findings
      + GridFit(content: content, places: places).findings
  }

  /// What is wrong in the rules.
  static func findings(inRulesOf everything: AssetsReader.Everything) -> [Problem] {
    let (pack, places) = (everything.pack, Places(everything.texts))
    return DeskNames.findings(in: everything.references, building: everything.lobby.building)
      + ValueGaps(rules: pack.rules, places: places).findings
      + TwinGrounds(rules: pack.rules, places: places).findings
      + HelpAtHand(pack: pack, places: places).findings
      + UnreachedRules(pack: pack, places: places).findings
  }
}
