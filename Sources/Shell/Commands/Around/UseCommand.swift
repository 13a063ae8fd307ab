internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum UseCommand: Command {
  static let declaration = Declaration(
    "use", "限定", .around,
    Phrase(en: "narrow every command to a filter or a period, until `use none`", zh: "以下命令限定于某条件或期间"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    examples: [
      ("use region:滕州", Phrase(en: "one district", zh: "一个地区")), ("use 2020-12", Phrase(en: "one month", zh: "一个月份")),
      ("use none", Phrase(en: "everything again", zh: "取消限定")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let words = try Session.split(input.words("filter"))
    if words.count == 1, input.periodWord == nil, ["none", "无"].contains(words[0].text.lowercased()) {
      session.context = Session.Context()
      return try session.say(RecordingWords.usingNone)
    }
    session.filterWords = words
    session.ownFilterWords = words.count
    let filter = try FilterParser.parse(words.map(\.filterWord))
    if input.periodWord == nil, words.isEmpty {
      return try session.say(
        session.context.isEmpty ? RecordingWords.usingNone : RecordingWords.using(session.contextWords))
    }
    // Whatever it is narrowed to must make sense now, not at the next command.
    try session.read { snapshot in
      let context = try session.filterContext(input, snapshot)
      _ = try snapshot.count(filter, context)
    }
    if !words.isEmpty { session.context.words = words }
    if let period = input.periodWord { session.context.period = period }
    try session.say(RecordingWords.using(session.contextWords))
  }
}

extension Session {
  /// The context in words, for the prompt.
  var contextWords: String {
    (([context.period].compactMap { $0 }) + context.words).map { LineSplitter.quoted($0.raw) }.joined(separator: " ")
  }
}
