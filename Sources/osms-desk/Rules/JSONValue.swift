import Foundation

/// A value of JSON, for answers in which every key is always there, with null where there is nothing.
enum JSONValue: Encodable {
  case text(String?)
  case number(Int?)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    case .null: try container.encodeNil()
    }
  }

  /// The value as text, its keys in alphabetical order.
  ///
  /// - Parameter isOneLine: whether it stands on one line, and not on many for people to read.
  func written(isOneLine: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if !isOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
