import Values

/// The axis of amounts: from zero by equal steps that read well, up to the first that holds the largest amount.
struct AmountScale: Equatable {
  /// In 1/100 yuan: one, two, two and a half or five times a power of ten.
  let stepFen: Int64
  let steps: Int

  private static let mostSteps = 5

  /// - Returns: nil where no amount is more than nothing, or one is beyond what an axis can hold.
  init?(upTo amounts: [Money]) {
    guard let most = amounts.max()?.fen, most > 0 else { return nil }
    var power: Int64 = 1
    while true {
      for factor: Int64 in [10, 20, 25, 50] {
        let (step, isTooLarge) = power.multipliedReportingOverflow(by: factor)
        guard !isTooLarge else { return nil }
        let steps = Int((most - 1) / step) + 1
        if steps <= Self.mostSteps {
          guard step <= Int64.max / Int64(steps) else { return nil }
          (stepFen, self.steps) = (step, steps)
          return
        }
      }
      let (next, isTooLarge) = power.multipliedReportingOverflow(by: 10)
      guard !isTooLarge else { return nil }
      power = next
    }
  }

  /// The amounts at which labels stand, from zero up.
  var ticks: [Money] { (0...steps).map { Money(fen: stepFen * Int64($0)) } }

  /// How high an amount stands of so many units, cut off; nothing below the axis is drawn.
  func height(of amount: Money, of units: Int) -> Int {
    guard amount.fen > 0 else { return 0 }
    return Int(Int128(amount.fen) * Int128(units) / (Int128(stepFen) * Int128(steps)))
  }

  /// The share of the axis, for drawings that know no cells.
  func share(of amount: Money) -> Double { Double(amount.fen) / (Double(stepFen) * Double(steps)) }
}
