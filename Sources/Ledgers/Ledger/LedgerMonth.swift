internal import Portfolio
internal import Values

/// Which month a ledger is of: read where it is written, and refused where two places disagree.
struct LedgerMonth {
  /// A month, perhaps without its year, and the words in which it stands.
  struct Mention: Equatable {
    let year: Int?
    let month: Int
    let words: String
  }

  private var mentions: [Mention] = []
  /// A year that stands without a month.
  private var year: (year: Int, words: String)?

  /// Reads a title, a label's value or a file's name.
  mutating func read(_ text: String) {
    let plain = FullWidth.folded(text)
    if let mention = LedgerMonth.mention(plain) {
      mentions.append(mention)
    } else if year == nil, let found = HeadingText([plain]).year {
      year = (found, text)
    }
  }

  mutating func read(_ month: HeadingMonth, heading: String) {
    mentions.append(Mention(year: month.year, month: month.month, words: heading))
  }

  /// - Parameter given: what `--month` says.
  /// - Throws: ``LedgerFault/noMonth``, ``LedgerFault/monthsDisagree(_:)``.
  func resolved(given: Month?) throws(LedgerFault) -> Month {
    let givenMention = given.map { Mention(year: $0.year, month: $0.month, words: "--month \($0.text)") }
    let all = (givenMention.map { [$0] } ?? []) + mentions
    guard let first = all.first else { throw .noMonth }
    if let other = all.first(where: { $0.month != first.month }) {
      throw .monthsDisagree([first.words, other.words])
    }
    let dated = all.filter { $0.year != nil }
    if let one = dated.first, let other = dated.first(where: { $0.year != one.year }) {
      throw .monthsDisagree([one.words, other.words])
    }
    if let year, let one = dated.first, one.year != year.year { throw .monthsDisagree([one.words, year.words]) }
    guard let number = dated.first?.year ?? year?.year, let month = Month(year: number, month: first.month) else {
      throw .noMonth
    }
    return month
  }

  /// `2021年2月`, `2021年1-2月`, `2021-02`, `2021.2`, `202102`, `1-2月`, `2月`.
  private static func mention(_ text: String) -> Mention? {
    let plain = text.filter { !$0.isWhitespace }
    if let match = plain.firstMatch(of: /(\d{4})年?(?:1月?[-–—~～至到])?(\d{1,2})月/), let year = Int(match.1),
      let month = Int(match.2), 1...12 ~= month
    {
      return Mention(year: year, month: month, words: text)
    }
    let digits = /(?:^|\D)((?:19|20)\d{2})(?:[-._\/](0?[1-9]|1[0-2])|(0[1-9]|1[0-2]))(?:\D|$)/
    if let match = plain.firstMatch(of: digits), let year = Int(match.1),
      let month = (match.2 ?? match.3).flatMap({ Int($0) })
    {
      return Mention(year: year, month: month, words: text)
    }
    if let month = HeadingText([text]).lastMonth {
      return Mention(year: month.year, month: month.month, words: text)
    }
    return nil
  }
}
