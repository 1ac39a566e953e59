#if SQLite
  import GRDB
  import GRDBSQLite
  import Polyclinic

  /// The present row of a table that is being read, column by column, straight from SQLite.
  ///
  /// A value that does not belong there is a ``Problem`` that names table, row and column. One object stands for row
  /// after row: a country has a million of them.
  final class RegistryRow {
    private let statement: OpaquePointer
    private let file: String
    private let query: String
    private var number = 0
    private let glyphs: Set<Unicode.Scalar>

    /// Reads every row of `query`, whose first word after FROM is the name of the table.
    static func each(
      _ query: String, in database: Database, file: String, glyphs: Set<Unicode.Scalar>,
      _ use: (RegistryRow) throws -> Void
    ) throws {
      let statement = try database.makeStatement(sql: query)
      let row = RegistryRow(statement: statement.sqliteStatement, file: file, query: query, glyphs: glyphs)
      while true {
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW:
          row.number += 1
          try use(row)
        case SQLITE_DONE: return
        case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
      }
    }

    private init(statement: OpaquePointer, file: String, query: String, glyphs: Set<Unicode.Scalar>) {
      self.statement = statement
      self.file = file
      self.query = query
      self.glyphs = glyphs
    }

    /// A problem with the row.
    func problem(_ reason: String, at column: Int32? = nil) -> Problem {
      let words = query.split(separator: " ")
      let table = words.drop { $0 != "FROM" }.dropFirst().first ?? "?"
      let name = column.flatMap { sqlite3_column_name(statement, $0) }.map { ", column \(String(cString: $0))" } ?? ""
      return Problem(file: file, entry: "table \(table), row \(number)\(name)", reason: reason)
    }

    /// Whether nothing stands there.
    func isNull(_ column: Int32) -> Bool {
      sqlite3_column_type(statement, column) == SQLITE_NULL
    }

    /// A whole number.
    func number(_ column: Int32) throws(Problem) -> Int {
      guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else {
        throw problem("a whole number is expected", at: column)
      }
      return Int(sqlite3_column_int64(statement, column))
    }

    /// A whole number below `count`: the index of something that is there.
    func index(_ column: Int32, below count: Int) throws(Problem) -> Int {
      let index = try number(column)
      guard (0..<count).contains(index) else { throw problem("there is no entry \(index) to point to", at: column) }
      return index
    }

    /// Makes sure that the rows are numbered from 0 without a gap.
    func expectNumbering() throws(Problem) {
      guard try number(0) == number - 1 else { throw problem("the rows are not numbered from 0 without a gap") }
    }

    /// 1 for yes, 0 for no.
    func flag(_ column: Int32) throws(Problem) -> Bool {
      try index(column, below: 2) == 1
    }

    /// A minute of the day.
    func time(_ column: Int32) throws(Problem) -> TimeOfDay {
      let minutes = try number(column)
      guard minutes >= 0, let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60) else {
        throw problem("\(minutes) is no minute of a day", at: column)
      }
      return time
    }

    /// A text that some function understands; `form` says what it must be.
    func value<Value>(_ column: Int32, form: String, _ make: (String) -> Value?) throws(Problem) -> Value {
      let text = try string(column)
      guard let value = make(text) else { throw problem("'\(text)' must be \(form)", at: column) }
      return value
    }

    /// A text that may be shown.
    func text(_ column: Int32, mayBeEmpty: Bool = false) throws(Problem) -> SafeText {
      let string = try string(column)
      guard mayBeEmpty || !string.isEmpty else { throw problem("the text is empty", at: column) }
      do throws(SafeText.Rejection) {
        return try SafeText(string, glyphs: glyphs)
      } catch {
        switch error {
        case .foreign(let scalar, let position):
          throw problem("character \(position), \(scalar.codePoint), is not in the console font", at: column)
        case .tooLong(let count):
          throw problem("the text has \(count) characters, \(SafeText.longest) is the most", at: column)
        }
      }
    }

    /// A text that may be shown; nil where nothing stands there.
    func optionalText(_ column: Int32) throws(Problem) -> SafeText? {
      isNull(column) ? nil : try text(column)
    }

    /// A text that nobody is shown.
    func string(_ column: Int32) throws(Problem) -> String {
      guard sqlite3_column_type(statement, column) == SQLITE_TEXT, let start = sqlite3_column_text(statement, column)
      else { throw problem("a text is expected", at: column) }
      let count = Int(sqlite3_column_bytes(statement, column))
      let characters = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
      guard count <= 4 * SafeText.longest, let string = String(validatingCString: characters),
        string.utf8.count == count
      else { throw problem("this is no text: too long, not UTF-8 or with a NUL", at: column) }
      return string
    }
  }
#endif
