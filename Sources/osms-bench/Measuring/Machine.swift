import Foundation

/// On what and when was measured.
struct Machine {
  private let loadBefore = Self.load

  /// The command, the day, the processor, its cores, and how busy it was before the measures and after them.
  func description(of command: String) -> String {
    let day = Date.now.formatted(.iso8601.year().month().day())
    let model = Self.first(/model name\s*:\s*(.+)/, of: "/proc/cpuinfo") ?? "unknown processor"
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return "`\(command)` on \(day): \(model), \(cores) cores, load average \(loadBefore) before, \(Self.load) after"
  }

  private static var load: String {
    first(/(\S+ \S+ \S+)/, of: "/proc/loadavg") ?? "unknown"
  }

  private static func first(_ pattern: Regex<(Substring, Substring)>, of file: String) -> String? {
    kernelFile(file)?.firstMatch(of: pattern).map { String($0.1) }
  }
}
