import Polyclinic
import RegistryGenerator

/// The queries of one run: as many of every class of noise, in an order that follows from the seed.
struct QuerySet {
  /// A query and the way in which it was made.
  struct Entry {
    let noise: NoiseClass
    let query: NoisyQuery
  }

  /// The queries, the classes mixed.
  let entries: [Entry]

  /// Makes queries for a region.
  init(of registry: DistrictRegistry, each count: Int, seed: UInt64) {
    let noise = Noise(registry)
    var numbers = SeededNumbers(seed: seed)
    var entries: [Entry] = []
    for kind in NoiseClass.allCases {
      for _ in 0..<count {
        guard let query = noise.query(kind, using: &numbers) else { break }
        entries.append(Entry(noise: kind, query: query))
      }
    }
    numbers.shuffle(&entries)
    self.entries = entries
  }
}
