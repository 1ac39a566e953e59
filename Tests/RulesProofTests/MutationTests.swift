import Foundation
import Polyclinic
import PolyclinicData
import Testing

/// A single slip in the rules makes an invented person, or a table beside them, fail.
@Suite struct MutationTests {
  @Test func amountsAndPairsAreAsWritten() throws {
    let rules = try Bundled.rules()
    #expect(AmountCheck.amountProblems(in: rules) == [])
    #expect(AmountCheck.pairProblems(in: rules) == [])
  }

  /// Slips that are not noticed count, unless a proof is cheap that no answers can tell them apart.
  @Test func nearlyEverySlipIsNoticed() throws {
    let rules = try Bundled.rules()
    let proof = Equivalence(to: rules)
    let mutants = Mutant.all(of: rules).filter { mutant in
      let isSwap = mutant.kind == "ground" && mutant.slip == Mutant.swapped
      let isCheap = mutant.kind == "amount" || mutant.slip == Mutant.earlierByADay
      return !(isSwap && proof.holdsForGrounds(of: mutant) || isCheap && proof.holds(for: mutant))
    }
    let watch = MutantWatch(over: rules, personas: try Bundled.personas())
    let survivors = mutants.filter { !watch.notices($0) }
    #expect(mutants.count > 500)
    #expect(
      survivors.count * 20 <= mutants.count,
      "\(survivors.count) of \(mutants.count) not noticed: \(survivors.map(\.name).joined(separator: "; "))")
  }

  /// Takes minutes: each slip that is not noticed is compared with the rules on every way through the questions.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["OSMS_PROVE_EVERY_SLIP"] != nil))
  func everySlipIsNoticed() throws {
    let rules = try Bundled.rules()
    let proof = Equivalence(to: rules)
    let watch = MutantWatch(over: rules, personas: try Bundled.personas())
    let survivors = Mutant.all(of: rules).filter { !watch.notices($0) && !proof.holds(for: $0) }
    #expect(survivors.map(\.name) == [])
  }
}
