import Foundation
import Polyclinic
import PolyclinicData
import RegistryGenerator

/// A change of the list of districts by the real program: the folder in which it begins, what serves before and after
/// it, and every call that it makes on the way.
struct ImportScene: Sendable {
  /// What changes the list.
  let kind: Kind
  /// The calls of a run that nothing disturbs.
  let calls: [TracedCall]

  private let start: ScratchFolder
  private let desk: String
  private let assets: AssetsFolder
  private let glyphs: Set<Unicode.Scalar>
  private let old: DistrictRegistry?
  private let new: DistrictRegistry

  /// What can change a list.
  enum Kind: CaseIterable, Sendable {
    /// The first import of all.
    case first
    /// An import beside three generations.
    case next
    /// An import where the newest generation is damaged.
    case mending
    /// The way back to the previous generation.
    case undo
    /// Files that came into the folder for them, who is away among them.
    case incoming
  }

  /// Prepares a scene, and runs it once without a fault.
  ///
  /// - Throws: what prevents that; the run without a fault must do what it is for.
  init(_ kind: Kind, seed: UInt64, place: ProofPlace) throws {
    self.kind = kind
    // Paths that no working directory changes.
    desk = URL(fileURLWithPath: place.programs).appendingPathComponent("osms-desk").path
    assets = AssetsFolder(path: URL(fileURLWithPath: place.assets).path)
    glyphs = try assets.glyphs()
    start = try ScratchFolder()
    var numbers = SeededNumbers(seed: seed)
    try Self.lay(kind, in: start.path, glyphs: glyphs, numbers: &numbers)
    old = try? Self.served(in: start.path, assets, glyphs)

    let trial = try Self.copy(of: start)
    let log = trial.path + "/trace"
    let traced = try TimedRun(
      ["strace", "-f", "-qq", "-y", "-s", "8", "-o", log] + Self.command(kind, desk, trial.path, assets),
      log: trial.path + "/output")
    guard traced.end == .exited(0) else {
      throw Problem(description: "\(kind): the run without a fault came to \(traced.end): \(traced.output)")
    }
    new = try Self.served(in: trial.path, assets, glyphs)
    let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
    calls = TracedCall.list(log: text, since: [trial.path, assets.path])
  }

  /// Lets a fault meet the program, looks at what serves, and lets another run finish the work.
  ///
  /// - Returns: what is wrong, and nothing where the promise is kept.
  func verdict(on fault: ImportFault) throws -> [String] {
    let folder = try Self.copy(of: start)
    let command = Self.command(kind, desk, folder.path, assets)
    let run = try TimedRun(fault.strace + command, log: folder.path + "/output")
    var reasons = fault.complaints(about: run)
    let served = try? Self.served(in: folder.path, assets, glyphs)
    let isNew = served?.hasSameContent(as: new) == true
    if !isNew, !isOld(served) { reasons.append("what serves is neither the old list nor the new one") }
    if !isNew, run.end == .exited(0) { reasons.append("it says that all is well, and the old list serves") }
    let override = override(in: folder.path)
    if override.served != nil, override.served != override.came { reasons.append("half of override.csv serves") }

    // Going back once more would go further back.
    guard !(kind == .undo && isNew) else { return told(reasons, fault, run) }
    let second = try TimedRun(command, log: folder.path + "/output-2")
    let final = try? Self.served(in: folder.path, assets, glyphs)
    if second.end != .exited(0) { reasons.append("the next run came to \(second.end): \(second.output)") }
    if final?.hasSameContent(as: new) != true { reasons.append("the next run does not bring the new list") }
    let finalOverride = self.override(in: folder.path)
    if finalOverride.served != finalOverride.came { reasons.append("the next run does not bring override.csv") }
    return told(reasons, fault, run)
  }

  private func told(_ reasons: [String], _ fault: ImportFault, _ run: TimedRun) -> [String] {
    guard !reasons.isEmpty else { return [] }
    return ["\(kind), \(fault.text), came to \(run.end)"] + reasons + [run.output]
  }

  private func isOld(_ served: DistrictRegistry?) -> Bool {
    guard let old, let served else { return old == nil && served == nil }
    return served.hasSameContent(as: old)
  }

  /// The file that tells who is away, as it serves and as it came; nil where there is none.
  private func override(in folder: String) -> (served: Data?, came: Data?) {
    let contents = FileManager.default.contents
    return (contents(folder + "/override.csv"), contents(start.path + "/incoming/override.csv"))
  }

  private static func served(
    in folder: String, _ assets: AssetsFolder, _ glyphs: Set<Unicode.Scalar>
  ) throws -> DistrictRegistry {
    try RegistrySource.open(folder + "/registry.db", assets: assets, glyphs: glyphs).registry
  }

  private static func command(_ kind: Kind, _ desk: String, _ folder: String, _ assets: AssetsFolder) -> [String] {
    let list = ["--registry", folder + "/registry.db", "--assets", assets.path]
    return switch kind {
    case .first, .next, .mending: [desk, "registry", "import", "--allow-warnings", folder + "/sheets"] + list
    case .undo: [desk, "registry", "undo"] + list
    case .incoming:
      ["env", "\(ConfigurationFile.variable)=\(settings(folder))", desk, "incoming", "--allow-warnings"]
        + ["--settle", "0", "--state", folder, "--assets", assets.path]
    }
  }

  /// A copy of the folder in which a scene begins, with the settings of a kiosk that shows what is published in it.
  private static func copy(of start: ScratchFolder) throws -> ScratchFolder {
    let folder = try ScratchFolder(copyOf: start.path)
    let text = "registry: \(folder.path)/registry.db\n...\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: settings(folder.path)))
    return folder
  }

  private static func settings(_ folder: String) -> String { folder + "/config.yaml" }

  /// Lays out what is there before the program runs.
  private static func lay(
    _ kind: Kind, in folder: String, glyphs: Set<Unicode.Scalar>, numbers: inout SeededNumbers
  ) throws {
    func list() -> DistrictRegistry {
      RegistryGenerator(houses: numbers.number(in: 20...600), seed: numbers.next(), glyphs: glyphs).make()
    }
    guard let day = CalendarDate(year: 2026, month: 1, day: 31) else { return }
    let path = folder + "/registry.db"
    for _ in 0..<(kind == .first ? 0 : 3) { try RegistryFile.write(list(), to: path, created: day, glyphs: glyphs) }
    if kind == .mending, let whole = FileManager.default.contents(atPath: path) {
      try whole.prefix(numbers.below(whole.count)).write(to: URL(fileURLWithPath: path))
    }
    guard kind != .undo else { return }
    let sheets = folder + (kind == .incoming ? "/incoming" : "/sheets")
    try FileManager.default.createDirectory(atPath: sheets, withIntermediateDirectories: false)
    let came = list()
    try RegistryExport(came).write(toFolder: sheets)
    guard kind == .incoming, let district = came.catchments.first else { return }
    let rows = "district,kind,from,to\n\(district.number.string),\(district.kind.rawValue),2030-01-01,2030-01-31\n"
    try Data(rows.utf8).write(to: URL(fileURLWithPath: sheets + "/override.csv"))
  }
}
