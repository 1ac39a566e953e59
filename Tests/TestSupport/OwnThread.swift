import Foundation

/// Does work that waits long on a thread of its own, so that no other test is kept from running meanwhile.
///
/// - Returns: what the work returns.
/// - Throws: what the work throws.
public func onOwnThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread { continuation.resume(with: Result(catching: work)) }.start()
  }
}
