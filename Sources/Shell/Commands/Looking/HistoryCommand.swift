internal import Portfolio
internal import Reports
internal import Wording

enum HistoryCommand: Command {
  /// Steps shown without `--limit` or `--all`.
  private static let usualLimit = 20

  static let declaration = Declaration(
    "history", "留痕", .looking, Phrase(en: "who changed what, when, by which words", zh: "谁在何时用什么命令改了什么"),
    [Parameter("project", Labels.project, .project, .optional)],
    options: [.sortColumn, .chosenColumns, .limit, .groupColumn, .all],
    examples: [
      ("history", Phrase(en: "the last steps", zh: "最近的操作")),
      ("history jzgt", Phrase(en: "of one project", zh: "一个项目的留痕")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let limit = try session.number("limit", input) ?? (input.flag("all") ? nil : usualLimit)
    let sheet = try session.read { snapshot in
      let projects =
        try input.word("project").map { [try snapshot.project(named: $0.raw).id] }
        ?? session.narrowedProjects(snapshot)
      let entries = try snapshot.log(of: projects, limit: limit)
      var changes: [Int: [Change]] = [:]
      for entry in entries {
        let all = try snapshot.changes(of: entry.step)
        // Of one project only what became of it: an import writes thousands of rows.
        changes[entry.step] =
          projects.map { meant in
            all.filter { [$0.project, $0.otherProject].contains { $0.map { meant.contains($0.id) } ?? false } }
          } ?? all
      }
      return LogReport.history(entries, changes: changes)
    }
    try session.showArranged(sheet, input)
  }
}
