internal import Portfolio
internal import Reports
internal import Wording

enum CheckCommand: Command {
  static let declaration = Declaration(
    "check", "核对", .looking, Phrase(en: "everything that does not fit, at once", zh: "一次列出所有不符之处"),
    options: Option.arranging, examples: [("check", Phrase(en: "all findings", zh: "全部发现"))])

  static func run(_ input: Input, in session: Session) throws {
    var findings = try session.read { try $0.findings() } + session.restatements().findings
    let filter = try session.filter([])
    if !filter.isAll {
      let meant = try session.read { snapshot in
        try snapshot.projects(where: filter, context: FilterContext(asOf: session.clock.today)).map(\.ref)
      }
      findings = findings.filter { $0.project.map(Set(meant).contains) ?? true }
    }
    try session.showArranged(LogReport.findings(findings), input)
  }
}
