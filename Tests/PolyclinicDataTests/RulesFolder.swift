import Foundation
import Kiosk
import PolyclinicData
import Testing

/// A small pack of its own with a rule of every kind, so that a test can break one place of it.
final class RulesFolder {
  let pack: PackCopy

  init() throws {
    pack = try PackCopy()
    try pack.keepOnlyHome()
    try pack.restore("speech")
    for (name, text) in Self.files { try pack.write("\(text)\n...\n".utf8, to: name) }
  }

  var reader: AssetsReader { pack.reader }

  static let facts = "rules/facts.yaml"
  static let grounds = "rules/grounds.yaml"
  static let access = "rules/access.yaml"
  static let remedies = "rules/remedies.yaml"
  static let contributions = "rules/contributions.yaml"
  static let coverage = "rules/coverage.yaml"
  static let personas = "rules/personas.yaml"
  static let home = "content/home.yaml"

  private static let word = "{kk: сөз, ru: слово, en: word}"
  private static let steps = "{steps: [\(Array(repeating: word, count: 7).joined(separator: ", "))], sources: [law]}"
  private static let desk = "{today: reception, text: \(word), sources: [law]}"

  private static let files = [
    "sources.yaml": """
    - {id: law, kind: law, title: \(word), short: \(word), checked: 2026-11-22}
    """,
    "content/notes.yaml": """
    - id: call-1414
      text: {kk: "1414", ru: "1414", en: "1414"}
      sources: [law]
    """,
    home: """
    - id: home
      title: \(word)
      body: []
      choices: [asks, finds, opens]
    - id: asks
      title: \(word)
      body: []
      interview: {first: status, given: {situation: study}}
    - id: finds
      title: \(word)
      body: []
      opens: coverage
    - id: opens
      title: \(word)
      body: []
      opens: glossary
    """,
    facts: """
    - id: status
      kind: choice
      question: \(word)
      name: \(word)
      hint: \(word)
      options:
        - {id: insured, label: \(word)}
        - {id: not-insured, label: \(word), discreet: true}
      volunteered: true
      find-out: [\(desk), {note: call-1414}]
    - id: study
      kind: yes-no
      question: \(word)
      name: \(word)
      options:
        - {id: yes, label: \(word)}
        - {id: no, label: \(word)}
      when: {situation: study}
      find-out: [\(desk), {note: call-1414}]
      excludes:
        - id: student-works
          option: yes
          other: {occupation: employed}
          because: \(word)
          sources: [law]
    - id: situation
      kind: choice
      question: \(word)
      name: \(word)
      options:
        - {id: study, label: \(word)}
        - {id: work, label: \(word)}
      find-out: [\(desk), {note: call-1414}]
    - id: occupation
      kind: choice
      question: \(word)
      name: \(word)
      options:
        - {id: employed, label: \(word)}
        - {id: none, label: \(word)}
      when: {any: [{situation: work}, {study: no}]}
      find-out: [\(desk), {note: call-1414}]
    - id: paid-until
      kind: month
      question: \(word)
      name: \(word)
      options: [{id: never, label: \(word)}]
      find-out: [\(desk), {note: call-1414}]
    - id: infarction-date
      kind: date
      question: \(word)
      name: \(word)
      find-out: [\(desk), {note: call-1414}]
    """,
    grounds: """
    - id: unclear
      title: \(word)
      crumb: \(word)
      payer: unknown
      while-working: not-applicable
      order: 99
      from: 2026-01-01
      body: [\(desk), {note: call-1414}]
      sources: [law]
    - id: student
      title: \(word)
      crumb: \(word)
      payer: state
      requires: {situation: study, study: yes}
      while-working: kept
      order: 10
      from: 2026-01-01
      body: [\(desk), {note: call-1414}]
      sources: [law]
    - id: nothing
      title: \(word)
      crumb: \(word)
      payer: none
      requires:
        - any: [{situation: work}, {study: no}]
        - not: {occupation: [employed]}
      while-working: lost
      order: 20
      from: 2026-01-01
      contribution: self-payer
      body:
        - amount: self-payer
          text: {kk: "сөз {amount}", ru: "слово {amount}", en: "word {amount}"}
        - \(steps)
        - \(desk)
        - note: call-1414
      sources: [law]
      discreet: true
      visitor: true
    """,
    access: """
    - id: insured
      access: paid
      requires: {status: insured}
      from: 2026-01-01
      text: \(word)
      sources: [law]
    - id: state-paid
      access: paid
      payers: [state, local]
      from: 2026-01-01
      text: \(word)
      sources: [law]
    - id: grace-three
      access: grace
      grounds: [nothing, unclear]
      grace: {months: 3, after: paid-until}
      from: 2026-01-01
      text: {kk: "сөз {date}", ru: "слово {date}", en: "word {date}"}
      sources: [law]
    - id: lost
      access: lost
      grounds: [nothing]
      from: 2026-01-01
      text: \(word)
      sources: [law]
    """,
    remedies: """
    - id: debt
      title: \(word)
      label: \(word)
      crumb: \(word)
      payers: [none]
      requires: {not: {status: insured}}
      only-if-known: true
      from: 2026-01-01
      body: [\(steps), \(desk), {note: call-1414}]
      sheet: {contribution: self-payer, months: past}
      pages: [finds]
      sources: [law]
    """,
    contributions: """
    - id: self-payer
      name: \(word)
      unit: tenge
      values:
        - {from: 2026-01-01, to: 2026-12-31, value: 4250, sources: [law], checked: 2026-11-22}
        - {from: 2025-01-01, to: 2025-12-31, value: 4200, sources: [law], checked: 2026-11-22}
    - id: rate
      name: \(word)
      unit: percent
      values:
        - {from: 2026-01-01, value: 5, sources: [law], checked: 2026-11-22}
    """,
    coverage: """
    - id: infarction
      name: \(word)
      crumb: \(word)
      aliases: [ИМ, heart attack]
      codes: [I21-I22, I20.0]
      package: gobmp
      limit: {months: 12, since: infarction-date}
      from: 2026-01-01
      body: [\(desk), {note: call-1414}]
      pages: [asks]
      sources: [law]
      discreet: true
    """,
    personas: """
    - id: learns
      story: She studies full-time.
      date: 2026-11-25
      answers: {situation: study, study: yes}
      expect: {ground: student, payer: state, access: paid, remedies: [], rules: [student, situation, study, state-paid]}
    - id: paid-lately
      story: Does not work, paid in September.
      date: 2026-11-25
      answers: {situation: work, occupation: none, paid-until: 2026-09, status: not-insured}
      expect:
        ground: nothing
        payer: none
        access: grace
        until: 2026-12-31
        remedies: [debt]
        rules: [nothing, situation, occupation, paid-until, grace-three, self-payer]
    """,
  ]
}
