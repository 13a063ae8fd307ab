internal import Store
internal import Values

/// A filter as SQL over `project p`; every value is bound.
struct FilterSQL {
  /// Joins that the condition needs, and their arguments, which come first.
  var join = ""
  var joinArguments: [SQLValue] = []
  var text: String
  var arguments: [SQLValue] = []
}

extension Snapshot {
  /// The SQL that a filter is compiled to, without its values: those are bound, never a part of it.
  package func sqlText(of filter: Filter, _ context: FilterContext) throws -> String {
    let compiled = try sql(of: filter, context)
    return compiled.join + " " + compiled.text
  }

  /// Compiles a filter.
  ///
  /// - Throws: ``FilterError``, ``CodeError``, ``RuleError`` or the errors of values.
  func sql(of filter: Filter, _ context: FilterContext, alsoFigures: Bool = false) throws -> FilterSQL {
    var compiled = try FilterCompiler(snapshot: self, context: context).condition(filter)
    if alsoFigures || filter.fields.contains(where: \.isFigure) {
      compiled.join = """
        LEFT JOIN (SELECT json_extract(value, '$[0]') AS project, json_extract(value, '$[1]') AS plan,
          json_extract(value, '$[2]') AS completed, json_extract(value, '$[3]') AS remaining,
          json_extract(value, '$[4]') AS rate, json_extract(value, '$[5]') AS gap,
          json_extract(value, '$[6]') AS light FROM json_each(?)) f ON f.project = p.id
        """
      compiled.joinArguments = [SQLValue(try figuresAsJSON(context))]
    }
    return compiled
  }

  private func figuresAsJSON(_ context: FilterContext) throws -> String {
    let figures = try figures(context).map { id, figure in
      let numbers = [
        figure.plan.map { String($0.fen) },
        (figure.completed ?? figure.completedWithoutPlan).map { String($0.fen) },
        figure.remaining.map { String($0.fen) },
        figure.rate.map { String(Double($0.numerator) / Double($0.denominator)) },
        figure.gapPoints.map { String(Double($0.numerator) / Double($0.denominator)) },
        figure.light.map { "\"\($0.colour.rawValue)\"" },
      ]
      return "[\(id),\(numbers.map { $0 ?? "null" }.joined(separator: ","))]"
    }
    return "[\(figures.joined(separator: ","))]"
  }
}

extension Filter {
  /// The regions that a filter narrows to, with all below them; nil: none.
  ///
  /// Only what always holds narrows: not a condition under `not`, and an `or` only if each of its parts does.
  func regions(_ snapshot: Snapshot) throws -> Set<String>? {
    switch self {
    case .field(.region, .matches, let text), .field(.region, .equal, let text):
      let list = try snapshot.codes(.region)
      var found: Set<String> = []
      for item in FilterValue(text, isAmount: false, isOrdered: false).items {
        guard case .single(let word) = item else { return nil }
        found.formUnion(list.subtree(of: try list.find(word).code))
      }
      return found
    case .and(let parts):
      let narrowed = try parts.compactMap { try $0.regions(snapshot) }
      return narrowed.dropFirst().reduce(narrowed.first) { $0?.intersection($1) }
    case .or(let parts):
      let narrowed = try parts.compactMap { try $0.regions(snapshot) }
      return narrowed.count == parts.count ? narrowed.reduce(into: Set()) { $0.formUnion($1) } : nil
    default: return nil
    }
  }
}

/// Compiles one filter; see ``Snapshot/sql(of:_:alsoFigures:)``.
private struct FilterCompiler {
  let snapshot: Snapshot
  let context: FilterContext

  func condition(_ filter: Filter) throws -> FilterSQL {
    switch filter {
    case .all: return FilterSQL(text: "1")
    case .and(let parts): return try joined(parts, " AND ")
    case .or(let parts): return try joined(parts, " OR ")
    case .not(let inner):
      let inner = try condition(inner)
      // Unknown is not false: what is not known to match is not matched.
      return FilterSQL(text: "NOT ifnull((\(inner.text)), 0)", arguments: inner.arguments)
    case .text(let word): return try text(word)
    case .flag(let flag): return self.flag(flag)
    case .field(let field, let comparison, let value): return try self.field(field, comparison, value)
    }
  }

