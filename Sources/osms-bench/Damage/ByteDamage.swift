import Foundation
import RegistryGenerator

/// What disks, cables and editors do to the bytes of a file.
enum ByteDamage: CaseIterable {
  /// Some bits are others.
  case flipped
  /// The end is missing.
  case truncated
  /// Something stands behind the end.
  case lengthened
  /// Two blocks have changed places.
  case exchanged
  /// A stretch is all zeros.
  case zeroed
  /// The first hundred bytes, by which a program knows a file, are others.
  case beheaded

  /// The bytes afterwards; by chance they can be the same.
  func applied(to bytes: Data, numbers: inout SeededNumbers) -> Data {
    guard !bytes.isEmpty else { return bytes }
    var result = [UInt8](bytes)
    switch self {
    case .flipped:
      for _ in 0..<numbers.number(in: 1...16) { result[numbers.below(result.count)] ^= 1 << UInt8(numbers.below(8)) }
    case .truncated: result.removeLast(result.count - numbers.below(result.count))
    case .lengthened: result += (0..<numbers.number(in: 1...5_000)).map { _ in UInt8(numbers.below(256)) }
    case .exchanged:
      let size = min(4_096, result.count / 2)
      let (left, right) = (numbers.below(result.count / size) * size, numbers.below(result.count / size) * size)
      for place in 0..<size { result.swapAt(left + place, right + place) }
    case .zeroed:
      let start = numbers.below(result.count)
      for place in start..<min(result.count, start + numbers.number(in: 1...8_192)) { result[place] = 0 }
    case .beheaded:
      for _ in 0..<numbers.number(in: 1...16) {
        result[numbers.below(min(100, result.count))] = UInt8(numbers.below(256))
      }
    }
    return Data(result)
  }
}

/// What can stand in the place of a file.
enum StandIn: CaseIterable {
  case nothing
  case emptyFile
  case folder
  /// A pipe with a name, at which a reader waits for ever.
  case pipe
  /// A link to itself.
  case circle
  /// A link to what is not there.
  case brokenLink
  /// A link to a device that never ends.
  case endless
  /// A file of a gigabyte that takes no place.
  case huge

  /// Puts it there.
  func put(at path: String) {
    try? FileManager.default.removeItem(atPath: path)
    switch self {
    case .nothing: break
    case .emptyFile: close(open(path, O_WRONLY | O_CREAT, 0o644))
    case .folder: mkdir(path, 0o755)
    case .pipe: mkfifo(path, 0o644)
    case .circle: symlink(path, path)
    case .brokenLink: symlink(path + ".none", path)
    case .endless: symlink("/dev/zero", path)
    case .huge:
      close(open(path, O_WRONLY | O_CREAT, 0o644))
      truncate(path, 1 << 30)
    }
  }
}
