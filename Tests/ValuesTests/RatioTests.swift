import Randomness
import Testing
import Values

@Suite struct RatioTests {
  private func ratio(_ numerator: Int, _ denominator: Int) throws -> Ratio {
    try #require(Ratio(numerator, denominator))
  }

  @Test("No ratio over zero, the sign stands above, and value decides equality")
  func making() throws {
    #expect(Ratio(1, 0) == nil)
    #expect(Ratio(UInt128.max, 1) == nil)
    #expect(Ratio(Int128.min, 1) == nil)
    #expect(try ratio(1, -2) == ratio(-3, 6))
    #expect(try ratio(1, -2).denominator > 0)
    #expect(try ratio(6, 12).hashValue == ratio(1, 2).hashValue)
    #expect(try ratio(0, -7) == .zero)
  }

  @Test(
    "Ratios are printed rounded half away from zero",
    arguments: [
      (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, 3, 6, "0.333333"), (2, 3, 2, "0.67"), (-1, 1000, 2, "0.00"),
      (5491, 10_000, 3, "0.549"), (5495, 10_000, 3, "0.550"), (7, 1, 2, "7.00"), (1, 8, 2, "0.13"),
    ])
  func decimalText(numerator: Int, denominator: Int, places: Int, text: String) throws {
    #expect(try ratio(numerator, denominator).decimalText(places: places) == text)
  }

  @Test(
    "Machines get up to six decimals, people percents",
    arguments: [
      (1, 2, "0.5", "50.0%"), (1, 3, "0.333333", "33.3%"), (1, 1, "1", "100.0%"), (0, 5, "0", "0.0%"),
      (-45, 10, "-4.5", "-450.0%"), (1, 10_000_000, "0", "0.0%"), (100, 1, "100", "10000.0%"),
      (5485, 10_000, "0.5485", "54.9%"), (-1, 10_000_000, "0", "-0.0001%"),
    ])
  func texts(numerator: Int, denominator: Int, machine: String, percent: String) throws {
    #expect(try ratio(numerator, denominator).machineText == machine)
    #expect(try ratio(numerator, denominator).percentText() == percent)
  }

  @Test("A rate less the share of the year is exact")
  func gap() throws {
    #expect(try ratio(6610, 12050).minus(ratio(6, 12)).times(100).decimalText(places: 1) == "4.9")
    #expect(try ratio(1, 3).plus(ratio(1, 6)) == ratio(1, 2))
    #expect(try ratio(1, 3).minus(ratio(1, 3)) == .zero)
  }

  @Test("Ratios of the largest sums compare and subtract exactly")
  func extremes() throws {
    let (larger, smaller) = (try ratio(.max, .max - 1), try ratio(.max - 1, .max - 2))
    #expect(larger < smaller)
    #expect(larger.times(1200) < smaller.times(1200))
    let gap = smaller.minus(larger)
    #expect(gap.numerator == 1)
    #expect(gap.denominator == Int128(Int.max - 1) * Int128(Int.max - 2))
    #expect(try ratio(.min, .max).minus(ratio(.max, .max - 1)) < .zero)
    #expect(try ratio(.max, 1).decimalText(places: 2) == "9223372036854775807.00")
  }

  @Test("Beyond what fits, ratios grow coarse but nothing traps")
  func beyond() throws {
    let huge = try #require(Ratio(Int128.max, 1))
    let tiny = try #require(Ratio(1, Int128.max))
    let odd = try #require(Ratio(Int128.max, Int128.max - 1))
    for left in [huge, tiny, odd, huge.times(-1)] {
      for right in [huge, tiny, odd, tiny.times(-1)] {
        _ = left.plus(right).minus(right).times(.max).decimalText(places: 18)
        #expect(left.minus(right).denominator > 0)
      }
      _ = left.times(.min).percentText(decimals: 400)
      _ = left.machineText
    }
    #expect(tiny < odd && odd < huge)
    #expect(odd.machineText == "1")
  }

  @Test("Order and arithmetic agree with each other")
  func properties() throws {
    var random = SplitMix64(seed: 6)
    func any() -> Ratio {
      let shift = Int.random(in: 0...60, using: &random)
      let numerator = Int.random(in: -(.max)...(.max), using: &random) >> shift
      return Ratio(numerator, Int.random(in: 1...1_000_000_000, using: &random)) ?? .zero
    }
    for _ in 0..<2000 {
      let (left, right) = (any(), any())
      #expect((left < right) == (left.minus(right) < .zero))
      #expect(left.plus(right).minus(right) == left)
      #expect(left.plus(left) == left.times(2))
      #expect(left.minus(right) == right.minus(left).times(-1))
    }
  }
}
