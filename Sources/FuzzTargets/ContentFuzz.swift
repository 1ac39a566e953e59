import Foundation
import Polyclinic
import PolyclinicData

/// Files of the content of any bytes, in a pack that has nothing else: an error says what is wrong, or the pack is read.
///
/// The first byte names the file, `a` for the first, and the others are what stands in it.
public struct ContentFuzz: FuzzTarget {
  private let original: String
  private let folder: MemoryFolder
  private let reader: AssetsReader
  private let files = [
    "content/home.yaml", "content/notes.yaml", "content/links.yaml", "content/glossary.yaml", "content/ui.yaml",
    "sources.yaml", "pack.yaml", "polyclinic/example.yaml", "rules/facts.yaml", "rules/grounds.yaml",
    "rules/access.yaml", "rules/remedies.yaml", "rules/contributions.yaml", "rules/coverage.yaml",
    "speech/words.yaml", "speech/numbers.yaml", "speech/letters.yaml", "speech/grammar.yaml", "console-glyphs.txt",
  ]

  /// Lays the pack out in memory.
  public init(assets: String) throws {
    original = assets
    folder = try MemoryFolder(["content", "rules", "speech", "polyclinic"])
    reader = AssetsReader(folder: AssetsFolder(path: folder.path), polyclinic: nil, phrases: [])
    for file in files + ["content/screens.yaml"] { try Data(small(file)).write(to: url(file)) }
  }

  /// Takes some bytes; a promise that is broken is returned in words.
  public func take(_ bytes: [UInt8]) -> String? {
    let file = files[Int(bytes.first ?? 0) % files.count]
    defer { try? Data(small(file)).write(to: url(file)) }
    guard (try? Data(bytes.dropFirst()).write(to: url(file))) != nil else { return "nothing can be written" }
    let first = read()
    guard case .success(let texts) = first else { return nil }
    guard case .success(let again) = read(), again == texts else { return "\(file) reads differently a second time" }
    return nil
  }

  private func read() -> Result<[LocatedText], Problems> {
    Result { () throws(Problems) in try reader.readEverything().texts }
  }

  private func url(_ file: String) -> URL { URL(fileURLWithPath: "\(folder.path)/\(file)") }

  /// The least that the file can have.
  private func small(_ file: String) -> [UInt8] {
    switch file {
    case "pack.yaml", "polyclinic/example.yaml", "console-glyphs.txt": Array(text(file).utf8)
    case "content/ui.yaml", "content/screens.yaml": Array("{}\n...\n".utf8)
    case "content/home.yaml":
      Array(
        text(file).split(separator: "\n").map { line in
          line.contains("choices:") ? "  choices: [home]" : line.contains("foot:") ? "  foot: []" : line
        }.joined(separator: "\n").appending("\n").utf8)
    default: Array("[]\n...\n".utf8)
    }
  }

  private func text(_ file: String) -> String {
    (try? String(contentsOfFile: "\(original)/\(file)", encoding: .utf8)) ?? ""
  }

  /// Bytes from which a fuzzer begins.
  public var seeds: [(name: String, bytes: [UInt8])] {
    files.enumerated().flatMap { place, file -> [(name: String, bytes: [UInt8])] in
      let mark = UInt8(ascii: "a") + UInt8(place)
      let name = file.replacingOccurrences(of: "/", with: "-")
      let entries = text(file).replacingOccurrences(of: "\n...\n", with: "").components(separatedBy: "\n- ")
      let pieces = entries.enumerated().prefix(20).map { index, entry -> (name: String, bytes: [UInt8]) in
        (name + "-\(index)", [mark] + Array(((index == 0 ? "" : "- ") + entry + "\n...\n").utf8))
      }
      return [(name, [mark] + small(file))] + pieces
    }
  }
}
