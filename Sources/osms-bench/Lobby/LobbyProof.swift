import RegistryGenerator

/// A promise to those who are alone with the kiosk, put to the proof so many times.
struct LobbyProof: Sendable {
  /// What is promised, for the table.
  let promise: String
  /// How many cases the short run takes.
  let short: Int
  /// How many cases the long run takes.
  let long: Int
  /// Puts it to the proof.
  let run: @Sendable (_ task: Task) throws -> Finding

  /// What a proof is asked for.
  struct Task {
    /// How many cases.
    var count: Int
    /// From what they are drawn; case `n` of a run is drawn from the seed and `n` alone.
    let seed: UInt64
    /// The one case that is played again; nil where all are played.
    var only: Int?
    /// Is told how much of the work is done, 0 to 1.
    let progress: (Double) -> Void
    /// Where what the programs need is found.
    let place: ProofPlace

    /// The numbers of the cases, from 0.
    var cases: Range<Int> { only.map { $0..<($0 + 1) } ?? 0..<count }

    /// The seed of a case: other runs have others.
    func seed(of number: Int) -> UInt64 { Self.seed(of: number, in: seed) }

    /// The seed of a case in the run of a seed.
    static func seed(of number: Int, in seed: UInt64) -> UInt64 {
      var numbers = SeededNumbers(seed: seed)
      var mixed = SeededNumbers(seed: numbers.next() &+ UInt64(truncatingIfNeeded: number))
      return mixed.next()
    }
  }

  /// What a proof has found.
  struct Finding {
    /// How many cases were looked at.
    let cases: Int
    /// The cases in which the promise was broken.
    let failures: [ProofFailure]
    /// A figure beside it; empty where there is none.
    var figure = ""
    /// Why nothing could be looked at; nil where something was.
    var skipped: String?
  }
}

/// Where a proof finds the programs and the content.
struct ProofPlace {
  /// The folder of the built programs.
  let programs: String
  /// The Assets folder.
  let assets: String
}
