import Foundation
import Kiosk
import Polyclinic
import PolyclinicData

/// Goes through what lies in the folder until nothing more comes: looks, publishes, reports, takes away.
struct IncomingRun {
  let desk: IncomingDesk
  /// For how long nothing may change before files are looked at, in seconds.
  let settle: Int

  /// How often new files may come while others are looked at.
  private static let mostRounds = 20
  /// For how long a run waits for files that go on changing, in seconds: its unit ends it after a quarter of an hour,
  /// and the last of that time is for the work itself.
  static let patience = 600

  /// What a run comes to.
  enum Result {
    /// Nothing lies there.
    case nothingNew
    /// What lies there was looked at before.
    case nothingChanged
    /// Files are still being written.
    case unsettled
    /// What became of the files.
    case done(Delivery)
  }

  /// Does it.
  ///
  /// - Throws: ``Problem``: another run is at work, or the folder cannot be used.
  func run() throws(Problem) -> Result {
    let folder = try IncomingFolder(path: desk.incoming)
    try removeLeftovers(folder)
    let deadline = ContinuousClock.now + .seconds(Self.patience)
    var (sum, isFirst) = (Delivery(), true)
    for _ in 0..<Self.mostRounds {
      let present = try folder.look()
      if present.isEmpty {
        guard isFirst else { return .done(sum) }
        try takeBack(present, folder)
        return .nothingNew
      }
      if (try? String(contentsOfFile: desk.seen, encoding: .utf8)) == fingerprint(of: present) {
        return isFirst ? .nothingChanged : .done(sum)
      }
      guard let files = try settled(folder, present, until: deadline) else { return .unsettled }
      // What was wrong before is looked at again with the rest; what was taken stays told.
      sum.findings = []
      sum.remarks = []
      sum.failures = []
      sum.isPassing = false
      sum = sum + publish(files)
      do throws(Problem) {
        try folder.leave(report: IncomingReport(words: desk.words, delivery: sum).text(date: IncomingReport.now()))
      } catch {
        sum.failures.append(error)
      }
      // What is published goes even where no report can be left of it: else it would be published again and again.
      try takeAway(files, sum.names, folder)
      sum.names = []
      guard sum.failures.isEmpty, !sum.isPassing else {
        // What stays is looked at again, and told of once it is gone.
        unlink(desk.seen)
        return .done(sum)
      }
      try remember(files, folder)
      isFirst = false
    }
    return .done(sum)
  }

  /// The files once nothing about them has changed for a while; nil where that does not come in time.
  ///
  /// - Throws: ``Problem``: the folder cannot be read.
  private func settled(
    _ folder: IncomingFolder, _ first: IncomingFiles, until deadline: ContinuousClock.Instant
  ) throws(Problem) -> IncomingFiles? {
    guard settle > 0 else { return first }
    var files = first
    repeat {
      sleep(UInt32(clamping: settle))
      let present = try folder.look()
      if present.fingerprint == files.fingerprint { return present }
      files = present
    } while ContinuousClock.now < deadline
    return nil
  }

  private func publish(_ files: IncomingFiles) -> Delivery {
    var sum = Delivery(findings: files.strangers.map { desk.words($0) })
    // Districts come first: content is laid out with them, and absences name them.
    let kinds: [(IncomingFiles) throws(Problem) -> Delivery] = [
      SheetDelivery(desk: desk).publish, ContentDelivery(desk: desk).publish, AbsenceDelivery(desk: desk).publish,
    ]
    do throws(Problem) {
      guard mkdir(desk.staging, 0o700) == 0 else {
        throw Problem(file: desk.staging, reason: "the folder cannot be made: \(String(cString: strerror(errno)))")
      }
    } catch {
      sum.failures.append(error)
      return sum
    }
    for publish in kinds {
      do throws(Problem) {
        sum = sum + (try publish(files))
      } catch {
        sum.failures.append(error)
      }
    }
    try? FileManager.default.removeItem(atPath: desk.staging)
    // A consent that stayed would hold for the next list, whose warnings nobody has seen.
    return sum + Delivery(remarks: consentIsGone(files, taken: sum.names), names: files.consents)
  }

  /// That the consent is taken away, where something stays for which it may be given again.
  private func consentIsGone(_ files: IncomingFiles, taken: [String]) -> [String] {
    guard files.hasConsent else { return [] }
    let values = ["file": IncomingFolder.consent]
    if files.mayNeedConsent.isEmpty { return [desk.words(.consentAlone, values)] }
    return files.mayNeedConsent.allSatisfy(taken.contains) ? [] : [desk.words(.consentGone, values)]
  }

  /// Ends what an interrupted run has begun.
  private func removeLeftovers(_ folder: IncomingFolder) throws(Problem) {
    if let receipt = try? String(contentsOfFile: desk.receipt, encoding: .utf8) {
      folder.remove(receipt)
      unlink(desk.receipt)
    }
    do throws(Problem) {
      try desk.content.clean()
    } catch {
      // It harms nobody; whoever reads the log can remove it.
      complain(error)
    }
    guard FileManager.default.fileExists(atPath: desk.staging) else { return }
    do {
      try FileManager.default.removeItem(atPath: desk.staging)
    } catch {
      throw Problem(file: desk.staging, reason: "what an interrupted run has left cannot be removed")
    }
  }

  /// Takes away what is published: all of it, whatever interrupts, since half of a list would be taken for another list.
  private func takeAway(_ files: IncomingFiles, _ names: [String], _ folder: IncomingFolder) throws(Problem) {
    guard !names.isEmpty else { return }
    let receipt = files.receipt(for: names)
    try SettledFile.write(Data(receipt.utf8), to: desk.receipt)
    folder.remove(receipt)
    unlink(desk.receipt)
  }

  /// Replaces a report that tells of files which somebody has removed since.
  private func takeBack(_ files: IncomingFiles, _ folder: IncomingFolder) throws(Problem) {
    let seen = try? String(contentsOfFile: desk.seen, encoding: .utf8)
    guard folder.hasReport, seen?.hasSuffix("\n" + files.fingerprint) != true else { return }
    let delivery = Delivery(remarks: [desk.words(.nothingLeft)])
    try folder.leave(report: IncomingReport(words: desk.words, delivery: delivery).text(date: IncomingReport.now()))
    try SettledFile.write(Data(fingerprint(of: files).utf8), to: desk.seen)
  }

  /// Remembers what stays, unless something came meanwhile, which is looked at again.
  private func remember(_ files: IncomingFiles, _ folder: IncomingFolder) throws(Problem) {
    let left = try folder.look()
    guard left.isPart(of: files) else { return }
    try SettledFile.write(Data(fingerprint(of: left).utf8), to: desk.seen)
  }

  /// What lies there and by what it is judged: other settings, another list or building may judge otherwise.
  private func fingerprint(of files: IncomingFiles) -> String {
    func stamp(_ path: String?) -> String {
      var status = stat()
      guard let path, stat(path, &status) == 0 else { return "none" }
      return "\(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
    let judges = [desk.registry, desk.settings.path, desk.polyclinic].map(stamp).joined(separator: " ")
    return "\(Version.text) \(desk.words.language) \(desk.allowWarnings) \(judges)\n\(files.fingerprint)"
  }
}
