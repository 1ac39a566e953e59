import Foundation

/// Plays cases in other processes of this program, so that a case that traps or hangs is seen and named.
struct DamageBatches {
  private let task: LobbyProof.Task
  private let subject: DamageCommand.Subject
  private let folder: ScratchFolder
  private var waiting: [Range<Int>]
  private var running: [Batch] = []
  private var done = 0
  private var failures: [Int: String] = [:]
  private var counts: [Substring: Int] = [:]

  /// Some cases in a process.
  private struct Batch {
    let cases: Range<Int>
    let child: ChildProcess
    let log: String
    var size = 0
    var lastSign = ContinuousClock.now
  }

  private static let length = 100
  /// How long a process may play without a word.
  private static let patience = Duration.seconds(60)

  /// The cases of a proof.
  init(_ subject: DamageCommand.Subject, of task: LobbyProof.Task) throws {
    self.task = task
    self.subject = subject
    folder = try ScratchFolder()
    waiting = stride(from: task.cases.lowerBound, to: task.cases.upperBound, by: Self.length).map { first in
      first..<min(first + Self.length, task.cases.upperBound)
    }.reversed()
  }

  /// Plays them all.
  ///
  /// - Parameter many: how many processes run at once.
  mutating func finding(atOnce many: Int) throws -> LobbyProof.Finding {
    while !waiting.isEmpty || !running.isEmpty {
      while running.count < many, let cases = waiting.popLast() { running.append(try start(cases)) }
      for index in running.indices.reversed() { try look(at: index) }
      task.progress(Double(done) / Double(task.cases.count))
      usleep(5_000)
    }
    let words = ["refused", "same", "other"].compactMap { word in counts[word[...]].map { "\($0) \(word)" } }
    return LobbyProof.Finding(
      cases: task.cases.count,
      failures: failures.sorted { $0.key < $1.key }.map { number, reason in ProofFailure(reason, case: number) },
      figure: words.joined(separator: ", "))
  }

  private func start(_ cases: Range<Int>) throws -> Batch {
    let log = "\(folder.path)/\(cases.lowerBound)"
    let child = try ChildProcess(
      [
        "/proc/self/exe", "damage", subject.rawValue, "--seed", "\(task.seed)", "--first", "\(cases.lowerBound)",
        "--count", "\(cases.count)", "--assets", task.place.assets,
      ], log: log)
    return Batch(cases: cases, child: child, log: log)
  }

  /// Looks whether a process has ended, or has to be ended.
  private mutating func look(at index: Int) throws {
    var batch = running[index]
    if let end = batch.child.end() {
      running.remove(at: index)
      return take(batch, end)
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: batch.log)[.size] as? Int) ?? 0
    if size != batch.size { (batch.size, batch.lastSign) = (size, .now) }
    running[index] = batch
    guard ContinuousClock.now - batch.lastSign > Self.patience else { return }
    batch.child.kill()
    running.remove(at: index)
    take(batch, .hung)
  }

  /// Takes what a process has told; what it could not play is played by another.
  private mutating func take(_ batch: Batch, _ end: TimedRun.End) {
    let log = String(decoding: FileManager.default.contents(atPath: batch.log) ?? Data(), as: UTF8.self)
    var next = batch.cases.lowerBound
    for line in log.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count > 1, let number = Int(words[1]), number == next, words[0] != "begin" else { continue }
      counts[words[0], default: 0] += 1
      if words[0] == "broken" { failures[number] = words.count > 2 ? String(words[2]) : "" }
      next += 1
    }
    try? FileManager.default.removeItem(atPath: batch.log)
    done += next - batch.cases.lowerBound
    guard next < batch.cases.upperBound else { return }
    let last = log.split(separator: "\n").suffix(3).joined(separator: " | ")
    failures[next] = "the process came to \(end): \(last)"
    done += 1
    if next + 1 < batch.cases.upperBound { waiting.append(next + 1..<batch.cases.upperBound) }
  }
}
