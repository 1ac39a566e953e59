import Polyclinic
import PolyclinicData

/// Every desk to which a text sends the patient is one of the building.
enum DeskNames {
  static func findings(in references: [Reference], building: Building) -> [Problem] {
    let desks = Set(building.desks.map(\.id))
    return references.filter { $0.kind == .desk && !desks.contains($0.id) }.map { reference in
      Problem(
        file: reference.file, line: reference.line, entry: reference.entry,
        reason: "the building has no desk '\(reference.id)'")
    }
  }
}
