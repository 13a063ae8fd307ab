internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum WhyCommand: Command {
  static let declaration = Declaration(
    "why", "出处", .looking,
    Phrase(en: "the statements, steps and sources behind a figure", zh: "一个数字背后的填报、操作与出处"),
    [
      Parameter("subject", Labels.project, .project, .optional), Parameter("period", Labels.period, .period, .optional),
      Parameter("by", Labels.dimension, .field, .optional),
      Parameter("filter", Labels.field, .field, .rest),
    ],
    options: [.measure, .rule, .against, .all],
    examples: [
      ("why 枣庄机场", Phrase(en: "everything known of one project", zh: "一个项目的出处")),
      ("why 市级重点项目", Phrase(en: "of a programme's reported totals", zh: "清单通报数的出处")),
      ("why T-SF318", Phrase(en: "of a target: the projects that count", zh: "目标的测算依据：计入的项目")),
      ("why 2020-12 by region", Phrase(en: "of every row of it", zh: "汇总表中每一行的由来")),
      ("why 2020-12 region:滕州", Phrase(en: "of a row of a summary", zh: "汇总表中一行的由来")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let words = input.words("subject") + input.words("filter")
    let dimension = try session.dimension(input)
    let against = try session.planChoice(input)
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    let answer = try session.read { snapshot in
      let period = try session.period(input, snapshot)
      var query = SummaryQuery(
        period: try snapshot.running(
          try period ?? snapshot.latestPeriod(session.clock.today, measure: measure), measure: measure,
          on: session.clock.today),
        measure: measure, rule: session.rule(input), against: against)
      if let dimension {
        query.dimensions = [dimension]
        query.filter = try session.filter(words)
        return Answer(try WhyReport.ofRows(query, today: session.clock.today, snapshot))
      }
      guard let first = words.first, !isCondition(first) else {
        query.filter = try session.filter(words)
        return Answer(try WhyReport.ofRow(query, today: session.clock.today, snapshot))
      }
      let field = try words.dropFirst().first.map { try session.field($0.text) }
      do {
        return try ofProject(
          try snapshot.project(named: first.raw), field, query, isDated: period != nil, session.clock.today, snapshot)
      } catch let error as RuleError {
        guard case .unknownProject = error else { throw error }
        if let programme = try? snapshot.programme(named: first.raw) { return try ofProgramme(programme, snapshot) }
        if let target = try? snapshot.target(named: first.raw) {
          return try ofTarget(target, session.clock.today, snapshot)
        }
        throw error
      }
    }
    try session.show(answer, showsAll: true)
  }

  /// Whether a word is the beginning of a filter rather than a name.
  private static func isCondition(_ word: Word) -> Bool {
    guard word.isPlain else { return false }
    switch try? FilterParser.parse([word.filterWord]) {
    case .text, .all: return false
    // A slip in a condition wants its own sentence, not that there is no such project.
    case nil: return FullWidth.folded(word.text).contains { ":=<>".contains($0) }
    default: return true
    }
  }

  /// - Parameter isDated: a period was asked for; without one every statement there is stands below.
  private static func ofProject(
    _ project: ProjectRef, _ field: Field?, _ query: SummaryQuery, isDated: Bool, _ today: Day, _ snapshot: Snapshot
  ) throws -> Answer {
    let isMoney = field.map { [.plan, .completed, .remaining, .rate, .gap, .light, .fund].contains($0) } ?? true
    let isTotal = field.map { $0 == .total } ?? true
    var parts: [Sheet] = []
    if isMoney {
      parts = try WhyReport.ofProject(project, query, today: today, allStatements: !isDated, snapshot)
    }
    if isTotal { parts.append(try MoneyReport.estimates(snapshot.estimates(of: project))) }
    parts.append(try LogReport.citations(snapshot.citations(of: project), snapshot))
    var log = LogReport.history(try snapshot.log(of: [project.id]), changes: nil)
    log.key = "steps"
    parts.append(log)
    return Answer(parts)
  }

  private static func ofProgramme(_ programme: Programme, _ snapshot: Snapshot) throws -> Answer {
    let citations = try snapshot.reportedTotals(of: programme).flatMap {
      try snapshot.citations(of: "reported_total", $0.id)
    }
    return Answer([
      ListReport.reportedTotals(try snapshot.reportedTotals(of: programme), of: programme),
      try LogReport.citations(citations, snapshot),
    ])
  }

  private static func ofTarget(_ target: Target, _ today: Day, _ snapshot: Snapshot) throws -> Answer {
    let computation = try snapshot.computation(of: target, today: today)
    var sheet = try TargetReport.sheet([(target, computation)], snapshot)
    sheet.key = "target"
    let citations =
      try snapshot.citations(of: "target", target.id)
      + snapshot.resultIDs(of: target).flatMap { try snapshot.citations(of: "target_result", $0) }
    let projects = computation.value.map { [TargetProjects.sheet($0)] } ?? []
    return Answer([sheet] + projects + [try LogReport.citations(citations, snapshot)])
  }
}
