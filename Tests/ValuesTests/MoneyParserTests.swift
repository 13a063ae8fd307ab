import Randomness
import Testing
import Values

@Suite struct MoneyParserTests {
  @Test(
    "Amounts are read as people write them, with the digit to which they are stated",
    arguments: [
      ("3.2亿", 320_000_000_00, 1_000_000_000), ("3.2亿元", 320_000_000_00, 1_000_000_000),
      ("417.7亿", 41_770_000_000_00, 1_000_000_000), ("4950万元", 49_500_000_00, 1_000_000),
      ("12,000.50元", 1_200_050, 1), ("３．２亿", 320_000_000_00, 1_000_000_000), ("0元", 0, 100),
      ("1.2bn", 1_200_000_000_00, 10_000_000_000), ("500m", 500_000_000_00, 100_000_000),
      ("500 m", 500_000_000_00, 100_000_000), (" 500　M ", 500_000_000_00, 100_000_000),
      ("-5亿", -500_000_000_00, 10_000_000_000), ("−5亿", -500_000_000_00, 10_000_000_000),
      ("－５亿", -500_000_000_00, 10_000_000_000), ("+3万", 30_000_00, 1_000_000),
      ("5千万", 50_000_000_00, 1_000_000_000), ("8百万元", 8_000_000_00, 100_000_000),
      ("6千元", 6_000_00, 100_000), ("1.5万亿", 1_500_000_000_000_00, 10_000_000_000_000),
      ("3百亿", 30_000_000_000_00, 1_000_000_000_000), ("007万", 70_000_00, 1_000_000),
      ("1，234，567元", 123_456_700, 100), ("2 wan", 20_000_00, 1_000_000),
      ("2 m yuan", 2_000_000_00, 100_000_000),
      ("92233720368547758.07元", Int64.max, 1), ("-0.00元", 0, 1),
    ] as [(String, Int64, Int64)])
  func accepted(text: String, fen: Int64, digit: Int64) throws {
    let amount = try MoneyParser.parse(text)
    #expect(amount == StatedAmount(money: Money(fen: fen), digitFen: digit))
    #expect(amount.digitFen == digit)
  }

  @Test("A bare number wants a unit", arguments: ["5", "12,000.5", "-3", "０"])
  func bareNumber(text: String) throws {
    #expect(throws: MoneyParseError.bareNumber(text)) { try MoneyParser.parse(text) }
    #expect(try MoneyParser.parse(text, bareUnit: .wan) == MoneyParser.parse(text + "万"))
  }

  @Test("A unit stated wins over the unit set")
  func statedUnitWins() throws {
    #expect(try MoneyParser.parse("3亿", bareUnit: .wan) == MoneyParser.parse("3亿"))
  }

  @Test("Nothing written is empty", arguments: ["", " ", "\t", "\u{3000}\u{A0}"])
  func empty(text: String) {
    #expect(throws: MoneyParseError.empty) { try MoneyParser.parse(text, bareUnit: .yuan) }
  }

  @Test(
    "What is no amount is refused, not guessed at",
    arguments: [
      "亿", "abc", "1,2345万", "12,34元", ",123元", "1,元", "1,,000元", "1234,567元", "1.2.3亿", "5.亿", ".5亿",
      "--5亿", "5亿亿", "5元元", "3亿5000万", "1e5元", "0x10元", "NaN元", "5%", "5美元", "٣亿", "五亿", "5\u{0}亿",
      "5👷亿", "👷", "\u{0}", "5万元以上", "- 5 - 亿",
    ])
  func refused(text: String) {
    #expect(throws: MoneyParseError.notAnAmount(text)) { try MoneyParser.parse(text, bareUnit: .yuan) }
  }

  @Test(
    "More decimals than a fen can hold were stated by mistake", arguments: ["0.001元", "1.000元", "1.0000000万"])
  func finerThanFen(text: String) {
    #expect(throws: MoneyParseError.finerThanFen) { try MoneyParser.parse(text) }
  }

  @Test(
    "What Money cannot hold is too large",
    arguments: [
      "92233720368547758.08元", "-92233720368547758.08元", "1000000万亿", String(repeating: "9", count: 60) + "元",
    ])
  func tooLarge(text: String) {
    #expect(throws: MoneyParseError.tooLarge) { try MoneyParser.parse(text) }
  }

  // The limit tells a hang from a busy machine; how fast it is stands in no test.
  @Test("A megabyte of anything is refused", .timeLimit(.minutes(1)))
  func megabyte() {
    for piece in ["9", "👷", "\u{0}", " ", "，", "-", "1,000,", "万"] {
      let text = String(repeating: piece, count: 1 << 20)
      #expect(throws: MoneyParseError.self) { try MoneyParser.parse(text, bareUnit: .yuan) }
    }
  }

  @Test("Random bytes of the alphabet of amounts never trap, and what is read is printed and read alike")
  func fuzz() throws {
    var random = SplitMix64(seed: 3)
    let alphabet = Array("0123456789999,.-+ 元万亿百千mbnyi０．，－")
    var read = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...9, using: &random)
      let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
      guard let amount = try? MoneyParser.parse(text, bareUnit: .wan) else { continue }
      read += 1
      #expect(try MoneyParser.parse(amount.text) == amount)
    }
    #expect(read > 500)
  }
}
