internal import Store
package import Values

extension Recording {
  /// Records that a milestone was met. A stage of the lifecycle that has no milestone yet gets one.
  ///
  /// - Parameter expires: until when an approval holds; nil: nothing is said of it.
  /// - Throws: ``RuleError/futureDate(_:today:)``, ``RuleError/unknownMilestone(_:project:known:)``.
  package func meet(
    _ word: String, of project: ProjectRef, on date: PartialDate, evidence: String?, expires: PartialDate? = nil
  ) throws -> Milestone {
    if let first = date.first, first > occasion.today {
      throw RuleError.futureMilestone(date.text, today: occasion.today)
    }
    let id = try milestoneID(word, of: project)
    try writer.update("milestone", id: id, ["met": SQLValue(date)])
    if let evidence { try writer.update("milestone", id: id, ["evidence": SQLValue(evidence)]) }
    if let expires { try setExpiry(expires, of: id, project) }
    return try milestone(id, of: project)
  }

  package func forecast(
    _ word: String, of project: ProjectRef, to date: PartialDate, reason: String?
  ) throws -> Milestone {
    let id = try milestoneID(word, of: project)
    try writer.update("milestone", id: id, ["forecast": SQLValue(date)])
    if let reason { try writer.update("milestone", id: id, ["reason": SQLValue(reason)]) }
    return try milestone(id, of: project)
  }

  /// Sets the approved date; a milestone that never had a date gets its original one.
  package func reschedule(
    _ word: String, of project: ProjectRef, to date: PartialDate, reason: String?, approval: String?
  ) throws -> Milestone {
    let id = try milestoneID(word, of: project)
    let before = try milestone(id, of: project)
    try writer.update("milestone", id: id, [before.planned == nil ? "planned" : "approved": SQLValue(date)])
    if let reason { try writer.update("milestone", id: id, ["reason": SQLValue(reason)]) }
    if let approval { try writer.update("milestone", id: id, ["approval_number": SQLValue(approval)]) }
    return try milestone(id, of: project)
  }

  /// Adds a stage of the lifecycle or a free milestone, with its planned date where one is known.
  package func addMilestone(
    _ word: String, to project: ProjectRef, planned: PartialDate?, modality: String?
  ) throws -> Milestone {
    let plain = word.trimmed
    guard !plain.isEmpty else { throw RuleError.emptyName }
    let known = try now.milestones(of: project)
    if let there = known.first(where: { $0.key == plain || $0.name.zh == plain }) {
      throw RuleError.milestoneExists(there.name.zh, project: project)
    }
    let stage = try stage(named: plain, of: project)
    let id = try stage.map { try insertStage($0.code, of: project) } ?? insertFree(plain, of: project)
    try writer.update(
      "milestone", id: id,
      ["planned": SQLValue(planned), "modality": SQLValue(try modality.map { try now.codes(.modality).find($0).code })])
    return try milestone(id, of: project)
  }

  package func dropMilestone(_ word: String, of project: ProjectRef) throws -> Milestone {
    let dropped = try now.milestone(named: word, of: project)
    for row in try writer.reader.rows(
      "SELECT id FROM milestone_link WHERE milestone = ?1 OR predecessor = ?1", [SQLValue(dropped.id)])
    {
      try writer.delete("milestone_link", id: row.int(0) ?? 0)
    }
    try removeCitations(of: "milestone", dropped.id)
    try writer.delete("milestone", id: dropped.id)
    return dropped
  }

  /// Gives a project the milestones of its lifecycle that it does not have yet, without dates.
  package func addTemplateMilestones(to project: ProjectRef) throws {
    guard let lifecycle = try now.project(project).lifecycle else { return }
    let known = try Set(now.milestones(of: project).compactMap(\.stage))
    for stage in try now.stages(of: lifecycle) where !known.contains(stage.code) {
      try insertStage(stage.code, of: project)
    }
  }

  /// Sets the original date of the first of these stages that the project's lifecycle has.
  func setPlannedDate(of stages: [String], _ value: String?, _ project: ProjectRef) throws {
    guard let lifecycle = try now.project(project).lifecycle else {
      throw RuleError.noLifecycle(project: project, word: stages[0])
    }
    guard let stage = try now.stages(of: lifecycle).first(where: { stages.contains($0.code) }) else {
      throw RuleError.unknownMilestone(stages[0], project: project, known: [])
    }
    let date = try value.map { try PartialDate(parsing: $0) }
    let id = try milestoneID(stage.code, of: project)
    try writer.update("milestone", id: id, ["planned": SQLValue(date)])
  }

