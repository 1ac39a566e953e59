import ArgumentParser
import Kiosk
import Polyclinic

/// Lists the pages.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Lists the pages: id and title, a line each.")

  @OptionGroup var content: ContentOptions

  @Option(help: "The language of the titles: kk, ru or en.")
  var language: Language = .ru

  func run() throws {
    let content = try content.readOrExplain()
    let names = content.gallery(at: nil).names
    let width = names.map(\.count).max() ?? 0
    for name in names {
      let title = content.everything.pack.pages[name]?.title[language].string ?? ""
      let line = name + String(repeating: " ", count: width - name.count + 2) + title
      print(title.isEmpty ? name : line)
    }
  }
}
