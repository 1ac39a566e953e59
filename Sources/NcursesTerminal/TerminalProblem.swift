/// Why a terminal could not be taken into use.
public enum TerminalProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Standard input or output is no terminal.
  case noTerminal
  /// The terminal type is not set, not known here, or cannot place its cursor.
  case unusableType(String)
  /// Neither the environment's locale nor C.UTF-8 has UTF-8.
  case noUTF8

  /// What is wrong and what helps.
  public var description: String {
    switch self {
    case .noTerminal:
      "standard input and output must be a terminal"
    case .unusableType(let type):
      "the terminal type TERM='\(type)' is unknown here or cannot show screens; on the console try TERM=linux"
    case .noUTF8:
      "there is no UTF-8 locale on this machine, not even C.UTF-8"
    }
  }
}
