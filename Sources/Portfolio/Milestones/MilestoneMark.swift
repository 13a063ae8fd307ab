internal import Store

/// Which milestone of a project a file means.
package enum MilestoneMark: Equatable, Sendable {
  /// A stage, of the project's lifecycle or of the one that it had.
  case stage(String)
  /// A free milestone by its whole name, even where a stage is called the same.
  case free(String)
  /// Whatever a person would mean by the word.
  case word(String)
}

extension MilestoneMark: ExpressibleByStringLiteral {
  package init(stringLiteral word: String) { self = .word(word) }
}

extension Snapshot {
  /// - Throws: ``RuleError/unknownMilestone(_:project:known:)`` or ``RuleError/ambiguousMilestone(_:project:_:)``.
  package func milestone(_ mark: MilestoneMark, of project: ProjectRef) throws -> Milestone {
    let all = try milestones(of: project)
    func free(_ name: String) -> Milestone? { all.first { $0.stage == nil && $0.name.zh == name } }
    switch mark {
    case .stage(let code):
      if let found = all.first(where: { $0.stage == code }) { return found }
      throw RuleError.unknownMilestone(code, project: project, known: try milestoneWords(of: project))
    case .free(let name):
      if let found = free(name) { return found }
      throw RuleError.unknownMilestone(name, project: project, known: try milestoneWords(of: project))
    case .word(let word):
      if let found = all.first(where: { $0.stage == word }) ?? free(word) { return found }
      return try milestone(named: word, of: project)
    }
  }
}

extension Recording {
  /// The row of the milestone that a file means, made where there is none.
  func put(_ mark: MilestoneMark, of project: ProjectRef) throws -> Int {
    let known = try now.milestones(of: project)
    switch mark {
    case .stage(let code):
      if let there = known.first(where: { $0.stage == code }) { return there.id }
      guard try now.codes(.stage)[code: code] != nil else { throw RuleError.badValue(field: "milestone", value: code) }
      return try insertStage(code, of: project)
    case .free(let name):
      return try known.first { $0.stage == nil && $0.name.zh == name }?.id ?? insertFree(name, of: project)
    case .word(let word):
      // A stage's code means the stage, even where a free milestone is called so.
      if let there = known.first(where: { $0.stage == word }) { return there.id }
      if let lifecycle = try now.project(project).lifecycle,
        try now.stages(of: lifecycle).contains(where: { $0.code == word })
      {
        return try insertStage(word, of: project)
      }
      return try known.first { $0.key == word || $0.name.zh == word }?.id
        ?? stage(named: word, of: project).map { try insertStage($0.code, of: project) }
        ?? insertFree(word, of: project)
    }
  }
}
