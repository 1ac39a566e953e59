import Polyclinic
import PolyclinicData
import RulesProof
import Testing

/// A single slip in the rules makes an invented person, or a table beside them, fail.
@Suite struct MutationTests {
  @Test func amountsAndPairsAreAsWritten() throws {
    let rules = try Bundled.rules()
    #expect(AmountCheck.amountProblems(in: rules) == [])
    #expect(AmountCheck.pairProblems(in: rules) == [])
  }

  @Test func nearlyEverySlipIsNoticed() throws {
    let rules = try Bundled.rules()
    let watch = MutantWatch(over: rules, personas: try Bundled.personas())
    let proof = Equivalence(to: rules)
    var survivors: [String] = []
    var counted = 0
    let mutants = Mutant.all(of: rules)
    for mutant in mutants {
      // What no answers can tell apart is no slip; most neighbours may stand in either order.
      if mutant.slip == Mutant.swapped, proof.holds(for: mutant.rules) { continue }
      if !watch.notices(mutant) {
        if proof.holds(for: mutant.rules) { continue }
        survivors.append(mutant.name)
      }
      counted += 1
    }
    #expect(mutants.count > 500)
    #expect(
      survivors.count * 20 <= counted,
      "\(counted - survivors.count) of \(counted) noticed; not: \(survivors.joined(separator: "; "))")
    print("MUT", mutants.count, counted, survivors)
  }
}
