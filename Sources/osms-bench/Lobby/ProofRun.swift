import Foundation
import Synchronization
import TerminalProgress

/// Proofs that are played together, several at once where that is wanted.
struct ProofRun: Sendable {
  /// The proofs by their names.
  let proofs: [(name: String, proof: LobbyProof)]
  /// How many cases each takes; nil: as many as it takes by itself.
  let count: Int?
  /// Whether each takes by itself as many cases as a night has room for.
  let isLong: Bool
  /// The number from which the cases are drawn.
  let seed: UInt64
  /// The one case that is played; nil where all are.
  let only: Int?
  /// Where what the programs need is found, and where failures are left.
  let place: ProofPlace

  /// What came of a proof.
  struct Outcome: Sendable {
    /// What it has found; what stopped it counts as a case in which the promise was broken.
    let finding: LobbyProof.Finding
    /// How long it took, in seconds.
    let seconds: Double
  }

  /// Plays all proofs.
  ///
  /// - Parameter atOnce: how many may be under way at the same time; of one alone, nothing else disturbs the figures.
  /// - Returns: what came of each, in the order of the proofs.
  func play(atOnce: Int) -> [Outcome] {
    let board = Mutex(Board(shares: Array(repeating: 0, count: proofs.count)))
    let bar = proofs.count == 1 ? proofs.first?.name : nil
    let progress = Mutex(ProgressBar(bar ?? "\(proofs.count) proofs"))
    let done = DispatchGroup()
    for _ in 0..<min(atOnce, proofs.count) {
      done.enter()
      // A thread of its own: proofs that only wait must not take a core from those that count.
      Thread {
        while let number = board.withLock({ $0.take() }) {
          let outcome = outcome(of: proofs[number].proof) { share in
            let total = board.withLock { $0.note(share, of: number) }
            progress.withLock { $0.show(total) }
          }
          board.withLock { $0.outcomes[number] = outcome }
        }
        done.leave()
      }.start()
    }
    done.wait()
    progress.withLock { $0.finish() }
    return board.withLock { board in proofs.indices.compactMap { board.outcomes[$0] } }
  }

  private func outcome(of proof: LobbyProof, progress: @escaping (Double) -> Void) -> Outcome {
    let start = ContinuousClock.now
    let task = LobbyProof.Task(
      count: count ?? (isLong ? proof.long : proof.short), seed: seed, only: only, progress: progress, place: place)
    let finding: LobbyProof.Finding
    do {
      finding = try proof.run(task)
    } catch {
      finding = .init(cases: 1, failures: ["stopped: \(error)"])
    }
    progress(1)
    return Outcome(finding: finding, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  /// Which proofs are still to be taken, and how far the others are.
  private struct Board: Sendable {
    var shares: [Double]
    var outcomes: [Int: Outcome] = [:]
    private var next = 0

    init(shares: [Double]) { self.shares = shares }

    mutating func take() -> Int? {
      guard next < shares.count else { return nil }
      defer { next += 1 }
      return next
    }

    mutating func note(_ share: Double, of number: Int) -> Double {
      shares[number] = share
      return shares.reduce(0, +) / Double(shares.count)
    }
  }
}
