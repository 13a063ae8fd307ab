internal import Portfolio
internal import Reports
internal import Wording

enum ExportProjectsCommand: Command {
  static let declaration = Declaration(
    "export projects", "导出 项目", .keeping,
    Phrase(en: "all projects with every field, as CSV or in the format of -o FILE", zh: "导出项目全部字段（CSV，或按 -o 后缀）"),
    ExportedList.parameters, options: ExportedList.options,
    examples: [
      ("export projects sector:transport", Phrase(en: "as CSV", zh: "CSV 到标准输出")),
      ("导出 项目 --自步 1 --格式 json", Phrase(en: "what changed after step 1", zh: "第 1 步之后的变更")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    try ExportedList.show(input, in: session) { filter, context, since, snapshot in
      try ProjectExport.sheet(where: filter, context: context, since: since, snapshot)
    }
  }
}
