import Polyclinic

/// Reads the invented people by whom staff see that the rules say what they should.
///
/// No kiosk reads them.
struct PersonaFile {
  let rules: Rulebook

  func persona(_ reader: EntryReader) -> Persona? {
    reader.allow(["id", "story", "date", "answers", "expect"])
    let id = reader.identifier(of: .persona)
    let story = reader.string("story")
    let date = reader.value("date", form: "a day like 2026-01-31") { CalendarDate($0) }
    let answers = reader.required("answers").map(answers)
    let expected = reader.required("expect").flatMap(expectation)
    guard let id, let story, let date, let answers, let expected else { return nil }
    return Persona(
      id: id, story: story, date: date, answers: answers, expected: expected, line: reader.line)
  }

  private func answers(_ reader: EntryReader) -> Answers {
    var answers = Answers()
    for fact in reader.keys {
      guard let place = rules.place(of: fact) else {
        reader.note("there is no fact '\(fact)'", at: fact)
        continue
      }
      guard let text = reader.string(fact) else { continue }
      guard let answer = rules.answer(text, to: place) else {
        reader.note("'\(text)' is no answer to '\(fact)'", at: fact)
        continue
      }
      answers[place] = answer
    }
    return answers
  }

  private func expectation(_ reader: EntryReader) -> Persona.Expectation? {
    reader.allow(["ground", "payer", "access", "until", "remedies", "rules"])
    let ground = reader.has("ground") ? reader.string("ground") : nil
    if let ground, rules.ground(ground) == nil { reader.note("there is no ground '\(ground)'", at: "ground") }
    let payer = reader.named("payer", as: Payer.self)
    let access = reader.named("access", as: Access.self)
    let until = reader.optional("until", form: "a day like 2026-01-31") { CalendarDate($0) }
    for key in ["remedies", "rules"] where !reader.has(key) { reader.note("the key '\(key)' is missing") }
    let remedies = reader.strings("remedies")
    for id in remedies where rules.remedy(id) == nil { reader.note("there is no remedy '\(id)'", at: "remedies") }
    let named = reader.strings("rules")
    let known = rules.idsInTraces
    for id in named where !known.contains(id) { reader.note("there is no rule '\(id)'", at: "rules") }
    guard let payer, let access else { return nil }
    return Persona.Expectation(
      ground: ground, payer: payer, access: access, until: until, remedies: remedies, rules: named)
  }
}
