import Kiosk
import NcursesTerminal
import Polyclinic

/// Reads texts aloud, one after another: an `espeak-ng` for each run of texts in the same language.
struct Voice {
  /// The file of `espeak-ng`.
  private let program: String
  private let wordsPerMinute: Int
  private let environment: HelperEnvironment
  private let patience: Duration
  private var speech: Speech?

  /// How much longer a run of texts may take than it should.
  static let patience = Duration.seconds(20)
  /// How long a character takes at most, read as slowly as it can be set.
  static let longestCharacter = Duration.milliseconds(200)

  private struct Speech {
    var process: HelperProcess
    let deadline: ContinuousClock.Instant
    /// What comes after it.
    var rest: ArraySlice<Passage>
  }

  /// Texts in one language.
  private struct Passage {
    let language: Language
    var text: String
  }

  /// A voice that says nothing yet.
  init(program: String, wordsPerMinute: Int, environment: HelperEnvironment, patience: Duration = patience) {
    self.program = program
    self.wordsPerMinute = wordsPerMinute
    self.environment = environment
    self.patience = patience
  }

  /// For what a wait has to look out.
  var watched: [Watched] { speech?.process.watched ?? [] }

  /// When the present run of texts is given up; nil where nothing is read aloud.
  var deadline: ContinuousClock.Instant? { speech?.deadline }

  /// Reads texts aloud, up to ``Utterance/longest``.
  ///
  /// - Throws: ``NotStarted`` where that cannot begin.
  mutating func speak(_ utterances: [Utterance], dying: inout [HelperProcess]) throws(NotStarted) {
    stop(dying: &dying)
    try say(Self.passages(of: utterances)[...])
  }

  /// Looks how the speech gets on.
  ///
  /// - Parameter dying: takes the program that was killed because the time is up.
  /// - Returns: whether it is over now.
  mutating func attend(dying: inout [HelperProcess]) -> Report? {
    guard let speech else { return nil }
    guard let ending = speech.process.attend() else {
      guard speech.deadline <= .now else { return nil }
      stop(dying: &dying)
      return .fellSilent
    }
    self.speech = nil
    guard ending.isSuccess, !speech.rest.isEmpty, (try? say(speech.rest)) != nil else { return .fellSilent }
    return nil
  }

  /// Falls silent at once.
  mutating func stop(dying: inout [HelperProcess]) {
    guard let speech else { return }
    speech.process.kill()
    dying.append(speech.process)
    self.speech = nil
  }

  private mutating func say(_ passages: ArraySlice<Passage>) throws(NotStarted) {
    guard let passage = passages.first else { throw NotStarted() }
    let call = HelperCall(
      program: program,
      arguments: ["-b", "1", "-v", passage.language.voice, "-s", String(wordsPerMinute), "--stdin"],
      environment: environment)
    let limit = patience + Self.longestCharacter * passage.text.unicodeScalars.count
    speech = Speech(
      process: try HelperProcess(call, input: passage.text.utf8), deadline: .now + limit, rest: passages.dropFirst())
  }

  /// The texts by language, each a paragraph of its own, behind which the voice pauses.
  private static func passages(of utterances: [Utterance]) -> [Passage] {
    var room = Utterance.longest
    var passages: [Passage] = []
    for utterance in utterances where room > 0 {
      let words = utterance.words.string.unicodeScalars.prefix(room)
      room -= words.count
      let goesOn = passages.last?.language == utterance.language
      var passage = goesOn ? passages.removeLast() : Passage(language: utterance.language, text: "")
      // espeak-ng drops the last character that it reads, here a line break.
      passage.text += String(String.UnicodeScalarView(words)) + "\n\n"
      passages.append(passage)
    }
    return passages
  }
}

extension Language {
  /// The voice as `espeak-ng` names it.
  fileprivate var voice: String {
    switch self {
    case .kk: "kk"
    case .ru: "ru"
    case .en: "en-gb"
    }
  }
}
