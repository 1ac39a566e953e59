import Foundation
import TestTraits
import Testing

@testable import osms_desk

/// The pages for administrators and the manual pages that are delivered.
@Suite(.waitsForPrograms) struct DeployedPagesTests {
  @Test func administratorsReadTheSameInThreeLanguages() throws {
    let pages = try ["en", "ru", "kk"].map { try DeployedFiles.text("administrator.\($0).md") }
    func commands(_ page: String) -> [String] {
      page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.flatMap { block in
        block.element.split(separator: "\n").dropFirst().map { line in
          String(line.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces)
        }
      }
    }
    func headings(_ page: String) -> Int { page.split(separator: "\n").count { $0.hasPrefix("#") } }
    func rows(_ page: String) -> Int { page.split(separator: "\n").count { $0.hasPrefix("|") || $0.hasPrefix("- ") } }
    for page in pages.dropFirst() {
      #expect(commands(page) == commands(pages[0]))
      #expect(headings(page) == headings(pages[0]))
      #expect(rows(page) == rows(pages[0]))
    }
    #expect(commands(pages[0]).count > 10)
  }

  @Test func theManualSaysWhatTheHelpSays() throws {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
      .appendingPathComponent("osms-desk").path
    let page = try DeployedFiles.output(
      "'\(program)' --experimental-dump-help | '\(DeployedFiles.path("manual-page"))' 'November 25, 2026' osms-kiosk")
    #expect(page.hasPrefix(".Dd November 25, 2026\n.Dt OSMS-DESK 1\n"))
    for command in DeskCommand.configuration.subcommands {
      #expect(page.contains("\n.Cm \(command.configuration.commandName ?? "")\n"))
    }
    #expect(page.contains("\n.It Fl \\-root Ar dir\n") || page.contains("\n.It Fl -root Ar dir\n"))
    #expect(page.hasSuffix(".Sh SEE ALSO\n.Xr osms-kiosk 1\n"))
  }
}
