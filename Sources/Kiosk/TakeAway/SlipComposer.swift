import Polyclinic

/// Makes a slip of what a screen says: whose it is, the day, the lines, which desk helps, who says so, whom to ask.
struct SlipComposer {
  let scene: Scene

  /// The most sources that are named, the weightiest first.
  private static let mostSources = 5

  /// A slip.
  ///
  /// - Parameters:
  ///   - title: what was asked; neutral where the question itself is nobody else's business.
  ///   - said: the text, in reading order.
  ///   - sources: the ids of what supports it.
  ///   - link: the address for the QR code; where the text does not have it, it stands below.
  ///   - desk: the id of the desk that is named where the text names none.
  func slip(title: SafeText, _ said: [Said], sources: [String], link: Link?, desk: String) -> Slip {
    let closing = closing
    let text = said.filter { $0.text != closing && $0.text != .empty && $0.printed != .empty }
    let help = text.contains { $0.kind == .heading && $0.text == scene.say(.today) } ? [] : deskLines(desk)
    return Slip(
      language: scene.language, polyclinic: scene.lobby.building.name[scene.language], contact: contact,
      date: scene.moment.map { scene.say(.printedOn, ["date": scene.words(for: $0.date)]) } ?? .empty, title: title,
      lines: text.map(line) + help + linkLines(link, beside: text), address: link?.address,
      sources: cited(sources, isDoubtful: said.contains(where: \.isDoubtful)), closing: closing)
  }

  /// The same line of text as it stands on paper.
  private func line(_ said: Said) -> Slip.Line {
    let doubt = said.isDoubtful ? SafeText.doubt : nil
    let printed = said.printed ?? said.text
    // A thing that has a mark already carries the other one in its text.
    let text = doubt.map { $0 + .space + printed } ?? printed
    switch said.kind {
    case .title, .heading: return Slip.Line(.heading, mark: doubt, printed)
    case .text, .meaning: return Slip.Line(.text, mark: doubt, printed)
    case .warning: return Slip.Line(.text, mark: .attention, text)
    case .item: return Slip.Line(.item, mark: .bullet, text)
    case .step(let number), .choice(let number):
      return Slip.Line(.item, mark: SafeText(number) + .fullStop, text)
    case .address: return Slip.Line(.address, said.text)
    case .row(_, let amount, _): return Slip.Line(.row, mark: doubt, said.text, amount: amount)
    case .total: return Slip.Line(.total, said.text)
    }
  }

  private var contact: [SafeText] {
    let building = scene.lobby.building
    let isExample = building.isExample || scene.districts?.registry.isExample == true
    return (isExample ? [scene.say(.exampleMark)] : [])
      + [building.address[scene.language], scene.say(.doctorPhone, ["phone": building.phone])]
  }

  private var closing: SafeText {
    let note = scene.pack?.opened([Statement(.note(NamedNote.call.rawValue), sources: [])]).first
    guard case .text(let text)? = note?.content else { return .empty }
    return text[scene.language]
  }

  private func deskLines(_ desk: String) -> [Slip.Line] {
    DeskHelp(scene: scene, desk: desk).said.map(line)
  }

  private func linkLines(_ link: Link?, beside said: [Said]) -> [Slip.Line] {
    guard let link, !said.contains(where: { $0.kind == .address && $0.text == link.address }) else { return [] }
    return [Slip.Line(.text, link.name[scene.language]), Slip.Line(.address, link.address)]
  }

  /// The short titles with their dates; where something rests on a newspaper alone, that one should ask.
  private func cited(_ ids: [String], isDoubtful: Bool) -> [SafeText] {
    scene.sources(ids).filter { $0.kind != .kiosk }.prefix(Self.mostSources).map(scene.cited)
      + (isDoubtful ? [.doubt + .space + scene.say(.doubtfulSource)] : [])
  }
}
