import Foundation

/// The file of the running program, as the kernel knows it: the name by which it was called need not say where it lies.
public enum OwnProgram {
  /// Its path without links; nil where the kernel does not tell.
  public static var path: String? { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") }

  /// The folder in which it lies; `/` where the kernel does not tell.
  public static var folder: String { path.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path } ?? "/" }
}
