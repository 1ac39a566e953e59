import Foundation

/// What lies in the folder at one moment, sorted by what it is for.
///
/// Names are told apart without regard to capital letters, as whoever puts files there does.
public struct IncomingFiles {
  /// The spreadsheets of an import.
  public private(set) var sheets: [String] = []
  /// A whole folder of content.
  public private(set) var content: String?
  /// Who is away.
  public private(set) var override: String?
  /// Whether warnings about the spreadsheets, and about who is away, are meant, of those that lie there now.
  public var hasConsent: Bool { !consents.isEmpty }
  /// The names under which consent to warnings lies there.
  public private(set) var consents: [String] = []
  /// The names of what warnings could be meant of: parts of a list, and who is away.
  public var mayNeedConsent: [String] { sheets + refusedSheets + overrides }
  /// What does not belong there.
  public private(set) var strangers: [RegistryProblem] = []
  /// What of that is a part of a list, as its name tells: a workbook, or a spreadsheet under a name that is refused.
  public private(set) var refusedSheets: [String] = []

  private let folder: OpenFolder
  private let survey: FolderSurvey
  private var contents: [String] = []
  private var overrides: [String] = []

  init(_ folder: OpenFolder) throws(RegistryFault) {
    self.folder = folder
    survey = try FolderSurvey(folder) { $0.lowercased() == IncomingFolder.report }
    // What is not looked at may be the other half of a list.
    guard !survey.isCut else {
      note(IncomingFolder.name, .tooManyEntries, ["limit": "\(FolderSurvey.mostEntries)"])
      return
    }
    for (path, entry) in survey.entries where path == entry.name { sort(entry) }
    content = only(contents)
    override = only(overrides)
  }

  /// The one that is meant; none where it could be either.
  private mutating func only(_ names: [String]) -> String? {
    guard names.count > 1 else { return names.first }
    for (name, other) in zip(names, names.dropFirst() + names.prefix(1)) { note(name, .fileTwice, ["other": other]) }
    return nil
  }

  private mutating func note(_ name: String, _ message: RegistryMessage, _ values: [String: String] = [:]) {
    strangers.append(RegistryProblem(file: name, row: nil, column: nil, message, values))
  }

  private mutating func sort(_ entry: OpenFolder.Entry) {
    let name = entry.name
    let small = name.lowercased()
    let isWorkbook = SheetFile.isWorkbook(name: small)
    let isSheet = isWorkbook || small.contains(".csv") || small.hasSuffix(".tsv")
    let known = strangers.count
    defer { if isSheet, strangers.count > known { refusedSheets.append(name) } }
    if name.unicodeScalars.contains(where: \.isInvisible) || entry.stamp.isEmpty {
      return note(name, .fileName)
    }
    switch small {
    case OverrideFile.name: overrides.append(name)
    case "content", "assets": contents.append(name)
    // Where the ending of names is hidden, whoever gives a file that name gives it the ending twice.
    case IncomingFolder.consent, IncomingFolder.consent + ".txt": consents.append(name)
    case _ where small.hasSuffix(".csv"): sheets.append(name)
    case _ where isWorkbook: note(name, .fileWorkbook)
    default: note(name, .stranger)
    }
  }

  /// Whether nothing lies there but a report.
  public var isEmpty: Bool { survey.entries.isEmpty }

  /// One line that is another one whenever anything there is.
  public var fingerprint: String { survey.fingerprint }

  /// Whether nothing lies there that did not lie, as it is, among the others.
  public func isPart(of others: IncomingFiles) -> Bool { survey.isPart(of: others.survey) }

  /// Copies the spreadsheets into a folder, which is made.
  ///
  /// - Throws: ``Problem``: they cannot be written there.
  public func takeSheets(to path: String) throws(Problem) -> Parcel {
    try take(sheets, to: path, largest: RegistryImport.Limit.fileSize)
  }

  /// Copies `override.csv` into a folder, which is made.
  ///
  /// - Throws: ``Problem``: it cannot be written there.
  public func takeOverride(to path: String) throws(Problem) -> Parcel {
    try take([override].compactMap(\.self), to: path, largest: OverrideFile.largest)
  }

  /// Copies the folder of content to a path at which nothing lies.
  ///
  /// - Throws: ``Problem``: it cannot be written there.
  public func takeContent(to path: String) throws(Problem) -> Parcel {
    var transfer = FileTransfer()
    if let content { try transfer.copyFolder(content, in: folder, to: path) }
    return Parcel(paths: [path], problems: transfer.problems)
  }

  private func take(_ names: [String], to path: String, largest: Int) throws(Problem) -> Parcel {
    guard mkdir(path, 0o700) == 0 else { throw Problem(file: path, reason: "the folder cannot be made") }
    var transfer = FileTransfer()
    for name in names { try transfer.copyFile(name, in: folder, to: "\(path)/\(name)", largest: largest) }
    return Parcel(paths: names.map { "\(path)/\($0)" }, problems: transfer.problems)
  }

  /// What lies under some names, as it was: by it one knows later what may be taken away, and what has come since.
  public func receipt(for names: [String]) -> String { survey.lines(under: names).joined(separator: "\n") }
}

/// What was copied out of the incoming folder.
public struct Parcel {
  /// The copies.
  public let paths: [String]
  /// Why some could not be copied.
  public let problems: [RegistryProblem]
}
