internal import Ledgers
internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum ExportLedgerCommand: Command {
  static let declaration = Declaration(
    "export ledger", "导出 台账", .keeping,
    Phrase(en: "workbooks for the reporters to fill in", zh: "生成各填报单位填写的台账（工作簿）"),
    [
      Parameter("period", Labels.month, .month, .optional), Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [
      Option("from", "填报单位", (Labels.reporter, .reporter), Phrase(en: "only this reporter's", zh: "只要这一家的"))
    ],
    examples: [
      (
        "export ledger -o ledgers",
        Phrase(en: "the month after the last with data, a file a reporter", zh: "下一月，每家一个文件")
      ),
      (
        "导出 台账 2021年2月 programme:2020市级重点项目 --填报单位 演练滕州市项目办 -o ledger.xlsx",
        Phrase(en: "one reporter's, into one file", zh: "一家单位的一个文件")
      ),
    ], traits: .writesFiles)

  static func run(_ input: Input, in session: Session) throws {
    guard let path = input.option("output"), !path.isEmpty else {
      throw UsageError.missingOutput(command: declaration.en)
    }
    let filter = try session.filter(input)
    let typed = try input.periodWord.map { try session.month($0) }
    let (export, month) = try session.read { snapshot in
      let month = try typed ?? snapshot.latestMonth()?.adding(1) ?? session.clock.today.month
      let context = FilterContext(asOf: session.clock.today)
      let ledgers = try snapshot.ledgers(
        for: month, where: filter, context: context, of: try reporter(input, snapshot))
      let headings = LedgerHeadings(
        session.language == .zh ? .zh : .en, month: month, fiscal: try snapshot.fiscalYear,
        unit: session.preferences.unit ?? .wan)
      return (LedgerExport(ledgers, headings, registry: try snapshot.registryName), month)
    }
    try session.show(sheet(of: try export.write(to: path), month), showsAll: true)
  }

  private static func reporter(_ input: Input, _ snapshot: Snapshot) throws -> Int? {
    guard let name = input.option("from") else { return nil }
    if let id = try snapshot.organization(named: name) { return id }
    throw RuleError.unknownOrganization(
      name, near: Likeness.nearest(to: name, among: try snapshot.organizationNames()))
  }

  private static func sheet(of files: [LedgerExport.Written], _ month: Month) -> Sheet {
    Sheet(
      caption: [
        ExportWords.ledgers(Phrase(en: month.english, zh: month.chinese)), ReportWords.countOf(files.count),
      ],
      columns: [
        Sheet.Column("file", Heading.file), Sheet.Column("reporter", Heading.reporter),
        Sheet.Column("projects", Heading.projects), Sheet.Column("rows", ExportWords.fundRows),
      ],
      rows: files.map { file in
        [
          .text(file.path), file.reporter.map { .text($0.zh) } ?? .unknown, .integer(file.projects),
          .integer(file.rows),
        ]
      }, facts: [("month", .text(month.text))], empty: ExportWords.noLedger)
  }
}
