extension Rulebook {
  /// The id of the rule, fact or amount of which a reason speaks; ids are unique among rules of one kind only.
  public func id(of reason: Reason) -> String {
    func id<Entry>(_ list: [Entry], _ place: Int, _ id: (Entry) -> String) -> String {
      list.indices.contains(place) ? id(list[place]) : ""
    }
    return switch reason {
    case .exclusion(let place): id(exclusions, place, \.id)
    case .ground(let place), .open(let place): id(grounds, place, \.id)
    case .answer(let fact, _): id(facts, fact, \.id)
    case .access(let place, _): id(access, place, \.id)
    case .amount(let contribution, _, _): contribution
    }
  }

  /// Every id that a trace can name.
  public var idsInTraces: Set<String> {
    Set(exclusions.map(\.id) + grounds.map(\.id) + facts.map(\.id) + access.map(\.id) + contributions.map(\.id))
  }
}
