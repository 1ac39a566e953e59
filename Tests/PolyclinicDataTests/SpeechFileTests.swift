import PolyclinicData
import Testing

/// What is refused in the files of speech, and how it is named.
@Suite struct SpeechFileTests {
  @Test func everythingIsListedAtOnce() throws {
    let pack = try PackCopy()
    let numbers = "speech/numbers.yaml"
    let letters = "speech/letters.yaml"
    let words = "speech/words.yaml"
    let grammar = "speech/grammar.yaml"
    try pack.replace("{value: 7, kk: [жеті,", by: "{value: 7, kk: [7,", in: numbers)
    try pack.replace("{value: 90,", by: "{value: 91,", in: numbers)
    try pack.replace("en: [one, first]", by: "en: [one]", in: numbers)
    try pack.replace("{letter: б,", by: "{letter: Б,", in: letters)
    try pack.replace("{text: egov,", by: "{text: egov, de: x,", in: words)
    try pack.replace("ru: каспи", by: "ru: ка+спи", in: words)
    try pack.replace("[январь, ", by: "[", in: grammar)
    try pack.replace("slash:", by: "slosh:", in: grammar)
    let problems = pack.problems().map(\.description)
    for (start, end) in [
      ("\(numbers):10: 7: ", "'7' is no letter; what is said is written in letters"),
      ("\(numbers): ", "there is no word for 90"),
      ("\(numbers):4: 1: ", "'en' must have 2 words, not 1"),
      ("\(letters):5: Б: ", "'letter' must be one small letter or two"),
      ("\(letters): ", "there is no word for б"),
      ("\(words):3: egov: ", "the key 'de' is not known here"),
      ("\(words):5: kaspi: ", "'+' is no letter; what is said is written in letters"),
      ("\(grammar):3: ", "there must be 12 words, not 11"),
      ("\(grammar):", "the key 'slosh' is not known here"),
      ("\(grammar):", "the key 'slash' is missing"),
    ] {
      let isThere = problems.contains { $0.hasPrefix(start.replacing(": ", with: ":")) || $0.hasPrefix(start) }
      #expect(isThere && problems.contains { $0.hasSuffix(end) }, "\(start)…\(end): \(problems)")
    }
  }

  @Test(arguments: ["numbers", "letters", "words", "grammar"]) func aMissingFileIsNamed(_ name: String) throws {
    let pack = try PackCopy()
    try pack.keepOnlyHome()
    try pack.write([], to: "speech/\(name).yaml")
    #expect(pack.problemsOfPack().map(\.description).contains("speech/\(name).yaml: the file is empty"))
  }
}
