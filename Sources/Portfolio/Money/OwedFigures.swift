internal import Store
package import Values

/// A figure of a month that is still wanting: of a series of statements that went on until then, or of a planned
/// project that nobody has stated yet.
package struct OwedFigure: Sendable {
  package let project: ProjectRef
  /// The series: what is stated now continues it. Stated otherwise it would be added beside it.
  package let fund: String?
  package let reporter: String?
  package let region: String?
  /// What the series said last, and of which month.
  package let last: (month: Month, basis: Basis, amount: StatedAmount)?
}

extension Snapshot {
  /// The reported figures that projects owe of a month, by project: active ones without parts of their own, planned
  /// for the month's fiscal year or stated in it or in the year before.
  ///
  /// - Parameter reporter: only what this one states, and what nobody has stated yet; nil: all.
  package func owedFigures(
    of month: Month, where filter: Filter, context: FilterContext, reporter: Int? = nil
  ) throws -> [OwedFigure] {
    let condition = try sql(of: filter, context)
    let rows = try reader.rows(
      """
      WITH series AS (
        SELECT project, fund, reporter, region, max(month) AS month FROM investment_entry
          WHERE measure = 'reported' AND month BETWEEN ? AND ? GROUP BY project, fund, reporter, region),
      wanted AS (
        SELECT s.*, 1 AS is_stated FROM series s
        UNION ALL
        SELECT DISTINCT v.project, NULL, NULL, NULL, NULL, 0 FROM plan_version v
          JOIN plan_entry e ON e.version = v.id
          WHERE v.year = ? AND v.project NOT IN (SELECT project FROM series))
      SELECT p.id, p.code, p.name_zh, p.name_en, w.fund, o.name_zh, w.region, w.month, i.basis, i.amount_fen,
        i.digit_fen
      FROM wanted w JOIN project p ON p.id = w.project \(condition.join)
        LEFT JOIN organization o ON o.id = w.reporter
        LEFT JOIN investment_entry i ON i.project = w.project AND i.measure = 'reported' AND i.month = w.month
          AND i.fund IS w.fund AND i.reporter IS w.reporter AND i.region IS w.region
      WHERE (w.month IS NULL OR w.month < ?) AND (? IS NULL OR w.reporter IS ? OR w.is_stated = 0)
        AND p.status = 'active' AND p.id NOT IN (SELECT parent FROM project WHERE parent IS NOT NULL)
        AND \(condition.text)
      GROUP BY p.id, w.fund, w.reporter, w.region ORDER BY p.code, w.fund, o.name_zh, w.region
      """,
      [
        SQLValue(try firstMonthHeard(for: month)), SQLValue(month), SQLValue(try fiscalYear.year(of: month)),
      ] + condition.joinArguments + [SQLValue(month), SQLValue(reporter), SQLValue(reporter)] + condition.arguments)
    return rows.map { row in
      let last = row.month(7).flatMap { month in
        row.text(8).flatMap(Basis.init(rawValue:)).map { basis in
          (month, basis, StatedAmount(money: row.money(9) ?? .zero, digitFen: row.int64(10) ?? 1))
        }
      }
      return OwedFigure(
        project: ProjectRef(
          id: row.int(0) ?? 0, code: row.text(1) ?? "", name: Name(zh: row.text(2) ?? "", en: row.text(3))),
        fund: row.text(4), reporter: row.text(5), region: row.text(6), last: last)
    }
  }
}
