internal import Portfolio
internal import Values
internal import Wording

enum ViewSaveCommand: Command {
  static let declaration = Declaration(
    "view save", "视图 存", .recording,
    Phrase(en: "keep a reading command under a name, for all who use the registry", zh: "将查看命令存为视图，供全体使用"),
    [Parameter("name", Labels.name, .view), Parameter("line", ShellLabels.line, .text, .many)],
    options: [.note, .dryRun],
    examples: [
      (
        "view save laggards \"projects light:red --sort gap\"",
        Phrase(en: "then: view laggards", zh: "之后输入：视图 laggards")
      ),
      ("视图 存 落后 \"项目 灯:红 --排序 超欠点\"", Phrase(en: "names may be Chinese", zh: "名称可用中文")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let name = try input.required("name").raw
    guard !["save", "drop", "存", "删"].contains(name.lowercased()) else { throw UsageError.aliasTaken(name) }
    let line = input.text("line")
    let words: [Word]
    do { words = try LineSplitter.words(line) } catch { throw UsageError.openQuote(column: error.column) }
    try refuseAllButLooking(words)
    // What is wrong with it shall be known now, not in the meeting where it is shown.
    let (command, rest) = try Dispatcher.find(words)
    let inner = try Input(command.declaration, rest, line: line)
    // An error points at its place in the line that is kept.
    session.typedLine = line
    if command.declaration.hasFilter {
      try session.read { snapshot in
        let context = try session.filterContext(inner, snapshot)
        _ = try snapshot.count(session.filter(inner), context)
        // With a word more: does it narrow all of it?
        let narrowed = inner.words("filter").map(\.filterWord) + [FilterWord("a")]
        if case .or = try FilterParser.parse(narrowed) { throw UsageError.looseOr }
      }
    }
    if inner.option("sort") != nil, command.declaration.hasFilter { _ = try session.sort(inner) }
    let recorded = try session.record(input) { try $0.saveView(named: name, as: line) }
    try session.answer(recorded, [ShellWords.viewSaved(name, line)])
  }

  /// - Throws: ``UsageError/onlyLooking(_:)``.
  static func refuseAllButLooking(_ words: [Word]) throws {
    let command = try Dispatcher.find(words).command.declaration
    guard command.isReading, !command.traits.contains(.holdsCommand) else { throw UsageError.onlyLooking(command.en) }
    // Whoever opens a colleague's view shall find none of their files written over, and no other registry open.
    let written: Set<String> = ["-o", "--output", "--输出", "--db", "--库", "--me", "--姓名"]
    if let word = words.first(where: { word in
      word.isPlain && written.contains(String(word.text.prefix { $0 != "=" }))
    }) {
      throw UsageError.notInView(word.raw)
    }
  }
}
