package import Portfolio
internal import Values
internal import Wording

/// Planned and done month by month.
package enum CurveReport {
  package static func sheet(_ curve: Curve, _ snapshot: Snapshot) throws -> Sheet {
    let lights = try snapshot.codes(.light)
    let set = columns(lights)
    let isPlanned = curve.years.contains { $0.plan != nil }
    let isStated = curve.points.contains { $0.completedWithoutPlan != nil }
    var sheet = Sheet(
      caption: caption(curve), columns: set.declarations,
      rows: isPlanned || isStated ? curve.points.map(set.cells) : [], notes: notes(curve),
      facts: [
        ("period", .text(curve.period.text)),
        ("known_to", curve.at.map { .date(PartialDate($0)) } ?? .unknown), ("rule", .text(curve.rule.code)),
        ("measure", .text(curve.measure)), ("projects", .integer(curve.projects)),
        ("projects_without_plan", .integer(curve.years.last?.projectsWithoutPlan ?? 0)),
        ("projects_not_reported", .integer(curve.years.last?.projectsNotReported ?? 0)),
      ], empty: curve.projects == 0 ? ReportWords.noProjects : ReportWords.notPlanned)
    if isPlanned {
      let runs = curve.years.map { year in
        year.points.map { Sheet.Series.Point($0.month, planned: $0.planned, done: $0.completed) }
      }
      sheet.picture = .curve(Sheet.Series(runs: runs))
    }
    return sheet
  }

  private static func columns(_ lights: CodeList) -> ColumnSet<Curve.Point> {
    var set = ColumnSet<Curve.Point>()
    set.add("month", Heading.month) { .date(PartialDate($0.month)) }
    set.add("planned", PictureWords.planned) { .money(optional: $0.planned) }
    set.add("period_completed", PictureWords.ofMonth) { .money(optional: $0.periodCompleted) }
    set.add("completed", PictureWords.completed) { .money(optional: $0.completed) }
    set.add("difference", PictureWords.difference) { point in
      guard let planned = point.planned, let completed = point.completed else { return .unknown }
      return .money(optional: try? completed.minus(planned))
    }
    set.add("rate", Heading.rate) { $0.rate.map { .fraction($0) } ?? .unknown }
    set.add("gap_pp", Heading.gap) { $0.gapPoints.map { .points($0) } ?? .unknown }
    set.add("light", Heading.light) { .light($0.light, isProvisional: $0.isProvisional, lights) }
    set.add("light_reason", Heading.lightReason, .machineOnly) { .reason($0.light) }
    set.add("completed_without_plan", Heading.completedWithoutPlan, .machineOnly) {
      .money(optional: $0.completedWithoutPlan)
    }
    set.spare(["period_completed", "difference"])
    return set
  }

  private static func caption(_ curve: Curve) -> [Phrase] {
    let years = curve.period.years
    let whole = years.count == 1 ? Period.year(years.lowerBound, fiscal: curve.period.fiscal) : curve.period
    let known = curve.at.map { PictureWords.known($0.english, $0.chinese) } ?? PictureWords.nothingKnown
    let plan = curve.years.count == 1 ? curve.years.first?.plan.map { [PictureWords.planOf(Phrase($0))] } ?? [] : []
    return [PictureWords.curve, Phrase(whole), known] + plan + [ReportWords.rule(curve.rule.code)]
      + (curve.measure == "reported" ? [] : [ReportWords.measure(curve.measure)])
  }

  private static func notes(_ curve: Curve) -> [Phrase] {
    var notes: [Phrase] = []
    if let at = curve.at, let last = curve.years.last(where: { $0.projectsNotReported > 0 }),
      last.points.contains(where: { $0.month == at })
    {
      notes.append(
        ReportWords.provisional(
          last.projectsNotReported, month: at.text, monthZh: " \(ReportWords.month(at.month).zh)"))
    }
    for year in curve.years where year.projectsWithoutPlan > 0 && year.plan != nil {
      notes.append(PictureWords.withoutPlan(year.projectsWithoutPlan, of: curve.projects, year: year.year))
    }
    for year in curve.years where year.projectsPlannedElsewhere > 0 {
      notes.append(SummaryWords.shareUnknown(year.projectsPlannedElsewhere, of: curve.projects))
    }
    if let apart = curve.points.last(where: { $0.completedWithoutPlan != nil })?.completedWithoutPlan {
      notes.append(ReportWords.completedWithoutPlan(Phrase(apart).en, Phrase(apart).zh))
    }
    return notes
  }
}
