import Glibc

/// Why no slip came out.
enum SlipFailure: Error, Equatable {
  /// The slip that was given has faults.
  case faults([SlipFault])
  /// The program was built without the trait `Slip`.
  case notBuilt
  /// No font on this machine has these letters.
  case noFont(letters: [Unicode.Scalar])
  /// Cairo or Pango gave up, and said why.
  case notDrawn(String)
  /// Standard input cannot be read; an `errno`.
  case notRead(Int32)
  /// The document cannot be written; an `errno`.
  case notWritten(Int32)

  /// The exit status, one of those in `sysexits.h`.
  var status: Int32 {
    switch self {
    case .faults: 65
    case .notBuilt, .noFont: 69
    case .notDrawn: 70
    case .notRead, .notWritten: 74
    }
  }

  /// What is said on standard error.
  var lines: [String] {
    switch self {
    case .faults(let faults): faults.map(\.description)
    case .notBuilt: ["this build draws no slips: it was made without the trait Slip"]
    case .noFont(let letters):
      ["no font has the letters \(letters.map { "\($0)" }.joined(separator: " ")): install fonts-dejavu-core"]
    case .notDrawn(let reason): ["the slip cannot be drawn: \(reason)"]
    case .notRead(let code): ["standard input cannot be read: \(Self.reason(code))"]
    case .notWritten(let code): ["the document cannot be written: \(Self.reason(code))"]
    }
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
