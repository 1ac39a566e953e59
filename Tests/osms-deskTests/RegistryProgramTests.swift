#if SQLite
  import Foundation
  import TestSupport
  import TestTraits
  import Testing

  /// The commands of the registry as staff call them: exit status, output and what lies in the folder afterwards.
  @Suite(.waitsForPrograms) struct RegistryProgramTests {
    private static let assets = Repository.assets.path

    private static let addresses = """
      участок;вид;тип;улица;старые названия;дома
      1;взрослый;ул.;Абая;Арычная;1–25 нечетные
      2;взрослый;ул.;Абая;;2–24 четные, 25
      1;детский;ул.;Абая;;все
      2;взрослый;пр.;Назарбаева;Фурманова;все
      """
    private static let districts = """
      участок;вид;врач;кабинет;прием;отпуск;замена
      1;взрослый;Иванова А. Б.;201;пн-пт 08:00-14:00;01.03.2026-14.03.2026;Петров В. Г.
      2;взрослый;Петров В. Г.;202;пн-пт 14:00-20:00;;
      1;детский;Сидорова Д. Е.;301;пн-сб 8-12;;
      """

    /// A folder with two spreadsheets, and the program that is run on them.
    private final class Desk {
      let folder: URL

      init(encoding: String.Encoding = .utf8, addresses: String = addresses, districts: String = districts) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("osms-desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url("sheets"), withIntermediateDirectories: true)
        try write(addresses, to: "sheets/addresses.csv", encoding)
        try write(districts, to: "sheets/districts.csv", encoding)
      }

      deinit {
        try? FileManager.default.removeItem(at: folder)
      }

      func url(_ name: String) -> URL { folder.appendingPathComponent(name) }
      func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }
      var registry: String { url("registry.db").path }

      func write(_ text: String, to name: String, _ encoding: String.Encoding = .utf8) throws {
        let text = text.replacing("–", with: encoding == .utf8 ? "–" : "-").replacing("\n", with: "\r\n")
        try #require(text.data(using: encoding)).write(to: url(name))
      }

      func run(_ command: String, _ arguments: [String], bare: Bool = false) -> (status: Int32, output: String) {
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
          .appendingPathComponent("osms-desk").path
        let options = ["--assets", assets] + (bare ? [] : ["--registry", registry])
        let (status, output) = ChildProgram.run(program, ["registry", command] + arguments + options)
        return (status, output.replacing(folder.path + "/", with: ""))
      }

      func importSheets(_ arguments: [String] = []) -> (status: Int32, output: String) {
        run("import", [url("sheets").path] + arguments)
      }
    }

    /// Sheets are refused in the language of staff by every command that reads them.
    @Test(arguments: [("kk", "файл бос"), ("ru", "файл пуст"), ("en", "the file is empty")])
    func refusesInTheLanguageOfStaff(_ language: String, _ reason: String) throws {
      let desk = try Desk()
      try desk.write("", to: "empty.csv")
      let arguments = ["--registry", desk.url("empty.csv").path, "--language", language]
      let (status, output) = desk.run("stats", arguments, bare: true)
      #expect(status == 2)
      #expect(output == "osms-desk: empty.csv: \(reason)\n")
    }

    @Test func importsAndTells() throws {
      let desk = try Desk()
      let (status, output) = desk.importSheets()
      #expect(status == 0)
      #expect(
        output == """
          addresses.csv: UTF-8
          districts.csv: UTF-8
          Строки таблиц: 7
          Улицы: 2
          Участки: 3
          Список записан в файл registry.db.

          """)
      #expect(desk.run("check", ["--language", "kk"]).output.hasSuffix("registry.db: бәрі дұрыс.\n"))
      #expect(desk.run("check", [desk.registry, "--language", "kk"], bare: true).output.hasSuffix("бәрі дұрыс.\n"))
    }

    /// Whoever imports, and however careful: the kiosk runs as somebody else.
    @Test func everybodyMayReadTheList() throws {
      let desk = try Desk()
      let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
        .appendingPathComponent("osms-desk").path
      let words = ["registry", "import", desk.url("sheets").path, "--assets", Self.assets, "--registry", desk.registry]
      #expect(ChildProgram.run("sh", ["-c", "umask 077; exec \"$0\" \"$@\"", program] + words).status == 0)
      for name in ["registry.db", "registry.db.sum"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: desk.url(name).path)
        #expect(attributes[.posixPermissions] as? Int == 0o644, "\(name)")
      }
    }

    @Test func importsWhatARussianExcelSaves() throws {
      let desk = try Desk(encoding: .windowsCP1251)
      let (status, output) = desk.importSheets(["--language", "en", "--example"])
      #expect(status == 0)
      #expect(output.hasPrefix("addresses.csv: Windows-1251\ndistricts.csv: Windows-1251\n"))
      #expect(output.hasSuffix("The list is now in registry.db.\n"))
      #expect(desk.run("stats", []).output.hasPrefix("Это вымышленный пример, а не настоящая поликлиника.\n"))
    }

    @Test(arguments: [
      ("ru", "ошибка", "Ничего не импортировано. Ошибок: 1, предупреждений: 0."),
      ("kk", "қате", "Ештеңе импортталған жоқ. Қателер: 1, ескертулер: 0."),
      ("en", "error", "Nothing was imported. Errors: 1, warnings: 0."),
    ])
    func anErrorLeavesTheOldList(_ language: String, _ severity: String, _ verdict: String) throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      let old = try desk.bytes("registry.db")
      try desk.write(Self.addresses.replacing("1–25", with: "25–1"), to: "sheets/addresses.csv")
      let (status, output) = desk.importSheets(["--language", language, "--allow-warnings"])
      #expect(status == 1)
      #expect(output.contains("addresses.csv:2: дома: \(severity): "))
      #expect(output.hasSuffix("\(verdict)\n"))
      #expect(try desk.bytes("registry.db") == old)
      #expect(desk.run("check", [desk.url("sheets").path, "--language", language]).status == 1)
    }

    @Test func warningsNeedConsent() throws {
      let desk = try Desk(addresses: Self.addresses + "\n;;ул.;Панфилова;;")
      let (status, output) = desk.importSheets()
      #expect(status == 1)
      #expect(output.contains("addresses.csv:6: "))
      #expect(output.contains(": предупреждение: "))
      #expect(output.hasSuffix("Если всё, о чём предупреждения, верно, добавьте --allow-warnings.\n"))
      #expect(!FileManager.default.fileExists(atPath: desk.registry))
      #expect(desk.importSheets(["--allow-warnings"]).status == 0)
      let stats = desk.run("stats", [])
      #expect(stats.status == 0)
      #expect(stats.output.contains("Улицы без участка: 1\n"))
    }

    /// A list that is much shorter than the one before it is told with the way back.
    @Test func aMuchShorterListIsTold() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      #expect(desk.importSheets().output.hasSuffix("\nУлицы: 2 → 2\nУчастки: 3 → 3\n"))
      try desk.write("участок;улица;дома;врач\n1;Абая;1-25;Иванова А. Б.", to: "short.csv")
      let (status, output) = desk.run("import", [desk.url("short.csv").path])
      #expect(status == 0)
      let told = "Из прежнего списка пропало: улиц 1, участков 2. Если это ошибка, верните его: osms-desk registry undo"
      #expect(output.hasSuffix("Улицы: 2 → 1\nУчастки: 3 → 1\n\(told) --registry registry.db\n"), "\(output)")
    }

    /// The check looks at what the kiosk reads, and the answer names who stands in today.
    @Test func whoIsAwayTodayIsHeeded() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      let last = IncomingKiosk.day(in: 7)
      let always = "участок;вид;с;по;замена\n1;взрослый;\(IncomingKiosk.day(in: -7));\(last);Орлова Г. Д."
      for name in ["override.csv", "sheets/override.csv"] { try desk.write(always, to: name) }
      #expect(desk.run("check", [desk.url("sheets").path]).status == 0)
      #expect(desk.run("check", []).status == 0)
      let found = desk.run("find", ["Абая 23"]).output
      let day = last.split(separator: ".").reversed().joined(separator: "-")
      let away = "№ 1 взрослый Иванова А. Б., отсутствует по \(day), замещает Орлова Г. Д.\n"
      #expect(found.contains(away), "\(found)")
      let wrong = always + "\n9;;\(last);\(last);"
      for name in ["override.csv", "sheets/override.csv"] { try desk.write(wrong, to: name) }
      for arguments in [[desk.url("sheets").path], []] {
        let (status, output) = desk.run("check", arguments)
        #expect(status == 1)
        #expect(output.contains("override.csv:3: участок: "), "\(output)")
        #expect(output.contains("в списке нет участка № 9"), "\(output)")
        #expect(!output.contains("более ранний список"))
      }
    }

    /// A list with which `override.csv` does not fit is imported, or brought back, and that is told.
    @Test func absencesThatNoLongerFitAreTold() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      try desk.write("участок;вид;с\n1;детский;\(IncomingKiosk.day(in: 1))\n", to: "override.csv")
      #expect(desk.importSheets(["--example"]).status == 0)
      try desk.write("участок;улица;дома;врач\n1;Абая;1-25;Иванова А. Б.\n", to: "short.csv")
      let stale = """
        Принятый раньше override.csv не подходит к нынешнему списку участков и больше не показывается:
        override.csv:2: участок: ошибка: в списке нет участка № 1

        """
      let short = desk.run("import", [desk.url("short.csv").path])
      #expect(short.status == 1)
      #expect(short.output.contains("\nСписок записан в файл registry.db.\n"))
      #expect(short.output.hasSuffix("\n" + stale))
      #expect(desk.importSheets().status == 0)
      let undone = desk.run("undo", [])
      #expect(undone.status == 1)
      #expect(undone.output.hasSuffix("\n" + stale))
    }

    /// Houses without a doctor, and doctors without a house, are half of a list.
    @Test(arguments: [("addresses", "не назван ни один врач"), ("districts", "не назван ни один дом")])
    func halfOfAListNeedsConsent(_ sheet: String, _ told: String) throws {
      let desk = try Desk()
      let files = [desk.url("sheets/\(sheet).csv").path]
      let checked = desk.run("check", files, bare: true)
      #expect(checked.status == 1)
      let (status, output) = desk.run("import", files)
      #expect(status == 1)
      #expect(output.contains("\n\(sheet).csv: \(told). "))
      #expect(output.contains("\nНичего не импортировано. Ошибок: 0, предупреждений: "))
      #expect(!FileManager.default.fileExists(atPath: desk.registry))
      #expect(desk.run("import", files + ["--allow-warnings"]).status == 0)
    }

    @Test func aFolderThatCannotBeMadeIsTold() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      try desk.write("", to: "file")
      for (folder, reason) in [("file", "File exists"), ("file/inside", "Not a directory")] {
        let (status, output) = desk.run("export", [desk.url(folder).path])
        #expect(status == 2)
        #expect(output == "osms-desk: \(folder): the folder cannot be made: \(reason)\n")
      }
    }

    @Test func counts() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      let (status, output) = desk.run("stats", ["--language", "en"])
      #expect(status == 0)
      #expect(
        output.split(separator: "\n").dropFirst().joined(separator: "\n") == """
          Localities: 1
          Streets: 2
          Other names of streets: 2
          Streets without a district: 0
          Districts: 3
            adults: 2
            children: 1
          Houses listed by themselves: 1
          Ranges of house numbers: 2
          Streets listed as a whole: 2
          Localities listed as a whole: 0
          Doctors: 3
          Districts without a doctor: 0
          Absences of doctors: 1
          """)
    }

    @Test func aDamagedFileIsFoundAndThePreviousServes() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      #expect(desk.importSheets(["--example"]).status == 0)
      try desk.bytes("registry.db").dropLast(100).write(to: desk.url("registry.db"))
      let (status, output) = desk.run("check", [])
      #expect(status == 1)
      #expect(output.contains("osms-desk: registry.db: the file has "))
      #expect(output.contains("Сейчас действует более ранний список: registry.db.1.\n"))
      #expect(desk.run("stats", []).status == 1)
      try FileManager.default.removeItem(at: desk.url("registry.db.1.sum"))
      let lost = desk.run("check", [])
      #expect(lost.status == 1)
      #expect(lost.output.contains("osms-desk: registry.db.1.sum: the file is missing\n"))
    }

    @Test func whatIsExportedImportsToTheSame() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      let (status, output) = desk.run("export", [desk.url("out").path])
      #expect(status == 0)
      #expect(output == "Записано: out/addresses.csv\nЗаписано: out/districts.csv\n")
      let old = try desk.bytes("registry.db")
      #expect(desk.run("import", [desk.url("out").path]).status == 0)
      #expect(try desk.bytes("registry.db") == old)
      let again = desk.run("export", [desk.url("out").path])
      #expect(again.status == 2)
      #expect(again.output == "osms-desk: файл out/addresses.csv уже есть и не заменяется\n")
    }

    @Test func undoGoesBackOnce() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      let old = try desk.bytes("registry.db")
      #expect(desk.importSheets(["--example"]).status == 0)
      let (status, output) = desk.run("undo", ["--language", "kk"])
      #expect(status == 0)
      #expect(output == "Алдыңғы тізім қайтарылды: registry.db.\nКөшелер: 2\nУчаскелер: 3\n")
      #expect(try desk.bytes("registry.db") == old)
      let again = desk.run("undo", [])
      #expect(again.status == 2)
      #expect(again.output == "osms-desk: registry.db: более раннего списка нет, возвращать нечего\n")
    }

    /// A list that nobody can read has findings for whoever checks it; to whoever needs it, it is of no use.
    @Test func whatCannotBeReadCannotBeUsed() throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      try desk.bytes("registry.db").dropLast(100).write(to: desk.url("registry.db"))
      #expect(desk.run("check", []).status == 1)
      for (command, arguments) in [("stats", []), ("find", ["Абая 23"]), ("export", [desk.url("out").path])] {
        let (status, output) = desk.run(command, arguments)
        #expect(status == 2, "\(command)")
        #expect(output.hasPrefix("osms-desk: registry.db: the file has "), "\(command)")
      }
    }

    /// An earlier list that is there and damaged is none that is missing.
    @Test(arguments: [
      ("kk", "алдыңғы тізім бар, бірақ ол оқылмайды, сондықтан оның кестелерін қайта импорттаңыз"),
      ("ru", "прежний список есть, но не читается; импортируйте его таблицы заново"),
      ("en", "there is an earlier list, but it cannot be read; import its sheets again"),
    ])
    func undoNamesADamagedList(_ language: String, _ told: String) throws {
      let desk = try Desk()
      #expect(desk.importSheets().status == 0)
      #expect(desk.importSheets(["--example"]).status == 0)
      try desk.bytes("registry.db.1").dropLast(100).write(to: desk.url("registry.db.1"))
      let newest = try desk.bytes("registry.db")
      let (status, output) = desk.run("undo", ["--language", language])
      #expect(status == 2)
      #expect(output.hasPrefix("osms-desk: \(told): registry.db.1: the file has "), "\(output)")
      #expect(try desk.bytes("registry.db") == newest)
    }

    @Test func cannotRun() throws {
      let desk = try Desk()
      let sheets = desk.url("sheets").path
      for (command, arguments) in [("import", [sheets]), ("undo", []), ("generate", ["--houses", "1"])] {
        let (status, output) = desk.run(command, arguments, bare: true)
        #expect(status == 2)
        #expect(output == "osms-desk: Missing expected argument '--registry <file>'\n")
        #expect(desk.run(command, ["--help"], bare: true).output.contains(" --registry <file> "))
        #expect(!desk.run(command, ["--help"], bare: true).output.contains("[--registry <file>]"))
      }
      #expect(desk.run("import", []).status == 2)
      #expect(desk.importSheets(["--encoding", "koi8"]).status == 2)
      #expect(desk.importSheets(["--language", "de"]).status == 2)
      try Data("a letter".utf8).write(to: desk.url("registry.db"))
      let (status, output) = desk.importSheets()
      #expect(status == 2)
      #expect(output.contains("registry.db: this is not a registry of districts, and is left as it is"))
      #expect(try desk.bytes("registry.db") == Data("a letter".utf8))
    }

    @Test(arguments: [
      ("kk", "қате: бұл – қалта, онда CSV файлы жоқ"), ("ru", "ошибка: это папка, и файлов CSV в ней нет"),
      ("en", "error: this is a folder, and no CSV file is in it"),
    ])
    func anEmptyFolderHasNoSheets(_ language: String, _ told: String) throws {
      let desk = try Desk()
      try FileManager.default.createDirectory(at: desk.url("empty"), withIntermediateDirectories: false)
      let (status, output) = desk.run("check", [desk.url("empty").path, "--language", language])
      #expect(status == 1)
      #expect(output.hasPrefix("empty: \(told)\n"))
    }
  }
#endif
