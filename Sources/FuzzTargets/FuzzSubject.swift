/// What a fuzzer can be set on.
public enum FuzzSubject: String, CaseIterable, Sendable {
  /// Spreadsheets of districts.
  case csv
  /// Files of the content.
  case yaml
  /// Typed addresses and house numbers.
  case address
  /// What comes from a keyboard.
  case keys

  /// What is tried with it.
  ///
  /// - Throws: what keeps the content from being read.
  public func target(assets: String) throws -> any FuzzTarget {
    switch self {
    case .csv: try SpreadsheetFuzz(assets: assets)
    case .yaml: try ContentFuzz(assets: assets)
    case .address: try AddressFuzz(assets: assets)
    case .keys: try KeysFuzz(assets: assets)
    }
  }
}
