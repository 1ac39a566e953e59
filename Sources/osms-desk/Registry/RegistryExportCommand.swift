import ArgumentParser
import Foundation
import PolyclinicData

/// Writes a list of districts as spreadsheets that import again to the same content.
struct RegistryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the list as two CSV files that import again to the same content.")

  @Argument(help: .init("The folder; it is made where it is missing, and files in it are not replaced."))
  var folder: String

  @OptionGroup var list: RegistryOption
  @OptionGroup var options: RegistryOptions

  func run() throws {
    let words = try options.words()
    let source = try options.open(list.districts, words)
    let paths = [RegistryExport.files.addresses, RegistryExport.files.districts].map { folder + "/" + $0 }
    for path in paths where FileManager.default.fileExists(atPath: path) {
      throw ValidationError(words(.exportedAlready, ["file": path]))
    }
    try options.changing { () throws(any Error) in
      try makeFolder()
      try RegistryExport(source.registry).write(toFolder: folder)
    }
    for path in paths { print(words(.exported, ["file": path])) }
    guard source.refusals.isEmpty else { throw DeskExit.findings }
  }

  private func makeFolder() throws(Problem) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let code = ((error as? CocoaError)?.underlying as? POSIXError)?.code
      let reason = code.map { ": \(String(cString: strerror($0.rawValue)))" } ?? ""
      throw Problem(file: folder, reason: "the folder cannot be made\(reason)")
    }
  }
}
