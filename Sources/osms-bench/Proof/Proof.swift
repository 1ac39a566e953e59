import Polyclinic
import RegistryGenerator
import RegistryOracle

/// What became of very many texts that were typed into one registry.
struct Proof {
  /// How many answers got which verdict.
  private(set) var counts: [CertaintyJudge.Verdict: Int] = [:]
  /// The wrong ones in full.
  private(set) var wrong: [String] = []

  private static let step = 20_000

  /// Types the probes that follow from a seed.
  init(of registry: DistrictRegistry, name: String, probes count: Int, seed: UInt64) {
    let index = DistrictIndex(registry)
    let judge = CertaintyJudge(registry)
    let probes = Probes(registry)
    var numbers = SeededNumbers(seed: seed)
    for number in 1...max(1, count) {
      guard let probe = probes.next(using: &numbers) else { break }
      let answer = index.search(probe.text)
      let verdict = judge.verdict(on: answer, to: probe.text, meant: probe.meant)
      counts[verdict, default: 0] += 1
      if verdict == .wrong { wrong.append(Self.account(of: probe, answer, judge, registry)) }
      if number.isMultiple(of: Self.step) { announce("\(name): \(number) of \(count), \(wrong.count) wrong") }
    }
  }

  private static func account(
    of probe: Probes.Probe, _ answer: AddressAnswer, _ judge: CertaintyJudge, _ registry: DistrictRegistry
  ) -> String {
    var lines = ["\(probe.origin): «\(probe.text)»"]
    if let meant = probe.meant {
      let name = PlaceLabel.text(.street(meant.street), in: registry)
      let districts = meant.house.map { judge.districts.districts(of: $0, street: meant.street) }
      lines.append("  meant: \(name) \(meant.house?.text.string ?? "")")
      lines.append("  its districts: \(districts ?? judge.districts.districts(ofWholeStreet: meant.street) ?? [:])")
    }
    if let certain = answer.certain {
      let hit = certain.hit
      let houses = hit.houses.map(\.text.string).joined(separator: " or ")
      lines.append(
        "  shown as \(answer.state.rawValue): \(PlaceLabel.text(hit.place, in: registry)) \(houses), \(hit.nearness), "
          + "\(hit.reading)")
      lines.append("  with \(certain.resolution.placements.map { "\($0.kind) \($0.catchments)" })")
    }
    return lines.joined(separator: "\n")
  }
}
