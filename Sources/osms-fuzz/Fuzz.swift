import FuzzTargets

/// What is tried.
private nonisolated(unsafe) let run = FuzzRun()

#if Fuzzer
  /// What libFuzzer calls with every input that it thinks of.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func takeOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    run.take(start, count: count)
    return 0
  }
#else
  /// Plays inputs again, or writes those from which a fuzzer begins.
  @main
  enum FuzzProgram {
    static func main() throws {
      try run.main(Array(CommandLine.arguments.dropFirst()))
    }
  }
#endif
