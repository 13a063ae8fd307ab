internal import Ledgers
internal import Portfolio
internal import Reports
internal import Values
internal import Wording

enum ImportCommand: Command {
  static let declaration = Declaration(
    "import", "导入", .keeping,
    Phrase(
      en: "take in ledgers (CSV, XLSX), or a folder of CSV in the registry's own headings",
      zh: "导入台账（CSV、XLSX）或 CSV 文件夹"),
    [Parameter("file", Labels.file, .file, .many)],
    options: [
      Option(
        "map", "对照", (Labels.file, .file),
        Phrase(en: "a page of YAML that says which column is what", zh: "对照文件（YAML），说明各列含义")),
      Option(
        "sheet", "工作表", (Labels.name, .text), Phrase(en: "a workbook's sheet, by name or number", zh: "工作簿的工作表，名称或序号")),
      Option(
        "encoding", "编码", (Labels.name, .text),
        Phrase(en: "UTF-8, UTF-16, GB18030; found by itself", zh: "UTF-8、UTF-16、GB18030，默认自动识别")),
      Option(
        "month", "月份", (Labels.month, .month),
        Phrase(en: "the ledger's month, where it does not say", zh: "台账月份，表上没写时用")),
      Option(
        "from", "填报单位", (Labels.reporter, .reporter),
        Phrase(en: "who states it, where it does not say", zh: "填报单位，表上没写时用")),
      Option(
        "cumulative", "累计口径", (Labels.name, .choice(["ytd", "since_start"])),
        Phrase(en: "what a plain 累计 is: ytd or since_start", zh: "“累计”指 ytd（自年初）或 since_start（自开工）")),
      Option(
        "same", "同一", (Phrase(en: "NAME=PROJECT", zh: "名称=项目"), .text),
        Phrase(en: "a name in the file is this project; may be repeated", zh: "表中名称即某项目，可多次使用")),
      Option("add", "新增项目", nil, Phrase(en: "make projects that are not known", zh: "新建库中没有的项目")),
      Option("strict", "严格", nil, Phrase(en: "one refused row refuses everything", zh: "有一行退回即全部退回")),
      Option(
        "refused", "退回文件", (Labels.file, .file),
        Phrase(en: "where refused rows go; beside the ledger", zh: "退回的行写到哪里，默认在台账旁")),
      .newOrganization, .why, .note, .dryRun,
    ],
    examples: [
      ("import Seeds/zaozhuang-2021", Phrase(en: "a folder; again changes nothing", zh: "文件夹；重复导入不会改变"))
    ], traits: .standsAlone)

  /// A script that wants more of them asks `history`.
  static let mostChanges = 10_000

  static func run(_ input: Input, in session: Session) throws {
    let paths = input.words("file").map(\.raw)
    if let folder = paths.first, paths.count == 1, FolderImport.takes(folder) {
      return try FolderImportAnswer.run(folder, input, in: session)
    }
    let options = try options(input, session)
    if paths.count > 1, let path = input.option("refused"), !RefusedRows.isFolder(path) {
      throw LedgerFault.severalRefused(path: path)
    }
    do {
      let line = ProgressLine(session)
      let recorded = try session.recordInterruptibly(input, mostChanges: mostChanges) { recording in
        defer { line.erase() }
        return try LedgerFiles(paths, options).run(in: recording) { line.show(ImportWords.progress($0, $1)) }
      }
      try answer(recorded.result, recorded, input, session)
    } catch let refusal as StrictRefusal {
      try show(refusal.outcomes, nil, session)
      throw refusal
    }
  }

  private static func answer(
    _ result: [LedgerOutcome], _ recorded: Recorded<[LedgerOutcome]>, _ input: Input, _ session: Session
  ) throws {
    var outcomes = result
    var failure: (any Error)?
    for index in outcomes.indices where !recorded.isDryRun && outcomes[index].refused > 0 {
      do {
        outcomes[index].refusedFile = try RefusedRows(outcomes[index]).write(
          to: input.option("refused"), heading: LedgerWords.returnedBecause.text(in: session.language)
        ) { ErrorSentences.sentence(for: $0).phrase.text(in: session.language) }
      } catch {
        // What went in has gone in: that is told first.
        failure = failure ?? error
      }
    }
    try show(outcomes, ImportAnswer.changesInAll(recorded), session)
    if session.speaksToPeople {
      for sentence in LedgerAnswer(outcomes).sentences(recorded.step) { try session.say(sentence) }
      for path in outcomes.compactMap(\.refusedFile) { try session.say(LedgerWords.refusedFile(path)) }
      if recorded.isDryRun {
        try session.say(RecordingWords.dryRun)
      } else {
        try session.say(recorded.step.map(RecordingWords.step) ?? RecordingWords.nothingChanged)
      }
    }
    if outcomes.contains(where: { $0.refused > 0 || $0.fault != nil }) { session.status = .partly }
    if let failure { throw failure }
  }

  private static func show(_ outcomes: [LedgerOutcome], _ changes: Sheet?, _ session: Session) throws {
    var answer = Answer(LedgerAnswer(outcomes).sheets)
    if !session.speaksToPeople, let changes { answer.parts.append(changes) }
    try session.show(answer, showsAll: true)
  }

  private static func options(_ input: Input, _ session: Session) throws -> LedgerOptions {
    var options = LedgerOptions()
    options.sheet = input.option("sheet")
    options.encoding = input.option("encoding")
    options.unit = session.preferences.unit?.symbolZh
    options.month = try input.option("month").map { try session.month(Word(argument: $0)) }
    options.reporter = input.option("from")
    if let word = input.option("cumulative") {
      guard let basis = Basis(word: word), basis != .month else {
        throw UsageError.badChoice(option: "cumulative", value: word, ["ytd", "since_start"])
      }
      options.runningTotal = basis
    }
    options.same = try (input.allValues["same"] ?? []).map { pair in
      let halves = pair.split(maxSplits: 1) { $0 == "=" || $0 == "＝" }.map { String($0).trimmed }
      guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { throw LedgerFault.wrongSame(pair) }
      return (halves[0], halves[1])
    }
    options.mapping = try input.option("map").map { path in
      try session.read { try Mapping(path: path, fiscal: $0.fiscalYear) }
    }
    options.addsProjects = input.flag("add")
    options.reason = input.option("why")
    options.isStrict = input.flag("strict")
    options.newOrganization = input.flag("new")
    return options
  }
}
