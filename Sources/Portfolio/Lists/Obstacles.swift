internal import Store
package import Values

/// Something in a project's way, with the dates of its four states.
package struct Obstacle: Sendable {
  package enum State: String, CaseIterable, Sendable {
    case raised
    case inHand = "in_hand"
    case resolved
    case reportedBack = "reported_back"
  }

  package let id: Int
  package let project: ProjectRef
  package let title: String
  package let category: String?
  package let owner: String?
  package let due: PartialDate?
  /// The dates of the states that were reached.
  package fileprivate(set) var dates: [State: PartialDate]
  package let words: String?

  package var state: State { State.allCases.last { dates[$0] != nil } ?? .raised }
  package var isOpen: Bool { dates[.resolved] == nil && dates[.reportedBack] == nil }

  /// As it stood at a day; nil: it had not been raised.
  package func asOf(_ day: Day) -> Obstacle? {
    var obstacle = self
    obstacle.dates = dates.filter { $0.value.first.map { $0 <= day } ?? true }
    return obstacle.dates.isEmpty ? nil : obstacle
  }

  /// Whether it reached a state certainly within a period.
  package func reached(_ state: State, within period: Period) -> Bool {
    guard let first = dates[state]?.first, let last = dates[state]?.last else { return false }
    return first >= period.first.first && last <= period.last.last
  }

  /// Whether it was raised by the end of a day and not yet out of the way; a date that is vague counts from its first
  /// day on.
  package func isOpen(at day: Day) -> Bool {
    asOf(day).map { $0.dates[.raised] != nil && $0.isOpen } ?? false
  }
}

extension Snapshot {
  /// Obstacles of the projects a filter lets through, open ones first, then by due date.
  package func obstacles(where filter: Filter, context: FilterContext) throws -> [Obstacle] {
    let condition = try sql(of: filter, context)
    return try obstacles(
      "o.project IN (SELECT p.id FROM project p \(condition.join) WHERE \(condition.text))",
      condition.joinArguments + condition.arguments)
  }

  package func obstacles(of project: ProjectRef) throws -> [Obstacle] {
    try obstacles("o.project = ?", [SQLValue(project.id)])
  }

  /// By its number, or by the title of one that is open.
  package func obstacle(named word: String) throws -> Obstacle {
    let plain = word.trimmed
    let number = plain.hasPrefix("@") || plain.hasPrefix("#") ? String(plain.dropFirst()) : plain
    if let id = Int(number), let found = try obstacles("o.id = ?", [SQLValue(id)]).first { return found }
    let held = try obstacles("o.title LIKE ? ESCAPE '\\'", [SQLValue("%\(plain.escapedForLike)%")])
    guard !plain.isEmpty, let only = held.first, held.count == 1 else { throw RuleError.unknownObstacle(word) }
    return only
  }

  private func obstacles(_ condition: String, _ arguments: [SQLValue]) throws -> [Obstacle] {
    let found = try reader.rows(
      """
      SELECT o.id, p.id, p.code, p.name_zh, p.name_en, o.title, o.category, o.owner, o.due,
        o.raised, o.in_hand, o.resolved, o.reported_back, o.words
      FROM obstacle o JOIN project p ON p.id = o.project WHERE \(condition) ORDER BY o.id
      """, arguments
    ).map { row in
      var dates: [Obstacle.State: PartialDate] = [:]
      for (index, state) in Obstacle.State.allCases.enumerated() { dates[state] = row.date(9 + index) }
      return Obstacle(
        id: row.int(0) ?? 0,
        project: ProjectRef(
          id: row.int(1) ?? 0, code: row.text(2) ?? "", name: Name(zh: row.text(3) ?? "", en: row.text(4))),
        title: row.text(5) ?? "", category: row.text(6), owner: row.text(7), due: row.date(8), dates: dates,
        words: row.text(13))
    }
    return found.sorted { a, b in
      if a.isOpen != b.isOpen { return a.isOpen }
      return PartialDate.precedes(a.due, b.due)
    }
  }
}

extension Recording {
  package func raiseObstacle(
    _ project: ProjectRef, _ title: String, category: String?, owner: String?, due: PartialDate?, on date: PartialDate
  ) throws -> Int {
    try refuseFuture(date)
    guard !title.trimmed.isEmpty else { throw RuleError.missingField("title") }
    let taken = try writer.reader.first(
      "SELECT 1 FROM obstacle WHERE project = ? AND title = ?", [SQLValue(project.id), SQLValue(title.trimmed)])
    guard taken == nil else { throw RuleError.wrongOrderOfStates(title: title.trimmed, state: "raised") }
    return try writer.insert(
      "obstacle",
      [
        "project": SQLValue(project.id), "title": SQLValue(title.trimmed), "category": SQLValue(category),
        "owner": SQLValue(owner), "due": SQLValue(due), "raised": SQLValue(date),
      ])
  }

  /// A problem as a monthly paper tells it: the same words again are the same problem.
  package func putProblem(_ project: ProjectRef, _ title: String, raised: PartialDate) throws {
    let plain = title.trimmed
    let known = try writer.reader.first(
      "SELECT 1 FROM obstacle WHERE project = ? AND title = ?", [SQLValue(project.id), SQLValue(plain)])
    guard known == nil else { return }
    _ = try raiseObstacle(project, plain, category: nil, owner: nil, due: nil, on: raised)
  }

  /// Moves an obstacle to a state. States come in their order; a state is not reached before the one before it.
  package func moveObstacle(
    _ obstacle: Obstacle, to state: Obstacle.State, on date: PartialDate, words: String?
  ) throws {
    try refuseFuture(date)
    let order = Obstacle.State.allCases
    let place = order.firstIndex(of: state) ?? 0
    for earlier in order[..<place] {
      if let before = obstacle.dates[earlier], date.isCertainlyBefore(before) {
        throw RuleError.wrongOrderOfStates(title: obstacle.title, state: state.rawValue)
      }
    }
    for later in order[(place + 1)...] {
      if let after = obstacle.dates[later], after.isCertainlyBefore(date) {
        throw RuleError.wrongOrderOfStates(title: obstacle.title, state: state.rawValue)
      }
    }
    if state == .reportedBack, obstacle.dates[.resolved] == nil {
      throw RuleError.wrongOrderOfStates(title: obstacle.title, state: state.rawValue)
    }
    try writer.update("obstacle", id: obstacle.id, [state.rawValue: SQLValue(date)])
    if let words { try writer.update("obstacle", id: obstacle.id, ["words": SQLValue(words)]) }
  }
}
