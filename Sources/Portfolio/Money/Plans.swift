internal import Store
package import Values

/// One version of a project's plan for a year.
package struct PlanVersion: Sendable {
  package let id: Int
  package let year: Int
  package let number: Int
  package let reason: String?
  package let approved: PartialDate?
  package var entries: [Entry]
  package let step: Int

  package struct Entry: Sendable {
    package let month: Month?
    package let fund: String?
    package let amount: StatedAmount
    package let step: Int
  }

  /// The step that stated the year's amount: that of the annual total, else the last of what it is the sum of.
  package var amountStep: Int {
    entries.first { $0.month == nil && $0.fund == nil }?.step ?? entries.map(\.step).max() ?? step
  }

  /// The plan of the whole year: the annual total rules; without one the funds', else the months' sum.
  package func annual() throws -> Money {
    let annual = entries.filter { $0.month == nil }
    if let total = annual.first(where: { $0.fund == nil }) { return total.amount.money }
    return try addingUp((annual.isEmpty ? entries : annual).map(\.amount.money))
  }

  /// What is planned for each of the year's twelve months; nil: nothing is planned for that month apart.
  package func shape(_ fiscal: FiscalYear) throws -> [Money?] {
    var months = [Money?](repeating: nil, count: 12)
    for entry in entries {
      guard let month = entry.month else { continue }
      let place = fiscal.monthInYear(of: month) - 1
      months[place] = try addingUp([months[place] ?? .zero, entry.amount.money])
    }
    return months
  }
}

extension Snapshot {
  /// All versions of a project's plans, by year and number.
  package func plans(of project: ProjectRef) throws -> [PlanVersion] {
    try planVersions("WHERE v.project = ?", [SQLValue(project.id)]).map(\.version)
  }

  /// The plan by which a month is measured, for every project that has one for its year.
  func plans(
    _ choice: PlanChoice, at month: Month, year: Int, of projects: Set<Int>?
  ) throws -> [Int: PlanVersion] {
    var chosen: [Int: PlanVersion] = [:]
    let (among, wanted) = AmountsQuery.among(projects)
    for (project, version) in try planVersions("WHERE \(among) v.year = ?", wanted + [SQLValue(year)])
    where chosen[project] == nil || choice.takes(version, at: month) { chosen[project] = version }
    return chosen
  }

  private func planVersions(
    _ condition: String, _ arguments: [SQLValue]
  ) throws -> [(project: Int, version: PlanVersion)] {
    var found: [(project: Int, version: PlanVersion)] = []
    try reader.each(
      """
      SELECT v.project, v.id, v.year, v.n, v.reason, v.approved, v.step,
        e.month, e.fund, e.amount_fen, e.digit_fen, e.step
      FROM plan_version v LEFT JOIN plan_entry e ON e.version = v.id \(condition)
      ORDER BY v.project, v.year, v.n, e.month, e.fund
      """, arguments
    ) { row in
      let id = row.int(1) ?? 0
      if found.last?.version.id != id {
        found.append(
          (
            row.int(0) ?? 0,
            PlanVersion(
              id: id, year: row.int(2) ?? 0, number: row.int(3) ?? 0, reason: row.text(4), approved: row.date(5),
              entries: [], step: row.int(6) ?? 0)
          ))
      }
      guard let amount = row.money(9) else { return }
      found[found.count - 1].version.entries.append(
        PlanVersion.Entry(
          month: row.month(7), fund: row.text(8),
          amount: StatedAmount(money: amount, digitFen: row.int64(10) ?? 1), step: row.int(11) ?? 0))
    }
    return found
  }
}

/// What a plan is stated for: a fiscal year, or a month that shapes it.
package enum PlanSpan: Equatable, Sendable {
  case year(Int)
  case month(Month)
}

/// Which version of a plan is meant.
package enum PlanVersionChoice: Equatable, Sendable {
  case latest, new, number(Int)
}

extension Recording {
  /// States the plan of a year or of a month in it. The same again replaces what was stated.
  ///
  /// A new version starts as a copy of the one before, so that only what changes has to be said; one that is
  /// read from a file with all its entries starts empty.
  ///
  /// - Throws: ``RuleError/lockedMonth(_:others:)`` where a locked month was reckoned by the version, and the rule
  ///   of the amounts and versions.
  package func plan(
    _ project: ProjectRef, _ span: PlanSpan, _ amount: StatedAmount, fund: String?,
    version choice: PlanVersionChoice = .latest, reason: String? = nil, approved: PartialDate? = nil,
    startsEmpty: Bool = false
  ) throws {
    try refuseBundle(project)
    guard amount.money >= .zero else { throw RuleError.badValue(field: "amount", value: amount.text) }
    let month: Month? = if case .month(let month) = span { month } else { nil }
    let year: Int =
      switch span {
      case .year(let year): year
      case .month(let month): try now.fiscalYear.year(of: month)
      }
    let changesBefore = writer.changeCount
    let version = try planVersion(of: project, year: year, choice, startsEmpty: startsEmpty)
    if let reason { try writer.update("plan_version", id: version, ["reason": SQLValue(reason)]) }
    if let approved { try writer.update("plan_version", id: version, ["approved": SQLValue(approved)]) }
    try writer.put(
      "plan_entry",
      key: ["version": SQLValue(version), "month": SQLValue(month), "fund": SQLValue(fund)],
      ["amount_fen": SQLValue(amount.money), "digit_fen": SQLValue(amount.digitFen)])
    guard writer.changeCount > changesBefore else { return }
    let stands = try writer.reader.first("SELECT n, approved FROM plan_version WHERE id = ?", [SQLValue(version)])
    try lockRule().refusePlan(year: year, number: stands?.int(0) ?? 1, approved: stands?.date(1))
  }

  private func planVersion(of project: ProjectRef, year: Int, _ choice: PlanVersionChoice, startsEmpty: Bool) throws
    -> Int
  {
    let known = try now.plans(of: project).filter { $0.year == year }
    var next = (known.last?.number ?? 0) + 1
    switch choice {
    case .latest: if let last = known.last { return last.id }
    case .number(let number):
      if let version = known.first(where: { $0.number == number }) { return version.id }
      // A file may state the second version of a plan whose first one was taken back.
      guard number == next || startsEmpty && number > 0 else { throw RuleError.planVersionGap(number, next: next) }
      next = number
    case .new: break
    }
    let id = try writer.insert(
      "plan_version", ["project": SQLValue(project.id), "year": SQLValue(year), "n": SQLValue(next)])
    for entry in startsEmpty ? [] : known.last?.entries ?? [] {
      try writer.insert(
        "plan_entry",
        [
          "version": SQLValue(id), "month": SQLValue(entry.month), "fund": SQLValue(entry.fund),
          "amount_fen": SQLValue(entry.amount.money), "digit_fen": SQLValue(entry.amount.digitFen),
        ])
    }
    return id
  }
}
