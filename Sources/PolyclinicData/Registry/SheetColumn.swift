import Polyclinic

/// The columns that a spreadsheet of districts can have; the raw value is the English header.
enum SheetColumn: String, CaseIterable {
  case district
  case kind
  case locality
  case localityKazakh = "locality_kk"
  case streetType = "street_type"
  case street
  case streetKazakh = "street_kk"
  case oldNames = "old_names"
  case shortNames = "short_names"
  case codes
  case houses
  case doctor
  case nurse
  case room
  case floor
  case phone
  case hours
  case leave
  case substitute
  case from
  case to

  /// Those that say where people live.
  static let addresses: [SheetColumn] = [
    .locality, .localityKazakh, .streetType, .street, .streetKazakh, .oldNames, .shortNames, .codes, .houses,
  ]
  /// Those with names, of which no letter may be lost.
  static let names: Set<SheetColumn> = [
    .locality, .localityKazakh, .street, .streetKazakh, .doctor, .nurse, .substitute,
  ]
  /// The column of the same names in Kazakh.
  var inKazakh: SheetColumn? {
    switch self {
    case .street: .streetKazakh
    case .locality: .localityKazakh
    default: nil
    }
  }

  /// Those that say who works in a district, and where and when.
  static let staff: [SheetColumn] = [.doctor, .nurse, .room, .floor, .phone, .hours, .leave, .substitute]
}

/// What a spreadsheet is for, and so which columns it can have.
enum SheetPurpose {
  /// It is one of the sheets of an import.
  case districts
  /// It says who is away.
  case absences

  /// The columns that are read; any other is noted.
  var columns: Set<SheetColumn> {
    switch self {
    case .districts: Set([.district, .kind] + SheetColumn.addresses + SheetColumn.staff)
    case .absences: [.district, .kind, .from, .to, .substitute]
    }
  }
}

/// Which column of a sheet stands where, and so what the sheet is.
struct SheetHeader {
  /// The place of each column, from 0.
  let positions: [SheetColumn: Int]
  /// How many cells the header has.
  let count: Int
  /// The headers as they stand in the file.
  let texts: [String]
  /// The places of the columns that are not read and of which it is not known what they hold.
  let strangers: [Int]
  /// The places of the columns with remarks, which are not read.
  let remarks: [Int]
  /// The kind of the districts whose doctors a column has; nil where its header tells none.
  let doctorKind: Catchment.Kind?

  /// What a sheet tells.
  enum Role: Int {
    /// Who works in the districts.
    case districts
    /// Both in one.
    case joined
    /// Which houses belong to the districts.
    case addresses
  }

  /// What the sheet tells, by its columns.
  var role: Role {
    let hasAddresses = SheetColumn.addresses.contains { positions[$0] != nil }
    let hasStaff = SheetColumn.staff.contains { positions[$0] != nil }
    return hasAddresses ? (hasStaff ? .joined : .addresses) : .districts
  }

  /// Reads the header, and notes columns that stand twice, are not known or are missing.
  init(
    _ row: SheetRow, words: SpreadsheetWords, purpose: SheetPurpose, note: (RegistryFault, String?) -> Void
  ) {
    let columns = purpose.columns
    var positions: [SheetColumn: Int] = [:]
    var texts: [String] = []
    var strangers: [Int] = []
    var remarks: [Int] = []
    var address: String?
    for cell in 0..<row.count {
      let text = String(decoding: row[cell], as: UTF8.self)
      texts.append(text)
      guard let column = words.column(text), columns.contains(column) else {
        let ignored = words.ignored(text)
        if ignored == .remark { remarks.append(cell) }
        if ignored == .address { address = address ?? text }
        // «№» alone may stand above houses.
        if ![.serial, .count].contains(ignored) || !text.contains(where: \.isLetter) { strangers.append(cell) }
        if ignored == nil, !text.isEmpty { note(RegistryFault(.headerUnknown, ["header": text]), text) }
        continue
      }
      guard let other = positions[column] else {
        positions[column] = cell
        continue
      }
      // Of «Улица» and «Көше» the one in Kazakh has the Kazakh names.
      let isKazakh = Self.isKazakh(text)
      if let kazakh = column.inKazakh, positions[kazakh] == nil, isKazakh != Self.isKazakh(texts[other]) {
        positions[kazakh] = isKazakh ? cell : other
        positions[column] = isKazakh ? other : cell
      } else {
        let values = ["header": text, "other": texts[other], "column": column.rawValue]
        note(RegistryFault(.headerTwice, values), text)
      }
    }
    // A list may name places in Kazakh alone.
    for column in SheetColumn.addresses where positions[column] == nil {
      if let kazakh = column.inKazakh { positions[column] = positions.removeValue(forKey: kazakh) }
    }
    self.positions = positions
    self.texts = texts
    self.strangers = strangers
    self.remarks = remarks
    doctorKind = positions[.doctor].flatMap { words.kind(ofDoctor: texts[$0]) }
    count = row.count
    func noteMissing(_ column: SheetColumn) {
      let values = ["column": column.rawValue, "headers": words.headers(of: column)]
      note(RegistryFault(.headerMissing, values), nil)
    }
    let isAddressMeant = purpose == .districts && positions[.street] == nil && positions[.houses] == nil
    if let address {
      note(RegistryFault(isAddressMeant ? .addressTogether : .headerUnknown, ["header": address]), address)
    }
    if positions.isEmpty {
      note(RegistryFault(.headerNone), nil)
    } else if positions[.district] == nil {
      noteMissing(.district)
    } else if purpose == .absences {
      if positions[.from] == nil { noteMissing(.from) }
    } else if role != .districts, positions[.street] == nil, positions[.locality] == nil || positions[.houses] != nil {
      noteMissing(.street)
    }
  }

  /// Whether a header is Kazakh, and does not say that what stands below it is Russian.
  private static func isKazakh(_ text: String) -> Bool {
    LetterTally.hasKazakhLetters(text) && !text.lowercased().contains("орыс")
  }
}
