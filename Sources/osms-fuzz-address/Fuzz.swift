import FuzzTargets

/// What is tried with typed addresses and house numbers.
private nonisolated(unsafe) let run = FuzzRun { try AddressFuzz(assets: FuzzRun.assets) }

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
