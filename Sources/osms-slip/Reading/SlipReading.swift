import Polyclinic

/// Reads a slip from its JSON form, and finds everything that is wrong with it.
struct SlipReading {
  /// The most bytes that a slip's JSON form has.
  static let mostBytes = 256 * 1024
  /// The most faults that are listed.
  static let mostFaults = 100

  private var faults: [SlipFault] = []

  /// The slip that the bytes hold.
  ///
  /// - Throws: ``SlipFailure`` with all its faults.
  static func slip(from bytes: [UInt8]) throws(SlipFailure) -> Slip {
    var reading = SlipReading()
    do {
      let slip = reading.slip(try StrictJSON.value(of: bytes))
      guard let slip, reading.faults.isEmpty else { throw SlipFailure.faults(reading.listed) }
      return slip
    } catch let fault as SlipFault {
      throw .faults([fault])
    } catch let failure as SlipFailure {
      throw failure
    } catch {
      throw .faults([SlipFault("\(error)")])
    }
  }

  private var listed: [SlipFault] {
    let more = faults.count - Self.mostFaults
    return Array(faults.prefix(Self.mostFaults)) + (more > 0 ? [SlipFault("has \(more) more faults")] : [])
  }

  private mutating func slip(_ value: Any) -> Slip? {
    let keys = [
      "language", "polyclinic", "contact", "date", "title", "lines", "address", "sources", "closing",
    ]
    guard let object = object(value, keys: keys, at: nil) else { return nil }
    let language = choice(Language.self, "language", of: object, at: nil)
    let polyclinic = text("polyclinic", of: object, at: nil)
    let contact = list("contact", of: object, most: Slip.mostContacts) { $0.text($1, at: $2) }
    let date = text("date", of: object, at: nil)
    let title = text("title", of: object, at: nil)
    let lines = list("lines", of: object, most: Slip.mostLines) { $0.line($1, at: $2) }
    let address = object["address"].flatMap { self.address($0, at: "address") }
    let sources = list("sources", of: object, most: Slip.mostSources) { $0.text($1, at: $2) }
    let closing = text("closing", of: object, at: nil)
    guard let language, let polyclinic, let date, let title, let closing else { return nil }
    return Slip(
      language: language, polyclinic: polyclinic, contact: contact, date: date, title: title, lines: lines,
      address: address, sources: sources, closing: closing)
  }

  private mutating func line(_ value: Any, at path: String) -> Slip.Line? {
    guard let object = object(value, keys: ["kind", "mark", "text", "amount"], at: path) else { return nil }
    let kind = choice(Slip.Kind.self, "kind", of: object, at: path)
    let mark = object["mark"].flatMap { self.text($0, at: path + ".mark") }
    let amount = object["amount"].flatMap { self.text($0, at: path + ".amount") }
    let text =
      kind == .address
      ? self.address("text", of: object, at: path) : self.text("text", of: object, at: path)
    guard let kind, let text else { return nil }
    return Slip.Line(kind, mark: mark, text, amount: amount)
  }

  /// An object that has none but these keys.
  private mutating func object(_ value: Any, keys: [String], at path: String?) -> [String: Any]? {
    guard let object = value as? [String: Any] else {
      faults.append(SlipFault(path, "is no object"))
      return nil
    }
    for key in object.keys.sorted() where !keys.contains(key) {
      faults.append(SlipFault(Self.joined(path, key), "is no key of a \(path == nil ? "slip" : "line")"))
    }
    return object
  }

  private mutating func list<Element>(
    _ key: String, of object: [String: Any], most: Int, _ read: (inout SlipReading, Any, String) -> Element?
  ) -> [Element] {
    guard let value = object[key] else {
      faults.append(SlipFault(key, "is missing"))
      return []
    }
    guard let values = value as? [Any] else {
      faults.append(SlipFault(key, "is no list"))
      return []
    }
    if values.count > most { faults.append(SlipFault(key, "has \(values.count) entries, at most \(most)")) }
    return values.prefix(most).enumerated().compactMap { read(&self, $1, "\(key)[\($0)]") }
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ key: String, of object: [String: Any], at path: String?
  ) -> Choice? {
    let path = Self.joined(path, key)
    guard let value = object[key] else {
      faults.append(SlipFault(path, "is missing"))
      return nil
    }
    guard let choice = (value as? String).flatMap(Choice.init(rawValue:)) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      faults.append(SlipFault(path, "is none of \(names)"))
      return nil
    }
    return choice
  }

  private mutating func text(_ key: String, of object: [String: Any], at path: String?) -> SafeText? {
    let path = Self.joined(path, key)
    guard let value = object[key] else {
      faults.append(SlipFault(path, "is missing"))
      return nil
    }
    return text(value, at: path)
  }

  private mutating func text(_ value: Any, at path: String) -> SafeText? {
    guard let raw = value as? String else {
      faults.append(SlipFault(path, "is no text"))
      return nil
    }
    do throws(SafeText.Rejection) {
      return try SafeText(printed: raw)
    } catch {
      switch error {
      case .foreign(let scalar, let position):
        faults.append(SlipFault(path, "character \(scalar.codePoint) at position \(position) does not print"))
      case .tooLong(let count):
        faults.append(SlipFault(path, "has \(count) characters, at most \(SafeText.longest)"))
      }
      return nil
    }
  }

  private mutating func address(_ key: String, of object: [String: Any], at path: String?) -> SafeText? {
    guard let value = object[key] else { return text(key, of: object, at: path) }
    return address(value, at: Self.joined(path, key))
  }

  /// An address to which content may point.
  private mutating func address(_ value: Any, at path: String) -> SafeText? {
    guard let text = text(value, at: path) else { return nil }
    guard text.string.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      faults.append(SlipFault(path, "is no address: only Latin letters, digits and signs stand in one"))
      return nil
    }
    do throws(Link.Rejection) {
      return try Link(id: "", name: LocalizedText(kk: text, ru: text, en: text), address: text).address
    } catch {
      switch error {
      case .notHTTPS: faults.append(SlipFault(path, "does not begin with https://"))
      case .unknownHost(let host): faults.append(SlipFault(path, "leads to \(host), which is not official"))
      }
      return nil
    }
  }

  private static func joined(_ path: String?, _ key: String) -> String {
    path.map { "\($0).\(key)" } ?? key
  }
}
