internal import Store
package import Values

/// What a figure is stated for.
package enum Basis: String, CaseIterable, Sendable {
  case month, ytd
  case sinceStart = "since_start"
}

/// A stated figure of investment, as it was stated.
package struct Statement: Sendable {
  package let id: Int
  package let month: Month
  package let basis: Basis
  package let fund: String?
  package let measure: String
  package let reporter: String?
  package let region: String?
  package let amount: StatedAmount
  package let reason: String?
  package let method: String
  package let step: Int
}

/// Which figure is stated, and by whom.
package struct StatementKey: Hashable, Sendable {
  package var month: Month
  package var basis: Basis
  package var fund: String?
  package var measure: String
  package var reporter: Int?
  package var region: String?

  package init(
    month: Month, basis: Basis, fund: String? = nil, measure: String = "reported", reporter: Int? = nil,
    region: String? = nil
  ) {
    self.month = month
    self.basis = basis
    self.fund = fund
    self.measure = measure
    self.reporter = reporter
    self.region = region
  }
}

extension Snapshot {
  /// The statements about one project, by month and basis.
  package func statements(of project: ProjectRef) throws -> [Statement] {
    try reader.rows(
      """
      SELECT i.id, i.month, i.basis, i.fund, i.measure, o.name_zh, i.region, i.amount_fen, i.digit_fen, i.reason,
        i.method, i.step
      FROM investment_entry i LEFT JOIN organization o ON o.id = i.reporter
      WHERE i.project = ? ORDER BY i.measure, i.month, i.basis, i.fund, o.name_zh, i.region
      """, [SQLValue(project.id)]
    ).compactMap { row in
      guard let month = row.month(1), let basis = row.text(2).flatMap(Basis.init(rawValue:)) else { return nil }
      return Statement(
        id: row.int(0) ?? 0, month: month, basis: basis, fund: row.text(3), measure: row.text(4) ?? "",
        reporter: row.text(5), region: row.text(6),
        amount: StatedAmount(money: row.money(7) ?? .zero, digitFen: row.int64(8) ?? 1), reason: row.text(9),
        method: row.text(10) ?? "", step: row.int(11) ?? 0)
    }
  }

  /// The last month for which any figure is stated, of a measure; nil: none is.
  package func latestMonth(measure: String = "reported") throws -> Month? {
    // As the index investment_entry_month has it.
    try reader.first("SELECT max(month) FROM investment_entry WHERE measure || '' = ?", [SQLValue(measure)])?.month(0)
  }

  /// The first month of which anything is stated.
  func earliestMonth(measure: String) throws -> Month? {
    try reader.first("SELECT min(month) FROM investment_entry WHERE measure || '' = ?", [SQLValue(measure)])?.month(0)
  }
}

/// What became of a statement.
package enum StatementOutcome: Equatable, Sendable {
  case added
  case unchanged
  case replaced(StatedAmount)
}

