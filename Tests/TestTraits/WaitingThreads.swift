import Foundation

/// Threads that may stand still: tests on them wait for other programs without keeping a processor from the rest.
///
/// The threads on which tests run otherwise are as few as the processors.
final class WaitingThreads: TaskExecutor, @unchecked Sendable {
  /// The threads of all tests that wait: twice as many as the processors of the machines on which the tests run.
  static let shared = WaitingThreads(count: 4)

  private let condition = NSCondition()
  private var jobs: [UnownedJob] = []

  private init(count: Int) {
    for _ in 0..<count { Thread.detachNewThread { [self] in work() } }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    condition.withLock { jobs.append(job) }
    condition.signal()
  }

  private func work() -> Never {
    while true {
      let job = condition.withLock {
        while jobs.isEmpty { condition.wait() }
        return jobs.removeFirst()
      }
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
