import Polyclinic
import PolyclinicData
import RegistryGenerator
import RegistryOracle

/// Addresses of any bytes typed into the search: what is shown as certain is right, and a house is read as it is written.
public struct AddressFuzz: FuzzTarget {
  private let index: DistrictIndex
  private let judge: CertaintyJudge
  private let texts: [String]

  /// Invents a clinic.
  public init(assets: String) throws {
    let registry = RegistryGenerator(houses: 1_500, seed: 1, glyphs: try AssetsFolder(path: assets).glyphs()).make()
    index = DistrictIndex(registry)
    judge = CertaintyJudge(registry)
    texts = registry.segments.prefix(400).enumerated().compactMap { place, segment in
      guard place.isMultiple(of: 4) else { return nil }
      let street = registry.streets[segment.street].name.ru.string
      return switch segment.span {
      case .house(let house): "\(street) \(house.text.string)"
      case .range(let range): "\(street) \(range.first)"
      case .street: street
      }
    }
  }

  /// Takes some bytes; a promise that is broken is returned in words.
  public func take(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let answer = index.search(text)
    if judge.verdict(on: answer, to: Self.withoutLeadingZeros(text), meant: nil) == .wrong {
      return "«\(text)» gets a wrong district"
    }
    for house in HouseNumber.readings(of: text) {
      let written = house.text.string
      if !HouseNumber.readings(of: written).contains(house) { return "\(written) is not read as it is written" }
      if HouseNumber(packed: house.storedValue) != house { return "\(written) is not kept as it is" }
    }
    return nil
  }

  /// The text as the judge takes it, who knows no house 07.
  private static func withoutLeadingZeros(_ text: String) -> String {
    var isInNumber = false
    let scalars = Array(text.unicodeScalars)
    let kept = scalars.enumerated().filter { place, scalar in
      let isDigit = ("0"..."9").contains(scalar)
      defer { isInNumber = isDigit && (isInNumber || scalar != "0") }
      let isFollowed = place + 1 < scalars.count && ("0"..."9").contains(scalars[place + 1])
      return isInNumber || scalar != "0" || !isFollowed
    }
    return String(String.UnicodeScalarView(kept.map(\.element)))
  }

  /// Bytes from which a fuzzer begins.
  public var seeds: [(name: String, bytes: [UInt8])] {
    texts.enumerated().map { ("address-\($0)", Array($1.utf8)) }
  }
}
