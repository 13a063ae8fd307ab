internal import Ledgers
internal import Portfolio
internal import Rendering
internal import Reports
internal import Values
internal import Wording

/// The one place where facts about what went wrong become a sentence and an exit status.
enum ErrorSentences {
  static func sentence(for error: any Error) -> (phrase: Phrase, status: ExitStatus) {
    if let ledger = LedgerSentences.sentence(for: error) { return ledger }
    return switch error {
    case UsageError.standsAlone(let command): (ShellErrorWords.ownStep(name(ofCommand: command)), .refused)
    case UsageError.nothingToShowAgain: (ShellErrorWords.nothingToShowAgain, .refused)
    case UsageError.unknownAlias(let name): (ShellErrorWords.unknownAlias(clip(name)), .refused)
    case let error as UsageError: (usage(error), .usage)
    case SheetFault.unknownColumn(let word, let near, let known):
      (TableErrorWords.unknownColumn(clip(word), near, known), .usage)
    case let error as FilterFault: sentence(for: error.reason)
    case let error as FilterError: (FilterSentences.sentence(for: error), .usage)
    case BulkEditRefusal.noFilter: (BulkEditErrorWords.noFilter, .usage)
    case BulkEditRefusal.unconfirmed(let projects): (BulkEditErrorWords.unconfirmed(projects), .refused)
    case let error as CodeError: (code(error), .usage)
    case let error as MoneyParseError: (money(error), .usage)
    case is MoneyOverflow: (ErrorWords.tooLarge, .usage)
    case let error as DateParseError: (date(error), .usage)
    case let error as ProjectCodeError: (projectCode(error), .usage)
    case let error as RuleError: RuleSentences.sentence(for: error)
    case let error as Portfolio.UndoRefusal: (undo(error), .refused)
    case let error as KnownOnError: (knownOn(error), .refused)
    case let error as FileFault: file(error)
    case let fault as OpenStepFault: (openStep(fault), .refused)
    case let error as FolderImport.Fault: folder(error)
    case let error as FolderExport.Fault: export(error)
    case let error as TableFault: table(error)
    case let error as RowError: (row(error), .refused)
    case let error as RenderingFault: rendering(error)
    case let error as LedgerExport.Fault: ledgerExport(error)
    case let error as LineWords.OpenQuote: (ErrorWords.openQuote(error.column), .usage)
    case let error as PlainReader.Failure: (ErrorWords.unreachable("stdin", "\(error)"), .unavailable)
    default: (ErrorWords.internalFault("\(error)"), .internalFault)
    }
  }

  static func clip(_ text: String) -> String { ErrorWords.clipped(text) }

