internal import Store
package import Values

/// Something that does not fit, found by `check`.
package struct Finding: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case planMonthsDiffer = "plan_months_differ"
    case planFundsDiffer = "plan_funds_differ"
    case fallingYTD = "falling_ytd"
    case contradiction
    case beyondTotal = "beyond_total"
    case overrun
    case sharesUnknown = "shares_unknown"
    case moneyOnBundle = "money_on_bundle"
    case stagesOutOfOrder = "stages_out_of_order"
    case linkViolated = "link_violated"
    /// What is earned by weights and what was stated as physical progress part by more than the rule allows.
    case progressApart = "progress_apart"
    case approvalExpiring = "approval_expiring"
    case approvalExpired = "approval_expired"
    case noOpening = "no_opening"
    case doubtful
    case doubleReporters = "double_reporters"
    case mixedFunds = "mixed_funds"
    case regionMissing = "region_missing"
    case nationalRegionDiffers = "national_region_differs"
    case citationLost = "citation_lost"
    /// What was published of a month has changed since; it takes a second look at the file to find it.
    case restated
  }

  package let kind: Kind
  package let project: ProjectRef?
  /// Where in the project: a month, a year, a milestone.
  package let place: String
  /// The two amounts that do not fit, where it is about amounts.
  package let amounts: (Money, Money)?
  package let words: String?
}

extension Snapshot {
  /// All findings at once, by project.
  package func findings() throws -> [Finding] {
    var found: [Finding] = []
    var refs: [Int: ProjectRef] = [:]
    for ref in try self.refs("1", []) { refs[ref.id] = ref }
    func add(
      _ kind: Finding.Kind, _ project: Int?, _ place: String = "", amounts: (Money, Money)? = nil, words: String? = nil
    ) {
      found.append(
        Finding(kind: kind, project: project.flatMap { refs[$0] }, place: place, amounts: amounts, words: words))
    }
    for ref in refs.values.sorted(by: { $0.code < $1.code }) {
      for version in try plans(of: ref) {
        let place = "\(version.year) v\(version.number)"
        let annual = try version.annual()
        let monthly = version.entries.filter { $0.month != nil }.map(\.amount.money)
        let funds = version.entries.filter { $0.month == nil && $0.fund != nil }.map(\.amount.money)
        let hasTotal = version.entries.contains { $0.month == nil && $0.fund == nil }
        let months = try addingUp(monthly)
        if !monthly.isEmpty, months != annual { add(.planMonthsDiffer, ref.id, place, amounts: (annual, months)) }
        let fundSum = try addingUp(funds)
        if !funds.isEmpty, hasTotal, fundSum != annual {
          add(.planFundsDiffer, ref.id, place, amounts: (annual, fundSum))
        }
      }
      try statementFindings(ref) { add($0, ref.id, $1, amounts: $2, words: $3) }
      try milestoneFindings(ref) { add($0, ref.id, $1, words: $2) }
    }
    for (kind, sql) in Snapshot.findingQueries {
      for row in try reader.rows("SELECT * FROM (\(sql)) ORDER BY 1, 2, 3") {
        add(kind, row.int(0), row.text(1) ?? "", words: row.text(2))
      }
    }
    return found
  }

