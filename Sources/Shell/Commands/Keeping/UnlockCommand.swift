internal import Portfolio
internal import Values
internal import Wording

enum UnlockCommand: Command {
  static let declaration = Declaration(
    "unlock", "解锁", .keeping,
    Phrase(en: "open a published month for a correction; what was published stays", zh: "解锁已通报的月份以便更正；通报数保留"),
    [Parameter("month", Labels.month, .month)], options: [.why, .note, .dryRun],
    examples: [("unlock 2020-12 --why 滕州补报", Phrase(en: "a reason is asked for", zh: "须写明原因"))], traits: .standsAlone)

  static func run(_ input: Input, in session: Session) throws {
    let month = try session.month(try input.required("month"))
    guard let why = input.option("why"), !why.trimmed.isEmpty else {
      throw UsageError.missingReason(input.declaration.en)
    }
    let recorded = try session.record(input) { try $0.unlock(month, why: why) }
    try session.answer(recorded, [LockWords.unlocked(month.text, why.trimmed)])
  }
}
