package import Portfolio
package import Wording

extension ListReport {
  /// What left, and what was taken over in which roles.
  package static func rolled(_ projects: [RolledProject], _ snapshot: Snapshot) throws -> [Phrase] {
    let finished = projects.count { if case .finished = $0.outcome { true } else { false } }
    let cancelled = projects.count { if case .cancelled = $0.outcome { true } else { false } }
    let taken = projects.filter(\.isTaken)
    let roles = try snapshot.codes(.role).codes.compactMap { code -> (role: Phrase, count: Int)? in
      let count = taken.count { $0.after == code.code }
      return count == 0 ? nil : (Phrase(code.name), count)
    }
    return [RollingWords.left(finished, cancelled), RollingWords.taken(taken.count, roles)]
  }

  /// The projects whose place on the list no rule tells.
  package static func undecided(
    _ projects: [RolledProject], on programme: Programme, _ snapshot: Snapshot
  ) throws -> Sheet {
    let roles = try snapshot.codes(.role)
    var set = ColumnSet<RolledProject>()
    set.add("code", Heading.code) { .text($0.project.code) }
    set.add("name", Heading.name) { .name($0.project.name) }
    set.add("before", RollingWords.before) { .word($0.before.flatMap { roles[code: $0] }) }
    set.add("after", RollingWords.after) { .word($0.after.flatMap { roles[code: $0] }) }
    set.add("why", RollingWords.why) { row in row.doubt.map { .phrase(words($0)) } ?? .unknown }
    return Sheet(
      caption: [RollingWords.undecided, ReportWords.countOf(projects.count), Phrase(same: programme.title)],
      columns: set.declarations, rows: projects.map(set.cells), notes: [RollingWords.how])
  }

  private static func words(_ doubt: RolledProject.Doubt) -> Phrase {
    switch doubt {
    case .notStarted: RollingWords.notStarted
    case .notFinished: RollingWords.notFinished
    case .stillPreparing: RollingWords.stillPreparing
    case .suspended: RollingWords.suspended
    case .withoutRole: RollingWords.withoutRole
    }
  }
}
