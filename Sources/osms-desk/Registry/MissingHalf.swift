import Polyclinic

extension DistrictRegistry {
  /// That the list names no houses, or no doctors: a sheet that has come without its fellow gives only one of them.
  ///
  /// - Parameter files: the names of the sheets.
  func missingHalves(_ words: RegistryWords, files: [String]) -> [String] {
    missingHalves.map { words($0, ["files": files.joined(separator: ", ")]) }
  }

  /// The halves that are missing, each of which is a warning.
  var missingHalves: [RegistryPhrase] {
    (segments.isEmpty && wholeLocalities.isEmpty ? [.noHouses] : [])
      + (catchments.contains { $0.doctor != nil } ? [] : [.noDoctors])
  }
}
