import Foundation

/// Says on standard error what is being done now.
func announce(_ step: String) {
  try? FileHandle.standardError.write(contentsOf: Data("osms-bench: \(step)\n".utf8))
}
