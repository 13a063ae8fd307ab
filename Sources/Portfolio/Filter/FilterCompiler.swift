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
    case .text(let word): known(text(word), isNegated)
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

  private func text(_ word: FilterText) -> FilterSQL {
    let held = SQLValue("%\(FullWidth.folded(word.text).trimmed.escapedForLike)%")
    let sound = SQLValue("% \(word.text.lowercased().escapedForLike)%")
    return FilterSQL(
      text: """
        (folded(p.name_zh) LIKE ? ESCAPE '\\' OR p.name_en LIKE ? ESCAPE '\\' OR p.code LIKE ? ESCAPE '\\'
          OR folded(p.description) LIKE ? ESCAPE '\\' OR ' ' || p.pinyin LIKE ? ESCAPE '\\'
          OR EXISTS (SELECT 1 FROM project_alias a WHERE a.project = p.id
            AND (folded(a.name) LIKE ? ESCAPE '\\' OR ' ' || a.pinyin LIKE ? ESCAPE '\\')))
        """, arguments: [held, held, held, held, sound, held, sound])
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
    }
  }

  /// More bare words than this no person types.
  private static let mostChecked = 20

  /// A bare word that nothing bears and that looks like a flag or a field is one mistyped: under `not` it would widen.
  private func refuseMistyped(_ filter: Filter, _ checked: inout Int) throws {
    switch filter {
    case .all, .flag, .field: return
    case .and(let parts), .or(let parts): for part in parts { try refuseMistyped(part, &checked) }
    case .not(let inner): try refuseMistyped(inner, &checked)
    case .text(let word):
      guard word.isPlain, checked < FilterCompiler.mostChecked else { return }
      let near = MistypedWord.meant(by: word.text)
      guard !near.isEmpty else { return }
      checked += 1
      let condition = text(word)
      let known = try snapshot.reader.first(
        "SELECT 1 FROM project p WHERE \(condition.text) LIMIT 1", condition.arguments)
      if known == nil { throw FilterFault(FilterError.unknownWord(word.text, near: near), at: word.place) }
    }
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
