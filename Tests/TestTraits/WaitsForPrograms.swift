import Testing

/// A trait of tests that spend their time waiting for other programs; they run beside those that calculate.
public struct WaitsForPrograms: SuiteTrait, TestTrait, TestScoping {
  /// Whether the tests of a suite have it too.
  public var isRecursive: Bool { true }

  /// Runs a test on a thread that may stand still.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
  }
}

extension Trait where Self == WaitsForPrograms {
  /// The tests wait for other programs.
  public static var waitsForPrograms: Self { Self() }
}
