import Terminal

/// The bindings themselves: which key does what, on every screen and on screens of numbered choices.
enum Bindings {
  /// What works on every screen.
  static func everywhere(_ reach: Reach) -> [Binding] {
    [
      Binding(
        [(.character("0"), .goBack), (.escape, .goBack), (.backspace, .goBack)],
        name: .backName, purpose: .backPurpose, rank: 1, hindrance: reach.canGoBack ? nil : .nothingBefore),
      Binding(
        [(.function(1), .showHelp), (.character("?"), .showHelp)],
        name: .helpName, purpose: .helpPurpose, rank: 0),
      Binding([(.function(2), .switchLanguage)], name: .languageName, purpose: .languagePurpose, rank: 0),
      Binding([(.character("9"), .showMore)], name: .moreName, purpose: .morePurpose, rank: 0),
      Binding(
        [(.function(3), .showSources)], name: reach.explains ? .whyName : .sourcesName,
        purpose: reach.explains ? .whyPurpose : .sourcesPurpose, rank: 4,
        hindrance: reach.hasSources || reach.explains ? nil : .noSources),
    ]
      + offered(reach.voice, .function(4), .readAloud, name: .aloudName, purpose: .aloudPurpose, rank: 4)
      + offered(reach.slip, .function(5), .printSlip, name: .printName, purpose: .printPurpose, rank: 3)
      + offered(reach.qrCode, .function(6), .showQRCode, name: .qrName, purpose: .qrPurpose, rank: 2)
      + [
        Binding([(.function(7), .switchTheme)], name: .themeName, purpose: .themePurpose, rank: nil),
        Binding(
          [(.function(10), .finishVisit)], name: .finishName, purpose: .finishPurpose, rank: 0,
          hindrance: reach.canFinish ? nil : .nothingBefore),
      ]
      + (reach.canLeave
        ? [Binding([(.control("c"), .leaveProgram)], name: .leaveName, purpose: .leavePurpose, rank: nil)] : [])
  }

  private static func offered(
    _ offer: Reach.Offer, _ key: Key, _ command: Command, name: Phrase, purpose: Phrase, rank: Int
  ) -> [Binding] {
    switch offer {
    case .none: []
    case .open: [Binding([(key, command)], name: name, purpose: purpose, rank: rank)]
    case .shown: [Binding([(key, .goBack)], name: .backName, purpose: .backPurpose, rank: nil)]
    case .hindered(let reason):
      [Binding([(key, command)], name: name, purpose: purpose, rank: rank, hindrance: reason)]
    }
  }

  /// The digits that open so many items; 0 opens the tenth.
  private static func digits(_ count: Int) -> [(Key, Command)] {
    (1...count).map { (.character(Unicode.Scalar(UInt8(0x30 + $0 % 10))), .openItem($0)) }
  }

  /// What works where there are numbered choices.
  ///
  /// - Parameters:
  ///   - count: how many choices there are.
  ///   - inSight: whether they stand on the sheet that is shown; by their digits they can be opened from every sheet,
  ///     but the bar names digits only beside what they open.
  static func choosing(count: Int, inSight: Bool) -> [Binding] {
    guard count > 0 else { return [] }
    let direct = Binding(
      digits(count), namedInBar: count, name: .directName, purpose: .directPurpose, rank: inSight ? 2 : nil)
    guard inSight else { return [direct] }
    return [
      Binding(
        [(.up, .moveUp), (.down, .moveDown)], namedInBar: 2, name: .chooseName, purpose: .choosePurpose, rank: 3),
      Binding(
        [(.enter, .openSelected), (.character(" "), .openSelected)],
        name: .openName, purpose: .openPurpose, rank: 1),
      direct,
    ]
  }

  /// What works in a field, beside typing.
  ///
  /// - Parameters:
  ///   - isEmpty: whether there is nothing to erase.
  ///   - opens: whether Enter opens an answer; else it goes to the list.
  static func typing(isEmpty: Bool, opens: Bool) -> [Binding] {
    let toList: [(Key, Command)] = [(.down, .moveDown)] + (opens ? [] : [(.enter, .openSelected)])
    let open = Binding([(.enter, .openSelected)], name: .openName, purpose: .openPurpose, rank: 1)
    let erase = Binding([(.backspace, .erase)], name: .eraseName, purpose: .erasePurpose, rank: 2)
    return (opens ? [open] : [])
      + [Binding(toList, namedInBar: toList.count, name: .toListName, purpose: .toListPurpose, rank: 1)]
      + (isEmpty ? [] : [erase])
  }

  /// What works where the text fills several sheets.
  ///
  /// - Parameters:
  ///   - sheet: the sheet that is shown, from 0.
  ///   - count: how many sheets there are.
  ///   - choosing: whether Enter and the arrows up and down belong to the choices of the sheet.
  static func turning(sheet: Int, of count: Int, choosing: Bool) -> [Binding] {
    guard count > 1 else { return [] }
    let isLast = sheet + 1 >= count
    let forward: [(Key, Command)] = [(.right, .turnForward), (.pageDown, .turnForward)]
    let withEnter: [(Key, Command)] =
      choosing ? [] : [(.enter, .turnForward), (.character(" "), .turnForward), (.down, .turnForward)]
    let back: [(Key, Command)] = [(.left, .turnBack), (.pageUp, .turnBack)]
    return [
      Binding(
        withEnter.prefix(1) + forward + withEnter.dropFirst(), namedInBar: choosing ? 1 : 2,
        name: .forwardName, purpose: .forwardPurpose, rank: isLast ? 4 : 1, hindrance: isLast ? .lastSheet : nil),
      Binding(
        back + (choosing ? [] : [(.up, .turnBack)]),
        name: .backwardName, purpose: .backwardPurpose, rank: 3, hindrance: sheet == 0 ? .firstSheet : nil),
    ]
  }

  /// What works on a sheet on which months are marked.
  ///
  /// - Parameters:
  ///   - count: how many months stand on the page.
  ///   - page: the page that is shown, from 0.
  ///   - pages: how many pages there are.
  ///   - isMarked: whether a month is marked; until then Enter is not done.
  static func marking(count: Int, page: Int, of pages: Int, isMarked: Bool) -> [Binding] {
    guard count > 0 else { return [] }
    return [
      Binding(
        digits(count) + [(.character(" "), .openSelected)], namedInBar: count + 1, name: .markName,
        purpose: .markPurpose, rank: 2),
      Binding(
        [(.up, .moveUp), (.down, .moveDown)], namedInBar: 2, name: .chooseName, purpose: .choosePurpose, rank: 3),
      Binding(
        [(.character("7"), .turnBack), (.left, .turnBack), (.pageUp, .turnBack)],
        name: .earlierName, purpose: .earlierPurpose, rank: 2, hindrance: page == 0 ? .firstSheet : nil),
      Binding(
        [(.character("8"), .turnForward), (.right, .turnForward), (.pageDown, .turnForward)],
        name: .laterName, purpose: .laterPurpose, rank: 2, hindrance: page + 1 >= pages ? .lastSheet : nil),
      Binding(
        [(.enter, .goBack)], name: .doneName, purpose: .donePurpose, rank: 1,
        hindrance: isMarked ? nil : .noMonthsMarked),
    ]
  }
}
