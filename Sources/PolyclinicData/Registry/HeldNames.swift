import Polyclinic

/// Finds streets in whose name the name of another one stands with more: a house, or one more street.
///
/// By themselves such names look like any other: «Чехова 15» like «Самал 2», «Тимирязева-Маркова» like «Римского-Корсакова».
struct HeldNames {
  private let draft: RegistryDraft
  private let living: [Name: Int]

  private struct Name: Hashable {
    let locality: Int
    let key: String
  }

  /// What a name holds.
  private enum Held {
    /// The name of another street, and behind it a number.
    case number(other: Int?)
    /// The name of another street, joined by a hyphen.
    case name

    var other: Int? {
      if case .number(let other) = self { other } else { nil }
    }
  }

  /// The least letters that a name has which is looked for in others.
  private static let shortest = 3
  /// The least letters of names that a hyphen joins.
  private static let shortestJoined = 4

  init(_ draft: RegistryDraft) {
    self.draft = draft
    var living: [Name: Int] = [:]
    for (index, street) in draft.streets.enumerated() {
      living[Name(locality: street.locality, key: draft.streetKeys[index])] = index
    }
    self.living = living
  }

  /// The streets, by their index.
  func find() -> Set<Int> {
    var held: [Int: Held] = [:]
    for index in draft.streets.indices { held[index] = self.held(in: index) }
    guard !held.isEmpty else { return [] }
    let claims = draft.claims(of: Set(held.keys).union(held.values.compactMap(\.other)))
    return Set(
      held.keys.filter { index in
        guard case .number(let other)? = held[index] else { return true }
        // Where houses are told, the number is none of them.
        guard let claim = claims[index], !claim.hasHouses else { return false }
        return other.map { claims[$0]?.districts != claim.districts } ?? true
      })
  }

  private func held(in index: Int) -> Held? {
    let street = draft.streets[index]
    let name = street.name.ru.string
    guard name.utf8.contains(where: { $0 == 0x2D || $0 == 0x20 || $0 == 0xE2 }) else { return nil }
    func other(_ name: String) -> Int? {
      living[Name(locality: street.locality, key: Fold.plain(name))].flatMap { $0 == index ? nil : $0 }
    }
    let parts = name.split { "-–—".contains($0) }
    if parts.count > 1, parts.allSatisfy({ isName($0, Self.shortestJoined) }),
      parts.contains(where: { other(String($0)) != nil })
    {
      return .name
    }
    let words = StreetNameCheck.words(of: name)
    guard let last = words.last, last.first?.isNumber == true, !HouseNumber.readings(of: String(last)).isEmpty,
      !street.type.isNumbered
    else { return nil }
    let rest = words.dropLast().joined(separator: " ")
    guard rest.count(where: \.isLetter) >= Self.shortest else { return nil }
    if let other = other(rest) { return .number(other: other) }
    let isStreet = draft.isTypeNamed[index] && [.street, .avenue, .boulevard].contains(street.type)
    return isStreet ? .number(other: nil) : nil
  }

  private func isName(_ text: Substring, _ shortest: Int) -> Bool {
    text.count(where: \.isLetter) >= shortest && !text.contains(where: \.isNumber)
  }
}
