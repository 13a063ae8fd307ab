internal import Store
package import Values

/// What a document states of a step, beside what the registry's own projects come to.
package struct FunnelReported: Sendable {
  package let programme: Programme
  package let step: FunnelStep
  package let stated: ReportedTotal
  /// Of the projects on the list, or of all where nobody is on it, that pass the stated threshold; nil: the threshold
  /// is no bound of the total investment.
  package let counted: FunnelCount?
  /// How many met the step, but have no total investment that the threshold could be held against.
  package let unsized: Int
  /// Whether the projects are those of the list.
  package let isListed: Bool

  /// Counted less stated, of a count; nil for an amount, or where nothing can be counted.
  package var difference: ExactDecimal? {
    guard !stated.isMoney, let counted else { return nil }
    return try? ExactDecimal(counted.projects).minus(stated.value)
  }

  /// The same of a stated amount; nil also where no total investment is known.
  package var moneyDifference: Money? {
    guard let stated = stated.money, let total = counted?.total else { return nil }
    return try? total.minus(stated)
  }
}

extension Snapshot {
  /// What was reported as signed, started or finished in exactly this period.
  func reportedSteps(of period: Period, today: Day) throws -> [FunnelReported] {
    let children = try childrenByParent()
    let asOf = min(period.last.last, today)
    return try programmes().flatMap { programme -> [FunnelReported] in
      let totals = try reportedTotals(of: programme).filter { stated in
        let own = try? Period(parsing: stated.period, fiscal: period.fiscal)
        return own?.first == period.first && own?.last == period.last
      }
      guard !totals.isEmpty else { return [] }
      let listed = Set(
        try programmeMembers(programme).flatMap { Snapshot.leaves(below: $0.project.id, children) })
      return try totals.compactMap { stated in
        guard let step = FunnelStep(rawValue: stated.metric) else { return nil }
        func count(_ filter: Filter) throws -> FunnelCount {
          let members = try members(where: filter, FilterContext(asOf: asOf))
            .filter { listed.isEmpty || listed.contains($0) }
          return try FunnelReckoning(self, FunnelQuery(period: period), of: Set(members)).row(nil, members)[step]
        }
        return FunnelReported(
          programme: programme, step: step, stated: stated, counted: try threshold(stated.threshold).map(count),
          unsized: stated.threshold == nil ? 0 : try count(.all).totalUnknown, isListed: !listed.isEmpty)
      }
    }
  }

  /// `>=1亿` as the filter that it means; nil: it is none.
  private func threshold(_ text: String?) throws -> Filter? {
    guard let text else { return .all }
    guard let filter = try? FilterParser.parse([FilterWord("total" + FullWidth.folded(text))]), filter.isOfTotalAlone,
      (try? sql(of: filter, FilterContext(asOf: Day(number: 0)))) != nil
    else { return nil }
    return filter
  }
}

extension Filter {
  /// Whether it asks for nothing but the size of the projects: what documents state has thresholds too, and no more.
  var isOfTotalAlone: Bool {
    switch self {
    case .all: true
    case .field(let field, _, _): field == .total
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isOfTotalAlone)
    case .not, .text, .flag: false
    }
  }
}
