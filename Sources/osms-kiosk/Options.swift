import ArgumentParser
import Kiosk
import Polyclinic
import Terminal

extension Language: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
extension VoiceSpeed: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads an option such as `2026-01-31`.
  public init?(argument: String) {
    self.init(argument)
  }
}
