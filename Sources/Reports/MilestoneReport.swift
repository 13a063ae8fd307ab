package import Portfolio
package import Values
package import Wording

/// Lists of milestones: of a project, of many, due, overdue.
package enum MilestoneReport {
  /// - Parameters:
  ///   - isOfOne: the milestones of one project, whose name needs no column.
  ///   - hasLinks: people see what each waits for, and not only where they ask for the column.
  package static func sheet(
    _ milestones: [Milestone], at day: Day, _ snapshot: Snapshot, key: String = "rows", title: Phrase,
    empty: Phrase, isOfOne: Bool = false, hasLinks: Bool = false
  ) throws -> Sheet {
    let states = try snapshot.codes(.state)
    let modalities = try snapshot.codes(.modality)
    let predecessors = try snapshot.predecessors(of: milestones)
    var set = ColumnSet<Milestone>()
    set.add("project", Heading.code, isOfOne ? .machineOnly : .everywhere) { .text($0.project.code) }
    set.add("project_name", Heading.projectName, isOfOne ? .machineOnly : .everywhere) { .text($0.project.name.zh) }
    set.add("milestone", Heading.milestone, .machineOnly) { .text($0.key) }
    set.add("name", Heading.milestone) { .name($0.name) }
    set.add("planned", Heading.planned) { .date(optional: $0.planned) }
    set.add("approved", Heading.approved) { .date(optional: $0.approved) }
    set.add("forecast", Heading.forecast) { .date(optional: $0.forecast) }
    set.add("met", Heading.met) { .date(optional: $0.met) }
    set.add("state", Heading.state) { milestone in
      let state = milestone.standing(at: day).state
      return .word(states[code: state.rawValue], tone(state))
    }
    set.add("late", Heading.late, .peopleOnly) { late($0.standing(at: day)) }
    set.add("late_days", Heading.late, .machineOnly) { .integer(optional: $0.standing(at: day).lateDays) }
    set.add("late_days_min", Heading.late, .machineOnly) { .integer(optional: $0.standing(at: day).lateDaysMin) }
    set.add("modality", Heading.modality, isOfOne ? .everywhere : .machineOnly) {
      .word($0.modality.flatMap { modalities[code: $0] })
    }
    set.add("reason", Heading.reason, isOfOne ? .everywhere : .machineOnly) { .text(optional: $0.reason) }
    addPredecessors(to: &set, predecessors, isShown: hasLinks && !predecessors.isEmpty)
    try addDetails(to: &set, milestones, snapshot, isOfOne: isOfOne)
    return Sheet(
      key: key, caption: [title, ReportWords.countOf(milestones.count), ReportWords.asOf(day.text)],
      columns: set.declarations, rows: milestones.map(set.cells),
      facts: key == "rows" ? [("as_of", .text(day.text))] : [],
      empty: empty)
  }

  /// What each waits for.
  private static func addPredecessors(
    to set: inout ColumnSet<Milestone>, _ predecessors: [Int: [Predecessor]], isShown: Bool
  ) {
    if isShown {
      set.add("waits", LinkWords.waitsFor, .peopleOnly) { milestone in
        let names = (predecessors[milestone.id] ?? []).map { other in
          (other.milestone.project == milestone.project ? Phrase(other.milestone.name) : other.milestone.phrase)
            .with(other.lag)
        }
        return names.isEmpty ? .unknown : .phrase(.joined(names, by: "; "))
      }
    }
    set.add("waits_for", LinkWords.waitsFor, .machineOnly) { waitsFor(predecessors[$0.id] ?? []) }
  }

  /// `YL-001/production +90d`, one item for each.
  static func waitsFor(_ predecessors: [Predecessor]) -> Sheet.Cell {
    let keys = predecessors.map { other in
      ["\(other.milestone.project.code)/\(other.milestone.key)", other.lag.english].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return keys.isEmpty ? .unknown : .list(keys)
  }

  /// What people see of one project where it is known, and of many where they ask for it.
  private static func addDetails(
    to set: inout ColumnSet<Milestone>, _ milestones: [Milestone], _ snapshot: Snapshot, isOfOne: Bool
  ) throws {
    let units = try snapshot.responsibleUnits(of: milestones)
    func place(_ isKnown: (Milestone) -> Bool) -> Sheet.Column.Place {
      isOfOne && milestones.contains(where: isKnown) ? .everywhere : .machineOnly
    }
    set.add("approval_number", ExportWords.approvalNumber, place { $0.approvalNumber != nil }) {
      .text(optional: $0.approvalNumber)
    }
    set.add("expires", ExportWords.expires, place { $0.expires != nil }) { .date(optional: $0.expires) }
    set.add("weight", ExportWords.weight, place { $0.weight != nil }) { .integer(optional: $0.weight) }
    set.add("evidence", ExportWords.evidence, place { $0.evidence != nil }) { .text(optional: $0.evidence) }
    set.add("responsible", Heading.responsible, .machineOnly) { .name(units[$0.id]) }
    set.spare(["evidence", "approval_number"])
  }

  /// What is earned by the milestones of one project, and whether it parts from what was stated.
  package static func earned(_ milestones: [Milestone], of project: ProjectRef, at day: Day, _ snapshot: Snapshot)
    throws
    -> [Phrase]
  {
    guard let earned = milestones.earned(at: day) else { return [] }
    let share = earned.share.percentText(decimals: 1)
    let told = [MilestoneWords.earned(share, earned.met, earned.all, earned.unweighted)]
    guard let compared = try snapshot.progress(of: project).compared(with: milestones, at: day), compared.isApart else {
      return told
    }
    let points = compared.points < .zero ? Ratio.zero.minus(compared.points) : compared.points
    return told + [
      MilestoneWords.apart(
        compared.earned.percentText(decimals: 1), compared.stated.percentText(decimals: 1), compared.month.text,
        points.cautiousText(places: 1), ProgressComparison.rule)
    ]
  }

  static func tone(_ state: MilestoneStanding.State) -> Sheet.Tone {
    switch state {
    case .met: .good
    case .due: .warning
    case .overdue: .bad
    case .scheduled: .plain
    }
  }

  /// Exact days, or `≥` where a date is not known to the day.
  private static func late(_ standing: MilestoneStanding) -> Sheet.Cell {
    if let days = standing.lateDays { return days > 0 ? .text(String(days)) : .unknown }
    guard let least = standing.lateDaysMin, least > 0 else { return .unknown }
    return .text(ReportWords.atLeastDays(least))
  }
}
