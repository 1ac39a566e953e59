import Foundation
import Polyclinic
import Terminal
import Testing

@testable import Kiosk

extension Session {
  /// Takes an input in no time at all: nobody is waited for.
  mutating func handle(_ input: Input, at moment: Moment?) -> Outcome {
    handle(input, at: moment, seconds: 0)
  }

  /// Takes a report in no time at all.
  mutating func hear(_ report: Report) {
    hear(report, seconds: 0)
  }
}

/// A visit that is played key by key and recorded picture by picture, text and styles.
struct Journey {
  private(set) var session: Session
  private var pictures: [(keys: String, frame: Frame)] = []
  private let moment: Moment

  init(_ session: Session) throws {
    self.session = session
    moment = try Bundled.monday()
    pictures = [("start", session.frame())]
  }

  /// Presses keys one after another and records the picture after the last: digits by themselves, others by name.
  mutating func press(_ keys: String) throws {
    for name in keys.split(separator: " ") {
      #expect(session.handle(.key(try Self.key(String(name))), at: moment) != .end)
    }
    pictures.append((keys, session.frame()))
  }

  /// Types a text, character by character, and records the picture after the last.
  mutating func type(_ text: String) throws {
    for scalar in text.unicodeScalars {
      #expect(session.handle(.key(.character(scalar)), at: moment) == .goOn)
    }
    pictures.append(("«\(text)»", session.frame()))
  }

  /// What the world tells about an errand.
  mutating func hear(_ report: Report) {
    session.hear(report)
    pictures.append(("hears \(report)", session.frame()))
  }

  mutating func resize(_ size: Size) {
    #expect(session.handle(.resized(size), at: moment) == .goOn)
    pictures.append(("\(size.columns)x\(size.rows)", session.frame()))
  }

  /// Compares the pictures with the recorded ones.
  ///
  /// A missing record is made, and the test fails; with OSMS_RECORD=1 every record is made anew.
  func compare(with name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = pictures.map(Self.text).joined(separator: "\n")
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Frames")
    let file = folder.appendingPathComponent(name + ".txt")
    let isRecording = ProcessInfo.processInfo.environment["OSMS_RECORD"] == "1"
    guard !isRecording, let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      guard !isRecording else { return }
      Issue.record("recorded \(name) for the first time: look at it", sourceLocation: sourceLocation)
      return
    }
    let differing = zip(recorded.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
    #expect(
      recorded == text,
      "\(name) differs: recorded '\(differing?.0 ?? "")', drawn '\(differing?.1 ?? "")'; OSMS_RECORD=1 records anew",
      sourceLocation: sourceLocation)
  }

  private static func text(_ picture: (keys: String, frame: Frame)) -> String {
    let rows = zip(picture.frame.text, picture.frame.styles).enumerated().map { row, lines in
      let cursor = row == picture.frame.cursor.y ? "*" : " "
      return "\(cursor)|\(lines.0)\n" + (lines.1.isEmpty ? "" : " :\(lines.1)\n")
    }
    return "=== \(picture.keys) (\(picture.frame.theme.rawValue))\n" + rows.joined()
  }

  static func key(_ name: String) throws -> Key {
    switch name {
    case "Enter": return .enter
    case "Space": return .character(" ")
    case "Esc": return .escape
    case "Backspace": return .backspace
    case "Up": return .up
    case "Down": return .down
    case "Left": return .left
    case "Right": return .right
    case "PgUp": return .pageUp
    case "PgDn": return .pageDown
    case "Ctrl-C": return .control("c")
    default:
      if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
      return .character(try #require(name.unicodeScalars.first))
    }
  }
}
