import Foundation
import Polyclinic
import PolyclinicData
import RegistryGenerator

/// Three generations of a list of districts, of which some are damaged: the newest whole one serves.
struct DamagedRegistry: Damaged {
  private let folder: ScratchFolder
  private let assets: AssetsFolder
  private let glyphs: Set<Unicode.Scalar>
  private let lists: [DistrictRegistry]
  private let answers: [[String]]
  private let files: [String: Data]

  /// What is done to the generations.
  private enum Damage: CaseIterable {
    /// Bytes of a generation.
    case bytes
    /// Bytes of a checksum.
    case checksum
    /// Something else stands there.
    case standIn
    /// Two files have changed places.
    case crossed
    /// A damaged file has a checksum that agrees.
    case sealed
    /// Somebody has built a file to do harm.
    case hostile
  }

  /// What the cases of a run are to damage.
  init(assets: String, seed: UInt64) throws {
    self.assets = AssetsFolder(path: assets)
    glyphs = try self.assets.glyphs()
    folder = try ScratchFolder()
    var numbers = SeededNumbers(seed: seed)
    var lists: [DistrictRegistry] = []
    guard let day = CalendarDate(year: 2026, month: 1, day: 31) else { throw Problem(description: "no such day") }
    for houses in [400, 150, 60] {
      let list = RegistryGenerator(houses: houses, seed: numbers.next(), glyphs: glyphs).make()
      try RegistryFile.write(list, to: folder.path + "/registry.db", created: day, glyphs: glyphs)
      lists.insert(list, at: 0)
    }
    self.lists = lists
    answers = lists.map { $0.answers() }
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = FileManager.default.contents(atPath: "\(folder.path)/\(name)")
    }
    self.files = files
  }

  func play(seed: UInt64) throws -> DamageVerdict {
    var numbers = SeededNumbers(seed: seed)
    try restore()
    // The newest generation is damaged, now and then the others with it.
    var damaged: [Int] = [0]
    if numbers.chance(200) { damaged.append(1) }
    if numbers.chance(100) { damaged.append(2) }
    guard let damage = numbers.pick(Damage.allCases) else { return .same }
    var told = "\(damage)"
    var mayServe = false
    for generation in damaged {
      let (file, sum) = (Self.name(generation), Self.name(generation) + ".sum")
      switch damage {
      case .bytes:
        guard let kind = numbers.pick(ByteDamage.allCases) else { continue }
        told += " \(file) \(kind)"
        try put(kind.applied(to: files[file] ?? Data(), numbers: &numbers), file)
      case .checksum:
        guard let kind = numbers.pick(ByteDamage.allCases) else { continue }
        told += " \(sum) \(kind)"
        try put(kind.applied(to: files[sum] ?? Data(), numbers: &numbers), sum)
      case .standIn:
        guard let other = numbers.pick(StandIn.allCases) else { continue }
        let places = [[file], [sum], [file, sum]][numbers.below(3)]
        told += " \(places) \(other)"
        for place in places { other.put(at: path(place)) }
      case .crossed:
        let other = Self.name((generation + 1) % lists.count)
        let end = numbers.chance(500) ? "" : ".sum"
        told += " \(file)\(end) \(other)\(end)"
        try put(files[other + end] ?? Data(), file + end)
      case .sealed:
        guard let kind = numbers.pick(ByteDamage.allCases) else { continue }
        told += " \(file) \(kind)"
        try seal(kind.applied(to: files[file] ?? Data(), numbers: &numbers), file)
        mayServe = true
      case .hostile:
        guard let harm = numbers.pick(HostileRegistry.all) else { continue }
        told += " \(file) \(harm.name)"
        try seal(try HostileRegistry.file(harm, from: files[file] ?? Data(), in: folder.path), file)
      }
    }
    return verdict(mayServe: mayServe, told)
  }

  /// Judges what serves, given the files as they are.
  private func verdict(mayServe: Bool, _ told: String) -> DamageVerdict {
    let whole = lists.indices.first(where: isWhole)
    let source: RegistrySource
    do throws(Problems) {
      source = try RegistrySource.open(path("registry.db"), assets: assets, glyphs: glyphs)
    } catch {
      guard whole == nil else { return .broken("\(told): nothing serves: \(error.list)") }
      let isNamed = error.list.contains { $0.file.contains("registry.db") }
      return isNamed ? .refused : .broken("\(told): no error names the file: \(error.list)")
    }
    let served = lists.indices.first { Self.name($0) == source.path.split(separator: "/").last.map(String.init) }
    guard let served else { return .broken("\(told): \(source.path) serves") }
    let answers = source.registry.answers()
    if served == whole {
      guard source.registry.hasSameContent(as: lists[served]), answers == self.answers[served] else {
        return .broken("\(told): \(source.path) gives other answers")
      }
      let isNamed = (0..<served).allSatisfy { generation in
        let file = path(Self.name(generation))
        // Earlier generations need not be there.
        return generation > 0 && access(file, F_OK) != 0
          || source.refusals.contains { [file, file + ".sum"].contains($0.file) }
      }
      guard isNamed else { return .broken("\(told): no error names the file: \(source.refusals)") }
      return served == 0 ? .same : .refused
    }
    guard mayServe, served < whole ?? .max else { return .broken("\(told): a damaged list serves") }
    // Its checksum agrees, and it is a list: what can be asked of it gets an answer.
    _ = DistrictIndex(source.registry).search("Абая 1")
    return source.registry.hasSameContent(as: lists[served]) ? .same : .other
  }

  private func isWhole(_ generation: Int) -> Bool {
    [Self.name(generation), Self.name(generation) + ".sum"].allSatisfy { name in
      var status = stat()
      guard lstat(path(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size < 1 << 24 else {
        return false
      }
      return FileManager.default.contents(atPath: path(name)) == files[name]
    }
  }

  private static func name(_ generation: Int) -> String {
    generation == 0 ? "registry.db" : "registry.db.\(generation)"
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func put(_ bytes: Data, _ name: String) throws {
    try bytes.write(to: URL(fileURLWithPath: path(name)))
  }

  private func seal(_ bytes: Data, _ name: String) throws {
    try put(bytes, name)
    try put(Data(checksumLine(of: bytes).utf8), name + ".sum")
  }

  private func restore() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where files[name] == nil {
      try FileManager.default.removeItem(atPath: path(name))
    }
    for (name, bytes) in files {
      try? FileManager.default.removeItem(atPath: path(name))
      try put(bytes, name)
    }
  }
}
