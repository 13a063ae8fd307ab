package import Portfolio
package import Values
package import Wording

/// Lists of milestones: of a project, of many, due, overdue.
package enum MilestoneReport {
  /// - Parameter isOfOne: the milestones of one project, whose name needs no column.
  package static func sheet(
    _ milestones: [Milestone], at day: Day, _ snapshot: Snapshot, key: String = "rows", title: Phrase,
    empty: Phrase, isOfOne: Bool = false
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
    addPredecessors(to: &set, predecessors)
    return Sheet(
      key: key, caption: [title, ReportWords.countOf(milestones.count), ReportWords.asOf(day.text)],
      columns: set.declarations, rows: milestones.map(set.cells),
      facts: key == "rows" ? [("as_of", .text(day.text))] : [],
      empty: empty)
  }

  /// What each waits for; where none waits for any there is nothing to see.
  private static func addPredecessors(to set: inout ColumnSet<Milestone>, _ predecessors: [Int: [Predecessor]]) {
    set.add("waits", LinkWords.waitsFor, predecessors.isEmpty ? .machineOnly : .peopleOnly) { milestone in
      let names = (predecessors[milestone.id] ?? []).map { other in
        (other.milestone.project == milestone.project ? Phrase(other.milestone.name) : other.milestone.phrase)
          .with(other.lag)
      }
      return names.isEmpty ? .unknown : .phrase(.joined(names, by: "; "))
    }
    set.add("waits_for", LinkWords.waitsFor, .machineOnly) { milestone in
      let keys = (predecessors[milestone.id] ?? []).map { other in
        ["\(other.milestone.project.code)/\(other.milestone.key)", other.lag.english].filter { !$0.isEmpty }
          .joined(separator: " ")
      }
      return keys.isEmpty ? .unknown : .list(keys)
    }
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
