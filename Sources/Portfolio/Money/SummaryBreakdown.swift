internal import Values

/// Sorts the projects of a summary into rows and reckons each.
struct SummaryBreakdown {
  private let snapshot: Snapshot
  private let query: SummaryQuery
  private let rule: LightRule
  private let asOf: Day
  let members: [PeriodSums.Member]
  private let sums: PeriodSums
  private let slices: [PeriodSums.Slice]
  /// What is compared with; nil: not asked, or there is no such month in the year.
  private let lastMonth: PeriodSums?
  private let lastYear: PeriodSums?
  private let ahead: OutlookSums?
  private let starts: [Int: PlannedDate]
  private let finishes: [Int: PlannedDate]

  init(_ snapshot: Snapshot, _ query: SummaryQuery, asOf: Day) throws {
    self.snapshot = snapshot
    self.query = query
    self.asOf = asOf
    let rule = try snapshot.lightRule(query.rule)
    self.rule = rule
    var context = FilterContext(asOf: asOf, period: query.period, measure: query.measure, rule: query.rule)
    context.against = query.against
    let ids =
      try query.only.map { Snapshot.leaves(below: $0.id, try snapshot.childrenByParent()) }
      ?? snapshot.summaryMembers(query.filter, context)
    let restriction = try query.filter.regions(snapshot)
    func sums(_ period: Period) throws -> PeriodSums {
      var other = query
      other.period = period
      return try PeriodSums(snapshot, other, rule, Set(ids), restriction, asOf: asOf)
    }
    members = ids.map { PeriodSums.Member($0) }
    self.sums = try sums(query.period)
    slices = try self.sums.slices(query.dimensions.first(where: \.isTime), of: Set(ids))
    lastMonth = try query.compares ? query.period.monthBefore.map(sums) : nil
    lastYear = try query.compares ? sums(query.period.yearBefore) : nil
    ahead = try query.looksAhead ? OutlookSums(snapshot, self.sums, query.period, past: sums) : nil
    let isOriginal = query.against == .original
    starts = try snapshot.plannedDates(of: ["start"], Set(ids), isOriginal: isOriginal)
    finishes = try snapshot.plannedDates(of: Snapshot.finishStages, Set(ids), isOriginal: isOriginal)
  }

  func summary() throws -> Summary {
    let dimensions = query.dimensions[...]
    let groups = dimensions.count > 1 ? try rows(members, dimensions.prefix(1)) : []
    var summary = Summary(
      query: query, rule: rule, rows: try rows(members, dimensions), groups: groups,
      whole: try row(members, [], nil, reported: []))
    if dimensions.isEmpty { summary.rows = [] }
    if let first = dimensions.first, !first.isTime { Self.rank(&summary.groups) }
    if let last = dimensions.last, !last.isTime { Self.rank(&summary.rows) }
    summary.joinGroups()
    return summary
  }

  /// What each project contributes to the whole, by code.
  func ofEachProject() throws -> [(project: Int, figure: Figure)] {
    try members.map { ($0.project, try sums.figure([$0])) }
  }

  /// What each project contributes to each row of the first dimension, and to the whole: as rows of their own, the best
  /// rate first, in the place of the project.
  func parts(_ places: [Int: SummaryRow.Place]) throws -> (
    ofRows: [SummaryRow.Place: [SummaryRow]], whole: [SummaryRow]
  ) {
    func rows(_ members: [PeriodSums.Member]) throws -> [SummaryRow] {
      var rows = try members.compactMap { member in
        try places[member.project].map { try row([member], [$0], nil, reported: []) }
      }
      Self.rank(&rows)
      return rows
    }
    var ofRows: [SummaryRow.Place: [SummaryRow]] = [:]
    if let dimension = query.dimensions.first, !dimension.isTime {
      for group in try snapshot.groups(members, by: dimension, query.period, asOf, sums) {
        ofRows[group.place] = try rows(group.members)
      }
    }
    return (ofRows, try rows(members))
  }

