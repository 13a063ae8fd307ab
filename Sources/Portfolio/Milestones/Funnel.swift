internal import Store
package import Values

/// What a funnel asks.
package struct FunnelQuery: Sendable {
  package var period: Period
  /// nil: the whole alone.
  package var dimension: Dimension?
  package var filter: Filter

  package init(period: Period, by dimension: Dimension? = nil, filter: Filter = .all) {
    self.period = period
    self.dimension = dimension
    self.filter = filter
  }
}

/// One row of a funnel: two views of the same projects.
package struct FunnelRow: Sendable {
  /// nil: the whole.
  package let place: SummaryRow.Place?
  /// How many met each step within the period, or within the row's own month or year.
  package var counts: [FunnelStep: FunnelCount] = [:]
  /// What came by the period's end of those that were signed within it.
  package var cohort = FunnelCohort()

  package subscript(step: FunnelStep) -> FunnelCount { counts[step] ?? FunnelCount() }

  /// Whether nothing that is recorded lies in the period, for certain or perhaps.
  package var isEmpty: Bool { counts.values.allSatisfy { $0.projects == 0 && $0.possible == 0 } }
}

/// How projects went from negotiation to production.
package struct Funnel: Sendable {
  package let query: FunnelQuery
  package let rows: [FunnelRow]
  /// Each project once.
  package let whole: FunnelRow
  /// How many projects the filter lets through; of a bundle its parts count.
  package let projects: Int
  /// Of how many of them any of the steps has been met at all.
  package let dated: Int
  /// What documents state of the same period; none under a filter that they do not share.
  package let reported: [FunnelReported]

  package var period: Period { query.period }

  /// The dimensions by which it can be broken down: all that sort projects, and time.
  package static let dimensions = Dimension.allCases.filter { $0 != .fund }
}

extension Snapshot {
  /// Counts the steps that projects met within a period, and follows those that were signed in it to its end.
  ///
  /// - Throws: ``RuleError/badValue(field:value:)`` for a period of more years than anyone means; ``FilterFault``.
  package func funnel(_ query: FunnelQuery, today: Day) throws -> Funnel {
    guard query.period.years.count <= Summary.mostYears else {
      throw RuleError.badValue(field: "period", value: query.period.text)
    }
    let asOf = min(query.period.last.last, today)
    var context = FilterContext(asOf: asOf, period: try running(query.period, on: today))
    context.refusesUnheld = true
    let members = try members(where: query.filter, context)
    let reckoning = try FunnelReckoning(self, query, of: Set(members))
    return Funnel(
      query: query, rows: try reckoning.rows(members, asOf), whole: try reckoning.row(nil, members),
      projects: members.count, dated: members.count(where: reckoning.isDated),
      reported: try query.filter.isOfTotalAlone ? reportedSteps(of: query.period, today: today) : [])
  }

  /// The projects that a filter lets through; of a bundle its parts.
  func members(where filter: Filter, _ context: FilterContext) throws -> [Int] {
    var context = context
    context.listsHoldChildren = true
    let condition = try sql(of: filter, context)
    return try reader.rows(
      """
      SELECT p.id FROM project p \(condition.join) WHERE (\(condition.text))
        AND NOT EXISTS (SELECT 1 FROM project c WHERE c.parent = p.id) ORDER BY p.code
      """, condition.joinArguments + condition.arguments
    ).compactMap { $0.int(0) }
  }
}
