/// The letters and digits of addresses as small numbers, and what becomes of them when they are folded.
///
/// Names and queries are compared as rows of these numbers, since comparing strings knows too much of Unicode to be
/// quick. Two folds bring together what people type for one name: without the letters that only Kazakh has, and the
/// skeleton, in which letters that are taken for one another are the same.
enum Letter {
  /// Cyrillic а to я are 1 to 32; the rest follows in this order.
  private static let others = Array("ёәғқңөұүһі".unicodeScalars)

  /// The number of the digit 0; the digits follow one another.
  static let zero: UInt8 = 43

  /// How many numbers there are.
  static let count = 53

  /// The number of a lower-case letter or a digit; nil for everything else.
  static func code(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x430...0x44F: return UInt8(scalar.value - 0x430) + 1
    case 0x30...0x39: return UInt8(scalar.value - 0x30) + zero
    default: return others.firstIndex(of: scalar).map { UInt8($0) + 33 }
    }
  }

  /// The letter or digit of a number; nil for a number that stands for none.
  static func scalar(of code: UInt8) -> Unicode.Scalar? {
    switch code {
    case 1...32: Unicode.Scalar(0x430 + UInt32(code) - 1)
    case 33..<zero: others[Int(code) - 33]
    case zero..<UInt8(count): Unicode.Scalar(0x30 + UInt32(code - zero))
    default: nil
    }
  }

  /// Whether the number stands for a digit.
  static func isDigit(_ code: UInt8) -> Bool { code >= zero }

  /// ә→а ғ→г қ→к ң→н ө→о ұ ү→у һ→х і→и, ё→е.
  private static let withoutKazakh = table("ёәғқңөұүһі", "еагкноуухи")

  /// й ы→и, э→е, щ→ш on top of that; ъ ь become nothing, which is 0.
  private static let bones: [UInt8] = {
    let further = table("йыэщ", "ииеш")
    var bones = withoutKazakh.map { further[Int($0)] }
    for sign in "ъь".unicodeScalars { if let code = code(of: sign) { bones[Int(code)] = 0 } }
    return bones
  }()

  private static func table(_ from: String, _ to: String) -> [UInt8] {
    var table = (0..<UInt8(count)).map { $0 }
    for (from, to) in zip(from.unicodeScalars, to.unicodeScalars) {
      if let from = code(of: from), let to = code(of: to) { table[Int(from)] = to }
    }
    return table
  }

  /// A word without the letters that only Kazakh has.
  static func withoutKazakhLetters(_ word: [UInt8]) -> [UInt8] {
    word.map { withoutKazakh[Int($0)] }
  }

  /// A word with each letter as in its skeleton, and nothing dropped: a wrong letter may be a sign, or a double.
  static func unjoined(_ word: [UInt8]) -> [UInt8] {
    word.map { bones[Int($0)] == 0 ? $0 : bones[Int($0)] }
  }

  /// The letters of ц, which Latin letters do not tell from т and с.
  private static let (ц, т, с): (UInt8, UInt8, UInt8) = (23, 19, 18)

  /// The skeleton of a word: signs dropped, doubled letters taken as one, ц as тс, digits as they are.
  static func skeleton(_ word: [UInt8]) -> [UInt8] {
    var skeleton: [UInt8] = []
    skeleton.reserveCapacity(word.count + 1)
    func append(_ bone: UInt8) {
      if bone != 0, isDigit(bone) || skeleton.last != bone { skeleton.append(bone) }
    }
    for code in word {
      if code == ц {
        append(т)
        append(с)
      } else {
        append(bones[Int(code)])
      }
    }
    // A word of signs alone keeps them, so that no word is empty.
    return skeleton.isEmpty ? word : skeleton
  }
}
