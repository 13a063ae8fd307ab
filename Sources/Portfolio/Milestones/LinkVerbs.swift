internal import Store
package import Values

extension Recording {
  /// Records that a milestone waits for another one, of the same project or of another; stated again, the lag is the
  /// new one. A stage of a lifecycle that has no milestone yet gets one.
  ///
  /// - Throws: ``RuleError/badLag(_:)``, ``RuleError/linkCircle(_:)``.
  package func link(
    _ word: String, of project: ProjectRef, after other: String, of otherProject: ProjectRef, lag: Lag
  ) throws -> (milestone: Milestone, predecessor: Milestone) {
    let milestone = try self.milestone(try milestoneID(word, of: project), of: project)
    let predecessor = try self.milestone(try milestoneID(other, of: otherProject), of: otherProject)
    try putLink(milestone, after: predecessor, lagDays: lag.days)
    return (milestone, predecessor)
  }

  /// - Throws: ``RuleError/notLinked(_:after:)``.
  package func unlink(
    _ word: String, of project: ProjectRef, from other: String, of otherProject: ProjectRef
  ) throws -> (milestone: Milestone, predecessor: Milestone) {
    let milestone = try now.milestone(named: word, of: project)
    let predecessor = try now.milestone(named: other, of: otherProject)
    let row = try writer.reader.first(
      "SELECT id FROM milestone_link WHERE milestone = ? AND predecessor = ?",
      [SQLValue(milestone.id), SQLValue(predecessor.id)])
    guard let id = row?.int(0) else { throw RuleError.notLinked(milestone.place, after: predecessor.place) }
    try writer.delete("milestone_link", id: id)
    return (milestone, predecessor)
  }

  /// - Throws: ``RuleError/badLag(_:)``, ``RuleError/linkCircle(_:)``.
  package func putLink(_ milestone: Milestone, after predecessor: Milestone, lagDays: Int) throws {
    guard MilestoneLink.lagDays.contains(lagDays) else { throw RuleError.badLag(lagDays) }
    try now.refuseCircle(milestone.id, after: predecessor.id)
    try writer.put(
      "milestone_link", key: ["milestone": SQLValue(milestone.id), "predecessor": SQLValue(predecessor.id)],
      ["lag_days": SQLValue(lagDays)])
  }
}

extension Snapshot {
  /// Refuses a link by which a milestone would wait for itself.
  ///
  /// - Throws: ``RuleError/linkCircle(_:)``, with the chain: each waits for the next one.
  func refuseCircle(_ milestone: Int, after predecessor: Int) throws {
    guard let chain = try chain(from: predecessor, to: milestone) else { return }
    let known = try milestones(numbered: Set(chain))
    throw RuleError.linkCircle(([milestone] + chain).compactMap { known[$0]?.place })
  }

  /// Refuses what no verb was asked about: an undo brings links back as they were.
  func refuseCircles(in rows: [RowChange]) throws {
    for row in rows where row.table == "milestone_link" {
      guard case .integer(let milestone)? = row.after?["milestone"],
        case .integer(let predecessor)? = row.after?["predecessor"]
      else { continue }
      try refuseCircle(Int(milestone), after: Int(predecessor))
    }
  }
}

extension Milestone {
  /// Where it stands, as an error names it: the project's code and what it is called.
  package var place: String { "\(project.code) \(name.zh)" }
}
