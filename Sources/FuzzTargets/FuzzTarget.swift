/// A part of the program that must bear any bytes, with the promises that are looked at each time.
public protocol FuzzTarget {
  /// Bytes from which a fuzzer begins: a name and the bytes, made from the package's own files.
  var seeds: [(name: String, bytes: [UInt8])] { get }

  /// Takes some bytes; a promise that is broken is returned in words.
  func take(_ bytes: [UInt8]) -> String?
}
