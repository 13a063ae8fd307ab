package import Portfolio
package import Values

/// Why a ledger cannot be read as a whole; nothing of it is taken then.
package enum LedgerFault: Error, Equatable {
  case unknownSheet(String, known: [String])
  /// It is no file, or one that may not be read.
  case unreadable(path: String)
  /// Nothing stands in the file.
  case empty
  case noHeading
  /// Two columns that mean the same.
  case twoColumns(String, String)
  /// The heading says a running total, and not since when.
  case unclearTotal(heading: String)
  case noUnit(heading: String)
  case noMonth
  /// Where each month was read.
  case monthsDisagree([String])
  case noReporter
  case nothingToRecord
  case unknownUnit(String)
  /// Standard input cannot be read, or not be kept.
  case noInput
  case unknownEncoding(String)
  case wrongSame(String)
  /// What goes back of several ledgers, and one file to hold it.
  case severalRefused(path: String)
}

/// Why a row of a ledger is not taken.
package enum LedgerRowError: Error, Equatable {
  case noProject
  case unknownProject(String, near: [ProjectRef])
  case severalProjects(String, [ProjectRef])
  /// - Parameter other: whose name it is; nil: nobody's.
  case codeAndName(code: ProjectRef, name: String, other: ProjectRef?)
  case statedTwice(row: Int)
  case approximate(heading: String, text: String)
  case notAnAmount(heading: String, text: String)
  case notAPercentage(heading: String, text: String)
  case notADate(heading: String, text: String)
  case noValue(heading: String, formula: String)
  case garbled(heading: String)
  case tooLong(heading: String)
  case dateForAmount(heading: String, text: String)
  case tooLarge(heading: String)
  case finerThanFen(heading: String, text: String)
  /// A correction downwards that does not say why.
  case negativeWithoutReason(heading: String, amount: Money)
  case overSinceStart(ytd: Money, sinceStart: Money)
  /// Over ten times the total investment: a slip of 万元 and 亿元.
  case unitSlip(amount: Money, total: Money)
  case fundsDisagree(total: Money, sum: Money)
  case badValue(heading: String, text: String)
}

/// What a person should look at though it was recorded.
package enum LedgerWarning: Equatable, Sendable {
  case overTotal(amount: Money, total: Money)
  case planKept(file: Money, kept: Money, year: Int)
  case totalKept(file: Money, kept: Money)
  case regionKept(file: String, kept: String)
  case startBeforeApproval(start: PartialDate, approval: PartialDate)
  case monthDoesNotAddUp(month: Money, before: Money, ytd: Money)
  case fallWithReason(from: Money, to: Money, reason: String)
  case rounded(heading: String, text: String)
  /// Another unit states the project as well: the two are added.
  case otherReporter(String)
  case totalRow(label: String, heading: String, stated: Money, sum: Money)
  case groupCount(label: String, stated: Int, counted: Int)
  case unreadTotal(label: String, heading: String)
}
