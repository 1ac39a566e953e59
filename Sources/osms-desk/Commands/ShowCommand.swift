import ArgumentParser
import Kiosk
import Polyclinic
import Terminal

/// Prints a page as the kiosk shows it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a page as the kiosk shows it, a picture for each of its sheets.",
    discussion: "Hours are shown as on the given day at 10:00.")

  @OptionGroup var content: ContentOptions

  @Argument(help: "The id of a page; 'osms-desk pages' lists them.")
  var page: String

  @Option(help: "The language: kk, ru or en.")
  var language: Language = .ru

  @Option(help: .init("The size of the screen.", valueName: "columns×rows"))
  var size = Size(columns: 80, rows: 24)

  @Option(help: .init("The day; without it the pack's own.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  func run() throws {
    let content = try content.readOrExplain()
    let date = asOf ?? content.everything.pack.date
    let moment = TimeOfDay(hour: 10, minute: 0).map { Moment(date: date, time: $0) }
    let frames = content.gallery(at: moment).frames(of: page, language: language, theme: .standard, size: size)
    guard !frames.isEmpty else {
      throw ValidationError("there is no page '\(page)'; 'osms-desk pages' lists them")
    }
    print(frames.map { $0.text.joined(separator: "\n") }.joined(separator: "\n\n"))
  }
}
