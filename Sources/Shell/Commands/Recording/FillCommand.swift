internal import Portfolio
internal import Values
internal import Wording

enum FillCommand: Command {
  static let declaration = Declaration(
    "fill", "逐项", .recording,
    Phrase(
      en: "go through the projects that owe a month's figure, one by one", zh: "逐个填报某月未报的项目"),
    [Parameter("period", Labels.month, .month, .optional), Parameter("filter", Labels.filter, .filter, .rest)],
    options: [
      Option("ytd", "累计", nil, Phrase(en: "the year to date is asked for", zh: "填自年初累计")),
      Option("from", "填报单位", (Labels.reporter, .reporter), Phrase(en: "who states it", zh: "填报单位")), .dryRun,
    ],
    examples: [
      ("fill 2020-12 region:滕州", Phrase(en: "Enter: unknown, 0: zero; one step an answer", zh: "回车为未知，0 为零；每答一项为一步"))
    ])

  static func run(_ input: Input, in session: Session) throws {
    guard session.canAsk else { throw UsageError.needsTerminal(declaration.en) }
    let month = try (input.periodWord ?? session.context.period).flatMap { try session.singleMonth($0) }
    let filter = try session.filter(input)
    let (wanted, owed) = try session.read { snapshot in
      let wanted = try month ?? snapshot.reportingMonth(on: session.clock.today)
      let period = Period.month(wanted, fiscal: try snapshot.fiscalYear)
      let context = FilterContext(asOf: min(wanted.last, session.clock.today), period: period)
      let reporter = try input.option("from").map { try snapshot.organization(meant: $0) }
      return (wanted, try snapshot.owedFigures(of: wanted, where: filter, context: context, reporter: reporter))
    }
    guard wanted <= session.clock.today.month else { throw RuleError.futureMonth(wanted, today: session.clock.today) }
    guard !owed.isEmpty else { return try session.say(FillWords.nothingOwed(wanted.text)) }
    try session.say(FillWords.begun(wanted.text, owed.count))
    try FillRound(month: wanted, input: input, session: session).go(through: owed)
  }
}

/// One sitting: question after question, each answer a step of its own.
private struct FillRound {
  let month: Month
  let input: Input
  let session: Session

  private enum Answer { case recorded, unknown, back, stop }

  func go(through owed: [OwedFigure]) throws {
    var answers: [Int: Answer] = [:]
    var place = 0
    while owed.indices.contains(place) {
      let answer = try ask(owed[place], "\(place + 1)/\(owed.count)")
      if answer == .stop { break }
      if answer == .back {
        place = max(0, place - 1)
        continue
      }
      // Enter behind `b` leaves what was recorded as it is.
      if answers[place] != .recorded { answers[place] = answer }
      place += 1
    }
    let recorded = answers.values.count { $0 == .recorded }
    let unknown = answers.values.count { $0 == .unknown }
    try session.say(FillWords.ended(recorded: recorded, unknown: unknown, left: owed.count - answers.count))
  }

  private func ask(_ owed: OwedFigure, _ place: String) throws -> Answer {
    try session.say(heading(owed, place))
    let question = FillWords.question(month.text, isYearToDate: input.flag("ytd"))
    while let answer = try session.ask(question) {
      switch FullWidth.folded(answer).lowercased() {
      case "": return .unknown
      case "q", "quit", "退出": return .stop
      case "b", "back", "上一项": return .back
      case "?", "help", "帮助": try session.say(FillWords.help)
      default:
        do {
          try record(answer, owed)
          return .recorded
        } catch {
          session.tell(error)
        }
      }
    }
    return .stop
  }

  /// States it as `invest` would: in the series that went on until now, and with its checks and answers.
  private func record(_ answer: String, _ owed: OwedFigure) throws {
    var typed = try LineSplitter.words(answer)
    // A bare 0 needs no unit.
    if let first = typed.first, first.text.allSatisfy({ $0 == "0" }) { typed[0] = Word(argument: "0元") }
    var words = ["invest", owed.project.code, month.text].map { Word(argument: $0) } + typed
    let series: [(String, String?)] = [
      ("--fund", owed.fund), ("--from", owed.reporter ?? input.option("from")), ("--region", owed.region),
    ]
    for case (let option, let value?) in series { words += [Word(argument: option), Word(argument: value)] }
    if input.flag("ytd") { words.append(Word(argument: "--ytd")) }
    let line = words.map { LineSplitter.quoted($0.raw) }.joined(separator: " ")
    try Dispatcher(session: session).run(words, line: line, over: session.preferences)
  }

  private func heading(_ owed: OwedFigure, _ place: String) throws -> Phrase {
    try session.read { snapshot in
      let period = Period.month(month, fiscal: try snapshot.fiscalYear)
      let context = FilterContext(asOf: month.last, period: period)
      let figure = try snapshot.figures(context, of: [owed.project.id])[owed.project.id]
      var parts = [Phrase(same: "\(place) \(owed.project.code) \(owed.project.name.zh)")]
      if let fund = owed.fund { parts.append(Phrase(try snapshot.codes(.fund).name(fund))) }
      if let region = owed.region { parts.append(Phrase(try snapshot.codes(.region).name(region))) }
      if let reporter = owed.reporter { parts.append(Phrase(same: reporter)) }
      if let last = owed.last {
        let basis = try snapshot.codes(.basis).name(last.basis.rawValue)
        parts.append(FillWords.last(last.month.text, Phrase(basis), last.amount.text))
      } else {
        parts.append(FillWords.neverStated)
      }
      // Nothing stated is unknown, not zero.
      let completed = owed.last == nil ? nil : figure?.completed ?? figure?.completedWithoutPlan
      parts.append(FillWords.year(completed: completed?.spoken, plan: figure?.plan?.spoken))
      return Phrase.joined(parts, by: " · ")
    }
  }
}
