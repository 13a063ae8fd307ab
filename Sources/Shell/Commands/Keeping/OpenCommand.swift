internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum OpenCommand: Command {
  static let declaration = Declaration(
    "open", "打开", .keeping, Phrase(en: "go over to another registry", zh: "打开另一个项目库"),
    [Parameter("file", Labels.file, .file)],
    examples: [("open practice.db", Phrase(en: "the practice registry", zh: "练习库"))], traits: .standsAlone)

  static func run(_ input: Input, in session: Session) throws {
    try session.refuseMoment()
    let path = try input.required("file").raw
    try session.open(path)
    session.context = Session.Context()
    try session.say(RecordingWords.opened(path, try session.read { try $0.projectCount() }))
  }
}