  private func rows(
    _ members: [PeriodSums.Member], _ dimensions: ArraySlice<Dimension>, _ places: [SummaryRow.Place] = [],
    _ slice: PeriodSums.Slice? = nil, reported: [ReportedTotal] = []
  ) throws -> [SummaryRow] {
    guard let dimension = dimensions.first else { return [try row(members, places, slice, reported: reported)] }
    let rest = dimensions.dropFirst()
    if dimension.isTime {
      return try slices.flatMap { slice in try rows(members, rest, places + [slice.place], slice) }
    }
    return try snapshot.groups(members, by: dimension, query.period, asOf, sums).flatMap { group -> [SummaryRow] in
      // Within another dimension a list on which none of these projects is says nothing.
      guard places.isEmpty || !group.members.isEmpty else { return [] }
      return try rows(group.members, rest, places + [group.place], slice, reported: group.reported)
    }
  }

  private func row(
    _ members: [PeriodSums.Member], _ places: [SummaryRow.Place], _ slice: PeriodSums.Slice?,
    reported: [ReportedTotal]
  ) throws -> SummaryRow {
    let figure = try slice.map { try sums.figure(members, in: $0) } ?? sums.figure(members)
    var row = SummaryRow(places: places, figure: figure, reported: reported)
    let period = slice?.period ?? query.period
    let fiscal = period.fiscal
    let years =
      fiscal.firstMonth(of: period.years.lowerBound).first...fiscal.lastMonth(of: period.years.upperBound).last
    let day = min(asOf, period.last.last)
    try snapshot.each(Set(members.map(\.project))) { project in
      if let date = starts[project] { row.starts.add(date, in: years, at: day) }
      if let date = finishes[project] { row.finishes.add(date, in: years, at: day) }
    }
    if let lastYear {
      row.change = try FigureChange(
        figure, lastMonth: lastMonth?.figure(members), lastYear: lastYear.figure(members))
    }
    row.outlook = try ahead?.outlook(members, figure)
    return row
  }

  /// By rate, best first, among the rows of one group; rows without a rate come last and have no rank; equal rates
  /// share one.
  private static func rank(_ rows: inout [SummaryRow]) {
    let ranked = places(rows, \.figure.rate) { $0.rank = $1 }
    let before = places(ranked, \.change?.rateLastMonth) { $0.change?.rankLastMonth = $1 }
    let ranks = Dictionary(before.map { ($0.places, $0.change?.rankLastMonth) }) { first, _ in first }
    rows = ranked.map { row in
      var row = row
      row.change?.rankLastMonth = ranks[row.places] ?? nil
      return row
    }
  }

  private static func places(
    _ rows: [SummaryRow], _ rate: (SummaryRow) -> Ratio?, _ set: (inout SummaryRow, Int) -> Void
  ) -> [SummaryRow] {
    // Only named rows compete; what is unallocated or of no group stands below them.
    func isNamed(_ row: SummaryRow) -> Bool { if case .code = row.key { true } else { false } }
    var rows = rows.enumerated().sorted { a, b in
      if isNamed(a.element) != isNamed(b.element) { return isNamed(a.element) }
      guard let rateA = rate(a.element), let rateB = rate(b.element) else {
        let isBefore = rate(a.element) != nil && rate(b.element) == nil
        return isBefore || (rate(a.element) == nil) == (rate(b.element) == nil) && a.offset < b.offset
      }
      return rateA == rateB ? a.offset < b.offset : rateA > rateB
    }.map(\.element)
    var last: [[SummaryRow.Place]: (count: Int, rank: Int, rate: Ratio)] = [:]
    for index in rows.indices where isNamed(rows[index]) {
      guard let own = rate(rows[index]) else { continue }
      let group = Array(rows[index].places.dropLast())
      let count = (last[group]?.count ?? 0) + 1
      let rank = last[group].flatMap { $0.rate == own ? $0.rank : nil } ?? count
      last[group] = (count, rank, own)
      set(&rows[index], rank)
    }
    return rows
  }
}

extension Dimension {
  /// Of time: its rows are the same projects at other times.
  package var isTime: Bool { self == .year || self == .month }
}
