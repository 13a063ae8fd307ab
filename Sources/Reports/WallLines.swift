internal import Portfolio
internal import Values
internal import Wording

/// The lines of the wall page, with the cells and keys that `summary` has.
struct WallLines {
  private let set: ColumnSet<SummaryRow>

  init(_ summary: Summary, _ snapshot: Snapshot) throws {
    set = SummaryReport.columns(summary, try snapshot.codes(.light))
  }

  /// The whole in one row, with the share of the year that is gone.
  func headline(_ summary: Summary) -> Sheet {
    var sheet = sheet(
      [
        "projects", "plan", "completed", "period_completed", "rate", "gap_pp", "light", "light_reason", "remaining",
        "required_monthly", "projects_not_reported", "projects_without_plan",
      ], [summary.whole])
    (sheet.key, sheet.shape) = ("headline", .record)
    sheet.caption = [WallWords.overview]
    sheet.hideUnknown(["period_completed", "gap_pp", "light", "light_reason", "remaining", "required_monthly"])
    sheet.columns.append(Sheet.Column("time_progress", WallWords.timeProgress))
    sheet.rows[0].append(.fraction(summary.timeProgress))
    sheet.notes = SummaryReport.notes(summary)
    if summary.total.projects == 0 { sheet.notes = [ReportWords.noProjects] }
    return sheet
  }

  private static let keys = [
    "rank", "label", "projects", "plan", "completed", "period_completed", "rate", "gap_pp", "light", "light_reason",
    "required_monthly", "behind_since", "projects_not_reported",
  ]

  /// Districts with their projects under them.
  func ranking(_ parts: SummaryParts) -> Sheet {
    let projects = parts.ofRows.flatMap(\.self)
    var sheet = sheet(Self.keys, projects.map(\.row))
    sheet.key = "ranking"
    sheet.caption = [WallWords.ranking, ReportWords.countOf(parts.summary.rows.count)]
    sheet.addCodes(projects)
    var next = 0
    let groups = zip(parts.summary.rows, parts.ofRows).map { row, projects in
      defer { next += projects.count }
      var group = Sheet.Group(
        key: SummaryReport.machineCell(row.places.first), name: SummaryReport.phrase(row.places.first, .region),
        rows: Array(next..<next + projects.count), count: row.figure.projects)
      group.subtotal = line(row) + [.unknown]
      return group
    }
    var whole = Sheet.Group(key: .unknown, name: Heading.sum, rows: Array(projects.indices))
    whole.count = parts.summary.total.projects
    sheet.grouping = Sheet.Grouping(groups: groups, whole: whole, countKey: "projects")
    var total = line(parts.summary.whole)
    if let label = Self.keys.firstIndex(of: "label") { total[label] = .phrase(Heading.sum) }
    sheet.total = total + [.unknown]
    sheet.hideUnknown(["period_completed", "required_monthly", "behind_since"])
    sheet.notes = [WallWords.opens, WallWords.rankedWithin]
    sheet.empty = ReportWords.noProjects
    return sheet
  }

  /// Projects by themselves.
  func projects(_ parts: [SummaryParts.Part], key: String, caption: [Phrase], empty: Phrase) -> Sheet {
    var sheet = sheet(
      Self.keys.filter { !["rank", "projects", "projects_not_reported"].contains($0) }, parts.map(\.row))
    sheet.key = key
    sheet.caption = caption
    sheet.empty = empty
    for index in sheet.columns.indices where sheet.columns[index].key == "label" {
      sheet.columns[index].heading = Heading.project
    }
    sheet.addCodes(parts)
    sheet.hideUnknown(["period_completed", "required_monthly", "behind_since"])
    return sheet
  }

  /// The columns of these keys, in their order; those that the summary itself hides stay hidden.
  private func sheet(_ keys: [String], _ rows: [SummaryRow]) -> Sheet {
    var sheet = Sheet(columns: set.declarations, rows: rows.map(set.cells))
    sheet.keep(positions(keys))
    for index in sheet.columns.indices where sheet.columns[index].key != "period_completed" {
      (sheet.columns[index].place, sheet.columns[index].isSpare) = (.everywhere, false)
    }
    return sheet
  }

  private func line(_ row: SummaryRow) -> [Sheet.Cell] {
    let cells = set.cells(row)
    return positions(Self.keys).map { cells[$0] }
  }

  private func positions(_ keys: [String]) -> [Int] {
    keys.compactMap { key in set.declarations.firstIndex { $0.key == key } }
  }
}

extension Sheet {
  /// People need not see a column of these keys of which nothing is known.
  fileprivate mutating func hideUnknown(_ keys: Set<String>) {
    let lines = rows + (grouping?.groups.compactMap(\.subtotal) ?? []) + (total.map { [$0] } ?? [])
    for position in columns.indices where keys.contains(columns[position].key) {
      if lines.allSatisfy({ $0[position] == .unknown }) { columns[position].place = .machineOnly }
    }
  }

  /// The codes of the projects behind their rows: by them a row opens.
  fileprivate mutating func addCodes(_ parts: [SummaryParts.Part]) {
    columns.append(Column("code", Heading.code, .machineOnly))
    for index in rows.indices { rows[index].append(.text(parts[index].project.code)) }
  }
}
