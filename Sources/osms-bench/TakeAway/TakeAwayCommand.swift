import ArgumentParser
import Foundation

/// Measures how soon a patient hears what the screen says, how soon that stops, and how soon a slip is at the printer.
struct TakeAwayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take-away", abstract: "Measures the voice and the printing, with espeak-ng and a stub of a printer.",
    discussion: "The sound goes to this program in place of a loudspeaker, and so does the slip in place of paper.")

  @Option(help: .init("The kiosk; osms-slip is taken from its folder.", valueName: "path"))
  var kiosk = ".build/release/osms-kiosk"

  @Option(help: .init("How often everything is done.", valueName: "count"))
  var runs = 30

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs is at least 1.") }
  }

  func run() throws {
    let machine = Machine()
    let lobby = try StubLobby(kiosk: kiosk)
    defer { lobby.remove() }
    var rows = [
      ["measure", "language", "median", "least – greatest", "goal", "holds"], Array(repeating: "---", count: 6),
    ]
    func add(_ measure: String, _ language: String, _ values: [Double], atMost limit: Double) {
      guard let samples = Samples(values) else { return }
      let goal = Goal("≤ \(limit.text(0)) ms", samples.greatest, atMost: limit)
      let spread = "\(samples.least.text(1)) – \(samples.greatest.text(1)) ms"
      rows.append([measure, language, "\(samples.median.text(1)) ms", spread, goal.text, goal.verdict])
    }
    for home in StubLobby.homes {
      announce("reading aloud \(runs) times: \(home.language)")
      let speech = try SpeechLatency(lobby, home: home, runs: runs)
      add("F4 → first sound", home.language, speech.starts, atMost: 300)
      add("key → voice gone", home.language, speech.stops, atMost: 50)
    }
    announce("printing \(runs) times")
    let slips = try SlipLatency(lobby, runs: runs)
    add("F5 → slip at the printer", "ru", slips.times, atMost: 10_000)
    print(machine.description(of: "osms-bench take-away") + "\n\n" + markdownTable(rows))
  }
}
