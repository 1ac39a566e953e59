import Kiosk
import Polyclinic
import Terminal

/// All sequences of keys up to a length, from every screen in every language.
///
/// States that look the same, letters and looks, count as one: what lies behind it is pressed where it first comes.
public struct KeySequences: Sendable {
  /// The screens from which keys are pressed: names and languages.
  public let starts: [(name: String, language: Language)]

  private let gallery: Gallery
  private let keyboards: [Language: Keyboard]

  /// Sequences in a kiosk with that content.
  public init(content: Visit.Content) {
    gallery = content.gallery
    starts = gallery.names.flatMap { name in Language.allCases.map { (name, $0) } }
    keyboards = Language.allCases.reduce(into: [:]) { $0[$1] = Keyboard(content: content, language: $1) }
  }

  /// What was found from a start.
  public struct Finding: Sendable {
    /// How many keys were pressed.
    public var keys = 0
    /// How many states look different.
    public var states = 0
    /// What is wrong, with the keys that lead to it.
    public var flaws: [String] = []
  }

  /// Presses all sequences of at most `length` keys from a start.
  public func play(from start: Int, length: Int) -> Finding {
    var finding = Finding()
    guard starts.indices.contains(start), let size = Gallery.grids.first,
      let keyboard = keyboards[starts[start].language],
      var first = gallery.session(
        showing: starts[start].name, language: starts[start].language, theme: .standard, size: size)
    else {
      finding.flaws = ["there is no start \(start)"]
      return finding
    }
    let (name, language) = starts[start]
    first.isLocked = true
    var seen: Set<UInt64> = []
    var states: [(session: Session, way: [Key])] = [(first, [])]
    for _ in 0..<length {
      var next: [(session: Session, way: [Key])] = []
      for (session, way) in states {
        for key in Keyboard.keys {
          var session = session
          let way = way + [key]
          let seconds = Double(way.count) / 5
          finding.keys += 1
          let flaw = keyboard.press(key, in: &session, at: seconds)
          let frame = session.frame()
          var trace = Trace()
          trace.add(frame)
          let isNew = seen.insert(trace.value).inserted
          let found =
            flaw
            ?? (isNew ? keyboard.flaw(of: frame) ?? keyboard.flawOfTheWayHome(from: session, at: seconds) : nil)
          if let found { finding.flaws.append("\(name), \(language.rawValue), \(way): \(found)") }
          if isNew { next.append((session, way)) }
        }
      }
      finding.states += next.count
      states = next
    }
    return finding
  }
}
