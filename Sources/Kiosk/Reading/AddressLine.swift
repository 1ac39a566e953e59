import Polyclinic
import Terminal

extension TextLine {
  /// An address on the internet in words, its host standing out; it is broken as ``Breaking/addresses``.
  init(address link: Link) {
    self.init()
    let address = link.address.string
    guard let host = address.firstRange(of: link.host) else { return }
    append(String(address[..<host.lowerBound]))
    append(String(address[host]), .strong)
    append(String(address[host.upperBound...]))
  }
}
