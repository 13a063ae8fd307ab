internal import Ledgers
internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum ImportCommand: Command {
  static let declaration = Declaration(
    "import", "导入", .keeping, Phrase(en: "take in a folder of CSV in the registry's own headings", zh: "导入一个 CSV 文件夹"),
    [Parameter("file", Labels.file, .file)], options: [.note, .dryRun],
    examples: [("import Seeds/zaozhuang-2021", Phrase(en: "again changes nothing", zh: "重复导入不会改变"))])

  /// A script that wants more of them asks `history`.
  private static let mostChanges = 10_000

  static func run(_ input: Input, in session: Session) throws {
    let folder = try FolderImport(try input.required("file").raw)
    let line = ProgressLine(session)
    let recorded = try session.recordInterruptibly(input, mostChanges: mostChanges) { recording in
      defer { line.erase() }
      return try folder.run(in: recording) { line.show(ImportWords.progress($0, $1)) }
    }
    let outcome = recorded.result
    if session.speaksToPeople {
      try session.show(ImportAnswer.answer(outcome, session.language), showsAll: true)
      let files = outcome.files
      try session.say(
        RecordingWords.imported(
          files.map(\.recorded).reduce(0, +), files.map(\.unchanged).reduce(0, +), outcome.refusalCount))
      if recorded.isDryRun {
        try session.say(RecordingWords.dryRun)
      } else {
        try session.say(recorded.step.map(RecordingWords.step) ?? RecordingWords.nothingChanged)
      }
    } else {
      var answer = ImportAnswer.answer(outcome, session.language)
      answer.parts.append(ImportAnswer.changes(recorded))
      try session.show(answer)
    }
    if !outcome.refusals.isEmpty { session.status = .partly }
  }
}
