internal import Portfolio
internal import Values
internal import Wording

enum LockCommand: Command {
  static let declaration = Declaration(
    "lock", "锁定", .keeping,
    Phrase(en: "publish a month: its figures no longer change", zh: "锁定一个月份：其数字作为通报数，不再变动"),
    [Parameter("month", Labels.month, .month)], options: [.note, .dryRun],
    examples: [
      (
        "lock 2020-12",
        Phrase(en: "then `summary 2020-12 --published` stays the same for ever", zh: "此后“汇总 2020-12 --已发布”永远不变")
      )
    ], traits: .standsAlone)

  static func run(_ input: Input, in session: Session) throws {
    let month = try session.month(try input.required("month"))
    let recorded = try session.record(input) { recording in
      let before = try recording.now.publications().first { $0.month == month }
      return (before: before, locked: try recording.lock(month))
    }
    let (before, locked) = recorded.result
    try session.answer(
      recorded,
      [
        before.map { LockWords.lockedAgain(month.text, $0.step) } ?? LockWords.locked(month.text),
        LockWords.reported(locked.projectsReported, locked.projectsNotReported),
      ])
  }
}
