internal import Store
internal import Values

/// A filter as SQL over `project p`; every value is bound.
struct FilterSQL {
  /// Joins that the condition needs, and their arguments, which come first.
  var join = ""
  var joinArguments: [SQLValue] = []
  var text: String
  var arguments: [SQLValue] = []
  /// Where the last argument is a list in which something has to be: its values, to which others can be added.
  var members: [SQLValue] = []
  /// How much of the stack of SQLite's parser the text takes, at the least; it has 100.
  var height = 0
  /// How many lists of alternatives stand in one another.
  var lists = 0
}

extension Snapshot {
  /// The SQL behind `FROM project p` that a filter is compiled to, without its values: those are bound, never a part of it.
  package func sqlText(of filter: Filter, _ context: FilterContext) throws -> String {
    let compiled = try sql(of: filter, context)
    return "\(compiled.join) WHERE \(compiled.text)"
  }

  /// Compiles a filter.
  ///
  /// - Throws: ``FilterFault``.
  func sql(of filter: Filter, _ context: FilterContext, alsoFigures: Bool = false) throws -> FilterSQL {
    var compiled = try FilterCompiler(snapshot: self, context: context).compile(filter)
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
      for item in try FilterValue(text, of: .region, .matches).items {
        guard case .single(let word) = item else { return nil }
        found.formUnion(list.subtree(of: try FilterFault.at(word.place) { try list.find(word.text).code }))
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
