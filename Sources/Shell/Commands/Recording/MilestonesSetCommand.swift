internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum MilestonesSetCommand: Command {
  static let declaration = Declaration(
    "milestones set", "节点 改", .recording,
    Phrase(en: "weight, expiry, evidence, approval … of a milestone; `none` clears", zh: "修改节点的权重、有效期、依据、批文等；“无”为清空"),
    [
      Parameter("project", Labels.project, .project), Parameter("milestone", Labels.milestone, .milestone),
      Parameter("fields", Labels.assignments, .milestoneFields, .many),
    ],
    options: [.newOrganization, .note, .dryRun],
    examples: [
      ("milestones set 枣庄机场 开工 weight=20 evidence=监理开工令", Phrase(en: "two fields in one step", zh: "一步改两个字段")),
      ("节点 改 枣庄机场 可研 有效期=2022-12-29 批文=无", Phrase(en: "one set, one cleared", zh: "填一个，清一个")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let (project, milestone) = (try input.required("project").raw, try input.required("milestone").raw)
    let values = try input.words("fields").map(assignment)
    let recorded = try session.record(input) { recording in
      try recording.setMilestone(
        milestone, of: recording.now.project(named: project), values, newOrganization: input.flag("new"))
    }
    try session.answer(
      recorded,
      [MilestoneWords.set(recorded.result.phrase)] + session.lines(recorded.changes)
        + session.newOrganizations(recorded))
  }

  /// `weight=20`; `none` and nothing behind the sign clear.
  private static func assignment(_ word: Word) throws -> (field: MilestoneField, value: String?) {
    guard let sign = word.raw.firstIndex(where: { "=＝:：".contains($0) }) else {
      throw UsageError.notAnAssignment(word.raw)
    }
    let name = FullWidth.folded(String(word.raw[..<sign])).trimmed
    guard let field = MilestoneField(word: name) else {
      let words = MilestoneField.allCases.flatMap { [$0.rawValue, $0.zh] }
      throw UsageError.unknownField(name, near: Likeness.nearest(to: name, among: words))
    }
    let value = String(word.raw[word.raw.index(after: sign)...]).trimmed
    return (field, value.isEmpty || Assignment.clearingWords.contains(value) ? nil : value)
  }
}
