import Foundation

/// A folder that is held open, so that whoever puts a link in the place of a name in it leads nobody elsewhere.
final class OpenFolder {
  /// The open folder.
  let descriptor: Int32

  /// What lies under a name, and enough to tell whether it is still the same.
  struct Entry: Hashable {
    let name: String
    let kind: Kind
    /// The size in bytes.
    let size: Int
    /// Device, inode, and the times of the last changes of content and of status, in words; empty where nothing lies
    /// under the name as it can be shown.
    let stamp: String

    /// What a name can stand for.
    enum Kind: String {
      case file
      case folder
      case link
      case other
    }
  }

  /// Opens the folder at a path; a link is followed, since whoever named the path meant it.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  /// Opens a folder in a folder.
  init?(_ name: String, in folder: OpenFolder) {
    descriptor = openat(folder.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// The names in it that are not hidden, or those that are, in order, `limit` at most.
  ///
  /// A name that is no UTF-8 is given as it can be shown; nothing will be found under it.
  ///
  /// - Throws: that the folder cannot be read, or not to its end: half of its names are none.
  func names(limit: Int, hidden isHidden: Bool = false) throws(RegistryFault) -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw RegistryFault(.fileUnreadable) }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw RegistryFault(.fileUnreadable)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw RegistryFault(.fileUnreadable) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") == isHidden, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// What lies under a name; nil where nothing does.
  ///
  /// - Throws: that nobody can tell now: what cannot be looked at is not away.
  func entry(_ name: String) throws(RegistryFault) -> Entry? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == ENOENT else { throw RegistryFault(.fileUnreadable) }
      return nil
    }
    return Entry(name: name, status)
  }

  /// Opens a file for reading without waiting for anybody, as it was seen.
  ///
  /// - Throws: why it cannot be read.
  func openFile(_ entry: Entry) throws(RegistryFault) -> Int32 {
    switch entry.kind {
    case .file: break
    case .link: throw RegistryFault(.fileLink)
    case .folder, .other: throw RegistryFault(.fileNotRegular)
    }
    let file = openat(descriptor, entry.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw RegistryFault(.fileUnreadable) }
    var status = stat()
    guard fstat(file, &status) == 0, Entry(name: entry.name, status) == entry else {
      close(file)
      throw RegistryFault(.fileChanged)
    }
    return file
  }

  /// Takes away a file that is still as it was seen; false where it is not, or cannot be taken away.
  func remove(_ entry: Entry) -> Bool {
    entry == (try? self.entry(entry.name)) && unlinkat(descriptor, entry.name, 0) == 0
  }
}

extension OpenFolder.Entry {
  fileprivate init(name: String, _ status: stat) {
    self.name = name
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    let (content, change) = (status.st_mtim, status.st_ctim)
    stamp = "\(status.st_dev) \(status.st_ino) \(content.tv_sec).\(content.tv_nsec) \(change.tv_sec).\(change.tv_nsec)"
  }
}
