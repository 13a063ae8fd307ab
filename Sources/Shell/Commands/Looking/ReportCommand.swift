internal import Foundation
internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// The papers that an office publishes.
enum ReportCommand: Command {
  static let declaration = Declaration(
    "report", "报表", .looking, Phrase(en: "a paper to publish: bulletin, work report", zh: "生成通报、工作报告等文稿"),
    [
      Parameter("kind", Labels.paper, .choice(kinds)),
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
    ])

  private static let kinds = Paper.Kind.allCases.flatMap { [$0.rawValue, $0.zh] }

  static func run(_ input: Input, in session: Session) throws {
    let word = FullWidth.folded(input.text("kind")).lowercased()
    guard let kind = Paper.Kind.allCases.first(where: { [$0.rawValue, $0.zh].contains(word) }) else {
      throw UsageError.unknownPaper(word, near: Likeness.nearest(to: word, among: kinds))
    }
    if input.flag("show-template") {
      return try session.write(PaperTemplates.text(kind.rawValue, session.language) ?? "")
    }
    let template = try input.option("template").map(text(ofTemplate:))
    let filter = try session.filter(input)
    let words = session.filterWords.map(\.raw)
    // Targets are the city's: they are of no project, and so within no filter.
    if kind == .targets, let word = input.words("filter").first {
      throw UsageError.tooManyWords(word.raw, command: declaration.en)
    }
    let measure = try session.code(.measure, "measure", input) ?? "reported"
    let against = try session.planChoice(input)
    func show(_ period: Period?, today: Day) throws {
      var answer = try session.read { snapshot in
        let period = try period ?? session.period(input, snapshot) ?? snapshot.latestPeriod(today, measure: measure)
        let summary = SummaryQuery(
          period: try snapshot.running(period, measure: measure, on: today), filter: filter, measure: measure,
          rule: session.rule(input), against: against)
        let query = PaperQuery(summary, today: today, filterWords: words.map { " " + $0 }.joined())
        switch kind {
        case .bulletin: return try BulletinPaper.answer(query, snapshot)
        case .workReport: return try WorkReportPaper.answer(query, snapshot)
        case .targets: return try TargetsPaper.answer(query, snapshot)
        }
      }
      answer.paper?.template = template
      try session.show(answer, showsAll: true)
    }
    guard input.flag("published") else { return try show(nil, today: session.clock.today) }
    let (period, publication) = try session.published(input)
    try session.holding(session.moment(of: publication)) {
      // Nothing may depend on a later day than that of the lock.
      try show(period, today: publication.month.last.adding(days: 1))
    }
  }

  private static func text(ofTemplate path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw FileFault.noSuchScript(path: path) }
    guard let text = String(data: data, encoding: .utf8) else { throw UsageError.templateNotText(path) }
    return text
  }
}
