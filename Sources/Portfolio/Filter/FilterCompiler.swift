internal import Store
internal import Values

/// Compiles one filter; see ``Snapshot/sql(of:_:alsoFigures:)``.
struct FilterCompiler {
  let snapshot: Snapshot
  let context: FilterContext

  func compile(_ filter: Filter) throws -> FilterSQL {
    var checked = 0
    try refuseMistyped(filter, &checked)
    return try condition(filter, isNegated: false)
  }

  /// `not` is carried down to what is compared: what is not known to match is not matched, so that `not (a b)` is
  /// `not a or not b` here too, and no text nests deeper than the words do.
  private func condition(_ filter: Filter, isNegated: Bool) throws -> FilterSQL {
    switch filter {
    case .all: FilterSQL(text: isNegated ? "0" : "1")
    case .and(let parts): try joined(parts, isNegated ? .or : .and, isNegated)
    case .or(let parts): try joined(parts, isNegated ? .and : .or, isNegated)
    case .not(let inner): try condition(inner, isNegated: !isNegated)
    case .text(let word): known(try text(word), isNegated)
    case .flag(let flag): known(self.flag(flag), isNegated)
    case .field(let field, let comparison, let value): known(try self.field(field, comparison, value), isNegated)
    }
  }

  private func joined(_ parts: [Filter], _ joint: FilterSQL.Joint, _ isNegated: Bool) throws -> FilterSQL {
    let place = parts.first?.place ?? FilterPlace()
    let conditions = try parts.map { try condition($0, isNegated: isNegated) }
    return try FilterFault.at(place) { try FilterSQL.joined(conditions, joint) }
  }

  /// Unknown is not false: what is not known to match is not matched.
  private func known(_ condition: FilterSQL, _ isNegated: Bool) -> FilterSQL {
    guard isNegated else { return condition }
    var negated = condition
    negated.text = "NOT ifnull((\(condition.text)), 0)"
    negated.height += 5
    negated.members = []
    return negated
  }

  // MARK: words and flags

  /// What the project is called or described by: what a search finds there.
  private func text(_ word: FilterText) throws -> FilterSQL {
    let query = SearchQuery([word.text], in: SearchPlace.described)
    guard try snapshot.reader.hasIndex(), let expression = query.expression else {
      // Of the past, or of nothing but signs: every project's words are looked through.
      let found = try snapshot.reader.search(query).map { String($0.project) }
      return FilterSQL(
        text: "p.id IN (SELECT value FROM json_each(?))",
        arguments: [SQLValue("[\(found.joined(separator: ","))]")])
    }
    if query.isExact {
      return FilterSQL(
        text: "p.id IN (SELECT rowid FROM search_term WHERE search_term MATCH ?)", arguments: [SQLValue(expression)])
    }
    return FilterSQL(
      text: """
        p.id IN (SELECT t.project FROM search_term s CROSS JOIN search_text t ON t.project = s.rowid
          WHERE s.search_term MATCH ? AND says(t.text, ?))
        """, arguments: [SQLValue(expression), SQLValue(word.text)])
  }

  private func flag(_ flag: Filter.Flag) -> FilterSQL {
    switch flag {
    case .overdue:
      FilterSQL(
        text: """
          (p.status <> 'cancelled' AND EXISTS (SELECT 1 FROM milestone m WHERE m.project = p.id
            AND (m.met IS NULL OR first_day(m.met) > ?)
            AND last_day(ifnull(m.approved, m.planned)) < ?))
          """, arguments: [SQLValue(context.asOf.text), SQLValue(context.asOf.text)])
    case .suspended, .cancelled: FilterSQL(text: "p.status = ?", arguments: [SQLValue(flag.rawValue)])
    case .doubtful: FilterSQL(text: "p.doubtful IS NOT NULL")
    case .bundle: FilterSQL(text: "EXISTS (SELECT 1 FROM project c WHERE c.parent = p.id)")
    }
  }

  /// More bare words than this no person types.
  private static let mostChecked = 20

  /// A bare word that nothing bears and that looks like a flag or a field is one mistyped: under `not` it would widen.
  private func refuseMistyped(_ filter: Filter, _ checked: inout Int, isNegated: Bool = false) throws {
    switch filter {
    case .all, .flag: return
    case .field(let field, let comparison, let value):
      if isNegated, context.refusesUnheld { try refuseUnheld(field, comparison, value, &checked) }
    case .and(let parts), .or(let parts):
      for part in parts { try refuseMistyped(part, &checked, isNegated: isNegated) }
    case .not(let inner): try refuseMistyped(inner, &checked, isNegated: !isNegated)
    case .text(let word):
      guard word.isPlain, checked < FilterCompiler.mostChecked else { return }
      let near = MistypedWord.meant(by: word.text)
      guard !near.isEmpty || (isNegated && context.refusesUnheld) else { return }
      checked += 1
      let condition = try text(word)
      let known = try snapshot.reader.first(
        "SELECT 1 FROM project p WHERE \(condition.text) LIMIT 1", condition.arguments)
      if known == nil { throw FilterFault(FilterError.unknownWord(word.text, near: near), at: word.place) }
    }
  }

  /// A text that no project has under a field: `not` in front of it would let every project through.
  private func refuseUnheld(
    _ field: Field, _ comparison: Filter.Comparison, _ value: FilterText, _ checked: inout Int
  ) throws {
    guard case .text = field.kind, checked < FilterCompiler.mostChecked else { return }
    checked += 1
    let condition = try self.field(field, comparison, value)
    guard
      try snapshot.reader.first(
        "SELECT 1 FROM project p \(condition.join) WHERE \(condition.text) LIMIT 1",
        condition.joinArguments + condition.arguments) == nil,
      try snapshot.projectCount() > 0, !FilterCompiler.isUnknown(value.text)
    else { return }
    throw FilterFault(FilterError.unheldValue(field: field.rawValue, value: value.text), at: value.place)
  }

  private static func isUnknown(_ text: String) -> Bool {
    ["none", "无", "未知", "unknown"].contains(text.trimmed.lowercased())
  }
}

extension Filter {
  /// Where its first condition stands.
  fileprivate var place: FilterPlace? {
    switch self {
    case .all, .flag: nil
    case .text(let text), .field(_, _, let text): text.place
    case .not(let inner): inner.place
    case .and(let parts), .or(let parts): parts.lazy.compactMap(\.place).first
    }
  }
}
