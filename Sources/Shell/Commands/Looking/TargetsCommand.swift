internal import Portfolio
internal import Reports
internal import Wording

enum TargetsCommand: Command {
  static let declaration = Declaration(
    "targets", "目标", .looking, Phrase(en: "promised quantities and what came of them", zh: "目标与结果"),
    [Parameter("period", Labels.period, .period, .optional), Parameter("words", Labels.text, .text, .rest)],
    options: Option.arranging,
    examples: [
      ("targets 2021", Phrase(en: "of one year", zh: "一年的目标")),
      ("targets 2021 技改", Phrase(en: "whose names hold a word", zh: "名称含某词的目标")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let sheet = try session.read { snapshot in
      let period = try session.period(input, snapshot)
      let words = input.words("words").map(\.raw)
      let targets = try snapshot.targets(in: period).filter { target in
        words.allSatisfy { word in
          [target.code, target.name.zh, target.name.en, target.metric ?? ""].contains {
            $0.lowercased().contains(word.lowercased())
          }
        }
      }
      return try TargetReport.sheet(snapshot.computations(of: targets, today: session.clock.today), snapshot)
    }
    try session.showArranged(sheet, input)
  }
}
