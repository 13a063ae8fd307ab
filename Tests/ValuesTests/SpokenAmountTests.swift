import Randomness
import Testing
import Values

/// An amount in a sentence: short where it is round, and exact all the same.
@Suite struct SpokenAmountTests {
  @Test(
    arguments: [
      (321_933_000_000, "32.1933亿"), (5_982_060_000, "5982.06万"), (1_234_567_890, "12345678.90元"),
      (1_000_000, "1万"), (99_00, "99元"), (0, "0元"), (-50_000_000, "-50万"), (41_770_000_000_00, "417.7亿"),
      (10_000_000_001, "100000000.01元"), (1_000_000_000_000, "100亿"),
    ] as [(Int64, String)])
  func inTheUnitThatSuits(fen: Int64, text: String) {
    #expect(Money(fen: fen).spoken == text)
  }

  @Test func readsBackAsItWas() throws {
    var random = SplitMix64(seed: 20_210_110)
    for _ in 0..<2_000 {
      let exponent = Int64.random(in: 0...15, using: &random)
      let fen =
        Int64.random(in: -99_999...99_999, using: &random)
        * (0..<exponent).reduce(1) { power, _ in
          power < 1_000_000_000_000 ? power * 10 : power
        }
      #expect(try MoneyParser.parse(Money(fen: fen).spoken).money == Money(fen: fen))
    }
  }
}
