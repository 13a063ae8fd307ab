package import Portfolio
internal import Values
internal import Wording

/// Investment against plan, in one line or by one dimension or two.
package enum SummaryReport {
  /// One row for each row of the summary; ``group(_:_:_:)`` puts those of two dimensions into groups.
  package static func sheet(_ summary: Summary, _ snapshot: Snapshot) throws -> Sheet {
    let set = columns(summary, try snapshot.codes(.light))
    let isBroken = !summary.query.dimensions.isEmpty
    var sheet = Sheet(
      caption: caption(summary), columns: set.declarations,
      rows: summary.total.projects == 0 ? [] : isBroken ? summary.rows.map(set.cells) : [set.cells(summary.whole)],
      total: sum(set, summary.whole, isBroken ? Heading.sum : nil), notes: notes(summary), facts: facts(summary),
      empty: ReportWords.noProjects)
    sheet.isTotalForMachines = !isBroken
    sheet.bars = Sheet.Bars("rate", against: summary.timeProgress)
    return sheet
  }

  /// Of two dimensions: puts the rows under the values of the first, each with what its projects come to.
  ///
  /// - Parameter sheet: that of the summary, perhaps sorted or cut short, with all its columns.
  package static func group(_ sheet: inout Sheet, _ summary: Summary, _ snapshot: Snapshot) throws {
    guard summary.query.dimensions.count == 2, let first = summary.query.dimensions.first,
      let position = sheet.columns.firstIndex(where: { $0.key == first.rawValue })
    else { return }
    let set = columns(summary, try snapshot.codes(.light))
    let sums = set.declarations.enumerated().filter { place, column in
      column.place != .peopleOnly && !isOfOneRow(column.key, summary)
    }
    func group(_ row: SummaryRow, _ key: Sheet.Cell, _ name: Phrase, _ label: Phrase, _ rows: [Int]) -> Sheet.Group {
      let cells = self.sum(set, row, label)
      var group = Sheet.Group(key: key, name: name, rows: rows, count: row.figure.projects)
      group.sums = sums.map { ($0.element.key, cells[$0.offset]) }
      group.subtotal = cells
      return group
    }
    let groups = summary.groups.compactMap { row -> Sheet.Group? in
      let key = machineCell(row.places.first)
      let rows = sheet.rows.indices.filter { sheet.rows[$0][position] == key }
      return rows.isEmpty ? nil : group(row, key, phrase(row.places.first, first), Heading.subtotal, rows)
    }
    let whole = group(summary.whole, .unknown, Heading.sum, Heading.sum, Array(sheet.rows.indices))
    sheet.grouping = Sheet.Grouping(groups: groups, whole: whole, countKey: "projects")
    sheet.isTotalForMachines = false
    sheet.keep(sheet.columns.indices.filter { sheet.columns[$0].key != "group_label" })
  }

  /// What is said of one row alone, and not of a group.
  private static func isOfOneRow(_ key: String, _ summary: Summary) -> Bool {
    ["rank", "rank_last_month", "projects"].contains(key) || key.hasPrefix("reported_")
      || summary.query.dimensions.contains { [$0.rawValue, "\($0.rawValue)_name"].contains(key) }
  }

  static func caption(_ summary: Summary) -> [Phrase] {
    let period = summary.period
    let shown: Phrase
    if period.isYearRange || period.years.count > 1 {
      shown = Phrase(period)
    } else {
      // A month or a quarter stands for the year up to its end.
      let months = Period.months(period.yearToDate, fiscal: period.fiscal)
      shown = Phrase(en: months.english, zh: months.chinese)
    }
    return [
      ReportWords.investmentAgainstPlan, shown,
      ReportWords.timeProgress(summary.timeProgress.percentText(decimals: 1)), ReportWords.rule(summary.rule.code),
    ] + (summary.measure == "reported" ? [] : [ReportWords.measure(summary.measure)])
      + (SummaryWords.against(summary.query.against.text).map { [$0] } ?? [])
  }

  static func facts(_ summary: Summary) -> [(key: String, cell: Sheet.Cell)] {
    [
      ("period", .text(summary.period.text)), ("time_progress", .fraction(summary.timeProgress)),
      ("rule", .text(summary.rule.code)), ("measure", .text(summary.measure)),
      ("against", .text(summary.query.against.text)),
    ]
  }

  /// The line of a sum: what only a row of its own has is left out.
  private static func sum(_ set: ColumnSet<SummaryRow>, _ row: SummaryRow, _ label: Phrase?) -> [Sheet.Cell] {
    var cells = set.cells(row)
    for (index, column) in set.declarations.enumerated() {
      if ["label", "group_label"].contains(column.key) { cells[index] = .unknown }
      if column.key == "label", let label { cells[index] = .phrase(label) }
      if ["rank", "rank_last_month"].contains(column.key) { cells[index] = .unknown }
    }
    return cells
  }
}
