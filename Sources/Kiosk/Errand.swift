import Polyclinic

/// What a visit asks of the world around it.
public enum Errand: Hashable, Sendable {
  /// To print a slip; a ``Report`` tells how that went.
  case print(Slip)
  /// To read texts aloud, one after another, in place of what is being read; a ``Report`` tells when that is over.
  case speak([Utterance])
  /// To stop reading aloud at once.
  case fallSilent
}

/// What the world tells a visit about its errands.
public enum Report: Hashable, Sendable {
  /// The slip has been handed to the printer.
  case printed
  /// The slip has not been printed and will not be.
  case notPrinted
  /// The last text has been read to its end, or could not be.
  case fellSilent
}