  private static func usage(_ error: UsageError) -> Phrase {
    switch error {
    case .unknownCommand(let word, let near): ErrorWords.unknownCommand(clip(word), near)
    case .unknownOption(let word, let near, let command): ErrorWords.unknownOption(clip(word), near, command)
    case .missingValue(let option): ErrorWords.missingValue(option)
    case .valueForFlag(let option): ErrorWords.valueForFlag(option)
    case .missingWord(let place, let command): missingWord(place, command)
    case .tooManyWords(let word, let command): ErrorWords.tooManyWords(clip(word), usage(of: command))
    case .unknownDimension(let word, let near): ErrorWords.unknownDimension(clip(word), near)
    case .timeDimension(let word): SummaryErrorWords.timeDimension(clip(word))
    case .missingDimension: ErrorWords.missingDimension
    case .badDimensions: SummaryErrorWords.badDimensions
    case .badFunnelDimension(let word): FunnelErrorWords.badDimension(clip(word))
    case .notComparable: SummaryErrorWords.notComparable
    case .badOutlookDimension: OutlookErrorWords.badDimension
    case .badPlanVersion(let word): SummaryErrorWords.badVersion(clip(word))
    case .notANumber(let option, let value): ErrorWords.notANumber(option, clip(value))
    case .unknownFormat(let word): ErrorWords.unknownFormat(clip(word))
    case .unknownLanguage(let word): ErrorWords.unknownLanguage(clip(word))
    case .unknownUnit(let word): ErrorWords.unknownUnit(clip(word))
    case .badMonth(let word): ErrorWords.badMonth(clip(word))
    case .notAnAssignment(let word): ErrorWords.notAnAssignment(clip(word))
    case .unknownField(let word, let near): ErrorWords.unknownField(clip(word), near)
    case .openQuote(let column): ErrorWords.openQuote(column)
    case .commandWithLines: ErrorWords.commandWithLines
    case .missingLine: ErrorWords.missingLine
    case .unknownSetting(let word): ErrorWords.unknownSetting(clip(word))
    case .twoBases: ErrorWords.twoBases
    case .missingReason: ErrorWords.missingReason
    case .badChoice(let option, let value, let choices): LedgerWords.badChoice(option, clip(value), choices)
    case .workbookToTerminal: ErrorWords.workbookToTerminal
    case .secondAnswer(let path): ErrorWords.secondAnswer(path)
    case .pageToTerminal(let ending): PictureErrorWords.pageToTerminal(ending)
    case .secondPage(let path): PictureErrorWords.secondPage(path)
    case .onlyPage(let format): WallErrorWords.onlyPage(format)
    case .missingOutput(let command): ErrorWords.missingOutput(usage(of: command))
    case .badMoment(let text): ErrorWords.badMoment(clip(text))
    case .amountForEachYear(let period, let years, let amounts):
      ErrorWords.amountForEachYear(clip(period), years, amounts)
    case .unknownPaper(let word, let near): PaperErrorWords.unknownPaper(clip(word), near)
    case .templateNotText(let path): PaperErrorWords.templateNotText(path)
    case .noTemplate: PaperErrorWords.noTemplate
    case .paperOfOneYear(let period): PaperErrorWords.ofOneYear(clip(period))
    case .notBegun(let period): PaperErrorWords.notBegun(clip(period))
    case .recordsNow: ErrorWords.recordsNow
    case .standsAlone(let command): ShellErrorWords.ownStep(name(ofCommand: command))
    case .unknownPreference(let word, let near): ShellErrorWords.unknownPreference(clip(word), near)
    case .aliasTaken(let name): ShellErrorWords.aliasTaken(clip(name))
    case .badAlias(let name): ShellErrorWords.badAlias(clip(name))
    case .notInView(let option): ShellErrorWords.notInView(clip(option))
    case .looseOr: ShellErrorWords.looseOr
    case .unknownAlias(let name): ShellErrorWords.unknownAlias(clip(name))
    case .onlyLooking(let command): ShellErrorWords.onlyLooking(name(ofCommand: command))
    case .needsTerminal(let command): ShellErrorWords.needsTerminal(name(ofCommand: command))
    case .noPeriodHere(let word, let command): ShellErrorWords.noPeriodHere(clip(word), name(ofCommand: command))
    case .nothingToShowAgain: ShellErrorWords.nothingToShowAgain
    case .unknownProgram(let word): ShellErrorWords.unknownProgram(clip(word))
    }
  }

  private static func name(ofCommand command: String) -> Phrase {
    Phrase(en: command, zh: CommandList.command(named: command)?.declaration.zh ?? command)
  }

  private static func openStep(_ fault: OpenStepFault) -> Phrase {
    switch fault {
    case .alreadyOpen: ShellErrorWords.alreadyOpen
    case .notOpen: ShellErrorWords.notOpen
    case .lost(let interrupted): ShellErrorWords.lost(isInterrupted: interrupted)
    }
  }

  private static func usage(of command: String) -> Phrase {
    guard let declaration = CommandList.command(named: command)?.declaration else { return Phrase(same: command) }
    return Phrase(en: declaration.usages(.en), zh: declaration.usages(.zh))
  }

  private static func missingWord(_ place: Int, _ command: String) -> Phrase {
    let parameters = CommandList.command(named: command)?.declaration.parameters ?? []
    let label = parameters.indices.contains(place) ? parameters[place].label : Phrase(same: "?")
    return ErrorWords.missingWord(label, usage(of: command))
  }

  private static func code(_ error: CodeError) -> Phrase {
    switch error {
    case .unknown(let kind, let word, let near): ErrorWords.unknownCode(name(of: kind), clip(word), near)
    case .ambiguous(let kind, let word, let candidates):
      ErrorWords.ambiguousCode(name(of: kind), clip(word), candidates)
    }
  }

