import Synchronization

/// The scenes of a run by their numbers, each prepared when it is first asked for.
final class ImportScenes: Sendable {
  private let task: @Sendable (Int) throws -> ImportScene
  private let prepared = Mutex<[Int: ImportScene]>([:])

  /// How many cases of a scene follow each other, and how many lists there are of each kind of scene.
  private enum Round {
    static let length = 20
    static let lists = 4
  }

  /// The scenes of a proof.
  init(seed: UInt64, place: ProofPlace) {
    task = { number in
      let kind = ImportScene.Kind.allCases[number % ImportScene.Kind.allCases.count]
      return try ImportScene(kind, seed: seed &+ UInt64(number), place: place)
    }
  }

  /// Plays a case.
  ///
  /// The cases of a scene take its faults in an order that spreads them over the whole run of the program, and come back
  /// to the first when all have been taken.
  ///
  /// - Returns: what is wrong.
  func play(_ number: Int, faults: (TracedCall) -> [ImportFault.Event]) -> [String] {
    let turn = number / Round.length
    let scenes = ImportScene.Kind.allCases.count * Round.lists
    do {
      let scene = try scene(turn % scenes)
      let all = scene.calls.flatMap { call in faults(call).map { ImportFault(call: call, event: $0) } }
      guard !all.isEmpty else { return ["\(scene.kind): there is no call"] }
      // Each list of a kind begins elsewhere.
      let list = turn % scenes / ImportScene.Kind.allCases.count
      let place = turn / scenes * Round.length + number % Round.length + list * (all.count / Round.lists)
      return try scene.verdict(on: all[Self.spread(place, over: all.count)])
    } catch {
      return ["\(error)"]
    }
  }

  private func scene(_ number: Int) throws -> ImportScene {
    try prepared.withLock { prepared in
      if let scene = prepared[number] { return scene }
      let scene = try task(number)
      prepared[number] = scene
      return scene
    }
  }

  /// The place of a number in a walk over all places that keeps neighbours apart.
  private static func spread(_ number: Int, over count: Int) -> Int {
    var step = max(1, count * 382 / 1_000)
    func divisor(_ left: Int, _ right: Int) -> Int { right == 0 ? left : divisor(right, left % right) }
    while divisor(step, count) > 1 { step += 1 }
    return number % count * step % count
  }
}
