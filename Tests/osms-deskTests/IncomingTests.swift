#if SQLite
  import Foundation
  import TestSupport
  import TestTraits
  import Testing

  /// What becomes of files that others put there: what is right is published, what is wrong is told.
  @Suite(.waitsForPrograms) struct IncomingTests {
    @Test func nothingLiesThere() throws {
      let kiosk = try IncomingKiosk()
      let (status, output) = kiosk.take()
      #expect(status == 0)
      #expect(output == "Новых файлов нет.\n")
      #expect(try kiosk.kept == ["incoming"])
      #expect(try kiosk.incoming == [])
    }

    @Test(arguments: [
      (
        "ru", "Отчёт о файлах в папке incoming, 20",
        "Принято:\nсписок участков: addresses.csv, districts.csv\nУлицы: 1\nУчастки: 2\n"
      ),
      (
        "kk", "incoming қалтасындағы файлдар туралы есеп, 20",
        "Қабылданды:\nучаскелер тізімі: addresses.csv, districts.csv\nКөшелер: 1\nУчаскелер: 2\n"
      ),
      (
        "en", "Report on the files in the folder incoming, 20",
        "Taken:\nlist of districts: addresses.csv, districts.csv\nStreets: 1\nDistricts: 2\n"
      ),
    ])
    func sheetsBecomeTheList(_ language: String, _ title: String, _ text: String) throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      let (status, output) = kiosk.take("--language", language)
      #expect(status == 0)
      #expect(output.hasPrefix(title))
      #expect(output.hasSuffix(text))
      #expect(try kiosk.report == "\n" + text)
      #expect(try kiosk.incoming == ["report.txt"])
      #expect(try kiosk.kept.filter { !$0.hasPrefix(".") } == ["incoming", "registry.db", "registry.db.sum"])
      // The report alone is nothing new.
      #expect(kiosk.take("--language", language).status == 0)
      #expect(try kiosk.report == "\n" + text)
    }

    @Test(arguments: [
      ("ru", "Не принято и лежит, пока не будет заменено исправленным:", "ошибка: 25–1: начало диапазона больше конца"),
      ("kk", "Қабылданған жоқ; түзетілгені келгенше осында жатады:", "қате: 25–1: аралықтың басы соңынан үлкен"),
      ("en", "Not taken; it stays until something right takes its place:", "error: 25–1: the start is after the end"),
    ])
    func whatIsWrongStaysAndIsToldOnce(_ language: String, _ heading: String, _ error: String) throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets(addresses: IncomingKiosk.addresses.replacing("1–25", with: "25–1"))
      #expect(kiosk.take("--language", language).status == 1)
      #expect(try kiosk.report.hasPrefix("\n\(heading)\naddresses.csv:2: дома: \(error)\n"))
      #expect(try kiosk.incoming == ["addresses.csv", "districts.csv", "report.txt"])
      #expect(!(try kiosk.kept.contains("registry.db")))

      let report = try Data(contentsOf: kiosk.url("incoming/report.txt"))
      try Data("read".utf8).write(to: kiosk.url("incoming/report.txt"))
      let (status, output) = kiosk.take("--language", language)
      #expect(status == 0)
      #expect(output.hasSuffix("incoming/report.txt\n"))
      #expect(try Data(contentsOf: kiosk.url("incoming/report.txt")) == Data("read".utf8))
      #expect(!report.isEmpty)

      try kiosk.putSheets()
      #expect(kiosk.take("--language", language).status == 0)
      #expect(try kiosk.incoming == ["report.txt"])
    }

    @Test func warningsNeedSomebodysConsent() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets(addresses: IncomingKiosk.addresses + ";;ул.;Дальняя;\n")
      #expect(kiosk.take().status == 1)
      #expect(
        try kiosk.report.hasSuffix(
          """
          Ничего не импортировано. Ошибок: 0, предупреждений: 1.
          Если всё, о чём предупреждения, верно, положите рядом пустой файл allow-warnings.txt.

          """))
      try kiosk.put("", "allow-warnings.txt")
      #expect(kiosk.take().status == 0)
      #expect(try kiosk.report.contains("\naddresses.csv:4: участок: предупреждение: Дальняя: "))
      #expect(try kiosk.incoming == ["report.txt"])
    }

    /// What was consented to is what lay there: nobody has seen the warnings of the list that comes next.
    @Test(arguments: [
      ("ru", "согласие было только на эти файлы и теперь убрано."),
      ("kk", "келісім тек осы файлдарға берілді, енді ол алынып тасталды."),
      ("en", "the consent was for these files only, and is now taken away."),
    ])
    func theConsentDoesNotOutliveWhatItWasGivenFor(_ language: String, _ told: String) throws {
      let kiosk = try IncomingKiosk()
      let warned = IncomingKiosk.addresses + ";;ул.;Дальняя;\n"
      try kiosk.putSheets(addresses: warned.replacing("1–25", with: "25–1"))
      try kiosk.put("", "allow-warnings.txt")
      try kiosk.put("", "Allow-Warnings.TXT")
      #expect(kiosk.take("--language", language).status == 1)
      #expect(try kiosk.report.contains("\n\nallow-warnings.txt: \(told) "))
      #expect(try kiosk.incoming == ["addresses.csv", "districts.csv", "report.txt"])
      try kiosk.putSheets(addresses: warned)
      #expect(kiosk.take("--language", language).status == 1)
      #expect(!(try kiosk.report.contains(told)))
      #expect(!(try kiosk.kept.contains("registry.db")))
    }

    /// A consent that is left behind holds for nothing that comes later.
    @Test func theConsentDoesNotWaitForSheets() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putContent("first")
      try kiosk.put("", "allow-warnings.txt")
      #expect(kiosk.take("--language", "en").status == 0)
      #expect(kiosk.pack("current") == "first")
      #expect(
        try kiosk.report.hasSuffix(
          """

          allow-warnings.txt: no sheets lie here to which one could consent, so this file is taken away. \
          Put it here together with the sheets.

          """))
      #expect(try kiosk.incoming == ["report.txt"])
      #expect(kiosk.take().status == 0)
      try kiosk.putSheets(addresses: IncomingKiosk.addresses + ";;ул.;Дальняя;\n")
      #expect(kiosk.take().status == 1)
      #expect(!(try kiosk.kept.contains("registry.db")))
    }

    /// Half of a list is no list: without its fellow a sheet would take doctors or houses away from the kiosk.
    @Test(arguments: [
      ("addresses.csv", "districts.csv: не назван ни один дом. Нужна и таблица списка с домами."),
      ("districts.csv", "addresses.csv: не назван ни один врач. Нужна и таблица списка с врачами."),
    ])
    func aSheetWithoutItsFellowIsNotTaken(_ missing: String, _ told: String) throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      try FileManager.default.removeItem(at: kiosk.url("incoming/" + missing))
      #expect(kiosk.take().status == 1)
      let consent = "Если список и должен быть таким, положите рядом пустой файл allow-warnings.txt."
      #expect(try kiosk.report.hasSuffix("\n\(told)\n\(consent)\n"))
      #expect(!(try kiosk.kept.contains("registry.db")))
      try kiosk.put("", "allow-warnings.txt")
      #expect(kiosk.take().status == 0)
      #expect(try kiosk.kept.contains("registry.db"))
    }

    /// The beginning of a list looks like a list: what would be left out is told, whatever cuts it off.
    @Test func whatIsCutOffIsNotTaken() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      #expect(kiosk.take().status == 0)
      let served = try Data(contentsOf: kiosk.url("registry.db"))
      let more = IncomingKiosk.addresses + "2;взрослый;ул.;Новая;1-5\n"
      for (cut, told) in [
        (
          String(more.dropLast(5)), "addresses.csv:4: ошибка: файл оборван: в последней строке ячеек 4, а в заголовке 5"
        ),
        (String(more.dropLast(2)), "addresses.csv:4: предупреждение: за последней строкой нет перевода строки;"),
        (
          String(IncomingKiosk.addresses.prefix { $0 != "\n" }) + "\n2;взрослый;ул.;Новая;1-5\n",
          "Улицы: 1 → 1\nУчастки: 2 → 2\nВ новом списке нет того, что было в прежнем: улиц 1, участков 0."
        ),
      ] {
        try kiosk.putSheets(addresses: cut)
        #expect(kiosk.take().status == 1, "\(told)")
        #expect(try kiosk.report.contains(told))
        #expect(try Data(contentsOf: kiosk.url("registry.db")) == served, "\(told)")
      }
      try kiosk.put("", "allow-warnings.txt")
      #expect(kiosk.take().status == 0)
      #expect(
        try kiosk.report.contains("\nУлицы: 1 → 1\nУчастки: 2 → 2\nИз прежнего списка пропало: улиц 1, участков 0."))
      #expect(try kiosk.incoming == ["report.txt"])

      let absence = "участок;с;по;замена\n1;\(IncomingKiosk.day(in: 1));;Петр"
      try kiosk.put(absence, "override.csv")
      #expect(kiosk.take().status == 1)
      #expect(try kiosk.report.contains("\noverride.csv:2: предупреждение: за последней строкой нет перевода строки;"))
      #expect(!(try kiosk.kept.contains("override.csv")))
      try kiosk.put("", "allow-warnings.txt")
      #expect(kiosk.take().status == 0)
      #expect(try kiosk.incoming == ["report.txt"])
      #expect(try kiosk.kept.contains("override.csv"))
    }

    /// A slip in the year would let somebody be away whom nobody sees as away.
    @Test func daysThatAreFarAwayNeedConsent() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      try kiosk.put("участок;с;по\n1;26.11.0226;\n2;\(IncomingKiosk.day(in: 0));30.11.2062\n", "override.csv")
      #expect(kiosk.take().status == 1)
      for day in ["2: с: предупреждение: 0226-11-26", "3: по: предупреждение: 2062-11-30"] {
        #expect(try kiosk.report.contains("\noverride.csv:\(day) дальше от сегодняшнего дня, чем на год;"))
      }
      #expect(!(try kiosk.kept.contains("override.csv")))
    }

    /// What lies where the kiosk does not look is told with what the settings must say.
    @Test func whatTheKioskDoesNotShowIsTold() throws {
      let kiosk = try IncomingKiosk()
      try Data("# registry: x\nassets: \(kiosk.folder.path)/other\n...\n".utf8).write(to: kiosk.url("config.yaml"))
      try kiosk.putSheets()
      try kiosk.putContent("first")
      try kiosk.put("участок;с\n1;\(IncomingKiosk.day(in: 1))\n", "override.csv")
      let (status, output) = kiosk.take()
      #expect(status == 1)
      #expect(
        output.hasSuffix(
          """

          Принято, но киоск показывает другое; в настройках должно стоять:
          config.yaml: registry: registry.db
          config.yaml: assets: content

          """))
      #expect(try kiosk.incoming == ["report.txt"])
      try kiosk.set()
      try kiosk.putSheets()
      #expect(kiosk.take().status == 0)
    }

    /// Texts that are older than those they replace are taken, since they may be meant, and it is told.
    @Test func olderTextsAreTold() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putContent("first", date: "2026-11-25")
      #expect(kiosk.take().status == 0)
      try kiosk.putContent("second", date: "2026-11-24")
      #expect(kiosk.take().status == 0)
      #expect(
        try kiosk.report.hasSuffix(
          "(second, 2026-11-24)\nэти тексты от 2026-11-24, а прежние были новее: от 2026-11-25\n"))
    }

    /// A report tells of what lies there now, or it goes.
    @Test func theReportDoesNotOutliveWhatItTellsOf() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.put("", "list.xlsx")
      #expect(kiosk.take().status == 1)
      try FileManager.default.removeItem(at: kiosk.url("incoming/list.xlsx"))
      #expect(kiosk.take().status == 0)
      #expect(try kiosk.report == "\nНепринятых файлов здесь больше нет.\n")

      try kiosk.put("", "list.xlsx")
      #expect(kiosk.take().status == 1)
      try kiosk.putSheets()
      try FileManager.default.removeItem(at: kiosk.url("incoming/list.xlsx"))
      #expect(kiosk.take().status == 0)
      #expect(try kiosk.report.hasPrefix("\nПринято:\n"))
      #expect(kiosk.take().status == 0)
      #expect(try kiosk.report.hasPrefix("\nПринято:\n"), "what was taken stays told")
    }

    private static let canTrace = ChildProgram.run("strace", ["-f", "-e", "trace=none", "true"]).status == 0

    @Test(.enabled(if: canTrace, "strace is not installed, or may not trace here"))
    func anOldReportGoesWhereThereIsNoRoomForANewOne() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      #expect(kiosk.take().status == 0)
      try kiosk.put("", "list.xlsx")
      let new = kiosk.url("incoming/.report.txt.new").path
      let full = ["-f", "-o", "/dev/null", "-P", new, "-e", "inject=openat:error=ENOSPC"]
      #expect(ChildProgram.run("strace", full + kiosk.command).status == 2)
      #expect(try kiosk.incoming == ["list.xlsx"])
    }

    private static let canBeSomebodyElse =
      geteuid() == 0 && ChildProgram.run("setpriv", ["--bounding-set=-all", "true"]).status == 0

    /// What somebody else has brought, as over SFTP, cannot be removed by who looks at it; it is taken once all the same.
    @Test(.enabled(if: canBeSomebodyElse, "only root can stand for two accounts"))
    func whatBelongsToSomebodyElseIsTakenOnce() throws {
      let kiosk = try IncomingKiosk()
      func take() -> Int32 { ChildProgram.run("setpriv", ["--bounding-set=-all"] + kiosk.command).status }
      // Whoever may put folders there may give them any name.
      let hidden = kiosk.url("incoming/.taken-\(Int.max)")
      try FileManager.default.createDirectory(at: hidden, withIntermediateDirectories: true)
      try kiosk.put("", ".taken-\(Int.max)/file")
      try #require(ChildProgram.run("chown", ["-R", "12345", hidden.path]).status == 0)
      for (number, pack) in ["first", "second"].enumerated() {
        try kiosk.putContent(pack)
        try #require(ChildProgram.run("chown", ["-R", "12345", kiosk.url("incoming/content").path]).status == 0)
        #expect(take() == 0)
        #expect(try kiosk.incoming.filter { !$0.hasPrefix(".") } == ["report.txt"])
        #expect(kiosk.pack("current") == pack)
        try kiosk.putSheets()
        #expect(take() == 0)
        #expect(kiosk.pack("previous") == (number == 0 ? nil : "first"))
      }
      // Who may remove it does.
      try kiosk.putSheets()
      #expect(kiosk.take().status == 0)
      #expect(try kiosk.incoming == ["report.txt"])
    }

    /// Content that somebody else has left behind, as root may, and that cannot be removed, holds no delivery up.
    @Test(.enabled(if: canBeSomebodyElse, "only root can stand for two accounts"))
    func leftoversOfSomebodyElseHoldNothingUp() throws {
      let kiosk = try IncomingKiosk()
      for number in [7, Int.max] {
        let leftover = kiosk.url("content/.\(number)")
        try FileManager.default.createDirectory(at: leftover, withIntermediateDirectories: true)
        try Data().write(to: leftover.appendingPathComponent("file"))
        try #require(ChildProgram.run("chown", ["-R", "12345", leftover.path]).status == 0)
      }
      try FileManager.default.createDirectory(at: kiosk.url("content/.8"), withIntermediateDirectories: true)
      try kiosk.putContent("first")
      let (status, output) = ChildProgram.run("setpriv", ["--bounding-set=-all"] + kiosk.command)
      #expect(status == 0)
      #expect(output.contains(": what is no longer needed cannot be removed\n"))
      #expect(kiosk.pack("current") == "first")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: kiosk.url("content").path).sorted()
          == [".1", ".7", ".\(Int.max)", "current"])
    }

    /// Content is looked at with the building of the kiosk on this computer, and again once that is another.
    @Test func contentIsLookedAtInItsBuilding() throws {
      let kiosk = try IncomingKiosk()
      let building = kiosk.url("building.yaml")
      try kiosk.set("polyclinic: \(building.path)\n")
      try kiosk.putContent("first")
      try Data("id: x\n...\n".utf8).write(to: building)
      #expect(kiosk.take().status == 1)
      let heading = "Не принято и лежит, пока не будет заменено исправленным:"
      #expect(try kiosk.report.hasPrefix("\n\(heading)\n\(building.path):"))
      #expect(kiosk.pack("current") == nil)
      try Data(contentsOf: URL(fileURLWithPath: IncomingKiosk.assets + "/polyclinic/example.yaml")).write(to: building)
      #expect(kiosk.take().status == 0)
      #expect(kiosk.pack("current") == "first")
    }

    /// A mistake in the computer's settings holds up the content, since nobody knows its building, and nothing else.
    @Test func mistakesInTheSettingsHoldUpContentOnly() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.set("idle: soon\n")
      try kiosk.putContent("first")
      try kiosk.putSheets()
      #expect(kiosk.take().status == 1)
      #expect(try kiosk.report.contains("\n\(kiosk.url("config.yaml").path):3: idle: 'soon' is no number of seconds"))
      #expect(try kiosk.incoming == ["content", "report.txt"])
      #expect(try kiosk.kept.contains("registry.db"))
      try kiosk.set("idle: 60\n")
      #expect(kiosk.take().status == 0)
      #expect(kiosk.pack("current") == "first")
    }

    /// Where no report can be left, nothing is published twice, and what was published is told all the same.
    @Test func whatCannotBeReportedIsTakenOnce() throws {
      let kiosk = try IncomingKiosk()
      try FileManager.default.createDirectory(
        at: kiosk.url("incoming/report.txt/inside"), withIntermediateDirectories: true)
      try kiosk.putContent("first")
      let (status, output) = kiosk.take("--language", "en")
      #expect(status == 2)
      #expect(output.contains("\nTaken:\ntexts and rules: content (first, "))
      #expect(kiosk.pack("current") == "first")
      #expect(try kiosk.incoming == ["report.txt"])
      #expect(kiosk.take().status == 0)
      #expect(kiosk.pack("previous") == nil)
    }

    @Test func absencesGoBesideTheList() throws {
      let kiosk = try IncomingKiosk()
      let (yesterday, today, tomorrow) = (
        IncomingKiosk.day(in: -1), IncomingKiosk.day(in: 0), IncomingKiosk.day(in: 1)
      )
      try kiosk.put("участок;с;по;замена\n1;\(today);\(tomorrow);Петров В. Г.\n2;\(yesterday);;\n", "Override.csv")
      #expect(kiosk.take().status == 1)
      #expect(try kiosk.report.contains("\nOverride.csv: списка участков, который читается, ещё нет"))
      // They are looked at again once there is a list.
      try kiosk.putSheets()
      #expect(kiosk.take().status == 0)
      #expect(try kiosk.report.hasSuffix("\nотсутствие врачей: Override.csv, непрошедших строк: 1\n"))
      #expect(try kiosk.incoming == ["report.txt"])
      let published = try Data(contentsOf: kiosk.url("override.csv"))

      try kiosk.put("участок;с;по\n7;\(today);\n1;\(tomorrow);\(yesterday)\n", "override.csv")
      #expect(kiosk.take().status == 1)
      let report = try kiosk.report
      #expect(report.contains("\noverride.csv:2: участок: ошибка: в списке нет участка № 7\n"))
      #expect(report.contains("\noverride.csv:3: по: ошибка: последний день ("))
      #expect(try Data(contentsOf: kiosk.url("override.csv")) == published)
      #expect(try kiosk.incoming == ["override.csv", "report.txt"])

      // A list that lacks the district makes the absences a finding.
      try FileManager.default.removeItem(at: kiosk.url("incoming/override.csv"))
      try kiosk.put(IncomingKiosk.addresses.replacing("\n1;", with: "\n3;"), "addresses.csv")
      try kiosk.put(IncomingKiosk.districts.replacing("\n1;", with: "\n3;"), "districts.csv")
      #expect(kiosk.take("--allow-warnings").status == 1)
      #expect(
        try kiosk.report.hasSuffix(
          """
          Принятый раньше override.csv не подходит к нынешнему списку участков и больше не показывается:
          override.csv:2: участок: ошибка: в списке нет участка № 1

          """))
      #expect(try kiosk.incoming == ["report.txt"])
    }

    @Test func contentIsCheckedAndServes() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putContent("first")
      try kiosk.put("hidden by a file manager", "content/.DS_Store")
      #expect(kiosk.take("--language", "en").status == 0)
      #expect(try kiosk.report.hasPrefix("\nTaken:\ntexts and rules: content (first, "))
      #expect(try kiosk.incoming == ["report.txt"])
      #expect(kiosk.pack("current") == "first")

      try kiosk.putContent("second", in: "Assets")
      try kiosk.put("- id: home\n", "Assets/content/home.yaml")
      #expect(kiosk.take("--language", "en").status == 1)
      let heading = "Assets: the texts were not taken; give the lines below to whoever prepared them:"
      #expect(try kiosk.report.contains("\n\(heading)\n"))
      #expect(try kiosk.report.contains("\ncontent/home.yaml:2: the file is cut off"))
      #expect(kiosk.pack("current") == "first")
      #expect(try kiosk.incoming == ["Assets", "report.txt"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: kiosk.url("content").path).sorted() == [".1", "current"])

      try FileManager.default.removeItem(at: kiosk.url("incoming/Assets"))
      try kiosk.putContent("third", in: "Assets")
      #expect(kiosk.take().status == 0)
      #expect(kiosk.pack("current") == "third")
      #expect(kiosk.pack("previous") == "first")
    }

    /// Names, links and other things that lead elsewhere or never end: each is told, and nothing is published.
    @Test func whatIsNoHonestFileIsTold() throws {
      let kiosk = try IncomingKiosk()
      let incoming = kiosk.url("incoming").path
      try kiosk.put("участок\n1\n", "good.csv")
      #expect(symlink("/etc/passwd", incoming + "/link.csv") == 0)
      #expect(mkfifo(incoming + "/fifo.csv", 0o666) == 0)
      #expect(mkdir(incoming + "/folder.csv", 0o777) == 0)
      try kiosk.put("", "list.xlsx")
      try kiosk.put("", "list.doc")
      try kiosk.put("", "a\u{1B}[2J\u{202E}.csv")
      try kiosk.put("", "override.csv")
      try kiosk.put("", "OVERRIDE.CSV")
      #expect(truncate(incoming + "/good.csv", 600 << 20) == 0)
      try kiosk.put("", "content")
      #expect(kiosk.take("--language", "en").status == 1)
      #expect(
        try kiosk.report == """

          Not taken; it stays until something right takes its place:
          a?[2J?.csv: error: the name of the file has characters that cannot be shown
          list.doc: error: only CSV sheets, override.csv and the folder content belong here
          list.xlsx: error: this is a workbook of Excel or LibreOffice; save it as CSV
          OVERRIDE.CSV: error: this is the same thing as override.csv; leave one of them
          override.csv: error: this is the same thing as OVERRIDE.CSV; leave one of them
          fifo.csv: error: this is not a regular file
          folder.csv: error: this is not a regular file
          good.csv: error: the file is larger than 512 MiB
          link.csv: error: this is a link to another place and not a file
          a?[2J?.csv, list.xlsx: while a part of the list is refused, the rest is not taken either. Mend this file, or take it away from here.
          content: error: this is not a folder

          """)
      #expect(try kiosk.kept.filter { !$0.hasPrefix(".") } == ["content", "incoming"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: kiosk.url("content").path).isEmpty)
    }

    @Test func contentThatLeadsElsewhereIsTold() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putContent("x")
      let content = kiosk.url("incoming/content").path
      #expect(symlink("/etc", content + "/etc") == 0)
      #expect(symlink("/etc/passwd", content + "/content/passwd.yaml") == 0)
      #expect(mkfifo(content + "/rules/fifo.yaml", 0o666) == 0)
      try kiosk.put("", "content/content/large.yaml")
      #expect(truncate(content + "/content/large.yaml", 1 << 30) == 0)
      #expect(kiosk.take("--language", "en").status == 1)
      #expect(
        try kiosk.report.hasSuffix(
          """
          content/large.yaml: error: the file is larger than 64 MiB
          content/passwd.yaml: error: this is a link to another place and not a file
          etc: error: this is a link to another place and not a file
          rules/fifo.yaml: error: this is not a regular file

          """))
      #expect(kiosk.pack("current") == nil)

      for number in 0..<1_000 { try kiosk.put("", "content/\(number).txt") }
      try kiosk.putContent("x", in: "Assets")
      #expect(kiosk.take("--language", "en").status == 1)
      #expect(try kiosk.report.contains("Assets: error: this is the same thing as content"))
      try FileManager.default.removeItem(at: kiosk.url("incoming/Assets"))
      #expect(kiosk.take("--language", "en").status == 1)
      #expect(try kiosk.report.contains(": error: the folder has more than 1000 files"))
    }

    /// Half of what lies there may be half of a list.
    @Test func nothingIsTakenOfMoreThanIsLookedAt() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      for number in 0..<5_000 { try kiosk.put("", "photo\(number).jpg") }
      #expect(kiosk.take().status == 1)
      #expect(try kiosk.report.hasSuffix("\nincoming: ошибка: в папке больше 5000 файлов\n"))
      #expect(try kiosk.incoming.count == 5_003)
      #expect(!(try kiosk.kept.contains("registry.db")))
    }

    /// Half of a list is not published beside a half that is refused, whatever is consented to.
    @Test(arguments: ["addresses.xlsx", "addresses.csv.txt", "adr\u{202E}.csv"])
    func halfOfAListWaitsForTheOther(_ name: String) throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      #expect(kiosk.take().status == 0)
      let before = try Data(contentsOf: kiosk.url("registry.db"))
      try kiosk.putSheets()
      try FileManager.default.moveItem(
        at: kiosk.url("incoming/addresses.csv"), to: kiosk.url("incoming/" + name))
      try kiosk.put("", "allow-warnings.txt")
      #expect(kiosk.take().status == 1)
      #expect(try kiosk.report.contains("пока часть списка не принята"))
      #expect(try Data(contentsOf: kiosk.url("registry.db")) == before)
    }

    @Test(.enabled(if: canBeSomebodyElse, "only root can stand for two accounts"))
    func contentThatMayNotBeReadIsTold() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putContent("closed")
      let content = kiosk.url("incoming/content").path
      try #require(chmod(content, 0o700) == 0)
      try #require(ChildProgram.run("chown", ["-R", "12345", content]).status == 0)
      let call = ["--bounding-set=-all"] + kiosk.command + ["--language", "en"]
      #expect(ChildProgram.run("setpriv", call).status == 1)
      #expect(try kiosk.report.contains("content: error: the folder may not be read; give the right to: chmod"))
    }

    /// A link in the place of the report is replaced, and what it leads to is left alone.
    @Test func theReportFollowsNoLink() throws {
      let kiosk = try IncomingKiosk()
      let other = kiosk.url("other.txt")
      try Data("mine".utf8).write(to: other)
      #expect(symlink(other.path, kiosk.url("incoming/report.txt").path) == 0)
      #expect(symlink(other.path, kiosk.url("incoming/.report.txt.new").path) == 0)
      try kiosk.put("", "list.xlsx")
      #expect(kiosk.take().status == 1)
      #expect(try Data(contentsOf: other) == Data("mine".utf8))
      #expect(try kiosk.report.contains("list.xlsx: ошибка: "))
    }

    @Test func twoRunsDoNotMix() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      let descriptor = open(kiosk.url("incoming").path, O_RDONLY)
      defer { close(descriptor) }
      #expect(flock(descriptor, LOCK_EX) == 0)
      let (status, output) = kiosk.take()
      #expect(status == 2)
      #expect(output == "osms-desk: incoming: another run is at work in this folder\n")
      #expect(try kiosk.incoming == ["addresses.csv", "districts.csv"])
    }

    @Test func filesThatNobodyTouchesAreTaken() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      #expect(kiosk.take("--settle", "1").status == 0)
      #expect(try kiosk.incoming == ["report.txt"])
    }

    /// A run that was interrupted while it took things away goes on with that, and leaves what has come since.
    @Test func whatWasPublishedIsTakenAwayLater() throws {
      let kiosk = try IncomingKiosk()
      try kiosk.putSheets()
      let copy = try IncomingKiosk(copyOf: kiosk)
      #expect(kiosk.take().status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: copy.url("incoming").path)
      let lines = try names.map { name in
        var status = stat()
        try #require(stat(copy.url("incoming/" + name).path, &status) == 0)
        let (content, change) = (status.st_mtim, status.st_ctim)
        return "\(name) file \(status.st_size) \(status.st_dev) \(status.st_ino) "
          + "\(content.tv_sec).\(content.tv_nsec) \(change.tv_sec).\(change.tv_nsec)"
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: copy.url(".incoming-taken"))
      try copy.put(IncomingKiosk.districts + "\n", "districts.csv")
      #expect(copy.take().status == 1)
      #expect(try copy.incoming == ["districts.csv", "report.txt"])
    }

    @Test func withoutAFolderItCannotRun() throws {
      let kiosk = try IncomingKiosk()
      try FileManager.default.removeItem(at: kiosk.url("incoming"))
      #expect(kiosk.take().status == 2)
      #expect(kiosk.take("--settle", "-1").status == 2)
      try FileManager.default.createDirectory(at: kiosk.url("incoming/report.txt"), withIntermediateDirectories: true)
      try kiosk.put("", "list.xlsx")
      #expect(kiosk.take().status == 2)
    }
  }
#endif
