import Foundation

/// The repository from which the tests were built.
public enum Repository {
  /// Its folder.
  public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The content that comes with the programs.
  public static let assets = folder.appendingPathComponent("Assets")
}
