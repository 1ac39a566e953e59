/// An official address on the internet that a patient may copy or photograph.
public struct Link: Hashable, Sendable {
  /// The name by which pages point to it.
  public let id: String
  /// What is found there.
  public let name: LocalizedText
  /// The whole address, `https://…`.
  public let address: SafeText

  /// An address on an official host.
  ///
  /// - Throws: ``Rejection`` where the address is not `https` or its host is not on ``officialHosts``.
  public init(id: String, name: LocalizedText, address: SafeText) throws(Rejection) {
    let scheme = "https://"
    guard address.string.hasPrefix(scheme) else { throw .notHTTPS }
    let rest = address.string.dropFirst(scheme.count)
    let host = String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
    let path = String(rest.dropFirst(host.count))
    let isOfficial = Self.officialHosts.contains { official in
      (host == official.host || host == "www." + official.host)
        && (official.onlyPath == nil || official.onlyPath == path)
    }
    guard isOfficial else { throw .unknownHost(host) }
    self.id = id
    self.name = name
    self.address = address
  }

  /// The host within the address, `msqory.kz` in `https://msqory.kz/ru`.
  public var host: String {
    String(address.string.dropFirst("https://".count).prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  /// The hosts that content may point to: the State's, the Fund's and the payment service that the leaflet names.
  ///
  /// They stand in the program and not in the content, so that a new text cannot bring a new host with it.
  /// Of t.me only the Fund's own bot is meant.
  public static let officialHosts: [(host: String, onlyPath: String?)] = [
    ("msqory.kz", nil), ("egov.kz", nil), ("gov.kz", nil), ("enbek.kz", nil), ("kaspi.kz", nil),
    ("t.me", "/SaqtandyryBot"),
  ]

  /// Why an address was not admitted.
  public enum Rejection: Error, Equatable, Sendable {
    /// The address does not begin with `https://`.
    case notHTTPS
    /// The host is not official, or not with that path.
    case unknownHost(String)
  }
}
