import Polyclinic

/// Ties days of leave to those who stand in, once all rows of a district are known, and notes what nobody would see.
struct StaffCheck {
  let draft: RegistryDraft
  let findings: RegistryFindings
  let glyphs: Set<Unicode.Scalar>

  func run() {
    for index in draft.districts.indices {
      let district = draft.districts[index]
      if district.facts[.doctor] == nil {
        for column in [SheetColumn.hours, .leave] {
          guard let fact = district.facts[column] else { continue }
          findings.add(RegistryFault(.hoursWithoutDoctor), at: fact.place, column: column)
          break
        }
      }
      guard let leave = district.facts[.leave] else {
        if let substitute = district.facts[.substitute] {
          findings.add(RegistryFault(.substituteWithoutLeave), at: substitute.place, column: .substitute)
        }
        continue
      }
      guard let stretches = LeaveDays.read(leave.text.string), !stretches.isEmpty else {
        findings.add(RegistryFault(.badLeave, ["text": leave.text.string]), at: leave.place, column: .leave)
        continue
      }
      let substitute = district.facts[.substitute]
      guard let names = LeaveDays.substitutes(substitute?.text.string ?? "", stretches: stretches.count) else {
        let fault = RegistryFault(.substituteCount, ["count": "\(stretches.count)"])
        findings.add(fault, at: substitute?.place ?? leave.place, column: .substitute)
        continue
      }
      let absences = zip(stretches, names).compactMap { stretch, name in
        Absence(
          from: stretch.first, to: stretch.last,
          substitute: name.isEmpty ? nil : try? SafeText(name, glyphs: glyphs))
      }
      draft.change(index) { $0.absences = absences.sorted { ($0.first, $0.last) < ($1.first, $1.last) } }
    }
  }
}
