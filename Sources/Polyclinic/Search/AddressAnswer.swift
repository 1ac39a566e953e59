/// What can be answered to an address: the streets it may mean, and whether one of them is certain.
public struct AddressAnswer: Hashable, Sendable {
  /// The streets, the likeliest first.
  public let findings: [Finding]
  /// What the answer is.
  public let state: State
  /// The street that is meant for certain; nil where the patient has to choose.
  public let certain: Finding?

  /// A street, and what the registry says of it; once for each house where the houses that may be meant differ in that.
  public struct Finding: Hashable, Sendable {
    /// The street, and why it was found.
    public let hit: StreetHit
    /// The house, where one was typed.
    public let house: HouseNumber?
    /// What the registry says.
    public let resolution: Resolution
  }

  /// The forms of an answer; the raw value is its name in files.
  public enum State: String, CaseIterable, Sendable {
    /// The house is listed by itself.
    case exact
    /// The house lies in a range.
    case range
    /// The whole street, or the whole locality, is one district.
    case street
    /// Several streets or districts are possible, or the house must be known: ask.
    case ambiguous
    /// The street is listed, the house is not.
    case houseUnknown = "house-unknown"
    /// The nearest street was not typed exactly: the patient confirms it.
    case confirm
    /// The street belongs to no district of this polyclinic.
    case elsewhere
    /// Nothing like it is in the list.
    case notFound = "not-found"

    /// Whether districts may be shown for it without a further question.
    public var isCertain: Bool { self == .exact || self == .range || self == .street }
  }

  /// The answer that follows from the streets found and from those that were named exactly.
  ///
  /// Only the first street is ever certain: where the one that was named exactly stands behind another, both may be
  /// meant; and it is not certain where its house may be one of several, nor that a street is none of those listed.
  init(findings: [Finding], meant: [StreetHit], showing most: Int) {
    self.findings = Array(findings.prefix(most))
    let first = findings.first
    let isClear =
      meant.count == 1 && first?.hit == meant.first && findings.count { $0.hit == first?.hit } == 1
      && first?.hit.place.isOtherStreets == false
    certain = isClear ? first : nil
    let open = meant.isEmpty ? State.confirm : .ambiguous
    state = findings.isEmpty ? .notFound : certain?.resolution.answer ?? open
  }
}

/// What the registry says of a street, with the house as far as that is known.
public struct Resolution: Hashable, Sendable {
  /// What it says.
  public let state: State
  /// The districts, one a kind, in the order of the kinds; none where they are not clear.
  public let placements: [Placement]
  /// The kinds of which the street has districts, but none for this house.
  public let missingKinds: [Catchment.Kind]

  /// What a registry can say.
  public enum State: Hashable, Sendable {
    /// To which districts the address belongs.
    case placed
    /// Several districts are named with equal right.
    case ambiguous
    /// The street has several districts: the house must be known.
    case houseNeeded
    /// The street is listed, the house is not.
    case unlisted
    /// The street is listed without a district.
    case elsewhere
  }

  /// What the registry says, and the districts that it names.
  public init(state: State, placements: [Placement], missingKinds: [Catchment.Kind] = []) {
    self.state = state
    self.placements = placements
    self.missingKinds = missingKinds
  }

  /// The districts where they are clear.
  init(of placements: [Placement], among kinds: Set<Catchment.Kind> = [], otherwise state: State) {
    if placements.isEmpty {
      self.init(state: state, placements: [])
    } else if placements.contains(where: \.isAmbiguous) {
      self.init(state: .ambiguous, placements: placements)
    } else {
      let missing = kinds.subtracting(placements.map(\.kind)).sorted()
      self.init(state: .placed, placements: placements, missingKinds: missing)
    }
  }

  /// Whether the other one says the same, by whatever line of the list.
  func says(sameAs other: Resolution) -> Bool {
    state == other.state && missingKinds == other.missingKinds
      && placements.map(\.kind) == other.placements.map(\.kind)
      && placements.map(\.catchments) == other.placements.map(\.catchments)
  }

  static let unlisted = Resolution(state: .unlisted, placements: [])
  static let elsewhere = Resolution(state: .elsewhere, placements: [])

  /// The answer where the street is certain.
  ///
  /// A house that has only a later kind of district, such as the one for women, counts as unknown.
  var answer: AddressAnswer.State {
    switch state {
    case .placed: placedAnswer
    case .ambiguous, .houseNeeded: .ambiguous
    case .unlisted: .houseUnknown
    case .elsewhere: .elsewhere
    }
  }

  private var placedAnswer: AddressAnswer.State {
    guard let placed = placements.first else { return .houseUnknown }
    if let missing = missingKinds.first, missing < placed.kind { return .houseUnknown }
    return switch placed.precedence {
    case .house: .exact
    case .stem, .range: .range
    case .street, .locality: .street
    }
  }
}
