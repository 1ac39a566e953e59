import Kiosk

extension InstalledPrograms {
  /// Whether slips can be printed.
  func printing(to queue: PrintQueue?) -> Services.Readiness {
    guard PrintQueue.canBeUsed else { return .notBuilt }
    guard queue != nil else { return .switchedOff }
    return printing == nil ? .notInstalled : .ready
  }

  /// Whether texts can be read aloud.
  func voice(at speed: VoiceSpeed) -> Services.Readiness {
    guard speed != .off else { return .switchedOff }
    return espeak == nil ? .notInstalled : .ready
  }
}

extension ErrandRunner {
  /// A runner for the printer and the voice that are set, with the programs that there are.
  init(printer queue: PrintQueue?, voice speed: VoiceSpeed, programs: InstalledPrograms, environment: [String: String])
  {
    let environment = HelperEnvironment(of: environment)
    var printer: Printer?
    if let queue, let printing = programs.printing {
      printer = Printer(queue: queue, programs: printing, environment: environment)
    }
    var voice: Voice?
    if let wordsPerMinute = speed.wordsPerMinute, let espeak = programs.espeak {
      voice = Voice(program: espeak, wordsPerMinute: wordsPerMinute, environment: environment)
    }
    self.init(printer: printer, voice: voice)
  }
}
