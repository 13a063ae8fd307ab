internal import Store
internal import Values

/// What is asked of one field.
extension FilterCompiler {
  func field(_ field: Field, _ comparison: Filter.Comparison, _ text: FilterText) throws -> FilterSQL {
    let items = try FilterValue(text, of: field, comparison).items
    let conditions = try items.map { try condition(of: field, $0) }
    return try FilterFault.at(text.place) { try FilterSQL.joined(conditions, .or) }
  }

  private func condition(of field: Field, _ item: FilterValue.Item) throws -> FilterSQL {
    let expression = ProjectExpression.of(field, context)
    switch (field.kind, item) {
    case (_, .none): return FilterSQL(text: "\(expression.text) IS NULL", arguments: expression.arguments)
    case (.money, _):
      return try numbers(field, item, expression) {
        SQLValue(try MoneyParser.parse($0, bareUnit: try snapshot.moneyUnit).money)
      }
    case (.ratio, _): return try numbers(field, item, expression) { .real(try FilterNumber.ratio(field, $0)) }
    case (.points, _): return try numbers(field, item, expression) { .real(try FilterNumber.points(field, $0)) }
    case (.days, _): return try numbers(field, item, expression) { .real(try FilterNumber.days(field, $0)) }
    case (.date, _): return try dates(field, item, expression)
    case (.code(.stage), _): return try stages(item, expression)
    case (_, .range(let from, let to)):
      throw FilterFault(
        FilterError.badComparison(field: field.rawValue, operator: ".."), at: (from ?? to)?.value.place ?? FilterPlace()
      )
    case (.code(let kind), .single(let word)):
      return try FilterFault.at(word.place) { try code(field, kind, word.text, expression) }
    case (.text, .single(let word)), (.project, .single(let word)), (.programme, .single(let word)):
      return try FilterFault.at(word.place) { try self.word(field, word.text, expression) }
    }
  }

  private func numbers(
    _ field: Field, _ item: FilterValue.Item, _ expression: ProjectExpression, _ number: (String) throws -> SQLValue
  ) throws -> FilterSQL {
    guard case .range(let from, let to) = item else {
      guard case .single(let text) = item else { return FilterSQL(text: "0") }
      let value = try FilterFault.at(text.place) { try number(text.text) }
      return .isIn(expression.text, [value], arguments: expression.arguments)
    }
    var parts: [String] = []
    var arguments: [SQLValue] = []
    var values: [SQLValue] = []
    for (bound, sign) in [(from, ">"), (to, "<")] {
      guard let bound else { continue }
      let value = try FilterFault.at(bound.value.place) { try number(bound.value.text) }
      parts.append("\(expression.text) \(sign)\(bound.isIncluded ? "=" : "") ?")
      arguments += expression.arguments + [value]
      values.append(value)
    }
    if let from, let to, isReversed(values) { throw reversed(field, from, to) }
    return FilterSQL(text: "(" + parts.joined(separator: " AND ") + ")", arguments: arguments)
  }

  private func reversed(_ field: Field, _ from: FilterValue.Bound, _ to: FilterValue.Bound) -> FilterFault {
    FilterFault(
      FilterError.reversedRange(field: field.rawValue, value: "\(from.value.text)..\(to.value.text)"),
      at: from.value.place)
  }

  private func isReversed(_ bounds: [SQLValue]) -> Bool {
    switch (bounds.first, bounds.last) {
    case (.integer(let from), .integer(let to)): from > to
    case (.real(let from), .real(let to)): from > to
    default: false
    }
  }

  // MARK: dates

