internal import Portfolio
internal import Values
internal import Wording

/// What the verbs that move an obstacle from state to state have in common.
enum ObstacleVerb {
  /// - Parameter example: an obstacle of the practice registry that may be moved so.
  static func declaration(_ en: String, _ zh: String, _ summary: Phrase, example: Int) -> Declaration {
    Declaration(
      "obstacles \(en)", "问题 \(zh)", .recording, summary,
      [Parameter("obstacle", Labels.obstacle, .obstacle), Parameter("date", Labels.date, .date, .optional)],
      options: [Option("words", "说明", (Labels.text, .text), Phrase(en: "how it went", zh: "办理情况")), .note, .dryRun],
      examples: [("obstacles \(en) \(example) 2020-12-31", Phrase(en: "by its number", zh: "按序号"))])
  }

  static func move(_ input: Input, to state: Obstacle.State, _ name: Phrase, in session: Session) throws {
    let word = try input.required("obstacle").raw
    let date = try input.word("date").map(session.date) ?? PartialDate(session.clock.today)
    let recorded = try session.record(input) { recording in
      let obstacle = try recording.now.obstacle(named: word)
      try recording.moveObstacle(obstacle, to: state, on: date, words: input.option("words"))
      return obstacle
    }
    let obstacle = recorded.result
    try session.answer(
      recorded, [RecordingWords.obstacle(obstacle.id, obstacle.project.name.zh, obstacle.title, name, date.text)])
  }
}
