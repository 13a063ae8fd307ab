internal import Portfolio
internal import Values
internal import Wording

/// `done` without a project or a milestone asks for it, and then for the date.
extension DoneCommand: AskingCommand {
  static func isIncomplete(_ typed: [Word]) -> Bool { typed.count < 2 }

  static func words(_ typed: [Word], asking session: Session) throws -> [String]? {
    let completer = Completer(session)
    let project: ProjectRef
    if let word = typed.first {
      project = try session.read { try $0.project(named: word.raw) }
    } else {
      let answer = try session.ask(
        ShellWords.whichProject, complete: { (try? completer.values(.project, $0, [])) ?? [] }
      ) { answer in try session.read { try $0.project(named: answer) } }
      guard let answer else { return nil }
      project = answer
    }
    try session.say(Phrase(same: "\(project.code) \(project.name.zh)"))
    let code = Word(answer: project.code)
    let milestone = try session.ask(
      ShellWords.whichMilestone, complete: { (try? completer.values(.milestone, $0, [code])) ?? [] }
    ) { answer in
      var name = Name(zh: answer)
      try session.trying {
        name = try $0.meet(answer, of: project, on: PartialDate(session.clock.today), evidence: nil).name
      }
      try session.say(Phrase(name))
      return name.zh
    }
    guard let milestone else { return nil }
    if let met = (try? session.read { try $0.milestone(named: milestone, of: project) })?.met {
      try session.say(RecordingWords.wasMet(met.text))
    }
    let date = try session.ask(ShellWords.whichDate(session.clock.today.text)) { answer in
      guard !answer.isEmpty else { return session.clock.today.text }
      let date = try session.date(Word(argument: answer))
      try session.trying { _ = try $0.meet(milestone, of: project, on: date, evidence: nil) }
      return date.text
    }
    return date.map { [project.name.zh, milestone, $0] }
  }
}

extension Session {
  /// Tries what would be recorded and takes it back: every check of the command, at the answer that it concerns.
  func trying(_ body: (Recording) throws -> Void) throws {
    let occasion = Occasion(
      at: clock.instant, today: clock.today, who: me, words: "", bareUnit: try bareUnit())
    _ = try registry().record(occasion, dryRun: true, body)
  }
}
