internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum BackupCommand: Command {
  static let declaration = Declaration(
    "backup", "备份", .keeping, Phrase(en: "a consistent copy of the registry, while it is in use", zh: "备份项目库"),
    [Parameter("file", Labels.file, .file)],
    examples: [("backup 2021-06.db", Phrase(en: "never over a file that exists", zh: "不覆盖已有文件"))], traits: .standsAlone)

  static func run(_ input: Input, in session: Session) throws {
    try session.refuseMoment()
    let path = try input.required("file").raw
    try session.registry().backup(to: path)
    try session.say(RecordingWords.backedUp(path))
  }
}
