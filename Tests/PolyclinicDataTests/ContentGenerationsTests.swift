import Foundation
import Testing

@testable import PolyclinicData

/// Content is replaced as a whole: whatever interrupts a publication, the old or the new one serves.
@Suite struct ContentGenerationsTests {
  /// A folder of generations of its own; content is a file with a number.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("osms-content-\(UUID().uuidString)")

    init() {}

    init(copyOf other: Folder) throws {
      try FileManager.default.copyItem(at: other.url, to: url)
    }

    deinit {
      try? FileManager.default.removeItem(at: url)
    }

    func write(_ number: Int, to path: String) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data("\(number)".utf8).write(to: URL(fileURLWithPath: path + "/number"))
    }

    func publish(_ number: Int, afterStep: @escaping (FolderStep) throws(Problem) -> Void = { _ in }) throws {
      var generations = ContentGenerations(folder: url.path)
      generations.afterStep = afterStep
      let draft = try generations.draft()
      try write(number, to: draft)
      try generations.publish(draft)
    }

    /// What the folders that may serve hold, the packaged one left out; nil for one that holds nothing.
    var served: [Int?] {
      AssetsFolder.candidates(given: url.path, program: "/opt/bin/osms-kiosk").dropLast().map { folder in
        (try? String(contentsOfFile: folder.path + "/number", encoding: .utf8)).flatMap { Int($0) }
      }
    }

    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }
  }

  @Test func theNewTakesThePlaceOfTheOld() throws {
    let folder = Folder()
    for number in 1...4 {
      try folder.publish(number)
      #expect(folder.served == (number == 1 ? [1] : [number, number - 1]))
    }
    #expect(try folder.names.count == 4)
  }

  @Test func aPublicationMayEndAfterAnyStep() throws {
    for generations in 0..<3 {
      let folder = Folder()
      for number in 0..<generations { try folder.publish(number) }
      let old = generations == 0 ? nil : generations - 1
      var left: [Folder] = []
      try folder.publish(9) { _ throws(Problem) in
        if let copy = try? Folder(copyOf: folder) { left.append(copy) }
      }
      #expect(left.count >= 5)
      for copy in left {
        #expect(copy.served.first ?? nil == old || copy.served.first ?? nil == 9, "\(copy.served)")
        #expect(!copy.served.contains(nil))
        try copy.publish(10)
        #expect(copy.served.first == 10)
        #expect(try copy.names.count <= 4)
      }
    }
  }

  @Test(arguments: 0..<8) func aPublicationMayFailAtAnyStep(_ failing: Int) throws {
    let folder = Folder()
    try folder.publish(1)
    try folder.publish(2)
    var step = 0
    let error = #expect(throws: Problem.self) {
      try folder.publish(3) { _ throws(Problem) in
        step += 1
        if step > failing { throw Problem(file: "disk", reason: "full") }
      }
    }
    #expect(error?.reason == "full")
    #expect([2, 3].contains(folder.served.first ?? nil))
    try ContentGenerations(folder: folder.url.path).clean()
    #expect(!folder.served.contains(nil))
    #expect(try folder.names.count <= 4)
  }

  /// An administrator may have copied the first content there by hand.
  @Test func foldersPutThereByHandGiveWay() throws {
    let folder = Folder()
    try folder.write(1, to: folder.url.path + "/current")
    try folder.write(0, to: folder.url.path + "/previous")
    try folder.publish(2)
    #expect(folder.served == [2, 1])
  }

  /// What was put there by hand serves, under whatever name, until the new one does.
  @Test(arguments: [["current"], ["current", "previous"]])
  func foldersPutThereByHandAreNotLost(_ names: [String]) throws {
    let folder = Folder()
    for name in names { try folder.write(name == "current" ? 1 : 0, to: "\(folder.url.path)/\(name)") }
    var left: [Folder] = []
    try folder.publish(9) { _ throws(Problem) in
      if let copy = try? Folder(copyOf: folder) { left.append(copy) }
    }
    #expect(left.count >= 8)
    for copy in left {
      // The run that comes after the interrupted one.
      try ContentGenerations(folder: copy.url.path).clean()
      #expect([1, 9].contains(copy.served.compactMap(\.self).first), "\(copy.served)")
    }
  }

  @Test func aLinkToNothingIsNotKept() throws {
    let folder = Folder()
    try folder.publish(1)
    try folder.publish(2)
    try FileManager.default.removeItem(atPath: folder.url.path + "/.2")
    try folder.publish(3)
    #expect(folder.served == [3, 1])
  }

  /// A draft beside which nothing serves yet is no content.
  @Test func aDraftDoesNotServe() throws {
    let folder = Folder()
    let generations = ContentGenerations(folder: folder.url.path)
    try folder.write(1, to: try generations.draft())
    #expect(folder.served == [])
    #expect(AssetsFolder.candidates(given: folder.url.path, program: "/o/bin/k").map(\.path) == ["/o/share/osms-kiosk"])
    try generations.clean()
    #expect(try folder.names == [])
  }

  /// Who has begun to read goes on in what was there then.
  @Test func readersAreNotLedAstray() throws {
    let folder = Folder()
    try folder.publish(1)
    let found = AssetsFolder.candidates(given: folder.url.path, program: "")
    try folder.publish(2)
    #expect(try String(contentsOfFile: found[0].path + "/number", encoding: .utf8) == "1")
  }
}
