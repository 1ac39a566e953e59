import ArgumentParser
import PolyclinicData

/// Goes back to the list before the last import.
struct RegistryUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Goes back to the list before the last import, which is lost.",
    discussion: "Exit status 1 where the override.csv beside the list does not fit the one that is back.")

  @OptionGroup var target: ChangedRegistryOption
  @OptionGroup var options: RegistryOptions

  func run() throws {
    let path = target.registry
    let words = try options.words()
    let hasPrevious: Bool
    do throws(Problem) {
      hasPrevious = try RegistryFile.hasPrevious(path)
    } catch {
      throw ValidationError(words(.earlierUnreadable, ["reason": "\(error)"]))
    }
    guard hasPrevious else { throw ValidationError(words(.nothingEarlier, ["file": path])) }
    try options.changing { () throws(any Error) in try RegistryFile.undo(path) }
    let source = try options.open(path, words)
    print(words(.undone, ["file": path]))
    RegistryStatistics(source.registry).summary(words).forEach { print($0) }
    try options.expectFitting(source.registry, at: path, words)
  }
}
