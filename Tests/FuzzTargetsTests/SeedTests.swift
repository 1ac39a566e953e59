import Foundation
import TestSupport
import Testing

@testable import FuzzTargets

/// The bytes from which fuzzers begin keep the promises that fuzzers look for.
@Suite struct SeedTests {
  private static let assets = Repository.assets.path

  @Test func sheets() throws { try expectWhole(SpreadsheetFuzz(assets: Self.assets)) }

  @Test func content() throws { try expectWhole(ContentFuzz(assets: Self.assets)) }

  /// A folder goes with who has made it, and at the latest with the next one.
  @Test func foldersInMemoryLeaveNothing() throws {
    // No process has the greatest number.
    let abandoned = "/dev/shm/osms-fuzz-\(pid_t.max)-x"
    try FileManager.default.createDirectory(atPath: abandoned, withIntermediateDirectories: true)
    var folder: MemoryFolder? = try MemoryFolder(["content"])
    let path = try #require(folder?.path)
    #expect(FileManager.default.fileExists(atPath: path + "/content"))
    #expect(!FileManager.default.fileExists(atPath: abandoned))
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  /// The code of a street torn by signs, as fuzzers found it, is no street that is certain.
  @Test func addresses() throws {
    let torn = ["(S40٥", "(S4'0%Str\"ul?", "(`S40Str('[:///3a\"``\"", "\"S\"/4'0;;\"4'04z", "(S4'0(:@4'04'0(:\"/$/b#"]
    try expectWhole(AddressFuzz(assets: Self.assets), ["Абая 007", "0", "\u{0}"] + torn)
  }

  @Test func keys() throws { try expectWhole(KeysFuzz(assets: Self.assets), ["\u{3}", "1\u{D}\u{13}"]) }

  private func expectWhole(_ target: some FuzzTarget, _ more: [String] = []) throws {
    let seeds = target.seeds
    #expect(seeds.count > 10)
    #expect(seeds.allSatisfy { $0.bytes.count > 5 })
    let chosen = stride(from: 0, to: seeds.count, by: max(1, seeds.count / 12)).map { seeds[$0].bytes }
    for bytes in chosen + more.map({ Array($0.utf8) }) { #expect(target.take(bytes) == nil, "\(bytes)") }
  }
}
