import Polyclinic
import Terminal

extension Slip {
  /// The columns of the narrowest paper: an 80 mm roll.
  static let narrowest = 42

  /// The lines that the slip takes on paper of so many columns, the QR code left aside.
  func length(columns: Int) -> Int {
    let head = [polyclinic] + contact + [date, title]
    let rest = (address.map { [$0] } ?? []) + sources + [closing]
    func height(_ text: SafeText, _ width: Int) -> Int {
      TextLine(text.string).wrapped(to: width, breaking: .addresses).count
    }
    let body = lines.reduce(0) { sum, line in
      let beside = [line.mark, line.amount].compactMap { $0?.string.unicodeScalars.count }.reduce(0) { $0 + $1 + 1 }
      return sum + height(line.text, columns - beside)
    }
    return body + (head + rest).reduce(0) { $0 + height($1, columns) }
  }
}
