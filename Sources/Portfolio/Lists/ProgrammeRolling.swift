internal import Store
internal import Values

/// What became of a project when a list was rolled from last year's.
package struct RolledProject: Sendable {
  package enum Outcome: Sendable {
    /// Finished: it leaves.
    case finished
    /// Cancelled: it leaves.
    case cancelled
    /// Taken over, its role by rule.
    case taken
    /// Taken over; someone has to say whether so.
    case undecided(Doubt)
  }

  /// Why a rule alone does not tell a project's place on next year's list.
  package enum Doubt: String, Sendable {
    /// A new start that has not started.
    case notStarted
    /// Was to finish and has not.
    case notFinished
    /// Preparing or in reserve, and its start is not planned for the year.
    case stillPreparing
    case suspended
    /// It had no role on the old list.
    case withoutRole
  }

  package let project: ProjectRef
  package let before: String?
  /// nil: it left, or has none.
  package let after: String?
  package let outcome: Outcome

  package var isTaken: Bool {
    switch outcome {
    case .finished, .cancelled: false
    case .taken, .undecided: true
    }
  }

  package var doubt: Doubt? { if case .undecided(let doubt) = outcome { doubt } else { nil } }
}

extension Recording {
  /// Makes a list from last year's: what is finished or cancelled leaves; what has started continues, and is
  /// finishing where its finish is planned for the new year; what prepares is a new start where its start is. The
  /// rest keeps its role and is given back for a decision.
  ///
  /// - Returns: the list, and every project of the old one, by code.
  package func newProgramme(
    _ title: String, rolledFrom other: Programme
  ) throws -> (programme: Programme, projects: [RolledProject]) {
    let programme = try newProgramme(title)
    let year = try programme.year ?? now.fiscalYear.year(of: occasion.today.month)
    let projects = try now.programmeMembers(other).map { try rolled($0, into: year) }
    for project in projects where project.isTaken {
      try addToProgramme(programme, project.project, role: project.after)
    }
    return (programme, projects)
  }

  private func rolled(_ member: Snapshot.ProgrammeMember, into year: Int) throws -> RolledProject {
    func rolled(_ role: String?, _ outcome: RolledProject.Outcome) -> RolledProject {
      RolledProject(project: member.project, before: member.role, after: role, outcome: outcome)
    }
    let status = try now.project(member.project).status
    let milestones = try now.milestones(of: member.project)
    func stage(_ stages: [String]) -> Milestone? { milestones.first { stages.contains($0.stage ?? "") } }
    let (start, finish) = (stage(["start"]), stage(Snapshot.finishStages))
    if status == "cancelled" { return rolled(nil, .cancelled) }
    if finish?.met != nil { return rolled(nil, .finished) }
    if status == "suspended" { return rolled(member.role, .undecided(.suspended)) }
    let fiscal = try now.fiscalYear
    let days = fiscal.firstMonth(of: year).first...fiscal.lastMonth(of: year).last
    func isPlanned(_ milestone: Milestone?) -> Bool {
      guard let date = milestone?.approved ?? milestone?.planned, let first = date.first, let last = date.last else {
        return false
      }
      return days.contains(first) && days.contains(last)
    }
    let underWay = isPlanned(finish) ? "finishing" : "continuing"
    switch member.role {
    case "new" where start?.met == nil && start != nil: return rolled("new", .undecided(.notStarted))
    case "new", "continuing": return rolled(underWay, .taken)
    case "finishing": return rolled("finishing", .undecided(.notFinished))
    case "preparing", "reserve":
      if start?.met != nil { return rolled(underWay, .taken) }
      return isPlanned(start) ? rolled("new", .taken) : rolled(member.role, .undecided(.stillPreparing))
    default: return rolled(member.role, .undecided(.withoutRole))
    }
  }
}
