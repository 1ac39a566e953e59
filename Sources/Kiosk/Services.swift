import Terminal

/// What the world around the kiosk can do for a patient: make QR codes, print, speak.
public struct Services: Sendable {
  /// Makes the modules of the QR code of a text; nil where this build makes none.
  public var qrSymbol: (@Sendable (_ text: String, _ level: QRSymbol.Level) -> QRSymbol?)?
  /// Whether slips can be printed.
  public var printing: Readiness
  /// Whether texts can be read aloud.
  public var voice: Readiness

  /// What is there.
  public init(
    qrSymbol: (@Sendable (_ text: String, _ level: QRSymbol.Level) -> QRSymbol?)? = nil,
    printing: Readiness = .notBuilt, voice: Readiness = .notBuilt
  ) {
    self.qrSymbol = qrSymbol
    self.printing = printing
    self.voice = voice
  }

  /// Whether something can be done, and why not.
  public enum Readiness: Hashable, Sendable {
    /// It can.
    case ready
    /// The programs that do it are not on this computer.
    case notInstalled
    /// Nobody has asked for it: no printer is named, or the voice is off.
    case switchedOff
    /// This build cannot do it: patients see nothing of it.
    case notBuilt
  }
}
