internal import Portfolio
internal import Reports
internal import Wording

enum ExportInvestmentCommand: Command {
  static let declaration = Declaration(
    "export investment", "导出 投资", .keeping,
    Phrase(en: "every statement of investment, as it was stated", zh: "导出全部投资填报记录"),
    ExportedList.parameters, options: ExportedList.options,
    examples: [
      ("export investment --since 1", Phrase(en: "what was stated after step 1", zh: "第 1 步之后的填报")),
      ("导出 投资 --格式 tsv", Phrase(en: "parted by tabs", zh: "制表符分隔")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    try ExportedList.show(input, in: session) { filter, context, since, snapshot in
      try StatementExport.sheet(where: filter, context: context, since: since, snapshot)
    }
  }
}
