/// How hours and phone numbers are said.
extension SpeechReading {
  /// `08:00`, `08:00–20:00`.
  mutating func readHours() -> Bool {
    guard let first = hour(at), digits(at + 3) == nil, !isSign(at + 3, ":") else { return false }
    let joint = behindSpace(at + 3)
    let place = behindSpace(joint + 1)
    if isDash(joint), let second = hour(place) {
      say(span(spanHour(first, .from), spanHour(second, .to), .fromTo), for: place + 3 - at)
      return true
    }
    say(alone(first), for: 3)
    readCaseEnding()
    return true
  }

  /// `+7 (000) 000-00-05`: digit by digit, with a pause after each group.
  mutating func readPhone() -> Bool {
    let isInternational = isSign(at, "+")
    let start = isInternational ? at + 1 : at
    guard let first = digits(start), isInternational || first == "8" else { return false }
    var groups = [first]
    var end = start + 1
    var index = end
    while groups.count < 6, index - start < 20, let part = token(index) {
      if part.kind == .number {
        groups.append(part.text)
        end = index + 1
      } else if part.kind != .space, !["(", ")", "-", "–"].contains(part.text) {
        break
      }
      index += 1
    }
    let count = groups.reduce(0) { $0 + $1.utf8.count }
    guard isInternational ? (7...15).contains(count) : count == 11 && groups.count > 2 else { return false }
    if isInternational { line.say(words.word(.plus)) }
    for (index, group) in groups.enumerated() {
      if index > 0 { line.pause(",") }
      line.say(numerals.digits(group))
    }
    pass(end - at)
    return true
  }

  private func hour(_ index: Int) -> (hour: Int, minute: Int)? {
    guard let first = digits(index), first.utf8.count <= 2, isSign(index + 1, ":"), let last = digits(index + 2),
      last.utf8.count == 2, let hour = Int(first), let minute = Int(last), hour <= 24, minute < 60
    else { return nil }
    return (hour, minute)
  }

  /// One end of a span.
  private func spanHour(_ time: (hour: Int, minute: Int), _ form: Numerals.Form) -> String {
    switch words.language {
    case .en: inEnglish(time)
    case .ru:
      numerals.words(time.hour, form) + minutes(time.minute, form)
    case .kk:
      time.minute == 0
        ? numerals.words(time.hour, form) : numerals.words(time.hour) + minutes(time.minute, form)
    }
  }

  private func alone(_ time: (hour: Int, minute: Int)) -> String {
    switch words.language {
    case .en: return inEnglish(time)
    case .kk: return words.word(.hours) + " " + numerals.words(time.hour) + minutes(time.minute, .cardinal)
    case .ru:
      let form: Numerals.Form = isGenitive ? .from : .cardinal
      let hour = numerals.words(time.hour, form)
      guard time.minute == 0 else { return hour + minutes(time.minute, form) }
      let plural = Numerals.plural(time.hour)
      return hour + " " + words.word(.hours, form == .cardinal ? plural : plural == 0 ? 1 : 2)
    }
  }

  private func minutes(_ minute: Int, _ form: Numerals.Form) -> String {
    guard minute > 0 else { return "" }
    let nothing = minute < 10 ? " " + numerals.words(0, .cardinal) : ""
    return nothing + " " + numerals.words(minute, form)
  }

  private func inEnglish(_ time: (hour: Int, minute: Int)) -> String {
    switch (time.hour, time.minute) {
    case (12, 0): return words.word(.hours, 2)
    case (0, 0), (24, _): return words.word(.hours, 3)
    default:
      let hour = numerals.words((time.hour + 11) % 12 + 1)
      let half = words.word(.hours, time.hour < 12 ? 0 : 1)
      guard time.minute > 0 else { return hour + " " + half }
      let nothing = time.minute < 10 ? words.word(.hours, 4) + " " : ""
      return [hour, nothing + numerals.words(time.minute), half].joined(separator: " ")
    }
  }
}
