import Polyclinic
import RegistryGenerator

/// Which measures of the search are reported, and against which goals.
struct SearchReport {
  let size: RegionSize
  let replay: Replay
  let recall: Recall
  let costs: Costs?
  let typing: Samples?
  let peers: [SearchPeers.Peer]

  /// The table of all measures.
  func table() -> SearchTable {
    var table = SearchTable(peers: peers.map(\.name))
    addKeys(to: &table)
    for noise in NoiseClass.allCases { addRecall(of: noise, to: &table) }
    addCertainty(to: &table)
    if let costs { addCosts(costs, to: &table) }
    return table
  }

  private func addKeys(to table: inout SearchTable) {
    guard let time = Samples(replay.keystrokes.map(\.time)), let work = Samples(replay.keystrokes.map(\.work)) else {
      return
    }
    let limits = size.keyLimits
    func goal(_ value: Double, _ limit: Double) -> Goal { Goal("≤ \(limit) ms", value, atMost: limit) }
    table.add(
      "key → ranked list, p50", "\(time.median.text(3)) ms", goal: goal(time.median, limits.median))
    table.add(
      "key → ranked list, p99", "\(time.percentile99.text(3)) ms", spread: "\(time.greatest.text(2)) ms",
      goal: goal(time.percentile99, limits.percentile99))
    table.add(
      "the same, processor time, p50 / p99", "\(work.median.text(3)) / \(work.percentile99.text(3)) ms",
      spread: "\(work.greatest.text(2)) ms",
      goal: Goal(
        "≤ \(limits.median) / \(limits.percentile99) ms",
        isMet: work.median <= limits.median && work.percentile99 <= limits.percentile99))
    if let whole = Samples(replay.outcomes.map(\.time)) {
      table.add(
        "whole query → ranked list, p50 / p99", Self.pair(whole), spread: "\(whole.greatest.text(2)) ms",
        peers: peers.map { Self.pair($0.times) })
    }
    if let typing {
      table.add(
        "key in the kiosk's field → first byte, p50 / p99", Self.pair(typing), spread: "\(typing.greatest.text(2)) ms",
        goal: size == .country ? nil : Goal("p99 ≤ 5 ms", typing.percentile99, atMost: 5))
    }
    if let costs { table.add("first key after the start", "\(costs.loading.firstKey.text(2)) ms") }
  }

  private static func pair(_ times: Samples) -> String {
    "\(times.median.text(2)) / \(times.percentile99.text(2)) ms"
  }

  private func addRecall(of noise: NoiseClass, to table: inout SearchTable) {
    guard let tally = recall.tallies[noise] else { return }
    let (first, five) = (tally.share(\.first), tally.share(\.amongFive))
    table.add(
      "recall@1 / @5, \(noise.rawValue)", "\(first.text(3)) / \(five.text(3))",
      goal: Self.goal(noise, size, first: first, five: five),
      peers: peers.map { $0.recall[noise]?.text(3) ?? "" })
  }

  private static func goal(_ noise: NoiseClass, _ size: RegionSize, first: Double, five: Double) -> Goal? {
    func atLeast(_ limit: Double) -> Goal { Goal("≥ \(limit)", isMet: first >= limit) }
    return switch noise {
    case .exact, .kazakhLetters, .withoutKazakhLetters, .wrongLayoutRussian, .wrongLayoutKazakh, .kazakhDigits,
      .transliteration:
      atLeast(size.plainRecall)
    case .oneTypo: atLeast(size.typoRecall)
    case .oldName, .mergedName, .code:
      Goal("≥ \(size.aliasRecall) / 1.0", isMet: first >= size.aliasRecall && five >= 1)
    case .twoTypos, .abbreviations, .otherOrder, .gluedHouse, .prefix: nil
    }
  }

  private func addCertainty(to table: inout SearchTable) {
    let queries = replay.outcomes.count
    let certain = recall.tallies.values.reduce(0) { $0 + $1.certain }
    let wrong = recall.wrongCertain.count
    table.add(
      "wrong districts shown as certain", "\(wrong) of \(certain)", goal: Goal("0", Double(wrong), atMost: 0))
    let never = replay.outcomes.count { $0.firstAfter == nil }
    if let after = Samples(replay.outcomes.compactMap { $0.firstAfter.map(Double.init) }) {
      table.add(
        "characters until the street is first, median", "\(after.median.text(0)), never for \(never) of \(queries)")
    }
    let exact = replay.outcomes.filter { $0.entry.noise == .exact }
    let flickers = exact.reduce(0) { $0 + $1.flickers.count }
    table.add("first place lost and won again, exact queries", "\(flickers) in \(exact.count)")
  }

  private func addCosts(_ costs: Costs, to table: inout SearchTable) {
    if let index = costs.index {
      table.add(
        "building the index, median", "\(index.median.text(0)) ms", spread: "\(index.greatest.text(0)) ms",
        goal: size.indexLimits.map { Goal("≤ \($0.time) ms", index.median, atMost: $0.time) },
        peers: peers.map { "\($0.making.text(0)) ms" })
    }
    let (registry, index) = (costs.loading.registryMemory, costs.loading.indexMemory)
    table.add(
      "memory of registry + index", "\(registry.text(1)) + \(index.text(1)) MB",
      goal: size.indexLimits.map { Goal("≤ \($0.memory) MB", registry + index, atMost: $0.memory) })
    table.add(
      "start: registry file + index",
      "\(costs.loading.loadingTime.text(0)) + \(costs.loading.indexTime.text(0)) ms")
    table.add("export to spreadsheets", "\((costs.exporting / 1e3).text(2)) s")
    table.add(
      "reading and checking spreadsheets", "\((costs.reading.loading.loadingTime / 1e3).text(2)) s",
      spread: "\(costs.reading.peak.text(0)) MB")
    if let importing = costs.importing {
      table.add(
        "`osms-desk registry import`", "\((importing.time / 1e3).text(2)) s", spread: "\(importing.peak.text(0)) MB",
        goal: Goal("≤ \(size.importLimit) s", importing.time / 1e3, atMost: size.importLimit))
    }
  }
}