  private func statementFindings(
    _ project: ProjectRef, _ add: (Finding.Kind, String, (Money, Money)?, String?) -> Void
  ) throws {
    let fiscal = try fiscalYear
    let all = try statements(of: project)
    let series = Dictionary(grouping: all) { [$0.measure, $0.fund ?? "", $0.reporter ?? "", $0.region ?? ""] }
    for (_, statements) in series.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      try fallFindings(statements, fiscal, add)
      let byMonth = Dictionary(grouping: statements, by: \.month)
      for (month, here) in byMonth.sorted(by: { $0.key < $1.key }) {
        guard let stated = here.first(where: { $0.basis == .month })?.amount.money,
          let ytd = here.first(where: { $0.basis == .ytd })?.amount.money
        else { continue }
        let before = byMonth[month.adding(-1)]?.first { $0.basis == .ytd }?.amount.money
        let isFirst = fiscal.monthInYear(of: month) == 1
        guard let opening = isFirst ? Money.zero : before, let difference = try? ytd.minus(opening),
          difference != stated
        else { continue }
        add(.contradiction, month.text, (stated, difference), nil)
      }
      let totals = statements.filter { $0.basis == .sinceStart }
      if let first = totals.first, fiscal.monthInYear(of: first.month) != 12,
        !statements.contains(where: { $0.month < first.month }), first.amount.money != .zero,
        try !startsWithin(fiscal.firstMonth(of: fiscal.year(of: first.month)), project)
      {
        add(.noOpening, first.month.text, nil, nil)
      }
    }
    let reported = all.filter { $0.measure == "reported" }
    let estimates = try self.estimates(of: project)
    if let feasibility = estimates.last(where: { $0.kind == "feasibility" })?.amount.money,
      let design = estimates.last(where: { $0.kind == "design" })?.amount.money,
      // More than a tenth over, exactly: eleven tenths are not.
      Int128(design.fen) * 10 > Int128(feasibility.fen) * 11
    {
      add(.overrun, "", (feasibility, design), nil)
    }
    if let total = estimates.last?.amount.money,
      let most = reported.filter({ $0.basis != .month }).map(\.amount.money).max(), most > total
    {
      add(.beyondTotal, "", (total, most), nil)
    }
    seriesFindings(reported, fiscal, add)
  }

  /// Each year to date that is less than what was known the month before.
  private func fallFindings(
    _ statements: [Statement], _ fiscal: FiscalYear,
    _ add: (Finding.Kind, String, (Money, Money)?, String?) -> Void
  ) throws {
    var series = Series(fiscal: fiscal)
    for statement in statements { series.add(statement.month, statement.basis, statement.amount.money) }
    for statement in statements where statement.basis == .ytd {
      let place = fiscal.monthInYear(of: statement.month) - 1
      guard place > 0 else { continue }
      let ytd = try series.yearToDate(fiscal.year(of: statement.month), through: place, startsFromZero: false).ytd
      if let before = ytd.last, statement.amount.money < before {
        add(.fallingYTD, statement.month.text, (before, statement.amount.money), statement.reason)
      }
    }
  }

  /// Series are added up: what one of them already holds must not be stated in another.
  private func seriesFindings(
    _ reported: [Statement], _ fiscal: FiscalYear, _ add: (Finding.Kind, String, (Money, Money)?, String?) -> Void
  ) {
    let byRegion = Dictionary(grouping: reported) { "\(fiscal.year(of: $0.month)) \($0.region ?? "")".trimmed }
    for (place, here) in byRegion.sorted(by: { $0.key < $1.key }) where here.contains(where: { $0.basis != .month }) {
      let reporters = here.map { $0.reporter ?? "—" }.uniqued()
      if reporters.count > 1 { add(.doubleReporters, place, nil, reporters.joined(separator: "; ")) }
      let funds = here.map { $0.fund ?? "—" }.uniqued()
      if funds.count > 1, funds.contains("—") { add(.mixedFunds, place, nil, funds.joined(separator: "; ")) }
    }
  }

  /// Whether the project began in the year that begins with a month, or later.
  private func startsWithin(_ yearBegin: Month, _ project: ProjectRef) throws -> Bool {
    try milestones(of: project).contains {
      $0.stage == "start" && ($0.met?.first.map { $0 >= yearBegin.first } ?? false)
    }
  }

  private func milestoneFindings(_ project: ProjectRef, _ add: (Finding.Kind, String, String?) -> Void) throws {
    let all = try milestones(of: project)
    let met = all.filter { $0.stage != nil && $0.met != nil }
    for (earlier, later) in zip(met, met.dropFirst()) {
      if let a = earlier.met, let b = later.met, b.isCertainlyBefore(a) {
        add(.stagesOutOfOrder, "\(earlier.name.zh) → \(later.name.zh)", "\(a.text) > \(b.text)")
      }
    }
    try linkFindings(all, add)
    if let compared = try progress(of: project).compared(with: all, at: Day(number: .max)), compared.isApart {
      add(
        .progressApart, compared.month.text,
        "\(compared.earned.percentText(decimals: 1)) / \(compared.stated.percentText(decimals: 1))")
    }
  }

  private static let findingQueries: [(Finding.Kind, String)] = [
    (
      .sharesUnknown,
      """
      SELECT r.project, group_concat(r.region, ';'), NULL
      FROM (SELECT project, region, weight FROM project_region ORDER BY project, region) r
      WHERE EXISTS (SELECT 1 FROM plan_version v WHERE v.project = r.project)
      GROUP BY r.project HAVING count(*) > 1 AND count(r.weight) = 0
      """
    ),
    (
      .moneyOnBundle,
      """
      SELECT DISTINCT p.id, '', NULL FROM project p JOIN project k ON k.parent = p.id
      WHERE EXISTS (SELECT 1 FROM plan_version v WHERE v.project = p.id)
        OR EXISTS (SELECT 1 FROM investment_entry i WHERE i.project = p.id)
      """
    ),
    (.doubtful, "SELECT id, '', doubtful FROM project WHERE doubtful IS NOT NULL"),
    (
      .regionMissing,
      "SELECT id, '', NULL FROM project p WHERE NOT EXISTS (SELECT 1 FROM project_region r WHERE r.project = p.id)"
    ),
    (
      .nationalRegionDiffers,
      """
      SELECT p.id, p.national, NULL FROM project p WHERE p.national IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM project_region r WHERE r.project = p.id
          AND substr(p.national, 6, 6) IN
            (substr(r.region, 1, 6), substr(r.region, 1, 4) || '00', substr(r.region, 1, 2) || '0000'))
      """
    ),
    (
      .citationLost,
      """
      SELECT NULL, c.subject || ' ' || c.subject_id, c.fact FROM citation c WHERE
        (c.subject = 'project' AND c.subject_id NOT IN (SELECT id FROM project))
        OR (c.subject = 'milestone' AND c.subject_id NOT IN (SELECT id FROM milestone))
        OR (c.subject = 'target' AND c.subject_id NOT IN (SELECT id FROM target))
        OR (c.subject = 'reported_total' AND c.subject_id NOT IN (SELECT id FROM reported_total))
      """
    ),
  ]
}
