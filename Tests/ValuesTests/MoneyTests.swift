import Randomness
import Testing
import Values

@Suite struct MoneyTests {
  @Test(
    "Amounts are shown in a unit, rounded half away from zero",
    arguments: [
      (41_770_000_000_00, MoneyUnit.yi, 2, "417.70"), (1_234_567_890, .yuan, 2, "12,345,678.90"),
      (5, .yuan, 1, "0.1"), (-5, .yuan, 1, "-0.1"), (4, .yuan, 1, "0.0"), (-4, .yuan, 1, "0.0"),
      (50, .yuan, 0, "1"), (-50, .yuan, 0, "-1"), (49, .yuan, 0, "0"), (0, .yi, 2, "0.00"),
      (999_995, .wan, 2, "1.00"), (100_000_000_000, .billion, 0, "1"), (123_456_789, .million, 6, "1.234568"),
      (Int64.max, .yuan, 2, "92,233,720,368,547,758.07"), (.min, .yuan, 2, "-92,233,720,368,547,758.08"),
      (.max, .yuan, 18, "92,233,720,368,547,758.070000000000000000"),
    ])
  func shown(fen: Int64, unit: MoneyUnit, decimals: Int, text: String) {
    #expect(Money(fen: fen).text(in: unit, decimals: decimals) == text)
  }

  @Test("Grouping can be left out, and absurd decimals trap nothing")
  func showing() {
    #expect(Money(fen: 123_456_700).text(in: .yuan, decimals: 0, grouping: false) == "1234567")
    #expect(Money(fen: 100).text(in: .yuan, decimals: -3) == "1")
    #expect(Money(fen: 100).text(in: .yuan, decimals: 99) == "1.000000000000000000")
  }

  @Test(
    "For machines, whole yuan are integers and all else has two decimals",
    arguments: [
      (27_150_000, "271500"), (-5, "-0.05"), (0, "0"), (10, "0.10"), (-100, "-1"), (101, "1.01"),
      (Int64.min, "-92233720368547758.08"),
    ])
  func yuanText(fen: Int64, text: String) {
    #expect(Money(fen: fen).yuanText == text)
  }

  @Test("Sums that do not fit are errors, and a sum does not mind the order")
  func arithmetic() throws {
    let (most, least, one) = (Money(fen: .max), Money(fen: .min), Money(fen: 1))
    #expect(try Money(fen: 3).plus(Money(fen: -5)) == Money(fen: -2))
    #expect(try Money(fen: 3).minus(Money(fen: -5)) == Money(fen: 8))
    #expect(throws: MoneyOverflow()) { try most.plus(one) }
    #expect(throws: MoneyOverflow()) { try least.minus(one) }
    #expect(try Money.sum([most, one, Money(fen: -2)]) == Money(fen: .max - 1))
    #expect(throws: MoneyOverflow()) { try Money.sum([most, one]) }
    #expect(try Money.sum([]) == .zero)
    #expect(one.negated == Money(fen: -1))
    #expect(least.negated == most)
    #expect(least < most)
  }
}

@Suite struct MoneySplitTests {
  @Test(
    "Fen left over go to the largest fractions, ties to the earlier weight",
    arguments: [
      (100, [1, 1, 1], [34, 33, 33]), (-100, [1, 1, 1], [-34, -33, -33]), (101, [1, 1, 1], [34, 34, 33]),
      (10, [3, 3, 1], [4, 4, 2]), (1, [0, 1, 1], [0, 1, 0]), (0, [2, 3], [0, 0]), (7, [5], [7]),
      (10, [0, 0, 9], [0, 0, 10]), (100, [62, 38], [62, 38]), (3, [1, 1, 1, 1], [1, 1, 1, 0]),
    ] as [(Int64, [Int], [Int64])])
  func split(fen: Int64, weights: [Int], parts: [Int64]) {
    #expect(Money(fen: fen).split(by: weights).map(\.fen) == parts)
  }

  @Test("Parts add up to the fen, none is more than a fen from its share, and the sign does not matter")
  func partsAddUp() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      let fen = Int64.random(in: -(.max)...(.max), using: &random) >> Int64.random(in: 0...62, using: &random)
      let most = Int.random(in: 1...40, using: &random) == 1 ? Int.max : 100
      let weights = (0...Int.random(in: 0...8, using: &random)).map { _ in
        Int.random(in: 0...most, using: &random)
      }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
      let parts = Money(fen: fen).split(by: weights)
      #expect(try Money.sum(parts) == Money(fen: fen))
      #expect(Money(fen: fen).negated.split(by: weights) == parts.map(\.negated))
      for (part, weight) in zip(parts, weights) {
        let share = Int128(fen) * Int128(weight) / total
        #expect((Int128(part.fen) - share).magnitude <= 1)
        if weight == 0 { #expect(part == .zero) }
      }
    }
  }

  @Test("The largest amounts and weights split without a trap")
  func extremes() throws {
    for fen in [Int64.max, .min] {
      let parts = Money(fen: fen).split(by: [.max, .max, .max, 1])
      #expect(try Money.sum(parts) == Money(fen: fen))
    }
  }
}
