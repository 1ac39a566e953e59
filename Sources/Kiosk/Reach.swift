/// What can be had on the present screen of what the keys offer everywhere.
struct Reach {
  /// Whether there is a screen to go back to.
  var canGoBack = false
  /// Whether the screen shows statements with sources.
  var hasSources = false
  /// Whether the screen can tell why it says what it says.
  var explains = false
  /// Whether a visit has begun.
  var canFinish = false
  /// Whether the program can be left.
  var canLeave = false
  /// Reading aloud.
  var voice = Offer.none
  /// A slip on paper.
  var slip = Offer.none
  /// A QR code.
  var qrCode = Offer.none

  /// Whether something is offered.
  enum Offer: Hashable {
    /// Nobody hears of it: this build cannot do it.
    case none
    /// It works.
    case open
    /// It is what one sees: the same key leads back.
    case shown
    /// It does not work now, and why.
    case hindered(Phrase)
  }
}
