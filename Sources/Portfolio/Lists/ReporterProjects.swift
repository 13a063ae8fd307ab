internal import Store
internal import Values

/// A project that a reporter is to report in a month, and whether the month has a figure of it.
struct CarriedProject {
  let project: ProjectRef
  let isReported: Bool
}

extension Snapshot {
  /// The projects that each reporter is to report in a month, by code.
  ///
  /// They are those it stated in the fiscal year so far, or in the year before if they are planned for this one. A
  /// planned project that nobody reports falls to its responsible unit if that is due to report, else to its region's
  /// reporter if there is one alone. A figure that was typed without a reporter counts for whoever carries the project.
  func projectsCarried(in month: Month, by reporters: [Reporter]) throws -> [Int: [CarriedProject]] {
    let due = reporters.filter(\.isDue)
    let units = Set(due.map(\.id))
    let byRegion = Dictionary(grouping: due.filter { $0.region != nil }, by: \.region)
    var carried: [Int: [CarriedProject]] = [:]
    try reader.each(Snapshot.carried, try carriedArguments(month)) { row in
      let project = ProjectRef(
        id: row.int(0) ?? 0, code: row.text(1) ?? "", name: Name(zh: row.text(2) ?? "", en: row.text(3)))
      let own = CarriedProject(project: project, isReported: row.int(4) == 1)
      if let reporter = row.int(5) {
        carried[reporter, default: []].append(own)
      } else if let responsible = row.int(6), units.contains(responsible) {
        carried[responsible, default: []].append(own)
      } else {
        for region in (row.text(7) ?? "").split(separator: " ") {
          guard let reporters = byRegion[String(region)], reporters.count == 1 else { continue }
          carried[reporters[0].id, default: []].append(own)
        }
      }
    }
    return carried
  }

  private func carriedArguments(_ month: Month) throws -> [SQLValue] {
    let fiscal = try fiscalYear
    let year = fiscal.year(of: month)
    return [
      SQLValue(try firstMonthHeard(for: month)), SQLValue(fiscal.firstMonth(of: year)), SQLValue(month),
      SQLValue(year),
    ]
  }

  /// One row for each reporter of a project; no reporter where nobody has stated it.
  ///
  /// Its arguments: from when on a word counts, the first month of the year, the month, the year.
  private static let carried = """
    WITH stated AS (
      SELECT reporter, project, max(month) >= ?2 AS is_recent, max(month) = ?3 AS is_now FROM investment_entry
        WHERE measure = 'reported' AND month BETWEEN ?1 AND ?3 GROUP BY reporter, project),
    planned AS (SELECT DISTINCT v.project FROM plan_version v JOIN plan_entry e ON e.version = v.id WHERE v.year = ?4),
    carried AS (
      SELECT project, reporter, is_now FROM stated WHERE reporter IS NOT NULL AND (is_recent OR project IN planned)
      UNION ALL
      SELECT project, NULL, 0 FROM planned WHERE project NOT IN (SELECT project FROM stated WHERE reporter IS NOT NULL))
    SELECT p.id, p.code, p.name_zh, p.name_en,
      c.is_now OR p.id IN (SELECT project FROM stated WHERE reporter IS NULL AND is_now), c.reporter, p.responsible,
      (SELECT group_concat(r.region, ' ') FROM project_region r WHERE r.project = p.id)
    FROM carried c JOIN project p ON p.id = c.project
    WHERE p.status <> 'cancelled' AND p.id NOT IN (SELECT parent FROM project WHERE parent IS NOT NULL)
    ORDER BY p.code
    """
}
