import Foundation

/// Which measures are taken of whom, and which goals they have.
struct Report {
  /// The kiosk, and where there is one the kiosk with the static runtime.
  let kiosks: [Program]
  /// The same kiosks with the districts of a city.
  let cityKiosks: [Program]
  let peers: Peers
  let runs: Int
  let keys: Int
  let idle: Int

  /// Takes all measures.
  ///
  /// - Throws: ``Problem`` where one cannot be taken.
  func measure() throws(Problem) -> ScreensTable {
    var table = ScreensTable()
    guard let kiosk = kiosks.first else { return table }
    let menu = try HomeMenu(of: kiosk, home: peers.folder)
    try addPaints(to: &table, menu: menu)
    try addKeys(to: &table, kiosk: kiosk, menu: menu)
    try addIdle(to: &table, kiosk: kiosk)
    try addMemory(to: &table, menu: menu)
    return table
  }

  private func addPaints(to table: inout ScreensTable, menu: HomeMenu) throws(Problem) {
    announce("starting every program \(runs) times")
    let rivals = [peers.lynx, peers.dialog, peers.textual].compactMap(\.self)
    let welcomes = (kiosks + cityKiosks + rivals).map { FirstPaint.Contestant(program: $0, marks: Peers.words) }
    let homes = (kiosks + cityKiosks).map {
      FirstPaint.Contestant(program: $0, input: HomeMenu.key, marks: menu.marks)
    }
    let contestants = welcomes + homes
    let paints = Array(
      zip(contestants, try FirstPaint.measure(contestants, runs: runs, home: peers.folder)))

    let ours = kiosks.count + cityKiosks.count
    let medians = paints.dropFirst(ours).prefix(rivals.count).compactMap { rival, time in
      time.map { (name: rival.program.name, median: $0.median) }
    }
    for (index, (contestant, time)) in paints.enumerated() {
      guard let time else { continue }
      let isHome = index >= welcomes.count
      // Home opens when the index of the districts is made as well.
      let limit = index < welcomes.count + kiosks.count ? 150.0 : 300
      var row = ScreensTable.Row(
        measure: isHome ? "start → Russian home, every page and the search ready" : "start → first screen painted",
        program: contestant.program.name, value: "\(time.median.text(1)) ms",
        spread: "\(time.least.text(1)) – \(time.greatest.text(1)) ms")
      if isHome {
        row.goal = .init("≤ \(limit.text(0)) ms", time.median, atMost: limit)
      } else if index < ours {
        row.compared = medians.map { "\((time.median / $0.median).text(2)) × \($0.name)" }.joined(separator: ", ")
        row.goal = medians.first { $0.name == "lynx" }.map { .init("≤ 1.0 × lynx", time.median, atMost: $0.median) }
      }
      table.add(row)
    }
  }

  private func addKeys(to table: inout ScreensTable, kiosk: Program, menu: HomeMenu) throws(Problem) {
    announce("pressing \(keys) keys in every program")
    let home = peers.folder
    let ours = try KeyLatency(
      kiosk, opening: (key: HomeMenu.key, after: Peers.words), marks: menu.marks, home: home)
    defer { ours.end() }
    var theirs: KeyLatency?
    if let dialog = Peers.menu(HomeMenu.question, of: menu.labels) {
      theirs = try KeyLatency(dialog, marks: menu.marks, home: home)
    }
    defer { theirs?.end() }
    try KeyLatency.measure([ours, theirs].compactMap(\.self), keys: keys)

    guard let kiosk = ours.result else { return }
    let dialog = theirs?.result
    addPair(
      to: &table, "key → first byte, p50", kiosk.time.median, dialog?.time.median,
      goal: dialog.map { .init("≤ 1.5 × dialog", kiosk.time.median, atMost: 1.5 * $0.time.median) },
      spreads: [kiosk.time, dialog?.time], digits: 3, unit: " ms")
    addPair(
      to: &table, "key → first byte, p99", kiosk.time.percentile99, dialog?.time.percentile99,
      goal: .init("≤ 1 ms", kiosk.time.percentile99, atMost: 1), digits: 3, unit: " ms")
    addPair(
      to: &table, "processor time per key, p99", kiosk.work.percentile99, dialog?.work.percentile99,
      goal: .init("≤ 1 ms", kiosk.work.percentile99, atMost: 1), digits: 3, unit: " ms")
    addPair(
      to: &table, "bytes per key", kiosk.bytes.median, dialog?.bytes.median,
      goal: dialog.map { .init("≤ 1.2 × dialog", kiosk.bytes.median, atMost: 1.2 * $0.bytes.median) },
      spreads: [kiosk.bytes, dialog?.bytes], digits: 0, unit: "")
  }

  /// A row for the kiosk and one for dialog, where it is there.
  private func addPair(
    to table: inout ScreensTable, _ measure: String, _ ours: Double, _ theirs: Double?, goal: Goal?,
    spreads: [Samples?] = [], digits: Int, unit: String
  ) {
    let spreads = spreads.map { $0.map { "\($0.least.text(digits)) – \($0.greatest.text(digits))\(unit)" } ?? "" }
    table.add(
      .init(
        measure: measure, program: "osms-kiosk", value: ours.text(digits) + unit, spread: spreads.first ?? "",
        compared: theirs.map { "\((ours / $0).text(2)) × dialog" } ?? "", goal: goal))
    guard let theirs else { return }
    table.add(
      .init(
        measure: measure, program: "dialog", value: theirs.text(digits) + unit, spread: spreads.dropFirst().first ?? "")
    )
  }

  private func addIdle(to table: inout ScreensTable, kiosk: Program) throws(Problem) {
    announce("leaving the welcome screen alone for \(idle) s")
    let rest = try Idle(kiosk, marks: Peers.words, seconds: idle, home: peers.folder)
    table.add(
      .init(
        measure: "wakeups in \(idle) s on the welcome screen", program: kiosk.name, value: "\(rest.wakeups)",
        goal: .init("0", Double(rest.wakeups), atMost: 0)))
  }

  private func addMemory(to table: inout ScreensTable, menu: HomeMenu) throws(Problem) {
    announce("looking at the memory")
    for (kiosk, limit) in zip(kiosks, [26.0, 20.0]) {
      let memory = try Memory(kiosk, menu: menu, home: peers.folder)
      table.add(
        .init(
          measure: "private memory on the Russian home, were it the only Swift program", program: kiosk.name,
          value: "\(memory.alone.text(1)) MB", goal: .init("≤ \(limit.text(0)) MB", memory.alone, atMost: limit)))
      table.add(
        .init(
          measure: "private memory on the Russian home, by `smaps_rollup` beside this one", program: kiosk.name,
          value: "\(memory.counted.text(1)) MB"))
    }
  }
}
