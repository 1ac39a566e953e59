import ArgumentParser
import Kiosk
import Polyclinic
import PolyclinicData

/// Checks the content: that it can be read, that it is written as patients need it, that all of it fits every grid.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the content and lists everything that is wrong: file:line: entry: language: reason.")

  @OptionGroup var content: ContentOptions

  func run() throws {
    let content: Content
    do {
      content = try self.content.check()
    } catch let problems as Problems {
      for problem in problems.list { print(problem) }
      print("\(problems.list.count) findings")
      throw DeskExit.findings
    }
    let pack = content.everything.pack
    print("\(pack.id) of \(pack.date): \(pack.pages.count) pages in 3 languages, nothing wrong")
    print("Most words of ten letters and more:")
    for line in LongWords(texts: content.everything.texts).worstPages { print("  \(line)") }
  }
}
