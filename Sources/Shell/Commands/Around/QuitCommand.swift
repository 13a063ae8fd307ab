internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum QuitCommand: Command {
  static let declaration = Declaration(
    "quit", "退出", .around, Phrase(en: "leave; Ctrl-D does too", zh: "退出，也可按 Ctrl-D"),
    examples: [("quit", Phrase(en: "everything is saved already", zh: "数据均已保存"))])

  static func run(_ input: Input, in session: Session) throws { session.quit() }
}
