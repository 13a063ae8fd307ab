internal import Portfolio
internal import Reports
internal import Wording

enum ShowCommand: Command {
  static let declaration = Declaration(
    "show", "查看", .looking, Phrase(en: "everything about one project", zh: "查看一个项目的全部信息"),
    [Parameter("project", Labels.project, .project), Parameter("period", Labels.period, .period, .optional)],
    options: [.measure, .rule],
    examples: [("show jzgt", Phrase(en: "a project by the initials of its pinyin", zh: "用拼音首字母选项目"))])

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("project")
    let answer = try session.read { snapshot in
      let project = try snapshot.project(named: word.raw)
      return try ShowReport.answer(project, context: try session.filterContext(input, snapshot), snapshot)
    }
    try session.show(answer, showsAll: true)
  }
}
