/// The version of the programs.
public enum Version {
  /// The version as `--version` prints it.
  public static let text = "0.1.0"
}
