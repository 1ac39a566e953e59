import Polyclinic

/// Ties days of leave to those who stand in, once all rows of a district are known, and notes what nobody would see.
struct StaffCheck {
  let draft: RegistryDraft
  let findings: RegistryFindings
  let glyphs: Set<Unicode.Scalar>

  func run() {
    checkNumbers()
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

  private struct Number: Hashable {
    let kind: Catchment.Kind
    let text: String
  }

  /// Whether it looks like the number of a district: `12`, `12А`, `3-1`.
  private func isNumber(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.isDigit) && text.count(where: \.isLetter) <= 2
      && text.unicodeScalars.allSatisfy { $0.isDigit || $0.properties.isAlphabetic || $0 == "-" || $0 == "/" }
  }

  /// Notes districts without houses or a proper number, and those that differ only by zeros before their numbers.
  private func checkNumbers() {
    let hasPlaces = draft.districts.contains(where: \.hasPlaces)
    var plain: [Number: Int] = [:]
    for (index, district) in draft.districts.enumerated() {
      var values = ["district": district.number.string, "kind": district.kind.rawValue]
      if hasPlaces, !district.hasPlaces {
        findings.add(RegistryFault(.districtWithoutHouses, values), at: district.place, column: .district)
      }
      if !isNumber(district.number.string) {
        let fault = RegistryFault(.oddNumber, ["district": district.number.string])
        findings.add(fault, at: district.place, column: .district)
      }
      let number = Number(kind: district.kind, text: String(district.number.string.drop { $0 == "0" }))
      guard let other = plain[number] else {
        plain[number] = index
        continue
      }
      values["other"] = draft.districts[other].number.string
      findings.add(RegistryFault(.leadingZero, values), at: district.place, column: .district)
    }
  }
}
