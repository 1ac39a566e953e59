import Foundation
import RegistryGenerator

extension LobbyProof.Task {
  /// The numbers from which a case is drawn.
  func numbers(ofCase number: Int) -> SeededNumbers { SeededNumbers(seed: seed(of: number)) }

  /// How much of the work is done when that case begins.
  func begin(_ number: Int) { progress(Double(number - cases.lowerBound) / Double(max(1, cases.count))) }

  /// Leaves a failure, and the keys that led to it, in the folder for failures.
  ///
  /// - Parameters:
  ///   - failure: what is wrong.
  ///   - name: the name of the proof.
  ///   - number: the number of the case.
  ///   - input: the keys, or whatever else shows what happened.
  /// - Returns: what the list of failures says.
  func leave(_ failure: String, _ name: String, _ number: Int, input: [UInt8] = []) -> String {
    let line = "case \(number): \(failure) (--seed \(seed) --case \(number))"
    let folder = URL(fileURLWithPath: place.failures)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !input.isEmpty { try? Data(input).write(to: folder.appendingPathComponent("\(name)-\(number).keys")) }
    return line
  }
}

extension Samples {
  /// Median, 99th percentile and greatest, in milliseconds.
  var inMilliseconds: String {
    "p50 \(median.text(0)), p99 \(percentile99.text(0)), max \(greatest.text(0)) ms"
  }
}