extension Recording {
  /// States a figure of investment. Stating the same again replaces it; months and sums are derived.
  ///
  /// - Parameter keepsDigits: the same amount is the same figure however finely it is written, as in a file that
  ///   writes every amount with two decimals.
  /// - Parameter wasAccepted: it has stood in a registry before: whether its total may fall was asked then.
  /// - Throws: ``RuleError/fallingYTD(project:month:amount:other:otherAmount:)`` for a year to date that falls
  ///   against a month before or after, without a reason; ``RuleError/lockedMonth(_:others:)``;
  ///   ``RuleError/bundleHasNoMoney(_:)``; ``RuleError/futureMonth(_:today:)``.
  @discardableResult
  package func invest(
    _ project: ProjectRef, _ key: StatementKey, _ amount: StatedAmount, reason: String?, method: String,
    keepsDigits: Bool = false, wasAccepted: Bool = false
  ) throws -> StatementOutcome {
    try refuseBundle(project)
    if key.measure != "forecast", key.month.first > occasion.today {
      throw RuleError.futureMonth(key.month, today: occasion.today)
    }
    let known = try writer.reader.first(
      """
      SELECT id, amount_fen, digit_fen, reason FROM investment_entry WHERE project = ? AND measure = ? AND month = ?
        AND basis = ? AND fund IS ? AND reporter IS ? AND region IS ?
      """,
      [
        SQLValue(project.id), SQLValue(key.measure), SQLValue(key.month), SQLValue(key.basis.rawValue),
        SQLValue(key.fund), SQLValue(key.reporter), SQLValue(key.region),
      ])
    let before = known.map { StatedAmount(money: $0.money(1) ?? .zero, digitFen: $0.int64(2) ?? 1) }
    let isSame = keepsDigits ? before?.money == amount.money : before == amount
    if let known, isSame, reason == nil || reason == known.text(3) { return .unchanged }
    try refuseLocked(project, key.month, key.basis)
    if key.basis != .month, reason == nil, !wasAccepted { try refuseFall(project, key, amount.money) }
    if let known {
      try writer.update(
        "investment_entry", id: known.int(0) ?? 0,
        [
          "amount_fen": SQLValue(amount.money), "digit_fen": SQLValue(amount.digitFen),
          "reason": SQLValue(reason), "method": SQLValue(method),
        ])
      return before.map(StatementOutcome.replaced) ?? .added
    }
    try writer.insert(
      "investment_entry",
      [
        "project": SQLValue(project.id), "month": SQLValue(key.month), "basis": SQLValue(key.basis.rawValue),
        "fund": SQLValue(key.fund), "measure": SQLValue(key.measure), "reporter": SQLValue(key.reporter),
        "region": SQLValue(key.region), "amount_fen": SQLValue(amount.money), "digit_fen": SQLValue(amount.digitFen),
        "method": SQLValue(method), "reason": SQLValue(reason),
      ])
    return .added
  }

  /// Marks a statement as doubtful, with the reason.
  package func setDoubtful(_ project: ProjectRef, _ key: StatementKey, _ reason: String) throws {
    guard let id = try statementID(project, key) else { return }
    try writer.update("investment_entry", id: id, ["doubtful": SQLValue(reason)])
  }

  func statementID(_ project: ProjectRef, _ key: StatementKey) throws -> Int? {
    try writer.reader.first(
      """
      SELECT id FROM investment_entry WHERE project = ? AND measure = ? AND month = ? AND basis = ? AND fund IS ?
        AND reporter IS ? AND region IS ?
      """,
      [
        SQLValue(project.id), SQLValue(key.measure), SQLValue(key.month), SQLValue(key.basis.rawValue),
        SQLValue(key.fund), SQLValue(key.reporter), SQLValue(key.region),
      ])?.int(0)
  }

  /// A running total that falls is a mistake, or has a reason that has to be kept.
  ///
  /// It is held against what is known of the months before, derived ones too, and against the next one stated.
  private func refuseFall(_ project: ProjectRef, _ key: StatementKey, _ amount: Money) throws {
    let fiscal = try now.fiscalYear
    let year = fiscal.year(of: key.month)
    let known = try statements(of: project, key, from: year)
    var before = Series(fiscal: fiscal)
    var last: (month: Month, amount: Money)?
    for row in known {
      guard let month = row.month(0), let basis = row.text(1).flatMap(Basis.init(rawValue:)), month != key.month else {
        continue
      }
      let stated = row.money(2) ?? .zero
      if month < key.month {
        before.add(month, basis, stated)
        if basis == key.basis { last = (month, stated) }
      } else if basis == key.basis, key.basis == .sinceStart || fiscal.year(of: month) == year {
        // A later fall that has its reason is known already.
        guard row.text(3) == nil, amount > stated else { break }
        throw RuleError.fallingYTD(
          project: project, month: key.month, amount: amount, other: month, otherAmount: stated)
      }
    }
    if key.basis == .ytd {
      let place = fiscal.monthInYear(of: key.month) - 1
      guard place > 0 else { return }
      let (ytd, stated) = try before.yearToDate(year, through: place, startsFromZero: false)
      last = stated.max().map { (fiscal.firstMonth(of: year).adding($0 - 1), ytd[place - 1]) }
    }
    guard let last, amount < last.amount else { return }
    throw RuleError.fallingYTD(
      project: project, month: key.month, amount: amount, other: last.month, otherAmount: last.amount)
  }

