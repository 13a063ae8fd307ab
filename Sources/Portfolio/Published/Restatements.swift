internal import Store
package import Values

/// An amount of a published month that is no longer what was published.
package struct Restatement: Sendable {
  package enum Field: String, CaseIterable, Sendable {
    case plan, completed
    case periodCompleted = "period_completed"
  }

  /// A later step that had a part in it, and why it was done: the reason stated, else the step's note, else the
  /// reason for which the month was opened.
  package struct Correction: Sendable {
    package let step: LogEntry
    package let why: String?
  }

  package let month: Month
  package let project: ProjectRef
  package let field: Field
  /// nil: nothing was known then, or is now.
  package let published: Money?
  package let now: Money?
  /// In their order; a step that was taken back again is not among them.
  package let corrections: [Correction]

  /// Now less published; nil where one of them is unknown, which is not zero.
  package var difference: Money? {
    guard let published, let now else { return nil }
    return try? now.minus(published)
  }
}

extension Registry {
  /// What has changed since it was published, by month, project and field; a bundle is told by its parts.
  ///
  /// It is reckoned from the figures then and now, so that it tells every change, by whatever way it came.
  ///
  /// - Parameters:
  ///   - month: nil: every month that was published.
  ///   - moment: the moment that counts as now; nil: now.
  /// - Throws: ``RuleError/notPublished(_:)``, ``KnownOnError``.
  package func restatements(
    _ month: Month? = nil, measure: String = "reported", knownOn moment: KnownOn? = nil
  ) throws -> [Restatement] {
    let moment = try moment.map { KnownOn.step(try step(knownOn: $0).step) }
    let publications = try read(knownOn: moment) { snapshot in
      try month.map { [try snapshot.publication(of: $0)] } ?? snapshot.publications()
    }
    // One moment after the other: a connection reads one thing at a time.
    let published = try publications.map { publication in
      try read(knownOn: .step(publication.step)) { try $0.publishedAmounts(publication.month, measure) }
    }
    return try read(knownOn: moment) { now in
      try zip(publications, published).flatMap { try now.restatements($0, since: $1, measure) }
    }
  }
}

/// The amounts of one project in a published month.
private struct PublishedAmounts {
  let project: ProjectRef
  var amounts: [Restatement.Field: Money] = [:]
}

extension Snapshot {
  fileprivate func publishedAmounts(_ month: Month, _ measure: String) throws -> [Int: PublishedAmounts] {
    let period = Period.month(month, fiscal: try fiscalYear)
    let figures = try figures(FilterContext(asOf: month.last, period: period, measure: measure))
    let bundles = Set(try childrenByParent().keys)
    var found: [Int: PublishedAmounts] = [:]
    for ref in try refs("1", []) where !bundles.contains(ref.id) {
      guard let figure = figures[ref.id] else { continue }
      var one = PublishedAmounts(project: ref)
      one.amounts[.plan] = figure.plan
      one.amounts[.completed] = figure.completed ?? figure.completedWithoutPlan
      one.amounts[.periodCompleted] = figure.periodCompleted ?? figure.periodCompletedWithoutPlan
      found[ref.id] = one
    }
    return found
  }

  fileprivate func restatements(
    _ publication: Publication, since published: [Int: PublishedAmounts], _ measure: String
  ) throws -> [Restatement] {
    let now = try publishedAmounts(publication.month, measure)
    let both = published.merging(now) { _, later in later }
    let undone = try reader.undoneSteps()
    return try both.values.sorted { $0.project.code < $1.project.code }.flatMap { one in
      let (before, after) = (published[one.project.id]?.amounts ?? [:], now[one.project.id]?.amounts ?? [:])
      return try Restatement.Field.allCases.filter { before[$0] != after[$0] }.map { field in
        Restatement(
          month: publication.month, project: one.project, field: field, published: before[field], now: after[field],
          corrections: try corrections(of: one.project, field, publication, measure, undone))
      }
    }
  }

