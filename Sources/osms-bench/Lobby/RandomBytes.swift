import Foundation
import RegistryGenerator

/// Whatever comes from the keyboard: the kiosk answers the key after it, and never ends.
enum RandomBytes {
  /// How many bytes are poured in before the kiosk has to answer.
  private static let piece = 10_000
  /// How many they are every so many cases: as much as a device gives that is broken, or is no keyboard.
  private static let (flood, floods) = (10_000_000, 1_000)
  /// How long nothing is poured before that.
  private static let pause = Duration.milliseconds(100)
  /// How soon it has to.
  private static let limit = Duration.milliseconds(100)

  /// Puts it to the proof.
  static func run(_ task: LobbyProof.Task) throws -> LobbyProof.Finding {
    var stage = try LobbyStage(task.place)
    var kiosk = stage.kiosk
    var failures: [ProofFailure] = []
    var times: [Double] = []
    var repeats = Repeats(cases: task.cases.count)
    var poured = 0
    for number in task.cases {
      task.begin(number)
      var numbers = task.numbers(ofCase: number)
      let bytes = bytes(&numbers, count: number.isMultiple(of: floods) ? flood : piece)
      var fault: String?
      repeat {
        poured += bytes.count
        let time = answerTime(after: bytes, on: stage)
        if let time { times.append(time.milliseconds) }
        fault = time.map { $0 > limit ? "answered after \($0.milliseconds.text(0)) ms" : nil } ?? "not answered"
        guard stage.kiosk == kiosk else {
          fault = "the kiosk was started again"
          break
        }
      } while fault != nil && repeats.take()
      guard let fault else { continue }
      failures.append(.init(fault, case: number, input: bytes))
      stage = try LobbyStage(task.place)
      kiosk = stage.kiosk
    }
    return .init(
      cases: task.cases.count, failures: failures,
      figure: "\(poured) bytes; \(Samples(times)?.inMilliseconds ?? "")\(repeats.words)")
  }

  /// How soon after the last of these bytes the end of the visit is on the screen.
  private static func answerTime(after bytes: [UInt8], on stage: LobbyStage) -> Duration? {
    // What was begun by the last of them is ended by these, which mean nothing by themselves.
    guard stage.begin(), stage.pty.pour(bytes + Array("~~~".utf8)) else { return nil }
    // The key is the first one after them: among those that nobody can have typed it would be none.
    let reading = ContinuousClock.now + .seconds(10)
    repeat { stage.pty.drain(quiet: pause) } while stage.pty.unread != 0 && ContinuousClock.now < reading
    return stage.finish(limit: .seconds(5))
  }

  /// Bytes of one kind or a mixture: anything at all, keys whole and torn, letters, one key on and on, one byte that is no
  /// key, or a sequence that does not end.
  private static func bytes(_ numbers: inout SeededNumbers, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let kind = numbers.below(7)
    let stuck = Array((numbers.pick(keys) ?? "1").utf8)
    while bytes.count < count {
      switch kind == 6 ? numbers.below(5) : kind {
      case 0: bytes.append(UInt8(truncatingIfNeeded: numbers.next()))
      case 1:
        let key = Array((numbers.pick(keys) ?? "1").utf8)
        bytes += numbers.chance(100) ? key.prefix(numbers.below(key.count)) : key[...]
      case 2:
        let letter = Unicode.Scalar(UInt32(numbers.number(in: 0x20...0x04FF))) ?? " "
        bytes += Array(String(Character(letter)).utf8)
      case 3: bytes.append(0xFF)
      case 4: bytes += stuck
      default: bytes += Array("\u{1B}[".utf8) + [UInt8](repeating: 0x30, count: count)
      }
    }
    return bytes
  }

  /// The keys of a keyboard, as an xterm sends them.
  private static let keys =
    [
      "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD", "\u{1B}[A", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[2~", "\u{1B}[3~",
      "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{1B}OS", "\u{1B}[15~", "\u{1B}[17~", "\u{1B}[18~", "\u{1B}[19~",
      "\u{1B}[20~", "\u{1B}[21~", "\u{1B}[23~", "\u{1B}[24~", "\u{1B}", "\r", "\n", "\u{7F}", "\t", "\u{3}", "\u{4}",
      "\u{1A}", "\u{1C}", "\u{13}", "\u{11}", "\u{16}", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[M !!", "\u{1B}[?1;2c",
      "\u{1B}[24;80R", "\u{1B}]52;c;aGk=\u{7}", "\u{1B}P1$r0m\u{1B}\\",
    ] + (0x20...0x7E).map { String(Character(Unicode.Scalar(UInt8($0)))) }
}

extension LobbyProof {
  /// See ``RandomBytes``.
  static let bytes = LobbyProof(
    promise: "Any bytes from the keyboard: answered ≤ 100 ms after them, never an end",
    short: 100, long: 10_000, run: RandomBytes.run)
}