  private func joined(_ parts: [Filter], _ word: String) throws -> FilterSQL {
    let parts = try parts.map(condition)
    return FilterSQL(
      text: FilterCompiler.joined(parts.map(\.text)[...], word), arguments: parts.flatMap(\.arguments))
  }

  /// Joined by halves: SQLite refuses a condition nested a thousand deep, which a long list would be.
  private static func joined(_ texts: ArraySlice<String>, _ word: String) -> String {
    guard texts.count > 1 else { return "(\(texts.first ?? "1"))" }
    let middle = texts.startIndex + texts.count / 2
    return "(" + joined(texts[..<middle], word) + word + joined(texts[middle...], word) + ")"
  }

  /// What the project is called or described by: what a search finds there.
  private func text(_ word: String) throws -> FilterSQL {
    let query = SearchQuery([word], in: SearchPlace.described)
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
        """, arguments: [SQLValue(expression), SQLValue(word)])
  }

  private func flag(_ flag: Filter.Flag) -> FilterSQL {
    switch flag {
    case .overdue:
      FilterSQL(
        text: """
          p.status <> 'cancelled' AND EXISTS (SELECT 1 FROM milestone m WHERE m.project = p.id
            AND (m.met IS NULL OR first_day(m.met) > ?)
            AND last_day(ifnull(m.approved, m.planned)) < ?)
          """, arguments: [SQLValue(context.asOf.text), SQLValue(context.asOf.text)])
    case .suspended, .cancelled: FilterSQL(text: "p.status = ?", arguments: [SQLValue(flag.rawValue)])
    case .doubtful: FilterSQL(text: "p.doubtful IS NOT NULL")
    }
  }

  private func field(_ field: Field, _ comparison: Filter.Comparison, _ value: String) throws -> FilterSQL {
    let isAmount = if case .money = field.kind { true } else { false }
    let items =
      comparison == .matches || comparison == .equal
      ? FilterValue(value, isAmount: isAmount, isOrdered: field.kind.isOrdered).items
      : [FilterValue.compared(comparison, value)]
    guard !items.isEmpty else { throw FilterError.missingValue(field: field.rawValue, word: 0) }
    let parts = try items.map { try item(field, $0, isCertain: comparison != .matches && comparison != .equal) }
    return FilterSQL(
      text: FilterCompiler.joined(parts.map(\.text)[...], " OR "), arguments: parts.flatMap(\.arguments))
  }

  private func item(_ field: Field, _ item: FilterValue.Item, isCertain: Bool) throws -> FilterSQL {
    let expression = ProjectExpression.of(field, context)
    if item == .none {
      return FilterSQL(text: "\(expression.text) IS NULL", arguments: expression.arguments)
    }
    switch field.kind {
    case .money:
      return try range(field, item, expression) { text in
        SQLValue(try MoneyParser.parse(text, bareUnit: try snapshot.moneyUnit).money)
      }
    case .ratio: return try range(field, item, expression) { .real(try ratio(field, $0)) }
    case .points, .days:
      return try range(field, item, expression) { text in
        guard let number = Double(FullWidth.folded(text)), number.isFinite else {
          throw FilterError.badValue(field: field.rawValue, value: text)
        }
        return .real(number)
      }
    case .date: return try dates(item, expression, isCertain: isCertain)
    case .code(.stage): return try stages(item, expression)
    case .code(let kind): return try codes(field, kind, item, expression)
    case .project, .programme, .text: return try words(field, item, expression)
    }
  }

  private func ratio(_ field: Field, _ text: String) throws -> Double {
    let plain = FullWidth.folded(text).trimmed
    let isPercent = plain.hasSuffix("%")
    guard let number = Double(isPercent ? String(plain.dropLast()) : plain), number.isFinite,
      isPercent || number.magnitude <= 10
    else { throw FilterError.badValue(field: field.rawValue, value: text) }
    return isPercent ? number / 100 : number
  }

  private func range(
    _ field: Field, _ item: FilterValue.Item, _ expression: ProjectExpression, _ value: (String) throws -> SQLValue
  ) throws -> FilterSQL {
    switch item {
    case .none: return FilterSQL(text: "\(expression.text) IS NULL", arguments: expression.arguments)
    case .single(let text):
      return FilterSQL(text: "\(expression.text) = ?", arguments: expression.arguments + [try value(text)])
    case .range(let from, let to):
      var parts: [String] = []
      var arguments: [SQLValue] = []
      for (bound, sign) in [(from, ">"), (to, "<")] {
        guard let bound else { continue }
        parts.append("\(expression.text) \(sign)\(bound.isIncluded ? "=" : "") ?")
        arguments += expression.arguments + [try value(bound.text)]
      }
      if parts.isEmpty { throw FilterError.missingValue(field: field.rawValue, word: 0) }
      if let from, let to, isReversed(try value(from.text), try value(to.text)) {
        throw FilterError.badValue(field: field.rawValue, value: "\(from.text)..\(to.text)")
      }
      return FilterSQL(text: parts.joined(separator: " AND "), arguments: arguments)
    }
  }

  private func isReversed(_ from: SQLValue, _ to: SQLValue) -> Bool {
    switch (from, to) {
    case (.integer(let a), .integer(let b)): a > b
    case (.real(let a), .real(let b)): a > b
    default: false
    }
  }

  /// `:` holds where the intervals overlap, a comparison only where it is certain.
  private func dates(
    _ item: FilterValue.Item, _ expression: ProjectExpression, isCertain: Bool
  ) throws -> FilterSQL {
    var parts: [String] = []
    var arguments: [SQLValue] = []
    func add(_ function: String, _ sign: String, _ day: Day?) {
      guard let day else { return }
      parts.append("\(function)(\(expression.text)) \(sign) ?")
      arguments += expression.arguments + [SQLValue(day.text)]
    }
    // An open end overlaps whatever lies on its side; an unknown date overlaps nothing.
    func mayReach(_ function: String, _ sign: String, _ day: Day?) {
      guard let day else { return }
      let end = sign == ">=" ? "'9999-12-31'" : "'0001-01-01'"
      parts.append(
        "coalesce(\(function)(\(expression.text)), CASE WHEN \(expression.text) IS NOT NULL THEN \(end) END) \(sign) ?")
      arguments += expression.arguments + expression.arguments + [SQLValue(day.text)]
    }
    switch item {
    case .none: parts = ["0"]
    case .single(let text):
      let date = try PartialDate(parsing: text)
      mayReach("last_day", ">=", date.first)
      mayReach("first_day", "<=", date.last)
    case .range(let from, let to):
      let lower = try from.map { ($0.isIncluded, try PartialDate(parsing: $0.text)) }
      let upper = try to.map { ($0.isIncluded, try PartialDate(parsing: $0.text)) }
      if let (isIncluded, date) = lower {
        if !isIncluded {
          add("first_day", ">", date.last)
        } else if isCertain {
          add("first_day", ">=", date.first)
        } else {
          mayReach("last_day", ">=", date.first)
        }
      }
      if let (isIncluded, date) = upper {
        if !isIncluded {
          add("last_day", "<", date.first)
        } else if isCertain {
          add("last_day", "<=", date.last)
        } else {
          mayReach("first_day", "<=", date.last)
        }
      }
    }
    return FilterSQL(
      text: parts.isEmpty ? "\(expression.text) IS NOT NULL" : parts.joined(separator: " AND "),
      arguments: parts.isEmpty ? expression.arguments : arguments)
  }

  /// A stage, or from and up to a stage in the order of the project's own lifecycle.
  private func stages(_ item: FilterValue.Item, _ expression: ProjectExpression) throws -> FilterSQL {
    let list = try snapshot.codes(.stage)
    switch item {
    case .none: return FilterSQL(text: "\(expression.text) IS NULL", arguments: expression.arguments)
    case .single(let word):
      return FilterSQL(
        text: "\(expression.text) = ?", arguments: expression.arguments + [SQLValue(try list.find(word).code)])
    case .range(let from, let to):
      let ordinal = "(SELECT s.ordinal FROM lifecycle_stage s WHERE s.lifecycle = p.lifecycle AND s.code = "
      var parts: [String] = []
      var arguments: [SQLValue] = []
      for (bound, sign) in [(from, ">"), (to, "<")] {
        guard let bound else { continue }
        parts.append("\(ordinal)\(expression.text)) \(sign)\(bound.isIncluded ? "=" : "") \(ordinal)?)")
        arguments += expression.arguments + [SQLValue(try list.find(bound.text).code)]
      }
      return FilterSQL(text: parts.isEmpty ? "1" : parts.joined(separator: " AND "), arguments: arguments)
    }
  }

  private func codes(
    _ field: Field, _ kind: CodeKind, _ item: FilterValue.Item, _ expression: ProjectExpression
  ) throws -> FilterSQL {
    guard case .single(let word) = item else {
      throw FilterError.badComparison(field: field.rawValue, operator: "..")
    }
    let list = try snapshot.codes(kind)
    let wanted = list.subtree(of: try list.find(word).code)
    let places = wanted.map { _ in "?" }.joined(separator: ", ")
    let values = wanted.map { SQLValue($0) }
    let text =
      switch field {
      case .region:
        "EXISTS (SELECT 1 FROM project_region r WHERE r.project = p.id AND r.region IN (\(places)))"
      case .role:
        "EXISTS (SELECT 1 FROM programme_project gp WHERE gp.project = p.id AND gp.role IN (\(places)))"
      case .fund:
        """
        (p.id IN (SELECT v.project FROM plan_version v JOIN plan_entry e ON e.version = v.id
          WHERE e.fund IN (\(places))) OR p.id IN (SELECT project FROM investment_entry WHERE fund IN (\(places))))
        """
      default: "\(expression.text) IN (\(places))"
      }
    switch field {
    case .region, .role: return FilterSQL(text: text, arguments: values)
    case .fund: return FilterSQL(text: text, arguments: values + values)
    default: return FilterSQL(text: text, arguments: expression.arguments + values)
    }
  }

  private func words(
    _ field: Field, _ item: FilterValue.Item, _ expression: ProjectExpression
  ) throws -> FilterSQL {
    guard case .single(let word) = item else {
      throw FilterError.badComparison(field: field.rawValue, operator: "..")
    }
    let held = SQLValue("%\(FullWidth.folded(word).trimmed.escapedForLike)%")
    switch field {
    case .parent:
      return FilterSQL(text: "p.parent = ?", arguments: [SQLValue(try snapshot.project(named: word).id)])
    case .programme:
      let meant = try snapshot.programme(named: word)
      let isOneYear = FullWidth.folded(word).trimmed.hasPrefix(meant.year.map(String.init) ?? "-")
      let wanted = try snapshot.programmes().filter { isOneYear ? $0 == meant : $0.name.zh == meant.name.zh }
      let places = wanted.map { _ in "?" }.joined(separator: ", ")
      let listed = "SELECT project FROM programme_project WHERE programme IN (\(places))"
      let withChildren = """
        WITH RECURSIVE listed (id) AS (\(listed) UNION SELECT k.id FROM project k JOIN listed l ON k.parent = l.id)
        SELECT id FROM listed
        """
      return FilterSQL(
        text: "p.id IN (\(context.listsHoldChildren ? withChildren : listed))",
        arguments: wanted.map { SQLValue($0.id) })
    case .alias:
      return FilterSQL(
        text: "EXISTS (SELECT 1 FROM project_alias a WHERE a.project = p.id AND folded(a.name) LIKE ? ESCAPE '\\')",
        arguments: [held])
    case .code:
      return FilterSQL(
        text: "p.code IN (?, ?)", arguments: [SQLValue(word), SQLValue(FullWidth.folded(word))])
    case .national:
      return FilterSQL(
        text: "p.national = ?", arguments: [SQLValue((try? ProjectCode(parsing: word))?.text ?? word)])
    case .tag:
      return FilterSQL(
        text: "EXISTS (SELECT 1 FROM project_tag t WHERE t.project = p.id AND t.tag = ?)", arguments: [SQLValue(word)])
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
}
