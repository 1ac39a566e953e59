import Polyclinic
import PolyclinicData

/// Every page can be reached from home, and every page leads on: to another page, a desk or a telephone.
struct WaysOn {
  let pack: Pack
  let places: Places

  var findings: [Problem] {
    let reachable = reachable
    return pack.pages.values.flatMap { page in
      [
        reachable.contains(page.id) ? nil : "no way leads here from the page '\(Page.home)'",
        leadsOn(page) ? nil : "a dead end: no choice, no desk, no telephone",
      ].compactMap { $0 }.map { places.problem(on: page.id, $0) }
    }
  }

  private var reachable: Set<String> {
    var found: Set<String> = [Page.home]
    var open = [Page.home]
    while let id = open.popLast() {
      for choice in ways(from: id) where found.insert(choice).inserted {
        open.append(choice)
      }
    }
    return found
  }

  /// Where the questions lead, there the ways out name further pages, and behind the field for a disease its entries.
  private func ways(from id: String) -> [String] {
    guard let page = pack.pages[id] else { return [] }
    return switch page.tool {
    case .interview: page.ways + pack.rules.remedies.flatMap(\.pages)
    case .coverage: page.ways + pack.rules.coverage.flatMap(\.pages)
    case .finder, .glossary, nil: page.ways
    }
  }

  private func leadsOn(_ page: Page) -> Bool {
    let hasDesk = pack.opened(page.body).contains { if case .today = $0.content { true } else { false } }
    let hasTelephone = page.foot.contains(HelpAtHand.telephone) || HelpAtHand.hasTelephone(page.body)
    return page.tool != nil || !page.choices.isEmpty || hasDesk || hasTelephone
  }
}
