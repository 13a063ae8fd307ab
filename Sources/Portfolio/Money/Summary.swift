internal import Store
package import Values

/// One row of a summary.
package struct SummaryRow: Sendable {
  package enum Key: Hashable, Sendable {
    case code(String)
    /// The project has no value here.
    case none
    /// Its share of each is not known.
    case unallocated
  }

  /// Where the row stands in one dimension.
  package struct Place: Hashable, Sendable {
    package let key: Key
    package let name: Name?
  }

  /// One for each dimension, in their order; none: the total.
  package let places: [Place]
  package var figure: Figure
  package var rank: Int?
  package var reported: [ReportedTotal] = []
  package var starts = PlannedEvents()
  package var finishes = PlannedEvents()
  /// What changed since last month and last year, where it was asked.
  package var change: FigureChange?
  /// What it comes to by the year's end, where that was asked.
  package var outlook: RowOutlook?

  package var key: Key { places.last?.key ?? .none }
  package var name: Name? { places.last?.name }
}

/// Investment against plan over a period.
package struct Summary: Sendable {
  package let query: SummaryQuery
  package let rule: LightRule
  /// Of two dimensions those of one group stand together.
  package var rows: [SummaryRow]
  /// Of two dimensions one for each value of the first: what its projects come to, each counted once.
  package var groups: [SummaryRow]
  package let whole: SummaryRow

  package var total: Figure { whole.figure }
  package var period: Period { query.period }
  package var measure: String { query.measure }
  /// The last month that the figures stand at.
  package var at: Month { period.last }
  package var timeProgress: Ratio { period.timeProgress }
  /// The only dimension, or the last of two.
  package var dimension: Dimension? { query.dimensions.last }

  /// A period of more years is a typing error.
  static let mostYears = 100
}

/// What a summary asks.
package struct SummaryQuery: Sendable {
  package var period: Period
  /// None, one, or two different ones of which one at most is time.
  package var dimensions: [Dimension]
  package var filter: Filter
  package var measure: String
  package var rule: String?
  package var against: PlanChoice
  /// One project, or the parts of a bundle, whatever the filter; nil: all that it lets through.
  package var only: ProjectRef?
  /// Whether last month and last year stand beside; only where ``Period/isComparable``.
  package var compares = false
  /// Whether each row is carried on to the year's end; only where ``Snapshot/outlook(_:today:)`` finds that it can be.
  var looksAhead = false

  package init(
    period: Period, by dimensions: [Dimension] = [], filter: Filter = .all, measure: String = "reported",
    rule: String? = nil, against: PlanChoice = .inForce
  ) {
    self.period = period
    self.dimensions = dimensions
    self.filter = filter
    self.measure = measure
    self.rule = rule
    self.against = against
  }
}

extension Snapshot {
  package func summary(_ query: SummaryQuery, today: Day) throws -> Summary {
    guard query.period.years.count <= Summary.mostYears else {
      throw RuleError.badValue(field: "period", value: query.period.text)
    }
    return try SummaryBreakdown(self, query, asOf: min(query.period.last.last, today)).summary()
  }

  /// The projects that count: those that stand at the leaves and are not cancelled without a trace.
  func summaryMembers(_ filter: Filter, _ context: FilterContext) throws -> [Int] {
    var context = context
    context.listsHoldChildren = true
    let condition = try sql(of: filter, context)
    return try reader.rows(
      """
      SELECT p.id FROM project p \(condition.join) WHERE (\(condition.text))
        AND NOT EXISTS (SELECT 1 FROM project c WHERE c.parent = p.id)
        AND (p.status <> 'cancelled' OR EXISTS (SELECT 1 FROM plan_version v WHERE v.project = p.id)
          OR EXISTS (SELECT 1 FROM investment_entry i WHERE i.project = p.id))
      ORDER BY p.code
      """, condition.joinArguments + condition.arguments
    ).compactMap { $0.int(0) }
  }

  /// The period that is meant where none is said: the latest month with data; before there is any, today's.
  package func latestPeriod(_ today: Day, measure: String = "reported") throws -> Period {
    .month(try latestMonth(measure: measure) ?? today.month, fiscal: try fiscalYear)
  }

  /// A period that is still running ends at the latest month with data; one without any at the month of today.
  package func running(_ period: Period, measure: String = "reported", on today: Day? = nil) throws -> Period {
    guard !period.isYearRange else { return period }
    let latest = try latestMonth(measure: measure)
    let hasData = latest.map { $0 >= period.first } ?? false
    guard let end = hasData ? latest : today?.month, end >= period.first, end < period.last else { return period }
    return .months(period.first...end, fiscal: period.fiscal)
  }
}
