import Polyclinic
import Testing

@Suite struct LettersTests {
  /// A letter is what Unicode says, for every scalar there is.
  @Test func lettersAreThoseOfUnicode() {
    let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      $0.isLetter != $0.properties.isAlphabetic
    }
    #expect(wrong.map { String($0.value, radix: 16) } == [])
  }
}
