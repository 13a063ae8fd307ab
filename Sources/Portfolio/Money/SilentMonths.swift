internal import Store
package import Values

extension Snapshot {
  /// The months of the fiscal year right before a month's own figure of which its series says nothing, where it has
  /// said something of the year before them; nil: there are none.
  package func silentMonths(before key: StatementKey, of project: ProjectRef) throws -> (first: Month, last: Month)? {
    let fiscal = try fiscalYear
    let last = try reader.first(
      """
      SELECT max(month) FROM investment_entry WHERE project = ? AND measure = ? AND month >= ? AND month < ?
        AND fund IS ? AND reporter IS ? AND region IS ?
      """,
      [
        SQLValue(project.id), SQLValue(key.measure), SQLValue(fiscal.firstMonth(of: fiscal.year(of: key.month))),
        SQLValue(key.month), SQLValue(key.fund), SQLValue(key.reporter), SQLValue(key.region),
      ])?.month(0)
    guard let last, last.advanced(by: 1) < key.month else { return nil }
    return (last.advanced(by: 1), key.month.advanced(by: -1))
  }
}

extension Recording {
  /// Refuses a figure after which the year to date would be less than nothing.
  ///
  /// - Throws: ``RuleError/belowZero(project:month:amount:)``.
  package func refuseBelowZero(_ project: ProjectRef, _ key: StatementKey) throws {
    let context = FilterContext(
      asOf: key.month.last, period: .month(key.month, fiscal: try now.fiscalYear), measure: key.measure)
    guard let figure = try now.figures(context, of: [project.id])[project.id],
      let completed = figure.completed ?? figure.completedWithoutPlan, completed.fen < 0
    else { return }
    throw RuleError.belowZero(project: project, month: key.month, amount: completed)
  }
}
