internal import Ledgers
internal import Reports
internal import Wording

enum ExportAllCommand: Command {
  private static let folder = Phrase(en: "FOLDER", zh: "文件夹")

  static let declaration = Declaration(
    "export all", "导出 全部", .keeping,
    Phrase(en: "the whole registry as a folder of CSV that `import` takes in", zh: "把全库导出为可再导入的 CSV 文件夹"),
    [Parameter("folder", folder, .folder, .optional)],
    examples: [
      ("export all registry-csv", Phrase(en: "an older export in the folder is replaced", zh: "文件夹中原有的导出会被替换"))
    ])

  static func run(_ input: Input, in session: Session) throws {
    var answering = session.preferences
    let path: String
    if let word = input.word("folder") {
      path = word.raw
    } else if let output = answering.output {
      // `-o` names the folder here: the answer is no file in it.
      path = output
      answering.output = nil
    } else {
      throw UsageError.missingWord(label: 0, command: declaration.en)
    }
    let export = try FolderExport(path)
    let files = try session.read { try export.run($0) }
    try session.with(answering) {
      try session.show(sheet(files), showsAll: true)
      guard session.speaksToPeople else { return }
      try session.say(ExportWords.wrote(files.map(\.rows).reduce(0, +), files.count, to: path))
    }
  }

  private static func sheet(_ files: [FolderExport.FileOutcome]) -> Sheet {
    Sheet(
      key: "files", caption: [ExportWords.exported],
      columns: [Sheet.Column("file", Heading.file), Sheet.Column("rows", Heading.rows)],
      rows: files.map { [.text($0.file), .integer($0.rows)] })
  }
}
