import Terminal
import Testing

@Suite struct ThemeTests {
  /// The palettes of the Linux console and of xterm, red green blue from 0 to 255.
  private static let palettes: [String: [String: [Double]]] = [
    "console": ["black": [0, 0, 0], "cyan": [0, 170, 170], "white": [170, 170, 170]],
    "xterm": ["black": [0, 0, 0], "cyan": [0, 205, 205], "white": [229, 229, 229]],
  ]

  private func luminance(_ colour: [Double]) -> Double {
    func linear(_ value: Double) -> Double {
      let share = value / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return zip([0.2126, 0.7152, 0.0722], colour.map(linear)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// x to the power of 2.4, as x² · x^0.4, the fifth root of x² by Newton's method.
  private func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<200 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
    return x * x * root
  }

  @Test(arguments: Colours.allCases) func contrastIsAtLeastSeven(_ colours: Colours) throws {
    for palette in Self.palettes.values {
      let pair =
        switch colours {
        case .whiteOnBlack, .blackOnWhite: ["white", "black"]
        case .cyanOnBlack, .blackOnCyan: ["cyan", "black"]
        }
      let light = luminance(try #require(palette[pair[0]]))
      let dark = luminance(try #require(palette[pair[1]]))
      #expect((light + 0.05) / (dark + 0.05) >= 7)
    }
  }

  /// What a QR code is painted with, which no theme changes.
  private static let fixed: [Style] = [.paper, .ink, .inkStrong]

  /// Colour is never the only sign: under every theme each style differs from running text in more than a hue,
  /// and what is selected carries a mark of its own besides.
  @Test(arguments: Theme.allCases) func stylesDifferFromRunningText(_ theme: Theme) {
    for style in Style.allCases where style != .plain && !Self.fixed.contains(style) {
      #expect(theme.look(of: style) != theme.look(of: .plain))
    }
    #expect(theme.look(of: .selected) != theme.look(of: .strong))
  }

  /// A terminal draws bold letters in the lighter colour of a pair of eight: black becomes grey.
  @Test(arguments: Theme.allCases) func blackLettersAreNotBold(_ theme: Theme) {
    for look in Style.allCases.map(theme.look) where look.bold {
      #expect(look.colours == nil || look.colours == .whiteOnBlack || look.colours == .cyanOnBlack)
    }
  }

  @Test func monoUsesNoColours() {
    #expect(Style.allCases.allSatisfy { Self.fixed.contains($0) || Theme.mono.look(of: $0).colours == nil })
  }

  @Test func aCodeLooksTheSameUnderEveryTheme() {
    for style in Self.fixed {
      #expect(Set(Theme.allCases.map { $0.look(of: style) }).count == 1)
      #expect(Theme.mono.look(of: style).colours == (style == .paper ? .blackOnWhite : .whiteOnBlack))
    }
    #expect(Set(Style.allCases.map(\.rawValue)).count == Style.allCases.count)
  }

  @Test func themesGoRound() {
    #expect(Theme.allCases.map(\.next) == [.inverse, .mono, .standard])
  }
}
