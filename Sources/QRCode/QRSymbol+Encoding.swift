import Terminal

#if QRCode
  import CQREncode
#endif

extension QRSymbol {
  /// Makes the QR code of a text; nil where this build makes none.
  public static var encoder: (@Sendable (_ text: String, _ level: Level) -> QRSymbol?)? {
    #if QRCode
      { QRSymbol(encoding: $0, level: $1) }
    #else
      nil
    #endif
  }

  /// The QR code of a text.
  ///
  /// - Returns: nil where the text is empty or too long for any code, or this build makes none.
  public init?(encoding text: String, level: Level) {
    #if QRCode
      guard
        let code = QRcode_encodeString8bit(text, 0, level == .low ? QR_ECLEVEL_L : QR_ECLEVEL_M)
      else { return nil }
      defer { QRcode_free(code) }
      let side = Int(code.pointee.width)
      guard let modules = code.pointee.data else { return nil }
      self.init(side: side, dark: UnsafeBufferPointer(start: modules, count: side * side).map { $0 & 1 == 1 })
    #else
      return nil
    #endif
  }
}
