import Kiosk
import Polyclinic
import PolyclinicData
import RegistryGenerator
import Terminal

/// Keys of any order in the session: every picture can be drawn whole, and F10 or time leads back to the first one.
public struct KeysFuzz: FuzzTarget {
  private let session: Session
  private let moment: Moment?
  private static let longest = 300

  /// Reads the content, and begins before the welcome screen.
  public init(assets path: String) throws {
    let assets = AssetsFolder(path: path)
    let everything = try AssetsReader(folder: assets, polyclinic: nil, phrases: Phrase.declarations).readEverything()
    moment = TimeOfDay(hour: 12, minute: 0).map { Moment(date: everything.pack.date, time: $0) }
    var session = Session(
      lobby: everything.lobby, pack: everything.pack, language: .kk, theme: Theme.allCases[0],
      size: Size(columns: 80, rows: 24), moment: moment)
    var services = Services()
    services.printing = .ready
    services.voice = .ready
    session.services = services
    session.isLocked = true
    session.districts = DistrictIndex(
      RegistryGenerator(houses: 300, seed: 1, glyphs: everything.lobby.glyphs).make())
    self.session = session
  }

  /// Takes some bytes; a promise that is broken is returned in words.
  public func take(_ bytes: [UInt8]) -> String? {
    var session = session
    var seconds = 0.0
    for byte in bytes.prefix(Self.longest) {
      seconds += 0.3
      switch Self.event(byte) {
      case .input(let input):
        if session.handle(input, at: moment, seconds: seconds) == .end { return "a locked kiosk was left" }
      case .wait(let pause):
        seconds += pause
        _ = session.wake(at: moment, seconds: seconds)
      case .report(let report): session.hear(report, seconds: seconds)
      }
      _ = session.errands()
      let frame = session.frame()
      if Gallery.holds(frame.size), frame.lost > 0 { return "\(frame.lost) characters were lost" }
      if let next = session.nextChange, next <= seconds { return "it will not sleep" }
    }
    // Where it is asked whether anybody is there, a key before it says "yes".
    for _ in 0..<2 where session.handle(.key(.function(10)), at: moment, seconds: seconds) == .visitEnded { return nil }
    // Another language or look of the first screen goes when nobody presses a key.
    while let next = session.nextChange, next < seconds + 20_000 { _ = session.wake(at: moment, seconds: next) }
    return session.nextChange == nil ? nil : "the visit does not end"
  }

  /// What a byte stands for.
  private enum Event {
    case input(Input)
    case wait(Double)
    case report(Report)
  }

  private static let keys: [Key] = [
    .enter, .escape, .backspace, .up, .down, .left, .right, .pageUp, .pageDown, .control("c"),
  ]
  private static let letters = Array("абвгдежзиклмнопрстуфхцчшщыэюяәғқңөұүһіАБВГДЕЖЗ".unicodeScalars)

  private static func event(_ byte: UInt8) -> Event {
    let number = Int(byte)
    switch number {
    case 0..<10: return .input(.key(keys[number]))
    case 10..<22: return .input(.key(.function(number - 9)))
    case 22..<26: return .wait(Double(number - 21) * 40)
    case 26..<30: return .report([.printed, .notPrinted, .fellSilent, .fellSilent][number - 26])
    case 30..<127: return .input(.key(.character(Unicode.Scalar(byte))))
    case 127..<240: return .input(.key(.character(letters[(number - 127) % letters.count])))
    case 240..<250: return .input(.resized(Gallery.grids[(number - 240) % Gallery.grids.count]))
    default: return .input(.resized(Size(columns: (number - 250) * 13, rows: (number - 250) * 5)))
    }
  }

  /// Bytes from which a fuzzer begins.
  public var seeds: [(name: String, bytes: [UInt8])] {
    // A language, and from home every way with digits and arrows; long enough to reach the ends of the questions.
    (1...9).flatMap { (first: UInt8) in
      (1...9).map { (second: UInt8) in
        let digits = [first, second, 1, 2, 1, 1, 2, 1].map { UInt8(ascii: "0") + $0 }
        return ("keys-\(first)-\(second)", [UInt8(ascii: "1")] + digits + [0, 4, 0, 6, 10, 13, 3, 0, 1, 19])
      }
    }
  }
}
