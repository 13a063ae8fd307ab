internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum MilestonesLinkCommand: Command {
  static let declaration = Declaration(
    "milestones link", "节点 连", .recording,
    Phrase(en: "a milestone waits for another, with a lag in days", zh: "登记前置节点及间隔天数"),
    [
      Parameter("project", Labels.project, .project), Parameter("milestone", Labels.milestone, .milestone),
      Parameter("after", LinkWords.link, .linkEnd, .phrase),
    ],
    options: [.note, .dryRun],
    examples: [
      ("milestones link jzgt 开通 after 开工 4年", Phrase(en: "of one project; a year is 365 days", zh: "同一项目；一年按365天计")),
      (
        "节点 连 枣庄机场 通航 后于 jzgt 开通 -90天",
        Phrase(en: "of another project, up to 90 days before it; a month is 30 days", zh: "等待另一项目，可早90天；一个月按30天计")
      ),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let link = try LinkedWords(input, mayHaveLag: true)
    let recorded = try session.record(input) { recording in
      let project = try recording.now.project(named: link.project)
      let other = try link.otherProject.map { try recording.now.project(named: $0) } ?? project
      return try recording.pushing(project) {
        try recording.link(link.milestone, of: project, after: link.other, of: other, lag: link.lag)
      }
    }
    let (ends, pushed) = recorded.result
    try session.answer(
      recorded,
      [
        LinkWords.linked(
          ends.milestone.phrase, ends.predecessor.phrase, Phrase(en: link.lag.english, zh: link.lag.chinese))
      ] + PushSentences.lines(pushed))
  }
}

/// The words of a link: `PROJECT MILESTONE after [PROJECT] MILESTONE [LAG]`.
struct LinkedWords {
  let project: String
  let milestone: String
  /// nil: the same one.
  let otherProject: String?
  let other: String
  var lag = Lag(days: 0)

  private static let after = ["after", "后于", "晚于"]

  init(_ input: Input, mayHaveLag: Bool) throws(UsageError) {
    project = try input.required("project").raw
    milestone = try input.required("milestone").raw
    var rest = input.words("after")[...]
    if let word = rest.first, word.isPlain, LinkedWords.after.contains(word.text.lowercased()) { rest.removeFirst() }
    // The name of a milestone may look like a lag: the last word is one only where a milestone stands before it.
    if mayHaveLag, rest.count > 1, let word = rest.last, word.isPlain, let lag = Lag(word.text) {
      self.lag = lag
      rest.removeLast()
    }
    guard let last = rest.last else { throw .missingWord(label: 2, command: input.declaration.en) }
    if rest.count > 2 { throw .tooManyWords(last.raw, command: input.declaration.en) }
    other = last.raw
    otherProject = rest.count == 2 ? rest.first?.raw : nil
  }
}
