import Polyclinic

/// What can be said of a spreadsheet, by its id in `Assets/registry/messages.yaml`.
public enum RegistryMessage: String, CaseIterable, Sendable {
  case fileMissing = "file.missing"
  case fileUnreadable = "file.unreadable"
  case fileNotRegular = "file.not-regular"
  case folderEmpty = "file.folder"
  case fileTooLarge = "file.too-large"
  case fileEmpty = "file.empty"
  case fileWorkbook = "file.workbook"
  case fileLink = "file.link"
  case fileChanged = "file.changed"
  case fileName = "file.name"
  case cutOff = "file.cut-off"
  case lineOpen = "file.line-open"
  case fileTwice = "file.twice"
  case notAFolder = "file.not-a-folder"
  case folderUnreadable = "file.closed-folder"
  case stranger = "file.unknown"
  case tooManyFiles = "limit.files"
  case tooManyColumns = "limit.columns"
  case tooManyRows = "limit.rows"
  case tooManyLocalities = "limit.localities"
  case tooManyStreets = "limit.streets"
  case tooManyDistricts = "limit.districts"
  case tooManyHouses = "limit.houses"
  case cellTooLong = "limit.cell"
  case contentTooLarge = "limit.content"
  case tooManyEntries = "limit.entries"
  case tooDeep = "limit.depth"

  case brokenText = "text.broken"
  case nul = "text.nul"
  case control = "text.control"
  case foreign = "text.foreign"
  case textTooLong = "text.long"
  case lostLetters = "text.lost"
  case formula = "text.formula"
  case quoteOpen = "quote.open"
  case quoteStray = "quote.stray"

  case headerNone = "header.none"
  case headerMissing = "header.missing"
  case headerTwice = "header.twice"
  case headerUnknown = "header.unknown"
  case headerEmpty = "header.empty"
  case housesInRemark = "header.remark"
  case housesUnread = "header.houses"
  case moreHousesUnread = "header.more-houses"
  case housesSplit = "header.houses-split"
  case partsUnread = "header.parts"
  case addressTogether = "header.address"
  case headerAgain = "header.again"
  case tooManyCells = "row.cells"
  case emptyPlace = "row.no-place"
  case totals = "row.totals"

  case unknownKind = "kind.unknown"
  case unknownType = "type.unknown"
  case unknownDistrict = "district.unknown"
  case doctorWithoutDistrict = "doctor.no-district"
  case disagreement = "district.disagrees"
  case severalNurses = "district.nurses"
  case leadingZero = "district.zero"
  case districtWithoutHouses = "district.no-houses"
  case oddNumber = "district.number"
  case phoneWithoutNumber = "phone.no-number"
  case personWithoutName = "person.no-name"
  case personWithPhone = "person.phone"

  case notAHouse = "houses.not-a-house"
  case endlessRange = "houses.no-end"
  case startlessRange = "houses.no-start"
  case houseDate = "houses.date"
  case decimalHouses = "houses.decimal"
  case loneLetter = "houses.letter"
  case foreignLetter = "houses.foreign-letter"
  case figureLetter = "houses.figure"
  case kindOfHouse = "houses.kind"
  case houseRemark = "houses.remark"
  case partOfHouse = "houses.flats"
  case everySecond = "houses.step"
  case missingComma = "houses.no-comma"
  case rangeEnds = "houses.range-ends"
  case startAfterEnd = "houses.start-after-end"
  case unknownParity = "houses.unknown-parity"
  case parityAlone = "houses.parity-alone"
  case bothAlone = "houses.both-alone"
  case wordAlone = "houses.word-alone"
  case houseException = "houses.except"
  case parityEnd = "houses.parity-end"
  case wideRange = "houses.wide"
  case hyphenatedHouse = "houses.hyphen"
  case maybePart = "houses.parts"
  case latinLetter = "houses.latin"
  case highHouse = "houses.high"
  case houseSeries = "houses.series"
  case loneBlock = "houses.block"
  case sideOfHouse = "houses.side-of-one"
  case sideOrLetter = "houses.side-or-letter"
  case housesWithoutStreet = "houses.no-street"
  case housesWithoutDistrict = "houses.no-district"