  /// `:` holds where the intervals may meet, a comparison only where it is certain.
  private func dates(
    _ field: Field, _ item: FilterValue.Item, _ expression: ProjectExpression
  ) throws -> FilterSQL {
    var condition = FilterSQL(text: "")
    var parts: [String] = []
    func add(_ function: String, _ sign: String, _ day: Day) {
      parts.append("\(function)(\(expression.text)) \(sign) ?")
      condition.arguments += expression.arguments + [SQLValue(day.text)]
    }
    // An open end overlaps whatever lies on its side; an unknown date overlaps nothing.
    func mayReach(_ function: String, _ sign: String, _ day: Day) {
      let end = sign == ">=" ? "'9999-12-31'" : "'0001-01-01'"
      parts.append(
        "coalesce(\(function)(\(expression.text)), CASE WHEN \(expression.text) IS NOT NULL THEN \(end) END) \(sign) ?")
      condition.arguments += expression.arguments + expression.arguments + [SQLValue(day.text)]
    }
    switch item {
    case .none: parts = ["0"]
    case .single(let text):
      let date = try FilterFault.at(text.place) { try PartialDate(parsing: text.text) }
      if let first = date.first { mayReach("last_day", ">=", first) }
      if let last = date.last { mayReach("first_day", "<=", last) }
    case .range(let from, let to):
      let (lower, upper) = (try from.map(self.date), try to.map(self.date))
      if let from, let to, let first = lower?.first, let last = upper?.last, last < first {
        throw reversed(field, from, to)
      }
      if let from {
        let day = try end(of: field, from, from.isIncluded ? lower?.first : lower?.last)
        if from.isIncluded, !from.isCertain {
          mayReach("last_day", ">=", day)
        } else {
          add("first_day", from.isIncluded ? ">=" : ">", day)
        }
      }
      if let to {
        let day = try end(of: field, to, to.isIncluded ? upper?.last : upper?.first)
        if to.isIncluded, !to.isCertain {
          mayReach("first_day", "<=", day)
        } else {
          add("last_day", to.isIncluded ? "<=" : "<", day)
        }
      }
    }
    condition.text = "(" + parts.joined(separator: " AND ") + ")"
    return condition
  }

  private func date(_ bound: FilterValue.Bound) throws -> PartialDate {
    try FilterFault.at(bound.value.place) { try PartialDate(parsing: bound.value.text) }
  }

  /// `start>2021..` would let everything through: a bound is a date with an end there.
  private func end(of field: Field, _ bound: FilterValue.Bound, _ day: Day?) throws -> Day {
    guard let day else {
      throw FilterFault(
        FilterError.openBound(field: field.rawValue, value: bound.value.text), at: bound.value.place)
    }
    return day
  }

  // MARK: codes

  /// A stage, or from and up to a stage in the order of the project's own lifecycle.
  private func stages(_ item: FilterValue.Item, _ expression: ProjectExpression) throws -> FilterSQL {
    let list = try snapshot.codes(.stage)
    func code(_ text: FilterText) throws -> String { try FilterFault.at(text.place) { try list.find(text.text).code } }
    switch item {
    case .none: return FilterSQL(text: "\(expression.text) IS NULL", arguments: expression.arguments)
    case .single(let word): return .isIn(expression.text, [SQLValue(try code(word))], arguments: expression.arguments)
    case .range(let from, let to):
      let ordinal = "(SELECT s.ordinal FROM lifecycle_stage s WHERE s.lifecycle = p.lifecycle AND s.code = "
      var parts: [String] = []
      var arguments: [SQLValue] = []
      for (bound, sign) in [(from, ">"), (to, "<")] {
        guard let bound else { continue }
        parts.append("\(ordinal)\(expression.text)) \(sign)\(bound.isIncluded ? "=" : "") \(ordinal)?)")
        arguments += expression.arguments + [SQLValue(try code(bound.value))]
      }
      if let from, let to, try isReversed(try code(from.value), try code(to.value)) { throw reversed(.stage, from, to) }
      return FilterSQL(text: "(" + parts.joined(separator: " AND ") + ")", arguments: arguments)
    }
  }

