package import Portfolio
package import Values
internal import Wording

/// Milestones of projects as bars over time; the rows are the milestones.
package enum GanttReport {
  /// Planned so far beyond everything else, a date is no reason to draw centuries.
  private static let mostYears = 60

  /// - Parameters:
  ///   - period: the time that is drawn; nil: from the first date to the last, with the day among them.
  ///   - asOf: the day by which milestones are judged; what was met after it is not met yet.
  package static func sheet(
    _ milestones: [Milestone], over period: Period?, at asOf: Day, _ snapshot: Snapshot
  ) throws -> Sheet {
    let all = lines(milestones, at: asOf)
    let span = period.map { $0.first...$0.last } ?? extent(all, asOf)
    var timeline = Sheet.Timeline(first: span.lowerBound, last: span.upperBound, asOf: asOf, lines: all)
    timeline.lines = all.filter(timeline.isDrawn)
    let drawn = Set(timeline.lines.map(\.code))
    var sheet = try MilestoneReport.sheet(
      milestones.filter { period == nil || drawn.contains($0.project.code) }, at: asOf, snapshot,
      title: PictureWords.gantt, empty: ReportWords.noMilestones)
    let shown = Period.months(span)
    sheet.caption = [
      PictureWords.gantt, Phrase(shown), ReportWords.count(timeline.lines.count, "project", "projects", "个项目"),
      ReportWords.asOf(asOf.text),
    ]
    let left = all.count - timeline.lines.count
    if left > 0 { sheet.notes.append(PictureWords.undated(left)) }
    if let period { sheet.facts.append(("period", .text(period.text))) }
    if !timeline.lines.isEmpty { sheet.picture = .bars(timeline) }
    return sheet
  }

  private static func lines(_ milestones: [Milestone], at asOf: Day) -> [Sheet.TimeLine] {
    var lines: [Sheet.TimeLine] = []
    for milestone in milestones {
      if lines.last?.code != milestone.project.code {
        lines.append(Sheet.TimeLine(code: milestone.project.code, name: Phrase(milestone.project.name), marks: []))
      }
      lines[lines.count - 1].marks += marks(of: milestone, at: asOf)
    }
    return lines
  }

  private static func marks(of milestone: Milestone, at asOf: Day) -> [Sheet.TimeMark] {
    let name = Phrase(milestone.name)
    let state = milestone.standing(at: asOf).state
    var marks: [Sheet.TimeMark] = []
    if let due = milestone.due {
      let kind: Sheet.TimeMark.Kind =
        switch state {
        case .met: .kept
        case .due: .due
        case .overdue: .overdue
        case .scheduled: .scheduled
        }
      marks.append(Sheet.TimeMark(kind, name, due))
    }
    if state == .met, let met = milestone.met {
      marks.append(Sheet.TimeMark(.met, name, met))
    } else if let forecast = milestone.forecast {
      marks.append(Sheet.TimeMark(.forecast, name, forecast))
    }
    return marks
  }

  /// The months from the first date that is known to the last, with the day among them.
  private static func extent(_ lines: [Sheet.TimeLine], _ asOf: Day) -> ClosedRange<Month> {
    let earliest = asOf.month.adding(-12 * mostYears)
    let latest = asOf.month.adding(12 * mostYears)
    let months = lines.flatMap(\.marks).flatMap { [$0.first, $0.last] }.compactMap { $0?.month } + [asOf.month]
    return max(earliest, months.min() ?? asOf.month)...min(latest, months.max() ?? asOf.month)
  }
}
