import ArgumentParser
import Polyclinic
import PolyclinicData

/// Shows what the voice is given for a text.
struct SayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Prints what the voice is given for a text: numbers, signs and addresses in words.",
    discussion: "For example: osms-desk say '2026 жылғы 1 қаңтар' --language kk | espeak-ng -v kk")

  @OptionGroup var content: AssetsOptions

  @Argument(help: "The text, as it stands on a screen.")
  var text: String

  @Option(help: "The language: kk, ru or en.")
  var language: Language = .ru

  func run() throws {
    let everything = try content.readOrExplain().everything
    guard let text = try? SafeText(text, glyphs: everything.lobby.glyphs) else {
      throw ValidationError("the text is too long, or has a character that the console font does not have")
    }
    print(everything.pack.pronunciation.spoken(text, in: language).string)
  }
}