  /// The steps after the lock that wrote what the field is reckoned from.
  private func corrections(
    of project: ProjectRef, _ field: Restatement.Field, _ publication: Publication, _ measure: String,
    _ undone: [Int: Int]
  ) throws -> [Restatement.Correction] {
    let month = publication.month
    let fiscal = try fiscalYear
    var reasons: [Int: String?] = [:]
    let rows =
      field == .plan
      ? try reader.rows(
        Snapshot.planSteps,
        [SQLValue(project.id), SQLValue(fiscal.year(of: month)), SQLValue(month.last.text), SQLValue(publication.step)])
      : try reader.rows(
        Snapshot.statementSteps,
        [
          SQLValue(project.id), SQLValue(measure), SQLValue(month),
          SQLValue(fiscal.firstMonth(of: fiscal.year(of: month))), SQLValue(publication.step),
        ])
    for row in rows {
      guard let step = row.int(0) else { continue }
      let known: String? = reasons[step] ?? nil
      reasons[step] = .some(known ?? row.text(1))
    }
    return try reasons.sorted { $0.key < $1.key }.compactMap { number, reason in
      guard undone[number] == nil, let step = try step(number) else { return nil }
      // An undo of a step that came after the lock as well: both are as if they had not been.
      if let target = step.undoes, target > publication.step { return nil }
      return Restatement.Correction(step: step, why: try reason ?? step.note ?? opening(of: month, at: number))
    }
  }

  /// Why the month was open when a step was recorded.
  private func opening(of month: Month, at step: Int) throws -> String? {
    try reader.first(
      """
      SELECT reason FROM (
        SELECT step, unlocked, reason FROM month_lock WHERE month = ?1
        UNION ALL SELECT step, unlocked, reason FROM month_lock_history WHERE month = ?1)
      WHERE unlocked IS NOT NULL AND step <= ?2 ORDER BY step DESC LIMIT 1
      """, [SQLValue(month), SQLValue(step)])?.text(0)
  }

  /// Steps that wrote statements which count for a month (project, measure, month, first month of the year, after
  /// which step), and the reasons stated. Other years and the start count where there are totals since the start.
  private static let statementSteps = """
    WITH entry AS (
      SELECT step, NULL AS ended, reason, month, basis FROM investment_entry WHERE project = ?1 AND measure = ?2
      UNION ALL SELECT step, ended_step, reason, month, basis FROM investment_entry_history
        WHERE project = ?1 AND measure = ?2),
    start AS (
      SELECT step, NULL AS ended FROM milestone WHERE project = ?1 AND stage = 'start'
      UNION ALL SELECT step, ended_step FROM milestone_history WHERE project = ?1 AND stage = 'start'),
    counted AS (
      SELECT * FROM entry WHERE month <= ?3
        AND (month >= ?4 OR EXISTS (SELECT 1 FROM entry WHERE basis = 'since_start' AND month <= ?3)))
    SELECT step, reason FROM counted WHERE step > ?5
    UNION SELECT ended, NULL FROM counted WHERE ended > ?5
    UNION SELECT step, NULL FROM start WHERE step > ?5
      AND EXISTS (SELECT 1 FROM counted WHERE basis = 'since_start')
    UNION SELECT ended, NULL FROM start WHERE ended > ?5
      AND EXISTS (SELECT 1 FROM counted WHERE basis = 'since_start')
    ORDER BY 1, 2
    """

  /// Steps that wrote versions of a plan which are, or were, in force at a month (project, year, the month's last
  /// day, after which step), and the reasons stated.
  private static let planSteps = """
    WITH version AS (
      SELECT id, step, NULL AS ended, reason, n, approved FROM plan_version WHERE project = ?1 AND year = ?2
      UNION ALL SELECT id, step, ended_step, reason, n, approved FROM plan_version_history
        WHERE project = ?1 AND year = ?2),
    force AS (
      SELECT * FROM version WHERE n = 1 OR approved IS NULL OR first_day(approved) <= ?3),
    entry AS (
      SELECT version, step, NULL AS ended FROM plan_entry
      UNION ALL SELECT version, step, ended_step FROM plan_entry_history)
    SELECT step, reason FROM force WHERE step > ?4
    UNION SELECT ended, NULL FROM force WHERE ended > ?4
    UNION SELECT e.step, f.reason FROM entry e JOIN force f ON f.id = e.version WHERE e.step > ?4
    UNION SELECT e.ended, NULL FROM entry e JOIN force f ON f.id = e.version WHERE e.ended > ?4
    ORDER BY 1, 2
    """
}

extension [Restatement] {
  /// As what does not fit: one finding for each project and month, by the first of completed, plan and the month's own
  /// amount that has changed.
  package var findings: [Finding] {
    let order: [Restatement.Field] = [.completed, .plan, .periodCompleted]
    let all = Dictionary(grouping: self) { "\($0.month.text) \($0.project.code)" }
    return all.sorted { $0.key < $1.key }.compactMap { _, here in
      order.lazy.compactMap { field in here.first { $0.field == field } }.first.map { one in
        Finding(
          kind: .restated, project: one.project, place: one.month.text,
          amounts: one.published.flatMap { before in one.now.map { (before, $0) } }, words: nil)
      }
    }
  }
}
