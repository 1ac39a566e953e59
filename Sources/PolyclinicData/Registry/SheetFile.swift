import Foundation

/// A spreadsheet on the disk: a regular file of bounded size, read in pieces.
final class SheetFile {
  /// The name that problems give.
  let name: String
  /// The size in bytes.
  let size: Int

  private let descriptor: Int32
  private var buffer: [UInt8]

  /// How many bytes are read at once.
  static let pieceSize = 1 << 18

  /// Opens a file; nothing of it is read yet.
  ///
  /// - Parameter largest: the greatest size in bytes.
  /// - Throws: the message that says why it cannot be read.
  init(path: String, largest: Int) throws(RegistryFault) {
    name = path.split(separator: "/").last.map(String.init) ?? path
    // Without waiting, since opening a fifo would wait for somebody who writes.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw RegistryFault(errno == ENOENT ? .fileMissing : .fileUnreadable) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let size = Int(status.st_size)
    var fault: RegistryFault?
    if !isKnown {
      fault = RegistryFault(.fileUnreadable)
    } else if status.st_mode & S_IFMT != S_IFREG {
      fault = RegistryFault(.fileNotRegular)
    } else if size > largest {
      fault = RegistryFault(.fileTooLarge, ["limit": "\(largest >> 20)"])
    } else if size == 0 {
      fault = RegistryFault(.fileEmpty)
    } else if Self.isWorkbook(descriptor) {
      fault = RegistryFault(.fileWorkbook)
    }
    if let fault {
      close(descriptor)
      throw fault
    }
    self.descriptor = descriptor
    self.size = size
    buffer = Array(repeating: 0, count: min(Self.pieceSize, size))
  }

  deinit {
    close(descriptor)
  }

  /// Whether spreadsheet programs give such a name, in small letters, to a workbook.
  static func isWorkbook(name: String) -> Bool { [".xlsx", ".xls", ".ods"].contains(where: name.hasSuffix) }

  /// Whether the file begins as a workbook of a spreadsheet program does: as a ZIP archive, or as an OLE container.
  private static func isWorkbook(_ descriptor: Int32) -> Bool {
    var head = [UInt8](repeating: 0, count: 8)
    let count = pread(descriptor, &head, head.count, 0)
    return head.prefix(max(0, count)).starts(with: [0x50, 0x4B, 0x03, 0x04])
      || head.elementsEqual([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Gives the file piece by piece from its beginning, until it ends or `take` returns false.
  ///
  /// - Throws: the message that says that it cannot be read on.
  func read(_ take: (ArraySlice<UInt8>) -> Bool) throws(RegistryFault) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw RegistryFault(.fileUnreadable) }
    var total = 0
    while total < size {
      let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw RegistryFault(.fileUnreadable) }
      // Half of a list would be another list; of a file that grew, as much is read as was measured.
      guard count > 0 else { throw RegistryFault(.fileChanged) }
      let wanted = min(count, size - total)
      total += wanted
      guard take(buffer[..<wanted]) else { return }
    }
  }
}