  case badHours = "hours.form"
  case hoursWithoutDays = "hours.no-days"
  case hoursWithoutDoctor = "hours.no-doctor"
  case badLeave = "leave.form"
  case substituteCount = "substitute.count"
  case substituteWithoutLeave = "substitute.no-leave"

  case badDay = "day.form"
  case farDay = "day.far"
  case noDay = "day.missing"
  case absenceEnds = "absence.ends"
  case absenceOverlap = "absence.overlap"
  case absenceWithoutDistrict = "absence.no-district"
  case absenceWithoutDoctor = "absence.no-doctor"
  case districtNotListed = "district.not-listed"
  case severalDistricts = "district.several"

  case sameHouse = "overlap.house"
  case sameRange = "overlap.range"
  case sidesUnsaid = "overlap.sides"
  case sideOfRangeUnsaid = "overlap.side"
  case rangeWithin = "overlap.within"
  case sameStreet = "overlap.street"
  case sameLocality = "overlap.locality"
  case mixedStreet = "street.mixed"
  case mixedLocality = "locality.mixed"
  case everyStreet = "street.every"

  case gap
  case streetWithoutDistrict = "street.no-district"
  case rowWithoutDistrict = "street.row-no-district"
  case localityWithoutDistrict = "locality.no-district"
  case streetWithAndWithoutType = "street.type"
  case otherSpelling = "street.spelling"
  case doubtfulName = "street.name"
  case doubtfulAlias = "alias.name"
  case someLocalities = "locality.some"
  case severalLocalities = "locality.name"
  case bracketedLocality = "locality.brackets"
  case livingAlias = "alias.living"
  case otherKazakhName = "kazakh.other"
  case noKazakhLetters = "kazakh.no-letters"

  case more
  case general = "kind.general"
  case adult = "kind.adult"
  case child = "kind.child"
  case women = "kind.women"
  case severityError = "severity.error"
  case severityWarning = "severity.warning"

  /// Whether nothing is imported where it is said.
  public var severity: RegistryProblem.Severity {
    switch self {
    case .lineOpen, .headerUnknown, .headerEmpty, .housesInRemark, .farDay, .emptyPlace, .totals, .severalNurses,
      .leadingZero, .districtWithoutHouses, .oddNumber, .phoneWithoutNumber, .personWithoutName, .personWithPhone,
      .parityEnd, .wideRange, .highHouse, .hyphenatedHouse, .maybePart, .latinLetter, .figureLetter, .decimalHouses,
      .badHours, .hoursWithoutDays, .hoursWithoutDoctor, .substituteWithoutLeave, .rangeWithin, .gap, .mixedStreet,
      .mixedLocality, .streetWithoutDistrict, .rowWithoutDistrict, .localityWithoutDistrict,
      .streetWithAndWithoutType, .otherSpelling, .doubtfulName, .doubtfulAlias, .someLocalities, .severalLocalities,
      .bracketedLocality, .livingAlias, .otherKazakhName, .noKazakhLetters, .lostLetters, .more, .general, .adult,
      .child, .women, .severityError, .severityWarning:
      .warning
    default: .error
    }
  }

