import Kiosk
import Polyclinic
import RegistryGenerator
import Terminal

/// The gates in front of screen, printer and voice: whatever text comes, only what is seen or read passes.
public struct Gates: Sendable {
  private let glyphs: Set<Unicode.Scalar>
  private let font: Font
  private let fields: [(name: String, session: Session)]
  private let keyboard: Keyboard

  /// The gates of a kiosk with that content.
  public init(content: Visit.Content) {
    glyphs = content.lobby.glyphs
    font = content.font
    keyboard = Keyboard(content: content, language: .kk)
    let gallery = content.gallery
    fields = gallery.names.compactMap { name in
      guard let size = Gallery.grids.first,
        let session = gallery.session(showing: name, language: .kk, theme: .standard, size: size), session.isTyping
      else { return nil }
      return (name, session)
    }
  }

  /// Sends the hostile text of a seed through every gate.
  ///
  /// - Returns: what passed that should not; nil where nothing did.
  public func flaw(seed: UInt64) -> String? {
    var numbers = SeededNumbers(seed: seed)
    let text = HostileText.draw(from: &numbers)
    let flaw = frameFlaw(text, &numbers) ?? textFlaw(text) ?? (numbers.below(20) == 0 ? fieldFlaw(text, &numbers) : nil)
    return flaw.map { "\($0): \(text.prefix(200).debugDescription)" }
  }

  /// Written anywhere, the text leaves the font nowhere.
  private func frameFlaw(_ text: String, _ numbers: inout SeededNumbers) -> String? {
    var frame = Frame(size: Size(columns: 40, rows: 6), theme: .standard, glyphs: glyphs)
    frame.write(text, at: Point(x: numbers.number(in: -5...45), y: numbers.number(in: -1...6)))
    for (row, line) in TextLine(text).wrapped(to: 40).prefix(8).enumerated() {
      frame.write(line, at: Point(x: 0, y: row))
    }
    return frame.isPure(in: font) ? nil : "the screen shows what the font does not have"
  }

  /// What becomes a text is harmless, and so is what is made of it.
  private func textFlaw(_ text: String) -> String? {
    let parts = [text] + text.unicodeScalars.prefix(200).map { String($0) }
    for part in parts {
      let screen = try? SafeText(part, glyphs: glyphs)
      let paper = try? SafeText(printed: part)
      for admitted in [screen, paper].compactMap(\.self) {
        let made = [
          admitted, admitted.capitalized, admitted + .colon + admitted, admitted.filled(["name": admitted]),
          SafeText.joined([admitted, .space, admitted], by: .comma),
        ]
        if !made.allSatisfy(\.isHarmless) { return "a text is admitted that is obeyed instead of being read" }
      }
      if let screen, !screen.string.unicodeScalars.allSatisfy(font.has) {
        return "a text is admitted that the font does not have"
      }
    }
    return nil
  }

  /// Typed into a field, the text is shown with the font's characters alone, and not printed; what is read is harmless.
  private func fieldFlaw(_ text: String, _ numbers: inout SeededNumbers) -> String? {
    guard let field = numbers.pick(fields) else { return "there is no field" }
    let name = field.name
    var session = field.session
    session.isLocked = true
    for key in text.unicodeScalars.prefix(20).map({ Key.character($0) }) + [.function(4), .function(5), .enter] {
      if let flaw = keyboard.press(key, in: &session, at: 0) ?? keyboard.flaw(of: session.frame()) {
        return "typed on \(name): \(flaw)"
      }
    }
    return nil
  }
}