  private static func name(of kind: CodeKind) -> Phrase {
    let zh: [CodeKind: String] = [
      .region: "地区", .sector: "行业", .fund: "资金来源", .nature: "建设性质", .lifecycle: "流程", .cluster: "集群",
      .lightRule: "灯规则", .size: "规模", .status: "状态", .role: "类别", .light: "灯", .state: "状态", .measure: "口径",
      .basis: "口径", .modality: "力度", .stage: "阶段",
    ]
    return Phrase(en: kind.rawValue, zh: zh[kind] ?? kind.rawValue)
  }

  private static func money(_ error: MoneyParseError) -> Phrase {
    switch error {
    case .empty: ErrorWords.emptyAmount
    case .bareNumber(let text): ErrorWords.bareNumber(clip(text))
    case .finerThanFen: ErrorWords.finerThanFen
    case .tooLarge: ErrorWords.tooLarge
    case .notAnAmount(let text): ErrorWords.notAnAmount(clip(text))
    }
  }

  private static func date(_ error: DateParseError) -> Phrase {
    switch error {
    case .empty: ErrorWords.emptyDate
    case .notADate(let text): ErrorWords.notADate(clip(text))
    case .noSuchDate(let text): ErrorWords.noSuchDate(clip(text))
    case .notAPeriod(let text): ErrorWords.notAPeriod(clip(text))
    case .yearMissing(let text): ErrorWords.yearMissing(clip(text))
    case .endsBeforeStart(let text): ErrorWords.endsBeforeStart(clip(text))
    }
  }

  private static func projectCode(_ error: ProjectCodeError) -> Phrase {
    switch error {
    case .wrongShape(let text): ErrorWords.badProjectCode(clip(text))
    }
  }

  private static func undo(_ error: Portfolio.UndoRefusal) -> Phrase {
    switch error {
    case .noSuchStep(let step): ErrorWords.noSuchStep(step)
    case .alreadyUndone(let step, let by): ErrorWords.alreadyUndone(step, by)
    case .changedLater(let step, let table, let by): ErrorWords.changedLater(step, table, by)
    case .referredTo(let step, let table, let by): ErrorWords.referredTo(step, table, by)
    case .valueTaken(let step, let table, let by): ErrorWords.valueTaken(step, table, by)
    case .othersStep(let step, let who): ErrorWords.othersStep(step, who)
    case .nothingToUndo: ErrorWords.nothingToUndo
    case .nothingToRedo: ErrorWords.nothingToRedo
    }
  }

  private static func file(_ fault: FileFault) -> (Phrase, ExitStatus) {
    switch fault {
    case .noSuchFile(let path): (ErrorWords.noRegistry(path), .noInput)
    case .alreadyExists(let path): (ErrorWords.exists(path), .refused)
    case .noSuchScript(let path): (ErrorWords.noSuchFile(path), .noInput)
    case .scriptCircle(let path): (ErrorWords.scriptCircle(path), .refused)
    case .cannotWrite(let path): (ErrorWords.cannotWrite(path), .unavailable)
    case .notARegistry(let path): (ErrorWords.notARegistry(path), .noInput)
    case .newerSchema(let path, let version, let known): (ErrorWords.newerSchema(path, version, known), .noInput)
    case .networkFileSystem(let path, let kind): (ErrorWords.networkFileSystem(path, kind), .unavailable)
    case .unreachable(let path, let reason): (ErrorWords.unreachable(path, reason), .unavailable)
    case .busy: (ErrorWords.busy, .unavailable)
    case .full: (ErrorWords.full, .unavailable)
    case .readOnly: (ErrorWords.readOnly, .unavailable)
    case .damaged(let reason): (ErrorWords.damaged(reason), .unavailable)
    case .interrupted: (ErrorWords.interrupted, .refused)
    // Said by the library underneath, of its own functions.
    case .badSQL(let reason) where reason.hasPrefix("Multiple statements"): (ErrorWords.oneStatement, .usage)
    case .badSQL(let reason): (ErrorWords.badSQL(clip(reason)), .usage)
    case .pastInSQL: (ErrorWords.pastInSQL, .refused)
    case .writesInSQL: (ErrorWords.writesInSQL, .refused)
    // SQLite compares with no pattern of more than 50,000 bytes.
    case .internalFault(let reason) where reason.contains("pattern too complex"): (ErrorWords.wordTooLong, .usage)
    case .internalFault(let reason): (ErrorWords.internalFault(reason), .internalFault)
    }
  }

