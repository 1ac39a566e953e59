import Foundation
import Polyclinic
import RegistryGenerator

/// Other programs that find streets, asked the same queries.
struct SearchPeers {
  /// What came of one of them.
  struct Peer {
    let name: String
    /// Milliseconds until it could be asked.
    let making: Double
    /// Milliseconds for a query.
    let times: Samples
    /// The queries that it was asked.
    let queries: Int
    /// By class of noise: the share of queries whose street came first.
    let recall: [NoiseClass: Double]
  }

  private(set) var peers: [Peer] = []
  /// What is missing, and why.
  private(set) var absent: [String] = []

  private static let names = ["tantivy", "FTS5", "rapidfuzz", "fzf"]
  /// How many seconds a peer is asked.
  private static let budget = 25

  fileprivate struct Answer: Decodable {
    let absent: String?
    let making: Double?
    let asked: [String: Int]?
    let right: [String: Int]?
    let times: [Double]?
  }

  /// Asks those that are there.
  ///
  /// - Parameter python: the interpreter that has them; nil: the `python3` of the search path.
  /// - Throws: an error of the file system.
  init(_ queries: QuerySet, of registry: DistrictRegistry, folder: String, python: String?) throws {
    let interpreter = try python.map { path throws(Problem) in try Program(name: "python3", path: path) }
    guard let interpreter = interpreter ?? Program(installed: "python3", arguments: []) else {
      absent = Self.names.map { "\($0): there is no python3" }
      return
    }
    let script = folder + "/peers.py"
    try PeerScript.text.write(toFile: script, atomically: false, encoding: .utf8)
    try Self.streets(of: registry).write(toFile: folder + "/streets.tsv", atomically: false, encoding: .utf8)
    try Self.lines(queries).write(toFile: folder + "/queries.jsonl", atomically: false, encoding: .utf8)
    for name in Self.names {
      announce("asking \(name)")
      var program = interpreter
      program.arguments = [script, folder, name, String(Self.budget)]
      let run = try ChildRun(program, in: folder)
      let answer = try? JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
      if let answer, let peer = Peer(name, answer) {
        peers.append(peer)
      } else {
        absent.append("\(name): \(answer?.absent ?? "it ended with \(run.status)")")
      }
    }
  }

  /// Every name of every street on a line, in small letters, with the words for the type and the locality.
  private static func streets(of registry: DistrictRegistry) -> String {
    var lines = ""
    let isMany = registry.localities.count > 1
    for (index, street) in registry.streets.enumerated() {
      let words = TypeWords(street.type)
      let locality = registry.localities.indices.contains(street.locality) ? registry.localities[street.locality] : nil
      let place = isMany ? locality?.name : nil
      var names = ["\(place?.ru.string ?? "") \(words.ru) \(street.name.ru.string)"]
      if let kk = street.name.kk { names.append("\((place?.kk ?? place?.ru)?.string ?? "") \(kk.string) \(words.kk)") }
      names += street.aliases.map { "\(place?.ru.string ?? "") \($0.name.string)" }
      for name in names {
        lines += "\(index)\t\(name.lowercased().trimmingCharacters(in: .whitespaces))\n"
      }
    }
    return lines
  }

  private static func lines(_ queries: QuerySet) throws -> String {
    struct Line: Encodable {
      let noise: String
      let text: String
      let street: Int
    }
    let encoder = JSONEncoder()
    return try queries.entries.map { entry in
      let line = Line(noise: entry.noise.rawValue, text: BareQuery(entry).text, street: entry.query.street)
      return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
    }.joined()
  }
}

extension SearchPeers.Peer {
  /// What a peer answered; nil where it was not asked.
  fileprivate init?(_ name: String, _ answer: SearchPeers.Answer) {
    guard let making = answer.making, let asked = answer.asked, let right = answer.right,
      let times = Samples(answer.times ?? [])
    else { return nil }
    var recall: [NoiseClass: Double] = [:]
    for (key, count) in asked {
      if let noise = NoiseClass(rawValue: key) { recall[noise] = Double(right[key] ?? 0) / Double(max(1, count)) }
    }
    self.init(
      name: name, making: making, times: times, queries: asked.values.reduce(0, +), recall: recall)
  }
}
