internal import Foundation
internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// The papers and pages that an office publishes.
enum ReportCommand: Command {
  /// What `report` can make: a paper, or the page for the wall.
  private enum Kind {
    case paper(Paper.Kind)
    case wall

    static let words = Paper.Kind.allCases.flatMap { [$0.rawValue, $0.zh] } + ["wall", "挂图"]

    init(_ word: String) throws(UsageError) {
      let plain = FullWidth.folded(word).lowercased()
      if let paper = Paper.Kind.allCases.first(where: { [$0.rawValue, $0.zh].contains(plain) }) {
        self = .paper(paper)
      } else if ["wall", "挂图"].contains(plain) {
        self = .wall
      } else {
        let near = Likeness.nearest(to: plain, among: Kind.words)
        throw .unknownPaper(word, near: near.isEmpty ? Kind.words : near)
      }
    }
  }

  static let declaration = Declaration(
    "report", "报表", .looking,
    Phrase(en: "papers to publish: bulletin, work report, targets, wall page", zh: "生成通报、工作报告、目标、挂图等文稿"),
    [
      Parameter("kind", Labels.paper, .choice(Kind.words)),
      Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [
      Option("published", "已发布", nil, Phrase(en: "as it stood when the month was locked", zh: "按该月锁定时的通报数")), .rule,
      .measure, .against,
      Option(
        "template", "模板", (Labels.file, .file),
        Phrase(en: "a template of one's own (Mustache)", zh: "自己的模板（Mustache）")),
      Option(
        "show-template", "看模板", nil, Phrase(en: "the template itself, to be changed", zh: "显示模板本身，以便修改")),
    ],
    examples: [
      ("report bulletin 2020-06", Phrase(en: "the bulletin of a month", zh: "一个月的通报")),
      ("报表 工作报告 2020", Phrase(en: "the year's figures in sentences", zh: "全年情况的文字稿")),
      ("报表 通报 2020年6月 地区:滕州", Phrase(en: "of one district", zh: "一个地区的通报")),
      (
        "report wall 2020 -o wall.html",
        Phrase(en: "a page for the wall, which opens down to the steps", zh: "可逐层点开的挂图网页")
      ),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let kind = try Kind(input.required("kind").text)
    if input.flag("show-template") {
      guard case .paper(let paper) = kind else { throw UsageError.noTemplate }
      return try session.write(PaperTemplates.text(paper.rawValue, session.language) ?? "")
    }
    if case .wall = kind, input.option("template") != nil { throw UsageError.noTemplate }
    // Targets are the city's: they are of no project, and so within no filter.
    if case .paper(.targets) = kind, let word = input.words("filter").first {
      throw UsageError.tooManyWords(word.raw, command: declaration.en)
    }
    guard input.flag("published") else { return try show(kind, nil, input, today: session.clock.today, session) }
    let (period, publication) = try session.published(input)
    try session.holding(session.moment(of: publication)) {
      // Nothing may depend on a later day than that of the lock.
      try show(kind, period, input, today: publication.month.last.adding(days: 1), session)
    }
  }

  /// - Parameter period: the one that was published; nil: the one that was typed, or the latest.
  private static func show(
    _ kind: Kind, _ period: Period?, _ input: Input, today: Day, _ session: Session
  ) throws {
    let filter = try session.filter(input)
    let words = session.filterWords.map(\.raw)
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    let against = try session.planChoice(input)
    func query(_ snapshot: Snapshot) throws -> SummaryQuery {
      let period = try period ?? session.period(input, snapshot) ?? snapshot.latestPeriod(today, measure: measure)
      if case .paper = kind { try check(period, today: today) }
      return SummaryQuery(
        period: try snapshot.running(period, measure: measure, on: today), filter: filter, measure: measure,
        rule: session.rule(input), against: against)
    }
    guard case .paper(let paper) = kind else {
      let chart = try session.read {
        try WallReport.chart(try query($0), filter: words.joined(separator: " "), today: today, $0)
      }
      return try session.show(chart)
    }
    let template = try input.option("template").map(text(ofTemplate:))
    var answer = try session.read { snapshot in
      var summary = try query(snapshot)
      summary.period = self.period(of: paper, summary.period)
      var query = PaperQuery(summary, today: today, filterWords: filterText(session))
      query.knownOn = session.moment?.step
      return switch paper {
      case .bulletin: try BulletinPaper.answer(query, snapshot)
      case .workReport: try WorkReportPaper.answer(query, snapshot)
      case .targets: try TargetsPaper.answer(query, snapshot)
      }
    }
    answer.paper?.template = template
    if let moment = session.moment { answer.paper?.tell(moment.caption) }
    try session.show(answer, showsAll: true)
  }

  /// The filter as it is typed behind other conditions, that of `use` last: in parentheses, else an `or` in it would let more
  /// through there.
  private static func filterText(_ session: Session) -> String {
    let words = session.filterWords.map(\.raw)
    let own = min(session.ownFilterWords, words.count)
    return [words[..<own], words[own...]].filter { !$0.isEmpty }.map { words in
      let text = words.joined(separator: " ")
      return words.count > 1 ? " (\(text))" : " \(text)"
    }.joined()
  }

  private static func check(_ period: Period, today: Day) throws {
    guard period.years.count == 1 else { throw UsageError.paperOfOneYear(period.text) }
    guard period.first.first <= today else { throw UsageError.notBegun(period.text) }
  }

  /// A bulletin is of a part of one year, a work report of a year up to a month, targets are of a whole one.
  private static func period(of paper: Paper.Kind, _ period: Period) -> Period {
    switch paper {
    case .bulletin: period
    case .workReport: period.isYearRange ? period : .months(period.yearToDate, fiscal: period.fiscal)
    case .targets: .year(period.years.upperBound, fiscal: period.fiscal)
    }
  }

  private static func text(ofTemplate path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw FileFault.noSuchScript(path: path) }
    guard let text = String(data: data, encoding: .utf8) else { throw UsageError.templateNotText(path) }
    return text.replacing("\r\n", with: "\n")
  }
}
