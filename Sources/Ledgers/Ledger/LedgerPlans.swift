internal import Portfolio
internal import Values

/// Plans and estimates that a file states: a ledger that repeats them is only held against what is known.
struct LedgerPlans {
  private let recording: Recording
  private let keepsKnown: Bool

  init(_ recording: Recording, keepsKnown: Bool) {
    self.recording = recording
    self.keepsKnown = keepsKnown
  }

  func record(
    _ year: Int, _ month: Month?, _ fund: String?, _ amount: StatedAmount, _ project: ProjectRef,
    _ taken: inout TakenEntry
  ) throws {
    let span: PlanSpan = month.map { .month($0) } ?? .year(year)
    let known = try recording.now.plans(of: project).last { $0.year == year }
    let stated = known?.entries.first { $0.month == month && $0.fund == fund }?.amount
    if keepsKnown, let known {
      let kept = try fund == nil ? known.annual() : stated?.money ?? known.annual()
      if kept != amount.money {
        taken.warnings.append(.planKept(file: amount.money, kept: kept, year: year))
      }
      return
    }
    guard stated?.money != amount.money else { return }
    try recording.plan(project, span, amount, fund: fund)
    taken.added += 1
  }

  func estimate(
    _ kind: String, _ dated: PartialDate?, _ amount: StatedAmount, _ project: ProjectRef, _ taken: inout TakenEntry
  ) throws {
    let known = try recording.now.estimates(of: project)
    if keepsKnown {
      guard let last = known.last else { return try recording.setEstimate(project, kind: kind, dated: dated, amount) }
      if last.amount.money != amount.money {
        taken.warnings.append(.totalKept(file: amount.money, kept: last.amount.money))
      }
      return
    }
    let same = known.first { $0.kind == kind && $0.dated == dated }
    guard same?.amount.money != amount.money else { return }
    try recording.setEstimate(project, kind: kind, dated: dated, amount)
  }
}