  private static func knownOn(_ error: KnownOnError) -> Phrase {
    switch error {
    case .noSuchStep(let step, let last): ErrorWords.noStepToKnow(step, last)
    case .beforeFirst(let step, let at): ErrorWords.beforeFirstStep(step, at)
    }
  }

  private static func folder(_ fault: FolderImport.Fault) -> (Phrase, ExitStatus) {
    switch fault {
    case .noSuchFile(let path), .unreadable(let path): (ErrorWords.noSuchFile(path), .noInput)
    case .noKnownFile(let folder): (ErrorWords.noKnownFile(folder), .noInput)
    case .unknownFile(let name, _): (ErrorWords.unknownFile(name), .noInput)
    case .noHeading(let file): (ErrorWords.noHeading(file), .refused)
    case .unknownColumns(let file, let columns, let known):
      (ErrorWords.unknownColumns(file, columns.map(clip), known), .refused)
    case .repeatedColumn(let file, let column): (ErrorWords.repeatedColumn(file, column), .refused)
    }
  }

  private static func export(_ fault: FolderExport.Fault) -> (Phrase, ExitStatus) {
    switch fault {
    case .notAFolder(let path): (ErrorWords.notAFolder(path), .refused)
    case .holdsOther(let path, let name): (ErrorWords.folderHoldsOther(path, name), .refused)
    case .folderAtHand(let path): (ErrorWords.folderAtHand(path), .refused)
    case .cannotWrite(let path): (ErrorWords.cannotWrite(path), .unavailable)
    }
  }

  private static func table(_ fault: TableFault) -> (Phrase, ExitStatus) {
    switch fault {
    case .unreadable(let path): (ErrorWords.noSuchFile(path), .noInput)
    case .workbook: (ErrorWords.workbook, .refused)
    case .oldWorkbook: (ErrorWords.oldWorkbook, .refused)
    case .binary: (ErrorWords.binary, .refused)
    case .openQuote(let line): (ErrorWords.openCSVQuote(line), .refused)
    case .recordTooLong(let line): (ErrorWords.recordTooLong(line), .refused)
    case .noConverter: (ErrorWords.noConverter, .unavailable)
    }
  }

  private static func rendering(_ fault: RenderingFault) -> (Phrase, ExitStatus) {
    switch fault {
    case .libraryMissing(let name, let detail): (ErrorWords.libraryMissing(name, detail), .unavailable)
    case .tooManyRows(let most): (ErrorWords.tooManyRows(most), .refused)
    case .tooManyColumns(let most): (ErrorWords.tooManyColumns(most), .refused)
    case .cannotMake(let reason): (ErrorWords.cannotMakeWorkbook(reason), .unavailable)
    case .noCalendar: (ErrorWords.noCalendar, .usage)
    case .noPicture: (PictureErrorWords.noPicture, .refused)
    case .badTemplate(let line, let reason): (PaperErrorWords.badTemplate(line, clip(reason)), .usage)
    case .unknownName(let name, let line, let known):
      (PaperErrorWords.unknownName(clip(name), line, Likeness.nearest(to: name, among: known)), .usage)
    }
  }

  private static func ledgerExport(_ fault: LedgerExport.Fault) -> (Phrase, ExitStatus) {
    switch fault {
    case .severalReporters(let names): (ErrorWords.severalReporters(names), .usage)
    case .libraryMissing(let name, let detail): (ErrorWords.libraryMissing(name, detail), .unavailable)
    case .cannotMake(let reason): (ErrorWords.cannotMakeWorkbook(reason), .unavailable)
    }
  }

  private static func row(_ error: RowError) -> Phrase {
    switch error {
    case .missing(let column): ErrorWords.missingField(Phrase(same: column))
    case .badValue(let column, let value): ErrorWords.badValue(Phrase(same: column), clip(value))
    case .tooManyFields(let known, let found): ErrorWords.tooManyFields(known, found)
    case .notUTF8(let line): ErrorWords.notUTF8(line)
    }
  }
}