  private var placeholders: Set<String> {
    switch self {
    case .fileTooLarge, .tooManyFiles, .tooManyColumns, .tooManyRows, .tooManyLocalities, .tooManyStreets,
      .tooManyDistricts, .tooManyHouses, .cellTooLong, .textTooLong, .contentTooLarge, .tooManyEntries, .tooDeep:
      ["limit"]
    case .brokenText: ["encoding"]
    case .control: ["code"]
    case .foreign: ["code", "position"]
    case .fileTwice: ["other"]
    case .formula, .notAHouse, .endlessRange, .houseDate, .decimalHouses, .missingComma, .houseException, .loneBlock,
      .houseRemark, .partOfHouse, .everySecond, .everyStreet, .badHours, .hoursWithoutDays, .badLeave, .badDay,
      .phoneWithoutNumber, .personWithoutName, .personWithPhone:
      ["text"]
    case .headerMissing: ["column", "headers"]
    case .headerTwice: ["header", "other", "column"]
    case .housesUnread, .moreHousesUnread, .housesSplit, .partsUnread: ["header", "column"]
    case .addressTogether, .headerUnknown, .headerEmpty: ["header"]
    case .housesInRemark: ["header", "text"]
    case .tooManyCells, .cutOff: ["count", "limit"]
    case .farDay: ["day"]
    case .unknownKind, .unknownType, .unknownParity, .wordAlone: ["word"]
    case .unknownDistrict, .districtWithoutHouses: ["district", "kind"]
    case .leadingZero: ["district", "kind", "other"]
    case .hyphenatedHouse, .maybePart, .latinLetter, .figureLetter: ["houses"]
    case .startlessRange: ["text", "number"]
    case .foreignLetter: ["text", "letter"]
    case .sideOrLetter: ["text", "word", "house"]
    case .kindOfHouse: ["text", "word"]
    case .highHouse: ["houses", "limit"]
    case .houseSeries: ["text", "houses"]
    case .sideOfHouse: ["text", "word"]
    case .disagreement, .severalNurses: ["district", "kind", "here", "there", "place"]
    case .rangeEnds, .startAfterEnd, .parityEnd: ["range"]
    case .loneLetter: ["letter"]
    case .wideRange: ["range", "limit"]
    case .parityAlone, .bothAlone: ["word", "range"]
    case .substituteCount: ["count"]
    case .absenceEnds: ["from", "to"]
    case .absenceOverlap: ["district", "kind", "place"]
    case .absenceWithoutDoctor: ["district", "kind"]
    case .districtNotListed, .severalDistricts, .oddNumber: ["district"]
    case .sameHouse: ["house", "street", "kind", "district", "other", "place"]
    case .sameRange, .sidesUnsaid, .rangeWithin: ["range", "others", "street", "kind", "district", "other", "place"]
    case .sideOfRangeUnsaid: ["range", "houses", "street", "kind", "district", "other", "place"]
    case .sameStreet: ["street", "kind", "district", "other", "place"]
    case .sameLocality: ["locality", "kind", "district", "other", "place"]
    case .mixedStreet: ["street", "kind", "district", "other", "houses"]
    case .mixedLocality: ["locality", "kind", "district", "other", "street"]
    case .gap: ["street", "kind", "houses"]
    case .someLocalities: ["count", "locality"]
    case .streetWithoutDistrict, .rowWithoutDistrict, .doubtfulName: ["street"]
    case .localityWithoutDistrict, .severalLocalities, .bracketedLocality: ["locality"]
    case .streetWithAndWithoutType: ["street", "place"]
    case .otherSpelling: ["street", "other", "place"]
    case .doubtfulAlias: ["alias"]
    case .livingAlias: ["alias", "street", "other"]
    case .otherKazakhName: ["here", "there"]
    case .noKazakhLetters: ["count"]
    case .lostLetters: ["count", "name"]
    case .more: ["count"]
    default: []
    }
  }

  /// What a book of messages must have.
  public static var declarations: [PhraseDeclaration] {
    allCases.map { PhraseDeclaration(id: $0.rawValue, placeholders: $0.placeholders) }
      + SheetColumn.allCases.map { PhraseDeclaration(id: "column.\($0.rawValue)", placeholders: []) }
  }

  /// The name of the file in the Assets folder.
  static let file = "registry/messages.yaml"

  /// Reads the messages; only who prints a problem needs them.
  ///
  /// - Throws: ``Problems``: all that is wrong with the file.
  public static func readBook(from folder: AssetsFolder) throws(Problems) -> Phrasebook {
    try folder.phrasebook(file, declarations: declarations)
  }
}
