package import Portfolio
internal import Values
internal import Wording

/// The list of projects whole, with all that the registry holds of them.
package enum ProjectExport {
  private static let fields: [Field] = [
    .code, .national, .name, .nameEn, .alias, .parent, .region, .sector, .cluster, .nature, .lifecycle, .stage, .status,
    .responsible, .lead, .officer, .scale, .description, .total, .start, .finish, .late, .earned, .overlapping, .plan,
    .completed, .remaining,
    .rate, .gap, .light, .registered, .doubtful, .tag, .programme, .role, .reporter, .fund, .created, .changed,
  ]

  /// - Parameter since: nil: all rows; otherwise those changed after that step, and those gone since.
  package static func sheet(
    where filter: Filter, context: FilterContext, since: Int?, _ snapshot: Snapshot
  ) throws -> Sheet {
    let (rows, gone) = try snapshot.exportedProjects(where: filter, context: context, since: since)
    let details = try snapshot.projectDetails()
    let period = try context.period ?? snapshot.latestPeriod(context.asOf, measure: context.measure)
    var sheet = try ProjectReport.sheet(
      rows.map(\.row), columns: fields, period: PeriodCaption(period), snapshot)
    sheet.columns += [
      Sheet.Column("status_date", Heading.statusDate), Sheet.Column("status_reason", Heading.reason),
      Sheet.Column("region_weights", ExportWords.shares), Sheet.Column("step", Heading.step),
    ]
    for (index, row) in rows.enumerated() {
      let detail = details[row.row.ref.id]
      sheet.rows[index] += [
        .date(optional: detail?.statusDate), .text(optional: detail?.statusReason),
        .list(detail?.shares ?? []), .integer(row.step),
      ]
    }
    guard let since else { return sheet }
    sheet.rows += gone.map { row in cells(of: row, under: sheet.columns) }
    return try ExportedRows.told(sheet, live: rows.count, since: since, snapshot)
  }

  /// Of a project that is gone its names are left.
  private static func cells(of gone: Exported<ProjectRef>, under columns: [Sheet.Column]) -> [Sheet.Cell] {
    columns.map { column in
      switch column.key {
      case "id": .integer(gone.row.id)
      case "code": .text(gone.row.code)
      case "name": .text(gone.row.name.zh)
      case "name_en": .english(gone.row.name)
      case "step": .integer(gone.step)
      default: .unknown
      }
    }
  }
}

/// What a list of changes says beside its rows.
enum ExportedRows {
  /// Adds `gone` to each row, and the step up to which the answer reaches: the next question begins there.
  static func told(_ sheet: Sheet, live: Int, since: Int, _ snapshot: Snapshot) throws -> Sheet {
    var sheet = sheet
    sheet.columns.append(Sheet.Column("gone", ExportWords.gone))
    for index in sheet.rows.indices { sheet.rows[index].append(.flag(index >= live)) }
    sheet.facts += [("since", .integer(since)), ("step", .integer(optional: try snapshot.lastStep()))]
    sheet.caption.append(ExportWords.since(since))
    sheet.empty = ExportWords.nothingSince(since)
    return sheet
  }
}
