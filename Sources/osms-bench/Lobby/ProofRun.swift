import Foundation
import Synchronization
import TerminalProgress

/// Proofs that are played together, several at once where that is wanted.
struct ProofRun: Sendable {
  /// The proofs.
  let parts: [Part]
  /// The number from which the cases are drawn.
  let seed: UInt64
  /// Where what the programs need is found.
  let place: ProofPlace

  /// A proof, or a case of it.
  struct Part: Sendable {
    /// The name of the proof.
    let name: String
    /// The proof.
    let proof: LobbyProof
    /// How many cases it takes.
    let count: Int
    /// The one case that is played; nil where all are.
    let only: Int?
  }

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
    let board = Mutex(Board(shares: Array(repeating: 0, count: parts.count)))
    let bar = parts.count == 1 ? parts.first?.name : nil
    let progress = Mutex(ProgressBar(bar ?? "\(parts.count) proofs"))
    let done = DispatchGroup()
    for _ in 0..<min(atOnce, parts.count) {
      done.enter()
      // A thread of its own: proofs that only wait must not take a core from those that count.
      Thread {
        while let number = board.withLock({ $0.take() }) {
          let outcome = outcome(of: parts[number]) { share in
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
    return board.withLock { board in parts.indices.compactMap { board.outcomes[$0] } }
  }

  private func outcome(of part: Part, progress: @escaping (Double) -> Void) -> Outcome {
    let start = ContinuousClock.now
    let task = LobbyProof.Task(
      count: part.count, seed: seed, only: part.only, progress: progress, place: place)
    let finding: LobbyProof.Finding
    do {
      finding = try part.proof.run(task)
    } catch {
      finding = .init(cases: 1, failures: [.init("stopped: \(error)", case: part.only)])
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
