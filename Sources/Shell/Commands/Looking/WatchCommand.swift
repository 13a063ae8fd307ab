internal import Portfolio
internal import Wording

enum WatchCommand: Command {
  private static let mostSeconds = 86_400

  static let declaration = Declaration(
    "watch", "盯看", .looking, Phrase(en: "show a result again and again until Ctrl-C", zh: "定时反复显示，Ctrl-C 结束"),
    [Parameter("seconds", Labels.number, .text), Parameter("command", Labels.command, .command, .many)],
    examples: [("watch 5 reporting 2020-12", Phrase(en: "every five seconds", zh: "每 5 秒"))], traits: .holdsCommand)

  static func run(_ input: Input, in session: Session) throws {
    let word = try input.required("seconds")
    guard let seconds = Int(word.text), (1...mostSeconds).contains(seconds) else {
      throw UsageError.notANumber(option: "N", value: word.raw)
    }
    let words = input.words("command")
    let command = try Dispatcher.find(session.config.expanding(words, "").words).command.declaration
    guard command.isReading, command.en != declaration.en else { throw UsageError.onlyLooking(command.en) }
    guard session.terminal.isTerminal, session.pipe == nil, session.preferences.output == nil else {
      throw UsageError.needsTerminal(declaration.en)
    }
    let line = words.map(\.raw).joined(separator: " ")
    session.isPaged = false
    defer { session.isPaged = true }
    try InterruptWatch.repeating(every: seconds) {
      session.clearScreen()
      try session.say(ShellWords.watching(seconds, line, session.clock.timeOfDay))
      try Dispatcher(session: session).run(words, line: line, over: session.preferences)
    }
  }
}
