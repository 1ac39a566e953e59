import Foundation

/// The programs beside the kiosk, as they are found on this computer when the kiosk starts.
struct InstalledPrograms {
  /// What prints: nil where one of the two is missing.
  let printing: Printing?
  /// The file of `espeak-ng`; nil where it is missing.
  let espeak: String?

  /// The programs that print.
  struct Printing {
    /// The file of `osms-slip`.
    let osmsSlip: String
    /// The file of `lp`.
    let lp: String
  }

  /// Looks for `osms-slip` in the folder of the kiosk, and for all of them in the folders of `PATH`.
  ///
  /// - Parameters:
  ///   - folder: the folder in which the kiosk itself is.
  ///   - path: the value of `PATH`; folders that are not absolute are passed over.
  init(beside folder: String, path: String) {
    let folders = path.split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init)
    func find(_ name: String, in folders: [String]) -> String? {
      folders.map { "\($0)/\(name)" }.first { file in
        var isFolder: ObjCBool = false
        let files = FileManager.default
        return files.fileExists(atPath: file, isDirectory: &isFolder) && !isFolder.boolValue
          && files.isExecutableFile(atPath: file)
      }
    }
    if let osmsSlip = find("osms-slip", in: [folder] + folders), let lp = find("lp", in: folders) {
      printing = Printing(osmsSlip: osmsSlip, lp: lp)
    } else {
      printing = nil
    }
    espeak = find("espeak-ng", in: folders)
  }
}
