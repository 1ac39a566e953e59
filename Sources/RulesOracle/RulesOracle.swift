/// Says who pays for a person, whether there is access today and which ways out there are, from tables alone.
///
/// It is the second opinion on the rules: written by hand from the same sources, it shares neither files nor code with
/// them. Facts, answers, grounds and ways go by the names that they have in the files of the rules.
public enum RulesOracle {
  /// What is to be said of some answers.
  public enum Verdict: Hashable, Sendable {
    /// All is known that has to be known.
    case outcome(Outcome)
    /// The answer to that fact is missing.
    case needs(String)
    /// Two answers do not fit.
    case contradiction
    /// The tables have no row for it, or several.
    case hole(String)
  }

  /// What the law says of a person on a day.
  public struct Outcome: Hashable, Sendable {
    /// The ground; nil on a day for which no rule is written.
    public let ground: String?
    /// Who pays.
    public let payer: String
    /// Whether there is access today.
    public let access: String
    /// The last day of it as `2026-01-31`; nil where it is not limited, or not known.
    public let until: String?
    /// The ways out, in the order of the menu.
    public let ways: [String]

    /// Puts an outcome together.
    public init(ground: String?, payer: String, access: String, until: String?, ways: [String]) {
      self.ground = ground
      self.payer = payer
      self.access = access
      self.until = until
      self.ways = ways
    }
  }

  /// Judges answers.
  ///
  /// - Parameters:
  ///   - answers: the answers by fact; `unknown` is "I do not know", a month is `2026-01`.
  ///   - date: today, as `2026-01-31`.
  public static func verdict(on answers: [String: String], date: String) -> Verdict {
    if answers["study"] == "full-time", answers["standing"] == "unemployed" { return .contradiction }
    if answers["situation"] == "no-work", answers["standing"] == "sole-trader" { return .contradiction }
    if answers["situation"] == "foreigner", answers["residence"] == "permit" { return .contradiction }
    guard date >= "2026-01-01" else {
      return .outcome(Outcome(ground: nil, payer: "unknown", access: "unknown", until: nil, ways: []))
    }
    do throws(Obstacle) {
      let ground = try ground(answers)
      let payer = try row(of: PayerTable.byGround, ["ground": ground])
      let (access, until) = try access(answers, group: payer["access"] ?? "", date: date)
      let expects = answers["family-kind"] == "pregnant" ? "yes" : "no"
      let known = answers.merging(["ground": ground, "expects": expects]) { $1 }
      let ways = try rows(of: WayTable.byGround, known).compactMap { $0["way"] }
      return .outcome(
        Outcome(ground: ground, payer: payer["payer"] ?? "", access: access, until: until, ways: ways))
    } catch {
      switch error {
      case .gap(let fact): return .needs(fact)
      case .hole(let row): return .hole(row)
      }
    }
  }

  /// Why there is no outcome.
  private enum Obstacle: Error {
    /// The answer to that fact is missing.
    case gap(String)
    /// No row fits, or several do where one should.
    case hole(String)
  }

  private static func ground(_ answers: [String: String]) throws(Obstacle) -> String {
    guard let situation = answers["situation"] else { throw .gap("situation") }
    guard let table = GroundTables.bySituation[situation] else { throw .hole(situation) }
    var known = answers
    if situation != "work", answers["occupation"] == "platform", answers["status"] == "debt" {
      known["occupation"] = "owing"
    }
    return try row(of: table, known)["ground"] ?? ""
  }

  private static func access(
    _ answers: [String: String], group: String, date: String
  ) throws(Obstacle) -> (access: String, until: String?) {
    var known = answers
    known["group"] = group
    known["paid"] = answers["paid-until"]
    let month = answers["paid-until"].flatMap(monthNumber)
    if let month, let today = monthNumber(String(date.prefix(7))) {
      known["paid"] = today <= month + 3 ? "3" : today <= month + 6 ? "6" : "over"
    }
    let result = try row(of: AccessTable.byGroup, known)
    let access = result["access"] ?? ""
    guard let grace = result["grace"].flatMap({ Int($0) }), grace > 0, let month else { return (access, nil) }
    return (access, lastDay(ofMonth: month + grace))
  }

  private static func row(of table: HandTable, _ answers: [String: String]) throws(Obstacle) -> [String: String] {
    let fitting = try rows(of: table, answers)
    guard fitting.count == 1, let row = fitting.first else { throw .hole("\(fitting.count) rows") }
    return row
  }

  private static func rows(of table: HandTable, _ answers: [String: String]) throws(Obstacle) -> [[String: String]] {
    switch table.look(up: answers) {
    case .rows(let rows): return rows
    case .missing(let column): throw .gap(column == "paid" ? "paid-until" : column)
    }
  }

  /// The months since the year 0; nil for what is no month.
  private static func monthNumber(_ text: String) -> Int? {
    let fields = text.split(separator: "-").compactMap { Int($0) }
    guard fields.count == 2, let year = fields.first, let number = fields.last else { return nil }
    return year * 12 + number - 1
  }

  private static func lastDay(ofMonth month: Int) -> String {
    let year = month / 12
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let number = month % 12 + 1
    let days =
      switch number {
      case 2: isLeap ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    return "\(year)-\(number < 10 ? "0" : "")\(number)-\(days)"
  }
}
