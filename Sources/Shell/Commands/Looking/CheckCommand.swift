internal import Portfolio
internal import Reports
internal import Wording

enum CheckCommand: Command {
  static let declaration = Declaration(
    "check", "核对", .looking, Phrase(en: "everything that does not fit, at once", zh: "一次列出所有不符之处"),
    options: Option.arranging, examples: [("check", Phrase(en: "all findings", zh: "全部发现"))])

  static func run(_ input: Input, in session: Session) throws {
    let today = session.clock.today
    var findings =
      try session.read { try $0.findings() + $0.expiryFindings(at: today) } + session.restatements().findings
    if let meant = try session.read({ try session.narrowedProjects($0) }) {
      findings = findings.filter { $0.project.map { meant.contains($0.id) } ?? true }
    }
    try session.showArranged(LogReport.findings(findings), input)
  }
}
