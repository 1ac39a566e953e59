import Foundation

/// JSON as the standard writes it: UTF-8, no key twice, no comma too many.
///
/// Foundation reads it, and takes more than the standard does; what it should not have taken is found here.
enum StrictJSON {
  /// The value that the bytes hold: texts, lists and objects as `String`, `[Any]` and `[String: Any]`.
  ///
  /// - Throws: ``SlipFault`` with the reason.
  static func value(of bytes: [UInt8]) throws(SlipFault) -> Any {
    guard !bytes.isEmpty else { throw SlipFault("is empty: no JSON was given") }
    // UTF-16 would pass for UTF-8 were it not for its zeros.
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw SlipFault("is not UTF-8")
    }
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    } catch {
      let reason = (error as NSError).userInfo[NSDebugDescriptionErrorKey].map { "\($0)" } ?? "\(error)"
      throw SlipFault("is broken JSON: \(reason)")
    }
    let signs = signs(of: bytes)
    if signs.endsWithComma { throw SlipFault("is broken JSON: a comma stands before the end of a list or object") }
    guard signs.colons == pairs(in: value) else { throw SlipFault("has a key twice in an object") }
    return value
  }

  /// The colons outside texts, and whether a comma stands before a closing bracket.
  private static func signs(of bytes: [UInt8]) -> (colons: Int, endsWithComma: Bool) {
    var colons = 0
    var endsWithComma = false
    var isText = false
    var isEscaped = false
    var last: UInt8 = 0
    for byte in bytes {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): endsWithComma = endsWithComma || last == UInt8(ascii: ",")
      default: break
      }
      last = byte
    }
    return (colons, endsWithComma)
  }

  /// How many pairs of key and value there are; Foundation keeps one of those whose keys are the same.
  private static func pairs(in value: Any) -> Int {
    switch value {
    case let object as [String: Any]: object.values.reduce(object.count) { $0 + pairs(in: $1) }
    case let list as [Any]: list.reduce(0) { $0 + pairs(in: $1) }
    default: 0
    }
  }
}
