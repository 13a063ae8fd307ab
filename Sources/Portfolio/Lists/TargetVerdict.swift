internal import Values

extension Target {
  package enum Status: String, CaseIterable, Sendable { case met, missed, open, reported, stated, uncertain }

  package var isPromise: Bool { value != nil || low != nil || high != nil || words != nil }

  /// Whether the reported result keeps the promise; `stated`: there is a result, but only words to judge it by.
  package var status: Status {
    guard isPromise else { return .reported }
    // A promise is judged once its period is over.
    guard let result, isFinal(result) else { return .open }
    guard let actual = result.value else { return .stated }
    return verdict(from: actual, to: actual)
  }

  /// Whether a result speaks of the whole period.
  package func isFinal(_ result: Result) -> Bool {
    guard let end = (try? PartialDate(parsing: period))?.last,
      let resultEnd = (try? PartialDate(parsing: result.dated))?.last
    else { return false }
    return resultEnd >= end
  }

  /// The same of what the projects come to; nil: nothing was promised, or no project stands behind the figure, which
  /// may be the registry's silence and not the promise's failure. `uncertain`: dates or amounts that are not known
  /// well enough leave both possible.
  package func status(of computed: ComputedTarget) -> Status? {
    guard isPromise, !computed.rows.isEmpty else { return nil }
    return computed.isRunning ? .open : verdict(from: computed.low, to: computed.high)
  }

  /// By what was reported of the whole period, else by what the projects come to.
  package func status(with computed: ComputedTarget?) -> Status {
    guard status == .open, let computed, let own = status(of: computed) else { return status }
    return own
  }

  /// Of a value that lies somewhere from one number to another.
  ///
  /// - Parameter to: nil: there is no telling how much more it is.
  private func verdict(from least: ExactDecimal, to most: ExactDecimal?) -> Status {
    if comparator == "between" {
      guard let low, let high else { return .stated }
      if least >= low, let most, most <= high { return .met }
      return least > high || most.map { $0 < low } ?? false ? .missed : .uncertain
    }
    guard let value else { return .stated }
    switch comparator {
    case "<": return atMost(least < value, most.map { $0 < value })
    case "<=": return atMost(least <= value, most.map { $0 <= value })
    case ">": return atLeast(least > value, most.map { $0 > value })
    // 左右 cannot be judged to the digit.
    case "~": return .stated
    // A plain number is a promise of at least so many.
    default: return atLeast(least >= value, most.map { $0 >= value })
    }
  }

  /// - Parameters:
  ///   - least: whether the least that it can be keeps the promise.
  ///   - most: whether the most that it can be does; nil: there is no most.
  private func atLeast(_ least: Bool, _ most: Bool?) -> Status { least ? .met : most ?? true ? .uncertain : .missed }

  private func atMost(_ least: Bool, _ most: Bool?) -> Status {
    if most ?? false { return .met }
    return least ? .uncertain : .missed
  }
}
