import Foundation

/// A case in which a promise was broken.
struct ProofFailure: Codable, CustomStringConvertible {
  /// The number that plays it again; nil where only the whole proof does.
  let number: Int?
  /// What is wrong.
  let reason: String
  /// The bytes that were typed; nil where the number says all.
  let input: Data?

  /// A broken promise of a case, or, without its number, of the proof as a whole.
  init(_ reason: String, case number: Int? = nil, input: [UInt8]? = nil) {
    self.number = number
    self.reason = reason
    self.input = input.map { Data($0) }
  }

  var description: String { (number.map { "case \($0): " } ?? "") + reason }

  private enum CodingKeys: String, CodingKey {
    case number = "case"
    case reason
    case input
  }
}

/// What a proof has found broken, as a file that plays it again.
struct ProofFailures: Codable {
  /// The name of the proof.
  let proof: String
  /// From what its cases were drawn.
  let seed: UInt64
  /// How many there were, or how long each was.
  let count: Int
  /// Those that were broken.
  let failures: [ProofFailure]

  /// Reads such a file.
  ///
  /// - Throws: ``Problem`` where it is none.
  init(file: String) throws(Problem) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw Problem(description: "\(file) holds no failures of a proof: \(error.localizedDescription)")
    }
  }

  /// The broken cases of a proof.
  init(proof: String, seed: UInt64, count: Int, failures: [ProofFailure]) {
    self.proof = proof
    self.seed = seed
    self.count = count
    self.failures = failures
  }

  /// Writes it into a folder, which is made where there is none.
  ///
  /// - Returns: the path of the file.
  func write(into folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = "\(folder)/\(proof).json"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(self).write(to: URL(fileURLWithPath: file))
    return file
  }
}
