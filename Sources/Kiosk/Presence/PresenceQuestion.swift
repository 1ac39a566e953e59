import Polyclinic
import Terminal

/// What stands on the screen while perhaps nobody is there: the question, and how much time is left.
struct PresenceQuestion {
  let scene: Scene
  let theme: Theme

  /// The picture, when so many seconds are left.
  func frame(secondsLeft: Int) -> Frame {
    var frame = Frame(size: scene.size, theme: theme, glyphs: scene.lobby.glyphs)
    let plan = ScreenPlan(size: scene.size)
    for (row, line) in lines(secondsLeft: secondsLeft, width: plan.body.width).enumerated() where line.width > 0 {
      frame.write(line, at: Point(x: plan.body.x, y: plan.body.y + row))
    }
    frame.cursor = Point(x: plan.body.x, y: plan.body.y)
    return frame
  }

  /// What the voice says of it.
  static func words(secondsLeft: Int, in scene: Scene) -> [SafeText] {
    [scene.say(.absenceTitle), scene.say(.absenceKey), scene.say(.absenceErases), left(secondsLeft, in: scene)]
  }

  private static func left(_ seconds: Int, in scene: Scene) -> SafeText {
    scene.say(.absenceLeft, ["count": SafeText(seconds)])
  }

  private func lines(secondsLeft: Int, width: Int) -> [TextLine] {
    TextLine(scene.say(.absenceTitle).string, .heading).wrapped(to: width) + [.blank]
      + TextLine(scene.say(.absenceKey).string, .strong).wrapped(to: width)
      + TextLine(scene.say(.absenceErases).string).wrapped(to: width) + [.blank]
      + TextLine(Self.left(secondsLeft, in: scene).string).wrapped(to: width)
  }
}
