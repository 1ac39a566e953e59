import RegistryGenerator
import Terminal
import Testing

@Suite struct WrappingTests {
  private func text(_ lines: [TextLine]) -> [String] {
    lines.map { String(String.UnicodeScalarView($0.cells.map(\.scalar))) }
  }

  @Test func breaksAtSpaces() {
    #expect(text(TextLine("Ни одна услуга не исчезает").wrapped(to: 14)) == ["Ни одна услуга", "не исчезает"])
    #expect(text(TextLine("Ни одна услуга не исчезает").wrapped(to: 13)) == ["Ни одна", "услуга не", "исчезает"])
  }

  @Test func aNumberStaysWhole() {
    #expect(text(TextLine("итого 8 500 тг").wrapped(to: 8)) == ["итого", "8 500 тг"])
    #expect(text(TextLine("1 020 000").wrapped(to: 7)) == ["1 020 0", "00"])
    #expect(text(TextLine("в 5  6").wrapped(to: 3)) == ["в 5", "6"])
  }

  @Test func whatIsBoundStaysTogether() {
    #expect(text(TextLine("каждый месяц – 4 250 тг").wrapped(to: 12)) == ["каждый", "месяц –", "4 250 тг"])
    #expect(text(TextLine("это так с 30 ноября 2025 года").wrapped(to: 14)) == ["это так с", "30 ноября", "2025 года"])
    #expect(text(TextLine("Актамберды жырау – участок 8").wrapped(to: 26)) == ["Актамберды жырау –", "участок 8"])
    #expect(text(TextLine("поликлиника № 5 рядом").wrapped(to: 13)) == ["поликлиника", "№ 5 рядом"])
    // A dash that begins a line would look like the sign of a list.
    #expect(text(TextLine("Исключение – 11 заболеваний").wrapped(to: 14)) == ["Исключение –", "11 заболеваний"])
  }

  @Test func aNumberThatCountsNothingStaysWithWhatHasIt() {
    #expect(text(TextLine("касса, кабинет 102, 1-й этаж").wrapped(to: 14)) == ["касса,", "кабинет 102,", "1-й этаж"])
    #expect(text(TextLine("спросите по номеру 1414. Это").wrapped(to: 20)) == ["спросите по", "номеру 1414. Это"])
    #expect(text(TextLine("Фонд, Qoldau 24/7 или тут").wrapped(to: 19)) == ["Фонд,", "Qoldau 24/7 или тут"])
    #expect(text(TextLine("приложение Qoldau 24/7").wrapped(to: 18)) == ["приложение", "Qoldau 24/7"])
    #expect(text(TextLine("қолдау қызметі, 102-кабинет").wrapped(to: 16)) == ["қолдау қызметі,", "102-кабинет"])
  }

  @Test func aTelephoneNumberStaysWhole() {
    #expect(text(TextLine("Телефон: +7 (000) 000-00-05").wrapped(to: 20)) == ["Телефон:", "+7 (000) 000-00-05"])
    #expect(text(TextLine("звоните: 8 (7172) 55-55-55").wrapped(to: 20)) == ["звоните:", "8 (7172) 55-55-55"])
  }

  @Test func whatHasNoRoomIsBrokenNevertheless() {
    #expect(text(TextLine("12 электрокардиограмм").wrapped(to: 18)) == ["12", "электрокардиограмм"])
    #expect(TextLine("12 электрокардиограмм").narrowest() == 18)
  }

  @Test func cutsWhatHasNoPlaceToBreak() {
    #expect(text(TextLine("электрокардиограмма да").wrapped(to: 8)) == ["электрок", "ардиогра", "мма да"])
  }

  @Test func breaksAddressesAfterTheirParts() {
    let address = TextLine("https://msqory.kz/ru/uznat-status/?a=1")
    #expect(
      text(address.wrapped(to: 20, breaking: .addresses)) == ["https://msqory.kz/", "ru/uznat-status/?a=1"])
    #expect(
      text(address.wrapped(to: 12, breaking: .addresses)) == ["https://", "msqory.kz/", "ru/uznat-", "status/?a=1"])
  }

  @Test func nothingFoldsToNothing() {
    #expect(TextLine("").wrapped(to: 10).isEmpty)
    #expect(TextLine("   ").wrapped(to: 10).isEmpty)
  }

  @Test func nothingIsCutAtTheNarrowestWidth() {
    #expect(TextLine("Ни одна услуга не исчезает").narrowest() == 8)
    #expect(TextLine("https://msqory.kz/ru/uznat-status/?a=1").narrowest(breaking: .addresses) == 8)
    #expect(TextLine("").narrowest() == 0)
  }

  /// Whatever the text, the width and the places to break: no line is wider, and no letter is lost, added or moved.
  @Test func noLineIsWiderAndNoLetterIsLost() {
    var random = SeededNumbers(seed: 1)
    let letters = Array("аӘқ –«7/-.?\u{A0}x".unicodeScalars)
    for round in 0..<10_000 {
      let scalars = (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
        Bool.random(using: &random) ? " " : letters.randomElement(using: &random)
      }
      let width = Int.random(in: -1...30, using: &random)
      let line = TextLine(String(String.UnicodeScalarView(scalars)))
      let folded = line.wrapped(to: width, breaking: round.isMultiple(of: 2) ? .words : .addresses)
      let fits = folded.allSatisfy { (1...max(1, width)).contains($0.width) }
      let before = line.cells.filter { $0.scalar != " " }
      let isWhole = folded.flatMap(\.cells).filter { $0.scalar != " " } == before
      if !fits || !isWhole { Issue.record("'\(text([line]))' folds to \(text(folded)) at \(width)") }
    }
  }
}
