import Randomness
import Testing
import Values

@Suite struct StatedAmountTests {
  @Test(
    "A statement is printed in the unit that shows its digits",
    arguments: [
      ("417.7亿", "417.7亿"), ("4950万元", "4950万"), ("12,000.50元", "12000.50元"), ("0元", "0元"),
      ("0亿", "0亿"), ("3.20亿", "3.20亿"), ("1.2bn", "12亿"), ("500m", "5.00亿"), ("5千万", "0.5亿"),
      ("5千亿", "0.5万亿"), ("-5亿", "-5亿"), ("-0.05元", "-0.05元"), ("3.2345亿", "32345万"),
    ])
  func printed(stated: String, text: String) throws {
    #expect(try MoneyParser.parse(stated).text == text)
  }

  @Test(
    "A digit in which the amount cannot have been written counts as the next finer one",
    arguments: [
      (1_234, 100, 1), (1_200, 100, 100), (1_200, 250, 100), (1_200, 0, 1), (1_200, -7, 1),
      (0, Int64.max, 100_000_000_000_000), (Int64.min, 1_000, 1),
    ] as [(Int64, Int64, Int64)])
  func normalised(fen: Int64, given: Int64, digit: Int64) {
    #expect(StatedAmount(money: Money(fen: fen), digitFen: given).digitFen == digit)
  }

  @Test("Every amount and digit survive being printed and read")
  func roundTrip() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<3000 {
      let fen = Int64.random(in: -(.max)...(.max), using: &random) >> Int64.random(in: 0...62, using: &random)
      var digit: Int64 = 1
      for _ in 0..<Int.random(in: 0...14, using: &random) { digit *= 10 }
      let stated = StatedAmount(money: Money(fen: fen - fen % digit), digitFen: digit)
      #expect(stated.digitFen == digit)
      #expect(try MoneyParser.parse(stated.text) == stated)
    }
  }
}
