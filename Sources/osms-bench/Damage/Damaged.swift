/// Something that is read from damaged files, case by case.
protocol Damaged {
  /// Damages, reads and judges.
  mutating func play(seed: UInt64) throws -> DamageVerdict
}

/// What became of a damaged file.
enum DamageVerdict {
  /// It was refused, and what is whole serves.
  case refused
  /// It means the same as before.
  case same
  /// It means something else, and nothing in it could tell that it is damaged.
  case other
  /// The promise is broken.
  case broken(String)
}
