internal import Ledgers
internal import Portfolio
internal import Reports
internal import Wording

/// A folder in the registry's own headings: taken in, and answered file by file.
enum FolderImportAnswer {
  static func run(_ path: String, _ input: Input, in session: Session) throws {
    let folder = try FolderImport(path)
    let line = ProgressLine(session)
    let recorded = try session.recordInterruptibly(input, mostChanges: ImportCommand.mostChanges) { recording in
      defer { line.erase() }
      return try folder.run(in: recording) { line.show(ImportWords.progress($0, $1)) }
    }
    let outcome = recorded.result
    var answer = ImportAnswer.answer(outcome, session.language)
    if !session.speaksToPeople { answer.parts.append(ImportAnswer.changes(recorded)) }
    try session.show(answer, showsAll: session.speaksToPeople)
    if session.speaksToPeople {
      let files = outcome.files
      try session.say(
        RecordingWords.imported(
          files.map(\.recorded).reduce(0, +), files.map(\.unchanged).reduce(0, +), outcome.refusalCount))
      if recorded.isDryRun {
        try session.say(RecordingWords.dryRun)
      } else {
        try session.say(recorded.step.map(RecordingWords.step) ?? RecordingWords.nothingChanged)
      }
    }
    if !outcome.refusals.isEmpty { session.status = .partly }
  }
}
