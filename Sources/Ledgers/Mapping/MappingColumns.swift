internal import Portfolio
internal import Values

extension MappedColumn {
  private static let keys = [
    "field", "estimate", "dated", "plan", "fund", "investment", "month", "measure", "milestone", "date", "rating",
    "assessor", "rating_words", "note", "values", "unit", "at", "optional",
  ]

  /// A column is a word (`name`, `total`, `skip`), or a map that says more.
  init(_ heading: String, _ node: MappingNode, _ fiscal: FiscalYear) throws {
    self.heading = HeadingPattern(heading)
    line = node.line
    guard node.isMap else {
      meaning = try MappedMeaning(word: node)
      return
    }
    var parts: [String: MappingNode] = [:]
    for (key, value) in try node.pairs(MappedColumn.keys) { parts[key] = value }
    meaning = try MappedMeaning(parts, node)
    unit = try parts["unit"]?.unit()
    at = try parts["at"].map { TextPattern(try $0.text()) }
    isOptional = try parts["optional"]?.choice(["true": true, "yes": true, "false": false, "no": false]) ?? false
    values =
      try parts["values"]?.pairs(nil).map { pattern, value in
        let text = try value.text()
        return (TextPattern(pattern), text == "unknown" || text.isEmpty ? nil : text)
      } ?? []
  }
}

extension MappedMeaning {
  var isIdentity: Bool {
    switch self {
    case .code, .national, .name: true
    default: false
    }
  }

  private static let plain: [String: MappedMeaning] = [
    "code": .code, "national": .national, "name": .name, "total": .estimate(kind: "stated", dated: nil),
    "progress": .progress, "problem": .problem, "reason": .reason, "reporter": .reporter, "fund": .fund, "skip": .skip,
    "note": .note(label: nil), "plan": .plan(year: nil, fund: nil),
    "month": .investment(.month, month: nil, fund: nil, measure: "reported"),
    "ytd": .investment(.ytd, month: nil, fund: nil, measure: "reported"),
    "since_start": .investment(.sinceStart, month: nil, fund: nil, measure: "reported"),
  ]

  fileprivate init(word node: MappingNode) throws {
    let word = try node.text()
    if let known = MappedMeaning.plain[word] { self = known } else { self = .field(try node.field(word)) }
  }

  fileprivate init(_ parts: [String: MappingNode], _ node: MappingNode) throws {
    let fund = try parts["fund"]?.text()
    if let field = parts["field"] {
      self = try MappedMeaning(word: field)
    } else if let estimate = parts["estimate"] {
      let kinds = ["stated", "concept", "feasibility", "design", "budget", "final"]
      self = .estimate(
        kind: try estimate.choice(Dictionary(uniqueKeysWithValues: kinds.map { ($0, $0) })),
        dated: try parts["dated"]?.date())
    } else if let plan = parts["plan"] {
      self = .plan(year: try plan.text().isEmpty ? nil : plan.number(), fund: fund)
    } else if let investment = parts["investment"] {
      let measures = ["reported", "statistical", "arrived", "paid", "forecast"]
      self = .investment(
        try investment.choice(["month": .month, "ytd": .ytd, "since_start": .sinceStart]),
        month: try parts["month"]?.month(), fund: fund,
        measure: try parts["measure"]?.choice(Dictionary(uniqueKeysWithValues: measures.map { ($0, $0) })) ?? "reported"
      )
    } else if let milestone = parts["milestone"] {
      let dates = Dictionary(uniqueKeysWithValues: MilestoneDate.allCases.map { ($0.rawValue, $0) })
      self = .milestone(try MilestoneName(milestone), try parts["date"]?.choice(dates) ?? .planned)
    } else if let rating = parts["rating"] {
      self = .rating(scheme: try rating.text(), assessor: try parts["assessor"]?.text())
    } else if let words = parts["rating_words"] {
      self = .ratingWords(scheme: try words.text())
    } else if let note = parts["note"] {
      self = .note(label: try note.text())
    } else {
      throw node.wrong()
    }
  }
}

extension MappedMeaning.MilestoneName {
  /// A name, or `{column: HEADING}` where the row itself names it.
  fileprivate init(_ node: MappingNode) throws {
    guard node.isMap else {
      self = .name(try node.text())
      return
    }
    guard let column = try node.pairs(["column"]).first?.node else { throw node.wrong() }
    self = .column(TextPattern(try column.text()))
  }
}
