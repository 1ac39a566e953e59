import ArgumentParser
import Foundation
import Kiosk
import Polyclinic
import PolyclinicData

/// Shows what the kiosk finds for addresses, and why.
struct RegistryFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Shows what the kiosk finds for an address, with the reason for each street.",
    discussion: """
      The answer is one of exact, range, street, ambiguous, house-unknown, confirm, elsewhere and not-found. With \
      --jsonl each answer is a line of JSON: query, answer, streets (name, type, locality, house, why), house, districts \
      (number, kind, doctor, away, substitute; for exact, range and street) and microseconds. Every key is always there, \
      with null where there is nothing. Whoever is away today by the list or by override.csv is told with the last day.
      """)

  @OptionGroup var list: RegistryOption
  @OptionGroup var options: RegistryOptions

  @Argument(help: "An address, as a patient types it.")
  var query: String?

  @Option(help: .init("A file with an address a line; - for standard input.", valueName: "file"))
  var queries: String?

  @Flag(help: "Print a line of JSON for each answer.")
  var jsonl = false

  @Flag(help: "Answer every beginning of an address too, as if it were typed key by key.")
  var keystrokes = false

  func validate() throws {
    guard (query == nil) != (queries == nil) else {
      throw ValidationError("give an address, or a file of them with --queries")
    }
  }

  func run() throws {
    let texts = try query.map { [$0] } ?? lines()
    let words = try options.words()
    let today = CalendarDate.today
    let index = DistrictIndex(try options.open(list.districts, words, today: today).registry)
    let folder = try options.folder()
    let screens = try Problems.explained { try folder.screenPhrases(Phrase.declarations) }
    for text in texts {
      for typed in keystrokes ? Self.beginnings(of: text) : [text] {
        let found = FoundLine(typed, index: index, today: today, words: words)
        if jsonl {
          print(try found.json.written(isOneLine: true))
        } else {
          let head = keystrokes || queries != nil ? ["\(typed):"] : []
          print((head + found.lines(words, screens: screens)).joined(separator: "\n"))
        }
      }
    }
  }

  /// The addresses of the file, empty lines left out.
  private func lines() throws -> [String] {
    let data =
      queries == "-"
      ? try? FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: queries ?? "")
    guard let data else { throw ValidationError("the file '\(queries ?? "")' cannot be read") }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func beginnings(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.map { String(String.UnicodeScalarView(scalars[...$0])) }
  }
}
