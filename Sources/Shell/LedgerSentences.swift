internal import Foundation
internal import Ledgers
internal import Portfolio
internal import Spreadsheets
internal import Values
internal import Wording

/// The sentences for what is wrong with a ledger.
enum LedgerSentences {
  /// nil: no error of a ledger's.
  static func sentence(for error: any Error) -> (phrase: Phrase, status: ExitStatus)? {
    switch error {
    case let error as LedgerFault: fault(error)
    case let error as LedgerRowError: (row(error), .refused)
    case let error as WorkbookFault: workbook(error)
    case let error as TextTableFault: text(error)
    case let error as MappingFault: mapping(error)
    case is StrictRefusal: (LedgerWords.strict, .refused)
    default: nil
    }
  }

  private static func fault(_ fault: LedgerFault) -> (Phrase, ExitStatus) {
    switch fault {
    case .unknownSheet(let name, let known): (LedgerWords.unknownSheet(ErrorSentences.clip(name), known), .refused)
    case .unreadable(let path): (LedgerWords.unreadable(path), .noInput)
    case .empty: (LedgerWords.empty, .refused)
    case .noHeading: (LedgerWords.noHeading, .refused)
    case .twoColumns(let one, let other): (LedgerWords.twoColumns(clip(one), clip(other)), .refused)
    case .unclearTotal(let heading): (LedgerWords.unclearTotal(clip(heading)), .refused)
    case .noUnit(let heading): (LedgerWords.noUnit(clip(heading)), .refused)
    case .noMonth: (LedgerWords.noMonth, .refused)
    case .monthsDisagree(let places): (LedgerWords.monthsDisagree(places.map(clip)), .refused)
    case .noReporter: (LedgerWords.noReporter, .refused)
    case .nothingToRecord: (LedgerWords.nothingToRecord, .refused)
    case .noInput: (LedgerWords.noInput, .noInput)
    case .unknownUnit(let text): (LedgerWords.unknownUnit(clip(text)), .refused)
    case .unknownEncoding(let word): (LedgerWords.unknownEncoding(clip(word)), .usage)
    case .severalRefused(let path): (LedgerWords.severalRefused(path), .usage)
    case .wrongSame(let text): (LedgerWords.wrongSame(clip(text)), .usage)
    }
  }

  private static func mapping(_ fault: MappingFault) -> (Phrase, ExitStatus) {
    switch fault {
    case .unreadable(let path): (ErrorWords.noSuchFile(path), .noInput)
    case .notYAML(let line, let reason): (LedgerWords.notYAML(line, clip(reason)), .usage)
    case .unknownKey(let line, let key, let known): (LedgerWords.unknownKey(line, clip(key), known), .usage)
    case .badValue(let line, let key, let value): (LedgerWords.badMappingValue(line, clip(key), clip(value)), .usage)
    case .noProject: (LedgerWords.mappingWithoutProject, .usage)
    case .noColumn(let line, let heading): (LedgerWords.noColumn(line, clip(heading)), .refused)
    case .severalColumns(let line, let heading, let found):
      (LedgerWords.severalColumns(line, clip(heading), found.map(clip)), .refused)
    case .noHeading: (LedgerWords.noMappedHeading, .refused)
    case .noUnit(let heading): (LedgerWords.noMappedUnit(clip(heading)), .refused)
    case .noMonth(let heading): (LedgerWords.noMappedMonth(clip(heading)), .refused)
    case .tooLarge: (LedgerWords.mappingTooLarge, .usage)
    }
  }

  private static func clip(_ text: String) -> String { ErrorSentences.clip(text) }

