import Foundation
import Testing

@testable import PolyclinicData

/// What is seen of files that somebody else may be writing, and what is copied of them.
@Suite struct IncomingFilesTests {
  private let url = FileManager.default.temporaryDirectory.appendingPathComponent("osms-files-\(UUID().uuidString)")

  /// A folder with some files in it, by their paths.
  private func folder(_ files: [String: String]) throws -> OpenFolder {
    for (path, text) in files { try write(text, to: path) }
    return try #require(OpenFolder(path: url.path))
  }

  private func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func remove() { try? FileManager.default.removeItem(at: url) }

  @Test func everyChangeIsSeen() throws {
    defer { remove() }
    let folder = try folder(["a.csv": "1", "content/rules/b.yaml": "2", "report.txt": "3", ".hidden": "4"])
    func fingerprint() throws -> String { try FolderSurvey(folder) { $0 == "report.txt" }.fingerprint }
    let first = try fingerprint()
    #expect(try fingerprint() == first)
    try write("other", to: "report.txt")
    try write("other", to: ".hidden")
    #expect(try fingerprint() == first)
    var seen = [first]
    try write("2", to: "content/rules/b.yaml")
    seen.append(try fingerprint())
    try write("", to: "content/rules/c.yaml")
    seen.append(try fingerprint())
    #expect(rename(url.path + "/a.csv", url.path + "/b.csv") == 0)
    seen.append(try fingerprint())
    #expect(symlink("/", url.path + "/link") == 0)
    seen.append(try fingerprint())
    #expect(Set(seen).count == seen.count)
  }

  @Test func aFileThatChangesMeanwhileIsNotTaken() throws {
    defer { remove() }
    let folder = try folder(["a.csv": "1"])
    let entry = try #require(try folder.entry("a.csv"))
    #expect(throws: Never.self) { close(try folder.openFile(entry)) }
    try write("12", to: "a.csv")
    let fault = #expect(throws: RegistryFault.self) { try folder.openFile(entry) }
    #expect(fault?.message == .fileChanged)
    #expect(!folder.remove(entry))
    #expect(try folder.entry("a.csv") != nil)
  }

  @Test func aFolderIsCopiedWithAllThatIsInIt() throws {
    defer { remove() }
    let deep = (1..<FileTransfer.Limit.depth).map { "\($0)" }.joined(separator: "/")
    let folder = try folder(["in/a.yaml": "1", "in/\(deep)/b.yaml": "2", "in/.hidden": "3"])
    var transfer = FileTransfer()
    try transfer.copyFolder("in", in: folder, to: url.path + "/out")
    #expect(transfer.problems.isEmpty)
    #expect(try String(contentsOf: url.appendingPathComponent("out/\(deep)/b.yaml"), encoding: .utf8) == "2")
    #expect(try FileManager.default.contentsOfDirectory(atPath: url.path + "/out").sorted() == ["1", "a.yaml"])

    try write("4", to: "in/\(deep)/deeper/c.yaml")
    var second = FileTransfer()
    try second.copyFolder("in", in: folder, to: url.path + "/second")
    #expect(second.problems.map(\.message) == [.tooDeep])
    #expect(second.problems.first?.file == deep + "/deeper")
  }

  @Test func whatCannotBeWrittenIsTheSystemsFault() throws {
    defer { remove() }
    let folder = try folder(["a.csv": "1"])
    #expect(throws: Problem.self) {
      var transfer = FileTransfer()
      try transfer.copyFile("a.csv", in: folder, to: url.path + "/nowhere/a.csv", largest: 10)
    }
    #expect(throws: Problem.self) { try SettledFile.write(Data(), to: url.path + "/nowhere/report.txt") }
  }
}
