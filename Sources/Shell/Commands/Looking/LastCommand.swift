internal import Wording

enum LastCommand: Command {
  static let declaration = Declaration(
    "last", "上次", .looking,
    Phrase(en: "show the last result again, in full, or in another format", zh: "再次显示上次结果：全部，或换一种格式"),
    examples: [
      ("last", Phrase(en: "every row and every word of it", zh: "显示全部行与文字")),
      ("last --format json", Phrase(en: "the same as JSON", zh: "改为 JSON")),
      ("last -o last.xlsx", Phrase(en: "the same as a workbook", zh: "存为工作簿")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    guard let last = session.lastAnswer else { throw UsageError.nothingToShowAgain }
    // It says of itself of which moment it told.
    try session.showAgain(last)
  }
}