  /// What is stated of a series by month, as far as a total of this year has to be held against it.
  private func statements(of project: ProjectRef, _ key: StatementKey, from year: Int) throws -> [Row] {
    func rows(_ condition: String, _ months: [Month]) throws -> [Row] {
      try writer.reader.rows(
        """
        SELECT month, basis, amount_fen, reason FROM investment_entry
        WHERE project = ? AND measure = ? AND fund IS ? AND reporter IS ? AND region IS ? \(condition) ORDER BY month
        """,
        [
          SQLValue(project.id), SQLValue(key.measure), SQLValue(key.fund), SQLValue(key.reporter), SQLValue(key.region),
        ] + months.map { SQLValue($0) })
    }
    guard key.basis == .ytd else { return try rows("AND basis = 'since_start'", []) }
    let first = try now.fiscalYear.firstMonth(of: year)
    let ofYear = try rows("AND month BETWEEN ? AND ?", [first, first.adding(11)])
    // Earlier years matter only where a total since the start stands within the year.
    let needsAll = ofYear.contains { $0.text(1) == Basis.sinceStart.rawValue }
    return needsAll ? try rows("", []) : ofYear
  }
}

extension Snapshot {
  /// The year to date of a series up to the month before: what a month's own figure is added to.
  ///
  /// - Returns: nil where nothing is stated for the month before, and zero at the year's beginning.
  package func yearToDate(of project: ProjectRef, _ key: StatementKey) throws -> Money? {
    let fiscal = try fiscalYear
    let place = fiscal.monthInYear(of: key.month) - 1
    guard place > 0 else { return .zero }
    var series = Series(fiscal: fiscal)
    try reader.each(
      """
      SELECT month, basis, amount_fen FROM investment_entry WHERE project = ? AND measure = ? AND fund IS ?
        AND reporter IS ? AND region IS ? AND month < ? ORDER BY month
      """,
      [
        SQLValue(project.id), SQLValue(key.measure), SQLValue(key.fund), SQLValue(key.reporter), SQLValue(key.region),
        SQLValue(key.month),
      ]
    ) { row in
      guard let month = row.month(0), let basis = row.text(1).flatMap(Basis.init(rawValue:)) else { return }
      series.add(month, basis, row.money(2) ?? .zero)
    }
    let year = fiscal.year(of: key.month)
    let (ytd, stated) = try series.yearToDate(year, through: place, startsFromZero: false)
    return stated.contains(place) ? ytd[place - 1] : nil
  }

  /// The projects of which a reporter stated a figure for a month.
  package func projectsStated(by reporter: Int, in month: Month, before step: Int) throws -> [ProjectRef] {
    try refs(
      "id IN (SELECT project FROM investment_entry WHERE reporter = ? AND month = ? AND measure = 'reported' AND step < ?)",
      [SQLValue(reporter), SQLValue(month), SQLValue(step)])
  }
}

extension Basis {
  /// By its word: `ytd`, `since_start`, `自年初累计`.
  package init?(word: String) {
    let plain = word.lowercased().replacing("-", with: "_")
    let names: [String: Basis] = [
      "自年初": .ytd, "自年初累计": .ytd, "本年累计": .ytd, "自开工": .sinceStart, "自开工累计": .sinceStart, "本月": .month,
    ]
    guard let found = Basis(rawValue: plain) ?? names[word] else { return nil }
    self = found
  }
}