  private static func row(_ error: LedgerRowError) -> Phrase {
    switch error {
    case .noProject: LedgerWords.noProject
    case .unknownProject(let words, let near): LedgerWords.unknownProject(clip(words), near.map(name))
    case .severalProjects(let words, let found): LedgerWords.severalProjects(clip(words), found.map(name))
    case .codeAndName(let ref, let name, nil): LedgerWords.codeAndName(ref.code, ref.name.zh, clip(name))
    case .codeAndName(let ref, let name, let other?):
      LedgerWords.nameOfAnother(ref.code, ref.name.zh, clip(name), other.code)
    case .statedTwice(let row): LedgerWords.statedTwice(row)
    case .approximate(let heading, let text): LedgerWords.approximate(clip(heading), clip(text))
    case .notAnAmount(let heading, let text): LedgerWords.notAnAmount(clip(heading), clip(text))
    case .notAPercentage(let heading, let text): LedgerWords.notAPercentage(clip(heading), clip(text))
    case .notADate(let heading, let text): LedgerWords.notADate(clip(heading), clip(text))
    case .noValue(let heading, let formula): LedgerWords.noValue(clip(heading), clip(formula))
    case .garbled(let heading): LedgerWords.garbled(clip(heading))
    case .tooLong(let heading): LedgerWords.tooLong(clip(heading))
    case .dateForAmount(let heading, let text): LedgerWords.dateForAmount(clip(heading), text)
    case .tooLarge(let heading): LedgerWords.amountTooLarge(clip(heading))
    case .finerThanFen(let heading, let text): LedgerWords.finerThanFen(clip(heading), clip(text))
    case .negativeWithoutReason(let heading, let amount):
      LedgerWords.negativeWithoutReason(clip(heading), amount.spoken)
    case .overSinceStart(let ytd, let all): LedgerWords.overSinceStart(ytd.spoken, all.spoken)
    case .unitSlip(let amount, let total): LedgerWords.unitSlip(amount.spoken, total.spoken)
    case .fundsDisagree(let total, let sum): LedgerWords.fundsDisagree(total.spoken, sum.spoken)
    case .badValue(let heading, let text): LedgerWords.badValue(clip(heading), clip(text))
    }
  }

  private static func name(_ ref: ProjectRef) -> String { "\(ref.code) \(ref.name.zh)" }

  private static func workbook(_ fault: WorkbookFault) -> (Phrase, ExitStatus) {
    switch fault {
    case .notAWorkbook: (LedgerWords.notATable, .refused)
    case .oldFormat: (LedgerWords.oldWorkbook, .refused)
    case .encrypted: (LedgerWords.encrypted, .refused)
    case .damaged(let part, let reason): (LedgerWords.damaged(part, reason), .refused)
    case .tooLarge(let what, let limit): (LedgerWords.tooLarge(what, limit), .refused)
    case .noSheets: (LedgerWords.noSheets, .refused)
    case .unreadable(let code): (ErrorWords.unreachable("", String(cString: strerror(code))), .noInput)
    }
  }

  private static func text(_ fault: TextTableFault) -> (Phrase, ExitStatus) {
    switch fault {
    case .unreadable(let path): (ErrorWords.noSuchFile(path), .noInput)
    case .binary(.oldWorkbook): (LedgerWords.oldWorkbook, .refused)
    case .binary: (LedgerWords.notATable, .refused)
    case .openQuote(let line): (LedgerWords.openQuote(line), .refused)
    case .recordTooLong(let line): (LedgerWords.recordTooLong(line), .refused)
    case .noConverter: (LedgerWords.noConverter, .unavailable)
    }
  }

  static func warning(_ warning: LedgerWarning) -> Phrase {
    switch warning {
    case .overTotal(let amount, let total): LedgerWords.overTotal(amount.spoken, total.spoken)
    case .planKept(let file, let kept, let year): LedgerWords.planKept(file.spoken, kept.spoken, year)
    case .totalKept(let file, let kept): LedgerWords.totalKept(file.spoken, kept.spoken)
    case .regionKept(let file, let kept): LedgerWords.regionKept(clip(file), kept)
    case .startBeforeApproval(let start, let approval): LedgerWords.startBeforeApproval(start.text, approval.text)
    case .monthDoesNotAddUp(let month, let before, let ytd):
      LedgerWords.monthDoesNotAddUp(before.spoken, month.spoken, ytd.spoken)
    case .fallWithReason(let from, let to, let reason): LedgerWords.fallWithReason(from.spoken, to.spoken, clip(reason))
    case .otherReporter(let name): LedgerWords.otherReporter(name)
    case .rounded(let heading, let text): LedgerWords.rounded(clip(heading), clip(text))
    case .totalRow(let label, let heading, let stated, let sum):
      LedgerWords.totalRow(clip(label), clip(heading), stated.spoken, sum.spoken)
    case .groupCount(let label, let stated, let counted): LedgerWords.groupCount(clip(label), stated, counted)
    case .unreadTotal(let label, let heading): LedgerWords.unreadTotal(clip(label), clip(heading))
    }
  }
}
