package import Portfolio
internal import Values
internal import Wording

extension SummaryReport {
  /// For people: a row for each value of a dimension, and the years or months side by side.
  ///
  /// Of a year what was completed of its plan; of a month its own amount.
  ///
  /// - Parameters:
  ///   - summary: by two dimensions, of which the second is time.
  ///   - byTime: the same by time alone, for the total.
  package static func grid(_ summary: Summary, byTime: Summary) throws -> Sheet {
    let isByYear = summary.dimension == .year
    let label = summary.query.dimensions[0]
    var cells: [[SummaryRow.Place]: SummaryRow] = [:]
    for row in summary.rows { cells[row.places] = row }
    var columns = [Sheet.Column("label", Phrase(en: label.rawValue, zh: label.zh), .peopleOnly)]
    columns.append(Sheet.Column("projects", Heading.projects))
    for time in byTime.rows {
      let name = time.name?.zh ?? ""
      if isByYear {
        columns.append(Sheet.Column("plan \(name)", SummaryWords.ofYear(name, Heading.plan)))
        columns.append(Sheet.Column("completed \(name)", SummaryWords.ofYear(name, Heading.completed)))
        columns.append(Sheet.Column("rate \(name)", SummaryWords.ofYear(name, Heading.rate)))
      } else {
        columns.append(Sheet.Column("completed \(name)", Phrase(same: name)))
      }
    }
    func figures(_ row: SummaryRow?) -> [Sheet.Cell] {
      guard isByYear else { return [.money(optional: row?.figure.periodCompleted)] }
      return [
        .money(optional: row?.figure.plan), .money(optional: row?.figure.completed),
        .fraction(optional: row?.figure.rate),
      ]
    }
    let rows = summary.groups.map { group -> [Sheet.Cell] in
      [.phrase(phrase(group.places.first, label)), .integer(group.figure.projects)]
        + byTime.rows.flatMap { figures(cells[group.places + $0.places]) }
    }
    return Sheet(
      caption: caption(summary), columns: columns, rows: summary.total.projects == 0 ? [] : rows,
      total: [.phrase(Heading.sum), .integer(summary.total.projects)] + byTime.rows.flatMap { figures($0) },
      notes: notes(summary), facts: facts(summary), empty: ReportWords.noProjects)
  }
}
