/// What stands on the screen while no kiosk runs: the one text for patients that is part of a program, since whatever
/// holds all others may be what is broken.
struct OutOfOrder {
  /// Why the last kiosk ended, for the staff.
  let cause: Cause

  /// Why a kiosk ended; its code stands in the administrator's guide.
  enum Cause: Equatable {
    /// It ended by itself: with status 0 because it was told to, with 1 because of content, districts or the terminal,
    /// with 64 because of its options.
    case status(Int32)
    /// A signal killed it.
    case signal(Int32)
    /// Keys were not read for too long.
    case hang
    /// It was stopped.
    case stop
    /// It could not be started at all.
    case noStart

    /// The code for the staff.
    var code: String {
      switch self {
      case .status(let status): "E\(status)"
      case .signal(let signal): "S\(signal)"
      case .hang: "H"
      case .stop: "T"
      case .noStart: "N"
      }
    }
  }

  /// The text as the terminal is given it, on a cleared screen; narrow enough for every terminal.
  var text: String {
    let lines = [
      "Бұл құрылғы жұмыс істемейді.", "Тіркеу бөлімінен сұраңыз.", "",
      "Это устройство не работает.", "Спросите в регистратуре.", "",
      "This device is out of order.", "Please ask at the reception.", "", "[\(cause.code)]",
    ]
    return lines.map { "  \($0)\r\n" }.reduce("\r\n", +)
  }
}
