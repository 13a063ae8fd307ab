package import Portfolio

/// A month as a heading names it: `2月`, `2021年1-2月`; the year may stand in the title.
package struct HeadingMonth: Hashable, Sendable {
  package let year: Int?
  /// 1 to 12, of the calendar.
  package let month: Int
}

/// What a column of a ledger says of a project.
package enum LedgerField: Hashable, Sendable {
  /// The hidden column of a workbook that was exported for filling in: a project's code.
  case key
  case code, national, name
  case region, responsible, lead, officer, fund, reporter
  case total
  /// The plan of a year; nil: the ledger's own.
  case plan(year: Int?)
  /// A figure of investment; nil month: the ledger's own.
  case statement(Basis, HeadingMonth?)
  /// A running total that does not say since when.
  case runningTotal(HeadingMonth?)
  case progress, problem, reason, remark, started
  /// Why the rows went back: the file is a mended part of another.
  case returned
  /// Known, and of no use: an ordinal, a rate, last month's figure.
  case passedOver

  /// Whether it says which project a row is about.
  package var isIdentity: Bool {
    switch self {
    case .key, .code, .national, .name: true
    default: false
    }
  }

  package var isAmount: Bool {
    switch self {
    case .total, .plan, .statement, .runningTotal: true
    default: false
    }
  }

  /// Whether a row states something by it that is recorded.
  package var isFigure: Bool {
    switch self {
    case .statement, .runningTotal, .plan, .progress: true
    default: false
    }
  }
}

/// A column of a ledger as it is read.
package struct LedgerColumn: Sendable {
  /// From the left, from 0.
  package let index: Int
  /// As the sender wrote it, its parts joined by ` / `.
  package let heading: String
  package var field: LedgerField
  /// The unit that the heading names.
  package var unit: String?
  /// The code of the fund that the heading names.
  package var fund: String?
}
