internal import Store
package import Values

/// A named rule by which lights are lit; rules are data.
package struct LightRule: Sendable {
  package enum Kind: String, Sendable { case ratio, points }
  package let code: String
  package let name: Name
  package let kind: Kind
  /// Ratio: percent of what was due. Points: points behind.
  package let greenLimit: Int
  package let yellowLimit: Int
  package let startLateMonths: Int?
}

/// A light and why it is lit.
package struct Light: Equatable, Sendable {
  package enum Colour: String, Sendable, CaseIterable { case green, yellow, red }

  package enum Reason: Equatable, Sendable {
    /// Completed over what was due.
    case ratio(Ratio)
    /// Percentage points behind what was due; negative: ahead.
    case pointsBehind(Ratio)
    case startLate(months: Int)
    case nothingDue
  }

  package let colour: Colour
  package let reason: Reason
}

extension LightRule {
  /// The light of a plan, what was due of it and what was done; nil without a plan to measure by.
  func light(plan: Money, due: Money, done: Money, startLateMonths: Int?) -> Light? {
    guard plan > .zero else { return nil }
    if let limit = self.startLateMonths, let late = startLateMonths, late >= limit {
      return Light(colour: .red, reason: .startLate(months: late))
    }
    switch kind {
    case .ratio:
      guard due > .zero, let ratio = Ratio(done.fen, due.fen) else {
        return Light(colour: .green, reason: .nothingDue)
      }
      let percent = ratio.times(100)
      return Light(
        colour: percent >= Ratio(greenLimit) ? .green : percent >= Ratio(yellowLimit) ? .yellow : .red,
        reason: .ratio(ratio))
    case .points:
      guard let behind = Ratio(Int128(due.fen) - Int128(done.fen), Int128(plan.fen))?.times(100) else { return nil }
      return Light(
        colour: behind <= Ratio(greenLimit) ? .green : behind <= Ratio(yellowLimit) ? .yellow : .red,
        reason: .pointsBehind(behind))
    }
  }
}

extension Snapshot {
  /// A rule by its code; the registry's own without one.
  package func lightRule(_ word: String? = nil) throws -> LightRule {
    let code = try codes(.lightRule).find(word ?? setting(.rule) ?? "ratio-80-60").code
    guard
      let row = try reader.first(
        """
        SELECT code, name_zh, name_en, kind, green_limit, yellow_limit, start_late_months FROM light_rule WHERE code = ?
        """, [SQLValue(code)])
    else { throw CodeError.unknown(.lightRule, word: code, near: []) }
    return LightRule(
      code: code, name: Name(zh: row.text(1) ?? "", en: row.text(2)),
      kind: row.text(3).flatMap(LightRule.Kind.init(rawValue:)) ?? .ratio, greenLimit: row.int(4) ?? 0,
      yellowLimit: row.int(5) ?? 0, startLateMonths: row.int(6))
  }
}
