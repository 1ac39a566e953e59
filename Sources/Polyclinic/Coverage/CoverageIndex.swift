/// Conditions and services made ready to be found by what a patient types: a name, a part of one, or a code.
public struct CoverageIndex: Sendable {
  /// The entries, in the order of their file.
  public let entries: [Coverage]
  private let vocabulary: Vocabulary
  private let names: [CoverageName]

  /// How many hits an answer has at the most.
  public static let mostHits = 8

  /// Makes entries ready.
  public init(_ entries: [Coverage]) {
    self.entries = entries
    let texts = entries.map { entry in
      Language.allCases.map { Self.withoutTail(entry.name[$0].string) } + entry.aliases.map(\.string)
    }
    let words = texts.map { $0.map { CoverageReading.words(of: $0.unicodeScalars).map(Letter.skeleton) } }
    let sorted = Set(words.joined().joined()).sorted { $0.lexicographicallyPrecedes($1) }
    let vocabulary = Vocabulary(sorted: sorted)
    self.vocabulary = vocabulary
    names = words.enumerated().flatMap { entry, names in
      Set(names).map { CoverageName(entry: entry, words: $0.compactMap(vocabulary.number)) }
    }
  }

  /// A name without what stands in parentheses behind it: for how long, or what it is called besides, is no name.
  private static func withoutTail(_ name: String) -> String {
    guard name.hasSuffix(")"), let tail = name.lastIndex(of: "(") else { return name }
    return String(name[..<tail])
  }

  /// The entries that hold on a day and that a patient may mean, the best first.
  ///
  /// - Parameters:
  ///   - text: what was typed, in Kazakh, Russian, English or Latin letters, whatever layout was switched on; or the
  ///     code of a diagnosis.
  ///   - day: the day.
  ///   - plain: the words that are no evidence of an entry.
  public func search(_ text: String, asOf day: CalendarDate, passingOver plain: PlainWords) -> CoverageAnswer {
    let codes = TypedCode.readings(of: text)
    let coded = codes.flatMap { hits(of: $0, asOf: day) }
    if !coded.isEmpty { return answer(.coded, coded, isCertain: codes.count == 1) }
    let readings = CoverageReading.all(of: text)
    var named = hits(of: readings, mostMissing: 0, asOf: day, plain: plain)
    if named.contains(where: { $0.nearness <= .words }) { named.removeAll { $0.nearness > .beginnings } }
    if !codes.isEmpty, named.first?.nearness != .whole { return answer(.unknownCode, [], isCertain: false) }
    if named.isEmpty { named = hits(of: readings, mostMissing: .max, asOf: day, plain: plain) }
    if !named.isEmpty { return answer(.named, named, isCertain: true) }
    let isBegun = readings.first.map { self.isBegun($0, with: plain) } ?? true
    let isOpen = isBegun || readings.allSatisfy { $0.words.joined().count < Self.leastLetters }
    return answer(isOpen ? .open : .notFound, [], isCertain: false)
  }

  /// With fewer letters than this nothing is said to be missing: `E1` may become a code.
  private static let leastLetters = 3

  /// Whether next to nothing stands beside plain words yet: `болезнь п` may become `болезнь Паркинсона`.
  private func isBegun(_ asTyped: CoverageReading, with plain: PlainWords) -> Bool {
    let others = asTyped.words.filter { !plain.contains($0) }
    return others.count < asTyped.words.count && others.joined().count < Self.leastLetters
  }

  private func answer(
    _ state: CoverageAnswer.State, _ hits: [CoverageAnswer.Hit], isCertain: Bool
  ) -> CoverageAnswer {
    let whole = hits.filter { $0.nearness == .whole }
    let certain = isCertain && whole.count == 1 ? whole.first : nil
    return CoverageAnswer(state: state, hits: Array(hits.prefix(Self.mostHits)), certain: certain)
  }

  /// The entries to which a code belongs; of several those with the narrowest range, which were written for it.
  private func hits(of code: DiagnosisCode, asOf day: CalendarDate) -> [CoverageAnswer.Hit] {
    let current = entries.indices.filter { entries[$0].period.contains(day) }
    func narrowest(_ belongs: (DiagnosisCodes) -> Bool) -> [Int] {
      let widths = current.compactMap { place in
        entries[place].codes.filter(belongs).map(\.width).min().map { (place: place, width: $0) }
      }
      let least = widths.map(\.width).min()
      return widths.filter { $0.width == least }.map(\.place)
    }
    let whole = narrowest { $0.contains(code) }
    let partly = current.filter { place in
      !whole.contains(place) && entries[place].codes.contains { $0.touches(code) }
    }
    // Where a part of what is under a code has an entry of its own, nobody knows which part is meant.
    return whole.map { .init(entry: $0, code: code, nearness: partly.isEmpty ? .whole : .words) }
      + partly.map { .init(entry: $0, code: code, nearness: .words) }
  }

  /// The entries one of whose names has the words, but for so many, by the likeliest reading.
  private func hits(
    of readings: [CoverageReading], mostMissing: Int, asOf day: CalendarDate, plain: PlainWords
  ) -> [CoverageAnswer.Hit] {
    var best: [Int: CoverageMatch] = [:]
    for (place, reading) in readings.enumerated() {
      let order = reading.isStripped ? 0 : place
      let levels = reading.words.map { CoverageLevels(of: $0, in: vocabulary, isPlain: plain.contains($0)) }
      for name in names where entries[name.entry].period.contains(day) {
        guard let match = CoverageMatch(levels, name: name, reading: reading, order: order, mostMissing: mostMissing)
        else { continue }
        // What others should not see is not proposed for a short word that it shares: `аяғы сынды`, `аяғы ауыр`.
        if match.nearness == .partly, entries[name.entry].isDiscreet, !match.isPlainlyMeant { continue }
        if best[name.entry].map({ match < $0 }) ?? true { best[name.entry] = match }
      }
    }
    // Beside an entry that is named whole, none is meant for which a word must be passed over.
    if best.values.contains(where: { $0.nearness == .whole }) { best = best.filter { $0.value.passedOver == 0 } }
    return best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { place, match in
      .init(entry: place, code: nil, nearness: match.nearness)
    }
  }
}
