import Foundation

/// Says on standard error what is being done now.
func announce(_ step: String) {
  FileHandle.standardError.write(Data("osms-bench: \(step)\n".utf8))
}
