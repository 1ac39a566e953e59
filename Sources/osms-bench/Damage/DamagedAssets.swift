import Foundation
import Kiosk
import Polyclinic
import PolyclinicData
import RegistryGenerator

/// A copy of the content of which one file is damaged: it is read as a whole, or an error names the file.
struct DamagedAssets: Damaged {
  private let folder: ScratchFolder
  private let assets: AssetsFolder
  private let whole: AssetsReader.Everything
  private let files: [(name: String, bytes: Data)]

  /// What is done to a file.
  private enum Damage: CaseIterable {
    case bytes
    case standIn
    /// The end is missing.
    case truncated
    /// A byte order mark of Windows stands before the text.
    case byteOrderMark
    /// Lines end as Windows ends them.
    case carriageReturns
    /// A byte that is no UTF-8.
    case noText
    /// A character that a terminal obeys.
    case command
    /// A list of texts where something else is expected, or the other way round.
    case wrongType
    /// The whole file is of another kind.
    case wrongRoot
    /// A key that nobody knows.
    case unknownKey
  }

  /// The files that belong to no screen: they are read by staff's programs, or not at all.
  private static let others = ["deploy/", "polyclinic/example-districts/", "registry/commands.yaml"]

  init(assets: String) throws {
    folder = try ScratchFolder(copyOf: assets)
    self.assets = AssetsFolder(path: folder.path)
    whole = try Self.reader(self.assets).readEverything()
    let folder = folder.path
    files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { name in
        (name.hasSuffix(".yaml") || name.hasSuffix(".txt")) && !Self.others.contains(where: name.hasPrefix)
      }
      .compactMap { name in FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) } }
  }

  func play(seed: UInt64) throws -> DamageVerdict {
    var numbers = SeededNumbers(seed: seed)
    guard let file = numbers.pick(files), let damage = numbers.pick(Damage.allCases) else { return .same }
    let path = "\(folder.path)/\(file.name)"
    var told = "\(file.name) \(damage)"
    defer {
      try? FileManager.default.removeItem(atPath: path)
      try? file.bytes.write(to: URL(fileURLWithPath: path))
    }
    var isSame = false
    // Nobody knows the names of all pages; that one is missing is told where it is pointed to.
    var isNamed = true
    // Nothing but a checksum could tell that a letter is another letter.
    var mayDiffer = false
    switch damage {
    case .standIn:
      guard let other = numbers.pick(StandIn.allCases) else { return .same }
      told += " \(other)"
      isNamed = other != .nothing
      other.put(at: path)
    case .bytes:
      guard let kind = numbers.pick(ByteDamage.allCases) else { return .same }
      told += " \(kind)"
      let bytes = kind.applied(to: file.bytes, numbers: &numbers)
      (isSame, mayDiffer) = (bytes == file.bytes, true)
      try bytes.write(to: URL(fileURLWithPath: path))
    default:
      let bytes = Self.damaged(file.bytes, damage, numbers: &numbers)
      isSame = bytes == file.bytes
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    return verdict(on: file.name, mayDiffer: mayDiffer || isSame, isComment: damage == .wrongType, isNamed, told)
  }

  private func verdict(on file: String, mayDiffer: Bool, isComment: Bool, _ mustBeNamed: Bool, _ told: String)
    -> DamageVerdict
  {
    do throws(Problems) {
      let isEqual = try read(file)
      if isEqual { return mayDiffer || isComment ? .same : .broken("\(told): it is read as if nothing were wrong") }
      return mayDiffer ? .other : .broken("\(told): it is read as something else")
    } catch {
      let isNamed = error.list.contains { $0.file == file || $0.file.hasSuffix("/" + file) }
      return isNamed || mayDiffer || !mustBeNamed
        ? .refused : .broken("\(told): no error names the file: \(error.list.prefix(3))")
    }
  }

  /// Reads what the file belongs to.
  ///
  /// - Returns: whether it means the same as before.
  private func read(_ file: String) throws(Problems) -> Bool {
    switch file {
    case RuleFile.personas.rawValue:
      _ = try Self.reader(assets).readPersonas(rules: whole.pack.rules)
      return true
    case "registry/columns.yaml":
      _ = try SpreadsheetWords.read(from: assets)
      return true
    case "registry/messages.yaml":
      // What is wrong with a list is told in the words of this file.
      do throws(Problems) {
        _ = try RegistrySource.open("none.csv", assets: assets, glyphs: whole.lobby.glyphs)
      } catch {
        guard error.list.allSatisfy({ $0.file == "none.csv" }) else { throw error }
      }
      return true
    default:
      let read = try Self.reader(assets).readEverything()
      return read.texts == whole.texts && read.references == whole.references && read.pack.id == whole.pack.id
        && read.pack.date == whole.pack.date && read.lobby.glyphs == whole.lobby.glyphs
    }
  }

  private static func reader(_ assets: AssetsFolder) -> AssetsReader {
    AssetsReader(folder: assets, polyclinic: nil, phrases: Phrase.declarations)
  }

  private static func damaged(_ bytes: Data, _ damage: Damage, numbers: inout SeededNumbers) -> Data {
    func inserted(_ more: [UInt8]) -> Data {
      // The last line is the mark of the end, and what stands behind it is another fault.
      let place = numbers.below(max(1, bytes.count - 5))
      return bytes.prefix(place) + more + bytes.dropFirst(place)
    }
    switch damage {
    case .truncated: return bytes.prefix(numbers.below(bytes.count))
    case .byteOrderMark: return Data([0xEF, 0xBB, 0xBF]) + bytes
    case .carriageReturns:
      let all = numbers.chance(500)
      let chosen = numbers.below(max(1, bytes.count { $0 == 0x0A }))
      var line = 0
      return Data(
        bytes.flatMap { byte -> [UInt8] in
          guard byte == 0x0A else { return [byte] }
          line += 1
          return all || line == chosen + 1 ? [0x0D, 0x0A] : [0x0A]
        })
    case .noText: return inserted([0xFF])
    case .command: return inserted([0x1B])
    case .wrongType:
      var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      let keys = lines.indices.filter { lines[$0].contains(": ") && !lines[$0].contains("#") }
      guard let index = numbers.pick(keys), let colon = lines[index].firstRange(of: ": ") else { return bytes }
      lines[index] = lines[index][..<colon.upperBound] + (numbers.chance(500) ? "[[x]]" : "{x: {x: x}}")
      return Data(lines.joined(separator: "\n").utf8)
    case .wrongRoot: return Data((numbers.chance(500) ? "x: x\n...\n" : "- - x\n...\n").utf8)
    case .unknownKey: return Data("- nobody_knows_this: x\n".utf8) + bytes
    case .bytes, .standIn: return bytes
    }
  }
}
