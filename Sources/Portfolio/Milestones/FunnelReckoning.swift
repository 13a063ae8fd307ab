internal import Store
internal import Values

/// Sorts the projects of a funnel into rows and counts each.
struct FunnelReckoning {
  private let snapshot: Snapshot
  private let query: FunnelQuery
  private let dates: [Int: [FunnelStep: PartialDate]]
  private let totals: [Int: Money]
  /// Since when a project has been called off, where that is known.
  private let cancelled: [Int: PartialDate?]
  private let regions: Set<String>?

  init(_ snapshot: Snapshot, _ query: FunnelQuery, of projects: Set<Int>) throws {
    self.snapshot = snapshot
    self.query = query
    dates = try snapshot.funnelDates(of: projects)
    totals = try snapshot.totalInvestment(of: projects)
    cancelled = try snapshot.cancelledProjects()
    regions = try query.filter.regions(snapshot)
  }

  func isDated(_ project: Int) -> Bool { dates[project] != nil }

  /// One row for each value of the dimension; none without one.
  func rows(_ members: [Int], _ asOf: Day) throws -> [FunnelRow] {
    guard let dimension = query.dimension else { return [] }
    if dimension.isTime { return try slices(dimension, members) }
    let sorted = members.map { PeriodSums.Member($0) }
    let groups =
      try dimension == .region
      ? groupsByRegion(sorted) : snapshot.groups(sorted, by: dimension, query.period, asOf)
    return try inOrder(groups, dimension).map { try row($0.place, $0.members.map(\.project)) }
  }

  /// Bands and stages follow one another as their lists have them, not by their letters.
  private func inOrder(_ groups: [SummaryGroup], _ dimension: Dimension) throws -> [SummaryGroup] {
    let kinds: [Dimension: CodeKind] = [.size: .size, .stage: .stage]
    guard let kind = kinds[dimension] else { return groups }
    let places = Dictionary(zip(try snapshot.codes(kind).codes.map(\.code), 0...), uniquingKeysWith: min)
    func place(_ group: SummaryGroup) -> Int {
      if case .code(let code) = group.key { places[code] ?? .max } else { .max }
    }
    return groups.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
      .map(\.element)
  }

  func row(_ place: SummaryRow.Place?, _ members: [Int]) throws -> FunnelRow {
    try row(place, members) { $0.occurrence(in: query.period) }
  }

  /// - Parameter occurrence: whether a date counts in the row.
  private func row(
    _ place: SummaryRow.Place?, _ members: [Int], _ occurrence: (PartialDate) -> Occurrence
  ) throws -> FunnelRow {
    var row = FunnelRow(place: place)
    for project in members {
      guard let dates = dates[project] else { continue }
      for (step, date) in dates {
        try row.counts[step, default: FunnelCount()].add(occurrence(date), totals[project])
      }
      guard let signed = dates[.signed], occurrence(signed) == .certain else { continue }
      row.cohort.add(dates, by: query.period, isCancelled: isCancelled(project))
    }
    return row
  }

  /// Called off by the end of the period; where nobody said when, before it.
  private func isCancelled(_ project: Int) -> Bool {
    guard let date = cancelled[project] else { return false }
    return date.map { $0.occurrence(by: query.period) == .certain } ?? true
  }

  /// The months or years of the period, then what lies in the period and in no one of them for certain.
  private func slices(_ dimension: Dimension, _ members: [Int]) throws -> [FunnelRow] {
    let slices = query.period.slices(dimension)
    var rows = try slices.map { slice in
      let text = dimension == .month ? slice.last.text : String(slice.years.upperBound)
      return try row(SummaryRow.Place(key: .code(text), name: Name(zh: text)), members) { $0.occurrence(in: slice) }
    }
    let rest = try row(SummaryRow.Place(key: .none, name: nil), members) { date in
      let isUntold = !slices.contains { date.occurrence(in: $0) == .certain }
      return date.occurrence(in: query.period) == .certain && isUntold ? .certain : .outside
    }
    if !rest.isEmpty { rows.append(rest) }
    return rows
  }

  /// A project counts in each of its regions; under a filter by region in those that are asked for.
  private func groupsByRegion(_ members: [PeriodSums.Member]) throws -> [SummaryGroup] {
    let row = try snapshot.regionRow()
    var own: [Int: [String]] = [:]
    try snapshot.reader.each("SELECT project, region FROM project_region ORDER BY project, region") { found in
      guard let project = found.int(0), let region = found.text(1), regions?.contains(region) ?? true else { return }
      own[project, default: []].append(row(region))
    }
    let list = try snapshot.codes(.region)
    return try snapshot.collect(members, list.name) { member in
      let rows = (own[member.project] ?? []).uniqued()
      return rows.isEmpty ? [(.none, member)] : rows.map { (.code($0), member) }
    }
  }
}

extension Period {
  /// Its months, or its own part of each of its years.
  fileprivate func slices(_ dimension: Dimension) -> [Period] {
    guard dimension == .year else { return months.map { .month($0, fiscal: fiscal) } }
    return years.map { year in
      .months(max(fiscal.firstMonth(of: year), first)...min(fiscal.lastMonth(of: year), last), fiscal: fiscal)
    }
  }
}

extension Snapshot {
  /// The latest estimate of each project that has one.
  ///
  /// - Parameter projects: nil: of all.
  func totalInvestment(of projects: Set<Int>?) throws -> [Int: Money] {
    let (among, wanted) = AmountsQuery.among(projects)
    var totals: [Int: Money] = [:]
    try reader.each("SELECT project, amount FROM (\(Snapshot.totals)) WHERE \(among) 1 ORDER BY project", wanted) {
      totals[$0.int(0) ?? 0] = $0.money(1)
    }
    return totals
  }

  /// The projects that were called off, each with when: nil where nobody said.
  fileprivate func cancelledProjects() throws -> [Int: PartialDate?] {
    var dates: [Int: PartialDate?] = [:]
    try reader.each("SELECT id, status_date FROM project WHERE status = 'cancelled' ORDER BY id") {
      dates.updateValue($0.date(1), forKey: $0.int(0) ?? 0)
    }
    return dates
  }
}
