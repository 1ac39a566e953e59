import Polyclinic
import Testing

@Suite struct KeyboardLayoutTests {
  /// The number row as somebody with each layout types 1234567890, unshifted and with capitals.
  @Test(arguments: ["1234567890", "\"әіңғ,.үұқ", "\"ӘІҢҒ,.ҮҰҚ"])
  func theNumberRowMeansDigits(_ row: String) {
    #expect(row.unicodeScalars.map(KeyboardLayout.digit) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 0])
  }

  @Test func otherKeysMeanNone() {
    for scalar in "абвйцуke?!-=()№;:өһӨҺ i".unicodeScalars {
      #expect(KeyboardLayout.digit(of: scalar) == nil, "\(scalar)")
    }
  }
}
