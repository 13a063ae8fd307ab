internal import Store
package import Values

/// Starts, or finishes, of the projects of a row that its plans put into the years of a period.
///
/// A date that may lie outside the years is no plan for them. What was met though planned for another year counts
/// in neither, so a rate never exceeds the whole.
package struct PlannedEvents: Equatable, Sendable {
  /// Planned for the years of the period.
  package var planned = 0
  /// Of those planned, met by its end.
  package var met = 0
  /// Of those planned, certainly due by its end.
  package var due = 0
  /// Of those due, met by its end.
  package var metOfDue = 0

  /// Met ÷ planned for the years (开工率, 竣工率); nil: none was planned.
  package var rate: Ratio? { Ratio(Int64(met), Int64(planned)) }
  /// Met ÷ due by the end of the period; nil: none was due.
  package var dueRate: Ratio? { Ratio(Int64(metOfDue), Int64(due)) }

  package init() {}

  mutating func add(_ date: PlannedDate, in years: ClosedRange<Day>, at day: Day) {
    guard let first = date.planned.first, let last = date.planned.last, years.contains(first), years.contains(last)
    else { return }
    let isMet = date.met?.first.map { $0 <= day } ?? false
    planned += 1
    met += isMet ? 1 : 0
    guard last <= day else { return }
    due += 1
    metOfDue += isMet ? 1 : 0
  }
}

/// When a stage was to be reached, and was.
struct PlannedDate {
  let planned: PartialDate
  let met: PartialDate?
}

extension Snapshot {
  /// The stages that end the building, as everywhere that a finish is asked for.
  package static let finishStages = ["in-service", "open", "production"]

  /// The planned dates of one of these stages, by project.
  ///
  /// - Parameter isOriginal: the date first planned; else the latest approved.
  func plannedDates(of stages: [String], _ projects: Set<Int>, isOriginal: Bool) throws -> [Int: PlannedDate] {
    var dates: [Int: PlannedDate] = [:]
    let (among, wanted) = AmountsQuery.among(projects)
    let list = "[\(stages.map { "\"\($0)\"" }.joined(separator: ","))]"
    try reader.each(
      """
      SELECT project, planned, ifnull(approved, planned), met FROM milestone
      WHERE \(among) stage IN (SELECT value FROM json_each(?)) ORDER BY project, id
      """, wanted + [SQLValue(list)]
    ) { row in
      guard let project = row.int(0), let planned = row.date(isOriginal ? 1 : 2) else { return }
      dates[project] = PlannedDate(planned: planned, met: row.date(3))
    }
    return dates
  }
}
