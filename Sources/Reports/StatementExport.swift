package import Portfolio
internal import Values
internal import Wording

/// Every statement of investment, as it was stated.
package enum StatementExport {
  /// - Parameter since: nil: all rows; otherwise those changed after that step, and those gone since.
  package static func sheet(
    where filter: Filter, context: FilterContext, since: Int?, _ snapshot: Snapshot
  ) throws -> Sheet {
    let rows = try snapshot.exportedStatements(where: filter, context: context, since: since)
    let bases = try snapshot.codes(.basis)
    let measures = try snapshot.codes(.measure)
    let funds = try snapshot.codes(.fund)
    let regions = try snapshot.codes(.region)
    var set = ColumnSet<Exported<ProjectStatement>>()
    set.add("id", Heading.id, .machineOnly) { .integer($0.row.statement.id) }
    set.add("project", Heading.code) { .text($0.row.project.code) }
    set.add("project_name", Heading.projectName) { .text($0.row.project.name.zh) }
    set.add("month", Heading.month) { .text($0.row.statement.month.text) }
    set.add("basis", Heading.basis) { .word(bases[code: $0.row.statement.basis.rawValue]) }
    set.add("fund", Heading.fund) { .word($0.row.statement.fund.flatMap { funds[code: $0] }) }
    set.add("measure", Heading.measure) { .word(measures[code: $0.row.statement.measure]) }
    set.add("reporter", Heading.reporter) { .text(optional: $0.row.statement.reporter) }
    set.add("region", Heading.region) { .word($0.row.statement.region.flatMap { regions[code: $0] }) }
    set.add("amount", Heading.amount) { .money($0.row.statement.amount.money) }
    set.add("stated", Heading.stated) { .text($0.row.statement.amount.text) }
    set.add("reason", Heading.reason) { .text(optional: $0.row.statement.reason) }
    set.add("method", ExportWords.method) { .text($0.row.statement.method) }
    set.add("step", Heading.step) { .integer($0.step) }
    let live = rows.count { !$0.isGone }
    let sheet = Sheet(
      caption: [ExportWords.allStatements, ReportWords.countOf(live)], columns: set.declarations,
      rows: rows.map(set.cells), empty: ReportWords.notStated)
    guard let since else { return sheet }
    return try ExportedRows.told(sheet, live: live, since: since, snapshot)
  }
}
