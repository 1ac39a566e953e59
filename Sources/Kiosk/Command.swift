/// What a patient can ask for, named after what the patient does.
enum Command: Hashable, Sendable {
  case moveUp
  case moveDown
  case openSelected
  /// The item of that number, from 1.
  case openItem(Int)
  case turnForward
  case turnBack
  case goBack
  case showHelp
  case switchLanguage
  case showMore
  case showSources
  case readAloud
  /// The same on a screen that asks first whether others may hear it.
  case readAloudAllTheSame
  case printSlip
  case showQRCode
  case switchTheme
  case finishVisit
  case leaveProgram
  /// A character into the field.
  case type(Unicode.Scalar)
  /// The last character of the field away.
  case erase
}