  /// Whether no lifecycle has the stages in this order, and one has them in the other.
  private func isReversed(_ from: String, _ to: String) throws -> Bool {
    guard from != to else { return false }
    let orders = try snapshot.reader.rows(
      """
      SELECT a.ordinal <= b.ordinal FROM lifecycle_stage a JOIN lifecycle_stage b ON b.lifecycle = a.lifecycle
      WHERE a.code = ? AND b.code = ?
      """, [SQLValue(from), SQLValue(to)]
    ).compactMap { $0.int(0) }
    return !orders.isEmpty && !orders.contains(1)
  }

  private func code(
    _ field: Field, _ kind: CodeKind, _ word: String, _ expression: ProjectExpression
  ) throws -> FilterSQL {
    let list = try snapshot.codes(kind)
    let wanted = list.subtree(of: try list.find(word).code).map { SQLValue($0) }
    switch field {
    case .region:
      return .isIn("EXISTS (SELECT 1 FROM project_region r WHERE r.project = p.id AND r.region", wanted, ")")
    case .role:
      return .isIn("EXISTS (SELECT 1 FROM programme_project gp WHERE gp.project = p.id AND gp.role", wanted, ")")
    case .fund:
      return FilterSQL(
        text: """
          (p.id IN (SELECT v.project FROM plan_version v JOIN plan_entry e ON e.version = v.id
            WHERE e.fund IN (SELECT value FROM json_each(?)))
            OR p.id IN (SELECT project FROM investment_entry WHERE fund IN (SELECT value FROM json_each(?))))
          """, arguments: [.list(wanted), .list(wanted)])
    default: return .isIn(expression.text, wanted, arguments: expression.arguments)
    }
  }

  // MARK: words

  private func word(_ field: Field, _ word: String, _ expression: ProjectExpression) throws -> FilterSQL {
    let plain = FullWidth.folded(word).trimmed
    let held = SQLValue("%\(plain.escapedForLike)%")
    switch field {
    case .parent: return .isIn("p.parent", [SQLValue(try snapshot.project(named: word).id)])
    case .programme: return try programme(word)
    case .alias:
      return FilterSQL(
        text: "EXISTS (SELECT 1 FROM project_alias a WHERE a.project = p.id AND folded(a.name) LIKE ? ESCAPE '\\')",
        arguments: [held])
    case .code: return .isIn("p.code", [SQLValue(word), SQLValue(FullWidth.folded(word))].uniqued())
    case .national: return .isIn("p.national", [SQLValue((try? ProjectCode(parsing: word))?.text ?? word)])
    case .tag:
      return .isIn("EXISTS (SELECT 1 FROM project_tag t WHERE t.project = p.id AND t.tag", [SQLValue(word)], ")")
    case .reporter:
      return FilterSQL(
        text: """
          p.id IN (SELECT i.project FROM investment_entry i JOIN organization o ON o.id = i.reporter
            WHERE folded(o.name_zh) LIKE ? ESCAPE '\\')
          """, arguments: [held])
    default:
      return FilterSQL(
        text: "folded(\(expression.text)) LIKE ? ESCAPE '\\'", arguments: expression.arguments + [held])
    }
  }

  /// A list of one year, or of every year where none is said.
  private func programme(_ word: String) throws -> FilterSQL {
    let meant = try snapshot.programme(named: word)
    let isOneYear = FullWidth.folded(word).trimmed.hasPrefix(meant.year.map(String.init) ?? "-")
    let wanted = try snapshot.programmes().filter { isOneYear ? $0 == meant : $0.name.zh == meant.name.zh }
    let ids = wanted.map { SQLValue($0.id) }
    guard context.listsHoldChildren else {
      return .isIn("p.id IN (SELECT project FROM programme_project WHERE programme", ids, ")")
    }
    return .isIn(
      "p.id IN (WITH RECURSIVE listed (id) AS (SELECT project FROM programme_project WHERE programme", ids,
      " UNION SELECT k.id FROM project k JOIN listed l ON k.parent = l.id) SELECT id FROM listed)")
  }
}
