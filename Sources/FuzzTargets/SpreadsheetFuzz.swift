import Foundation
import Polyclinic
import PolyclinicData

/// Spreadsheets of districts of any bytes: all that is wrong is listed, or the list reads again as it is exported.
public struct SpreadsheetFuzz: FuzzTarget {
  private let file: BytesFile
  private let exported: [BytesFile]
  private let tables: SpreadsheetWords
  private let glyphs: Set<Unicode.Scalar>
  private let example: String

  /// Prepares the words of spreadsheets.
  public init(assets path: String) throws {
    let assets = AssetsFolder(path: path)
    file = try BytesFile()
    exported = [try BytesFile(), try BytesFile()]
    tables = try SpreadsheetWords.read(from: assets)
    glyphs = try assets.glyphs()
    example = RegistrySource.example(in: assets)
  }

  /// Takes some bytes; a promise that is broken is returned in words.
  public func take(_ bytes: [UInt8]) -> String? {
    file.put(bytes)
    let outcome = read([file.path])
    guard let registry = outcome.registry else {
      return outcome.problems.contains { $0.severity == .error } ? nil : "nothing is read, and no error says why"
    }
    let rows = Self.rows(registry)
    exported[0].put(Array(rows.addresses.joined().utf8))
    exported[1].put(Array(rows.districts.joined().utf8))
    let again = read(exported.map(\.path))
    guard let second = again.registry else { return "what was exported is refused: \(again.problems)" }
    // Localities of which no street is known come last in an export, so that only the order may be another.
    let (first, other) = (rows, Self.rows(second))
    let isSame =
      first.addresses.sorted() == other.addresses.sorted() && first.districts.sorted() == other.districts.sorted()
    return isSame ? nil : "what was exported reads as something else"
  }

  private static func rows(_ registry: DistrictRegistry) -> (addresses: [String], districts: [String]) {
    var rows: (addresses: [String], districts: [String]) = ([], [])
    RegistryExport(registry).writeAddresses { rows.addresses.append($0) }
    RegistryExport(registry).writeDistricts { rows.districts.append($0) }
    return rows
  }

  private func read(_ files: [String]) -> RegistryImport.Outcome {
    RegistryImport(files: files, tables: tables, glyphs: glyphs).read()
  }

  /// Bytes from which a fuzzer begins.
  public var seeds: [(name: String, bytes: [UInt8])] {
    let names = [RegistryExport.files.addresses, RegistryExport.files.districts]
    return names.flatMap { name -> [(name: String, bytes: [UInt8])] in
      let text = (try? String(contentsOfFile: "\(example)/\(name)", encoding: .utf8)) ?? ""
      let lines = text.split(separator: "\n")
      // The header with a few rows each: small seeds are varied faster than large ones.
      return stride(from: 1, to: min(lines.count, 120), by: 6).map { first in
        let rows = lines.prefix(1) + lines.dropFirst(first).prefix(6)
        return ("\(name)-\(first)", Array((rows.joined(separator: "\n") + "\n").utf8))
      }
    }
  }
}
