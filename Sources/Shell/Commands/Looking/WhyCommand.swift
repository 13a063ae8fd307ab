internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum WhyCommand: Command {
  static let declaration = Declaration(
    "why", "出处", .looking,
    Phrase(en: "the statements, steps and sources behind a figure", zh: "一个数字背后的填报、操作与出处"),
    [
      Parameter("subject", Labels.project, .project), Parameter("period", Labels.period, .period, .optional),
      Parameter("filter", Labels.field, .field, .rest),
    ],
    examples: [
      ("why 枣庄机场", Phrase(en: "everything known of one project", zh: "一个项目的出处")),
      ("why 市级重点项目", Phrase(en: "of a programme's reported totals", zh: "清单通报数的出处")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("subject")
    let answer = try session.read { snapshot in
      let period = try session.period(input, snapshot)
      let field = try input.words("filter").first.map { try session.field($0.text) }
      do {
        return try ofProject(try snapshot.project(named: word.raw), field, period, snapshot)
      } catch let error as RuleError {
        guard case .unknownProject = error else { throw error }
        if let programme = try? snapshot.programme(named: word.raw) { return try ofProgramme(programme, snapshot) }
        if let target = try? snapshot.target(named: word.raw) { return try ofTarget(target, snapshot) }
        throw error
      }
    }
    try session.show(answer, showsAll: true)
  }

  private static func ofProject(
    _ project: ProjectRef, _ field: Field?, _ period: Period?, _ snapshot: Snapshot
  ) throws -> Answer {
    let isMoney = field.map { [.plan, .completed, .remaining, .rate, .gap, .light, .fund].contains($0) } ?? true
    let isTotal = field.map { $0 == .total } ?? true
    var parts: [Sheet] = []
    if isMoney {
      let statements = try snapshot.statements(of: project).filter { statement in
        period.map { statement.month <= $0.last && $0.years.contains($0.fiscal.year(of: statement.month)) } ?? true
      }
      parts.append(try MoneyReport.statements(statements, snapshot))
      let plans = try snapshot.plans(of: project).filter { version in
        period.map { $0.years.contains(version.year) } ?? true
      }
      parts.append(try MoneyReport.plans(plans, snapshot))
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
    return Answer([try LogReport.citations(citations, snapshot)])
  }

  private static func ofTarget(_ target: Target, _ snapshot: Snapshot) throws -> Answer {
    var sheet = try TargetReport.sheet([target], snapshot)
    sheet.key = "target"
    let citations =
      try snapshot.citations(of: "target", target.id)
      + snapshot.resultIDs(of: target).flatMap { try snapshot.citations(of: "target_result", $0) }
    return Answer([sheet, try LogReport.citations(citations, snapshot)])
  }
}
