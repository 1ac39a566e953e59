import Foundation

/// Runs a target on what a fuzzer or a command line gives it.
public struct FuzzRun {
  private let target: any FuzzTarget

  /// The Assets folder: that of the environment, else that of the package's folder, in which a fuzzer is started.
  public static var assets: String { ProcessInfo.processInfo.environment["OSMS_KIOSK_ASSETS"] ?? "Assets" }

  /// A run of a target; one that cannot be prepared ends the program, since nothing would be tried.
  public init(_ target: () throws -> any FuzzTarget) {
    do {
      self.target = try target()
    } catch {
      Self.end("the target cannot be prepared: \(error)")
    }
  }

  /// Takes what a fuzzer has thought of; a broken promise ends the program, so that the fuzzer keeps the bytes.
  public func take(_ start: UnsafePointer<UInt8>?, count: Int) {
    if let reason = target.take(Array(UnsafeBufferPointer(start: start, count: count))) { Self.end(reason) }
  }

  /// What the program does where it is built without a fuzzer: `seeds FOLDER` writes the bytes from which a fuzzer
  /// begins, and any other arguments are files that are taken one by one.
  public func main(_ arguments: [String]) throws {
    if arguments.first == "seeds", let folder = arguments.dropFirst().first {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, bytes) in target.seeds { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
      return
    }
    for file in arguments {
      print(file)
      if let reason = target.take([UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))) { Self.end(reason) }
    }
  }

  private static func end(_ reason: String) -> Never {
    FileHandle.standardError.write(Data("broken: \(reason)\n".utf8))
    abort()
  }
}
