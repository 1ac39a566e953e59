import Foundation

/// Runs a target on what a fuzzer or a command line gives it.
public struct FuzzRun {
  private let target: any FuzzTarget

  /// A run of the subject that `OSMS_FUZZ` names, with the Assets folder that `OSMS_KIOSK_ASSETS` names, else that of
  /// the folder in which it is started: the command line belongs to the fuzzer.
  ///
  /// A subject that is not there or cannot be prepared ends the program, since nothing would be tried.
  public init() {
    let environment = ProcessInfo.processInfo.environment
    guard let subject = environment["OSMS_FUZZ"].flatMap(FuzzSubject.init) else {
      Self.end("OSMS_FUZZ must be one of \(FuzzSubject.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    do {
      target = try subject.target(assets: environment["OSMS_KIOSK_ASSETS"] ?? "Assets")
    } catch {
      Self.end("the subject cannot be prepared: \(error)")
    }
  }

  /// Takes what a fuzzer has thought of; a broken promise ends the program, so that the fuzzer keeps the bytes.
  public func take(_ start: UnsafePointer<UInt8>?, count: Int) {
    if let reason = target.take(Array(UnsafeBufferPointer(start: start, count: count))) {
      Self.end("broken: \(reason)")
    }
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
      if let reason = target.take([UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))) {
        Self.end("broken: \(reason)")
      }
    }
  }

  private static func end(_ reason: String) -> Never {
    try? FileHandle.standardError.write(contentsOf: Data("osms-fuzz: \(reason)\n".utf8))
    abort()
  }
}
