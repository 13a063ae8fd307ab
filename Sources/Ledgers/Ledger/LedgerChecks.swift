internal import Portfolio
internal import Values

/// What a row says held against itself and against what is known of its project.
struct LedgerChecks {
  private let now: Snapshot
  private let project: ProjectRef

  /// An amount over so many times the total investment is a slip of the unit: 万元 and 亿元 differ by ten thousand.
  private static let slip: Int64 = 10

  init(_ now: Snapshot, _ project: ProjectRef) {
    self.now = now
    self.project = project
  }

  /// - Throws: ``LedgerRowError`` for what cannot be true.
  func check(_ entry: LedgerEntry, _ warnings: inout [LedgerWarning]) throws {
    let stated = entry.facts.compactMap { fact -> (key: StatementKey, amount: Money)? in
      if case .statement(let key, let amount) = fact { (key, amount.money) } else { nil }
    }
    try checkTotals(stated, entry, &warnings)
    for (key, amount) in stated where key.basis == .ytd {
      var other = key
      other.basis = .sinceStart
      if let all = stated.first(where: { $0.key == other })?.amount, amount > all {
        throw LedgerRowError.overSinceStart(ytd: amount, sinceStart: all)
      }
    }
    for (key, amount) in stated where amount < .zero && entry.reason == nil {
      throw LedgerRowError.negativeWithoutReason(heading: key.month.text, amount: amount)
    }
    if let start = entry.started { try checkStart(start, &warnings) }
  }

  private func checkTotals(
    _ stated: [(key: StatementKey, amount: Money)], _ entry: LedgerEntry, _ warnings: inout [LedgerWarning]
  ) throws {
    let inFile = entry.facts.compactMap { fact -> Money? in
      if case .estimate(_, _, let amount) = fact { amount.money } else { nil }
    }.first
    guard let total = try now.estimates(of: project).last?.amount.money ?? inFile, total > .zero else { return }
    let plans = entry.facts.compactMap { fact -> Money? in
      if case .plan(_, _, _, let amount) = fact { amount.money } else { nil }
    }
    guard let most = (stated.map(\.amount) + plans).max(), most > total else { return }
    let (bound, overflows) = total.fen.multipliedReportingOverflow(by: LedgerChecks.slip)
    guard overflows || most.fen <= bound else { throw LedgerRowError.unitSlip(amount: most, total: total) }
    warnings.append(.overTotal(amount: most, total: total))
  }

  /// Stages whose paper has to be there before work begins.
  private static let approvals: Set<String> = ["feasibility", "approval", "filing", "design"]

  private func checkStart(_ start: PartialDate, _ warnings: inout [LedgerWarning]) throws {
    let approvals = try now.milestones(of: project).filter {
      $0.stage.map(LedgerChecks.approvals.contains) ?? false
    }
    guard let late = approvals.compactMap(\.met).first(where: { start.isCertainlyBefore($0) }) else { return }
    warnings.append(.startBeforeApproval(start: start, approval: late))
  }

  /// A month's own figure and the running totals around it are to add up.
  static func addsUp(
    _ entry: LedgerEntry, reporter: Int?, _ project: ProjectRef, _ now: Snapshot
  ) throws -> LedgerWarning? {
    for case .statement(var key, let month) in entry.facts where key.basis == .month {
      key.reporter = reporter
      for case .statement(let other, let ytd) in entry.facts where other.basis == .ytd {
        guard other.month == key.month, other.fund == key.fund, other.measure == key.measure else { continue }
        guard let before = try now.yearToDate(of: project, key) else { continue }
        let sum = try before.plus(month.money)
        if sum != ytd.money { return .monthDoesNotAddUp(month: month.money, before: before, ytd: ytd.money) }
      }
    }
    return nil
  }
}