  /// The row of a milestone, made where the word is a stage of the lifecycle without one.
  func milestoneID(_ word: String, of project: ProjectRef) throws -> Int {
    // A stage's own word means the stage, even where the name of another milestone holds it.
    if let stage = try stage(named: word, of: project) {
      let known = try now.milestones(of: project).first { $0.stage == stage.code }
      return try known?.id ?? insertStage(stage.code, of: project)
    }
    do {
      return try now.milestone(named: word, of: project).id
    } catch RuleError.unknownMilestone(let word, let project, let known) {
      // 可研 for 可研批复: a part of a stage's name means it, where nothing else is meant.
      guard let stage = try stage(named: word, of: project, isPart: true) else {
        throw RuleError.unknownMilestone(word, project: project, known: known)
      }
      return try insertStage(stage.code, of: project)
    }
  }

  func milestone(_ id: Int, of project: ProjectRef) throws -> Milestone {
    guard let found = try now.milestones(of: project).first(where: { $0.id == id }) else {
      throw RuleError.unknownMilestone("@\(id)", project: project, known: [])
    }
    return found
  }

  /// - Parameter isPart: a part of a name will do, where it is the only one that holds it.
  func stage(named word: String, of project: ProjectRef, isPart: Bool = false) throws -> Code? {
    guard let lifecycle = try now.project(project).lifecycle else { return nil }
    let plain = FullWidth.folded(word).trimmed
    let stages = try now.stages(of: lifecycle)
    let equal = stages.first {
      $0.code == plain.lowercased() || $0.name.zh == plain || $0.name.en.lowercased() == plain.lowercased()
    }
    if let equal { return equal }
    // 可研 for 可研批复, where it is the only one.
    let held = stages.filter { isPart && plain.count > 1 && $0.name.zh.contains(plain) }
    return held.count == 1 ? held.first : nil
  }

  @discardableResult
  func insertStage(_ stage: String, of project: ProjectRef) throws -> Int {
    let ordinal = try writer.reader.first(
      """
      SELECT s.ordinal FROM lifecycle_stage s JOIN project p ON p.lifecycle = s.lifecycle
      WHERE p.id = ? AND s.code = ?
      """, [SQLValue(project.id), SQLValue(stage)])
    return try writer.insert(
      "milestone",
      ["project": SQLValue(project.id), "stage": SQLValue(stage), "ordinal": SQLValue((ordinal?.int(0) ?? 0) * 100)])
  }

  func insertFree(_ name: String, of project: ProjectRef) throws -> Int {
    let last = try writer.reader.first("SELECT max(ordinal) FROM milestone WHERE project = ?", [SQLValue(project.id)])
    return try writer.insert(
      "milestone",
      ["project": SQLValue(project.id), "name_zh": SQLValue(name), "ordinal": SQLValue((last?.int(0) ?? 0) + 1)])
  }
}

extension Snapshot {
  /// The one milestone of a project that a word means: stage code, name, or the only one that holds the word.
  package func milestone(named word: String, of project: ProjectRef) throws -> Milestone {
    let plain = FullWidth.folded(word).trimmed
    let small = plain.lowercased()
    let all = try milestones(of: project)
    let equal = all.filter { $0.stage == small || $0.name.zh == plain || $0.name.en.lowercased() == small }
    // A letter or two stand in many an English name: they say nothing.
    let isPart = plain.utf8.allSatisfy { $0 < 0x80 } ? plain.count > 2 : !plain.isEmpty
    let held = all.filter {
      isPart && ($0.name.zh.contains(plain) || $0.name.en.lowercased().contains(small))
    }
    let found = equal.isEmpty ? held : equal
    if let only = found.first, found.count == 1 { return only }
    guard found.isEmpty else { throw RuleError.ambiguousMilestone(word, project: project, found.map(\.name.zh)) }
    throw RuleError.unknownMilestone(word, project: project, known: try milestoneWords(of: project))
  }

  /// What may be said for the milestones of a project: its own, and the stages of its lifecycle.
  package func milestoneWords(of project: ProjectRef) throws -> [String] {
    let own = try milestones(of: project).map(\.name.zh)
    let stages = try self.project(project).lifecycle.map { try self.stages(of: $0).map(\.name.zh) } ?? []
    return (own + stages).uniqued()
  }
}
