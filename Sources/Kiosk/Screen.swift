import Polyclinic
import Terminal

/// One screen of a visit: a value that knows where the patient is on it, answers commands and draws itself.
protocol Screen: Sendable {
  /// The name in the line that says where one is.
  func crumb(in scene: Scene) -> SafeText

  /// What the keys do here, beside what they do everywhere.
  func bindings(in scene: Scene) -> [Binding]

  /// What stands in the rows around the screen's own part.
  func surroundings(in scene: Scene) -> Surroundings

  /// The field into which printable keys type; nil where they choose.
  var field: TextField? { get }

  /// The questions to which the screen belongs; of several such screens in a row only the last is named in the line
  /// that says where one is. Nil for every other screen.
  var asking: Interview? { get }

  /// Why the screen says what it says, in place of its mere sources; nil where there is nothing to explain.
  func why(in scene: Scene) -> (any Screen)?

  /// What the screen says now, in reading order: for the voice.
  func said(in scene: Scene) -> [Said]

  /// What a command that left the screen open has changed on it: said to those who listen.
  func news(after command: Command, in scene: Scene) -> [Said]

  /// Whether what it says is nobody else's business, so that reading it aloud asks first.
  func isDiscreet(in scene: Scene) -> Bool

  /// Why there is nothing to print now; nil where there is. It is asked at every change of the screen and costs little.
  func slipHindrance(in scene: Scene) -> Phrase?

  /// What the printer makes of it; nil where there is nothing to take home.
  func slip(in scene: Scene) -> Slip?

  /// The addresses that one may want on the phone, the most useful first.
  func links(in scene: Scene) -> [Link]

  /// Whether the screen leaves no room for the rows around its own part; it then draws into the whole frame.
  var fillsFrame: Bool { get }

  /// Goes back one step within the screen.
  ///
  /// - Returns: whether there was one; otherwise the screen before is next.
  mutating func goBackWithin() -> Bool

  /// Answers what the patient asks for.
  mutating func handle(_ command: Command, in scene: Scene) -> Step

  /// Draws the screen's own part, and puts the cursor on what is selected.
  func draw(into frame: inout Frame, body: Rect, in scene: Scene)
}

extension Screen {
  var field: TextField? { nil }

  var asking: Interview? { nil }

  func why(in scene: Scene) -> (any Screen)? { nil }

  func said(in scene: Scene) -> [Said] { [Said(.title, crumb(in: scene))] }

  func news(after command: Command, in scene: Scene) -> [Said] { [] }

  func isDiscreet(in scene: Scene) -> Bool { false }

  func slipHindrance(in scene: Scene) -> Phrase? { .nothingToPrint }

  func slip(in scene: Scene) -> Slip? { nil }

  func links(in scene: Scene) -> [Link] { [] }

  var fillsFrame: Bool { false }

  mutating func goBackWithin() -> Bool { false }
}

/// What a screen says about itself to the rows around it.
struct Surroundings: Sendable {
  /// The sheet that is shown, from 1, and how many there are; nil where there is one.
  let sheet: (number: Int, count: Int)?
  /// The ids of the sources of what is shown, in order.
  let sources: [String]
  /// Whether something of it is supported by a newspaper alone.
  let isDoubtful: Bool
  /// A number that differs wherever the keys do something else on the same sheet.
  let stage: Int

  /// Tells the sheet and the sources.
  init(sheet: (number: Int, count: Int)? = nil, sources: [String] = [], isDoubtful: Bool = false, stage: Int = 0) {
    self.sheet = sheet
    self.sources = sources
    self.isDoubtful = isDoubtful
    self.stage = stage
  }
}

/// Where a command leads.
enum Step: Sendable {
  /// Nowhere: the screen stays, perhaps changed.
  case stay
  /// To another screen, from which one can come back.
  case push(any Screen)
  /// To the screen before.
  case pop
  /// To the screen before, which answers that command.
  case popAndPerform(Command)
  /// Into a visit, in that language.
  case begin(Language)
  /// Nowhere, in that language.
  case change(to: Language)
  /// To the welcome screen; all that belongs to the visit is gone.
  case restart
}
