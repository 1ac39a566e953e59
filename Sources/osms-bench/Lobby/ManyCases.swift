import Foundation
import Synchronization

extension LobbyProof.Task {
  /// Plays all cases on all cores.
  ///
  /// - Parameter play: plays a case and tells what is wrong.
  /// - Returns: the cases in which anything is, in their order.
  func play(_ play: @escaping @Sendable (_ number: Int, _ seed: UInt64) -> [String]) -> [ProofFailure] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let piece = max(1, cases.count / 1_000)
    let seed = seed
    let cases = cases
    let found = Mutex<[Int: [String]]>([:])
    var first = cases.lowerBound
    while first < cases.upperBound {
      let pieces = (0..<cores).map { first + $0 * piece..<first + ($0 + 1) * piece }.map { $0.clamped(to: cases) }
      DispatchQueue.concurrentPerform(iterations: pieces.count) { place in
        for number in pieces[place] {
          let reasons = play(number, Self.seed(of: number, in: seed))
          if !reasons.isEmpty { found.withLock { $0[number] = reasons } }
        }
      }
      first += cores * piece
      progress(Double(first - cases.lowerBound) / Double(cases.count))
    }
    return found.withLock(\.self).sorted { $0.key < $1.key }.map { number, reasons in
      ProofFailure(reasons.joined(separator: "; "), case: number)
    }
  }
}
