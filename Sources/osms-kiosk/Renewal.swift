import Glibc
import PolyclinicData

/// The program in place of itself: a visit ends with the memory in which it was, and nothing grows from visit to visit.
///
/// Values that are dropped leave copies in freed memory; a program that begins anew leaves none. What has come to the
/// disk meanwhile is taken up by the same step.
struct Renewal {
  private let program: String
  private let arguments: [String]

  /// What the program that begins anew has to know.
  enum Occasion: String {
    /// A visit is over: the welcome screen says that everything is erased.
    case erased = "--after-visit"
    /// A visit begins, with content that has come while nobody was there.
    case begins = "--begin-visit"
  }

  /// Told beside the occasion where something that is read is another than before.
  private static let change = "--after-change"

  /// The program that runs now, with its own arguments but those of an earlier renewal.
  ///
  /// - Returns: nil where the program's own path is not known.
  init?(arguments: [String]) {
    guard let program = OwnProgram.path else { return nil }
    self.program = program
    let own = [Occasion.erased, .begins].map(\.rawValue) + [Self.change]
    self.arguments = arguments.filter { argument in !own.contains { argument.hasPrefix($0) } }
  }

  /// Whether the program is still there, perhaps as a newer one.
  var isPossible: Bool { access(program, X_OK) == 0 }

  /// Begins anew; where that is impossible the program ends, and with it the memory in which the visit was.
  func begin(_ occasion: Occasion, _ value: String?, isChanged: Bool) -> Never {
    let words = arguments + [occasion.rawValue + (value.map { "=\($0)" } ?? "")] + (isChanged ? [Self.change] : [])
    var pointers = words.map { strdup($0) } + [nil]
    execv(program, &pointers)
    _exit(EX_OSERR)
  }
}
