internal import Portfolio
internal import Values
internal import Wording

/// The words of a command as values: typed once, here.
extension Session {
  func date(_ word: Word) throws -> PartialDate {
    let text = word.text.lowercased()
    if ["today", "今天", "今日"].contains(text) { return PartialDate(clock.today) }
    if ["yesterday", "昨天", "昨日"].contains(text) { return PartialDate(clock.today.adding(days: -1)) }
    do {
      return try PartialDate(parsing: word.text)
    } catch DateParseError.yearMissing {
      // What was met on 1月8日 was so this year, or the last: never in a day to come.
      let this = try PartialDate(parsing: "\(clock.today.month.year)年\(word.text)")
      guard let first = this.first, first > clock.today else { return this }
      return try PartialDate(parsing: "\(clock.today.month.year - 1)年\(word.text)")
    }
  }

  /// Whether a word is a date, or was meant as one: 2020-13 is refused, not searched for.
  func isDate(_ word: Word) throws -> Bool {
    do {
      _ = try date(word)
      return true
    } catch DateParseError.noSuchDate where word.text.first?.isNumber ?? false {
      throw DateParseError.noSuchDate(word.text)
    } catch {
      return false
    }
  }

  func month(_ word: Word) throws -> Month {
    let fiscal = try read { try $0.fiscalYear }
    // In January 12月 is last December.
    if (try? Period(parsing: word.text, fiscal: fiscal)) == nil,
      let lastYear = try? Period(parsing: word.text, fiscal: fiscal, defaultYear: clock.today.month.year - 1),
      let thisYear = try? Period(parsing: word.text, fiscal: fiscal, defaultYear: clock.today.month.year),
      thisYear.first.first > clock.today, lastYear.first == lastYear.last
    {
      return lastYear.first
    }
    let period = try Period(parsing: word.text, fiscal: fiscal, defaultYear: clock.today.month.year)
    guard period.first == period.last else { throw UsageError.badMonth(word.text) }
    return period.first
  }

  func amount(_ word: Word) throws -> StatedAmount {
    try MoneyParser.parse(word.text, bareUnit: try bareUnit())
  }

  /// The period that was typed, else that of `use`; nil: none.
  ///
  /// - Parameters:
  ///   - year: the year of a month without one; else that of the latest month with data.
  ///   - monthByMonth: 1-6月 are six months, and not June with its year to date.
  func period(
    _ input: Input, _ snapshot: Snapshot, inYear year: Int? = nil, monthByMonth: Bool = false
  ) throws -> Period? {
    guard let word = input.periodWord ?? context.period else { return nil }
    let year = try year ?? snapshot.latestMonth()?.year ?? clock.today.month.year
    let period = try Period(parsing: word.text, fiscal: try snapshot.fiscalYear, defaultYear: year)
    // 1-6月 is how an office says "June, with the year to date".
    let isYearToDate = !monthByMonth && word.text.contains("月") && period.first == period.yearToDate.lowerBound
    return period.kind == .monthRange && isYearToDate ? .month(period.last, fiscal: period.fiscal) : period
  }

  /// The filter that was typed, within that of `use`.
  func filter(_ input: Input, _ key: String = "filter") throws -> Filter {
    try filter(input.words(key))
  }

  /// The filter of these words, within that of `use`.
  func filter(_ typed: [Word]) throws -> Filter {
    let own = try Session.split(typed)
    filterWords = own + context.words
    ownFilterWords = own.count
    let narrowed = try FilterParser.parse(context.words.map(\.filterWord), firstWord: own.count)
    return narrowed.and(try FilterParser.parse(own.map(\.filterWord)))
  }

  /// The projects to which `use` narrows what is asked of no filter of its own; nil: all.
  ///
  /// - Parameter typed: a filter of the command's own beside it.
  func narrowedProjects(
    _ snapshot: Snapshot, _ typed: [Word] = [], period: Period? = nil
  ) throws -> Set<Int>? {
    let filter = try filter(typed)
    guard !filter.isAll else { return nil }
    let asOf = period.map { min($0.last.last, clock.today) } ?? clock.today
    return try snapshot.projectIDs(where: filter, FilterContext(asOf: asOf, period: period))
  }

  /// An argument of the operating system's command line may hold a whole filter.
  static func split(_ words: [Word]) throws -> [Word] {
    try words.flatMap { word -> [Word] in
      guard word.isPlain, word.raw.contains(where: { $0.isWhitespace || $0 == "\u{3000}" }) else { return [word] }
      let parts = try LineSplitter.words(word.raw).map { $0.shifted(by: word.column) }
      // Blanks alone are a word that is refused, not a filter that lets everything through.
      return parts.isEmpty ? [word] : parts
    }
  }

  /// At which moment and over which period a reading command reckons.
  ///
  /// Without a period the standing is today's and the figures those of the latest month with data.
  func filterContext(_ input: Input, _ snapshot: Snapshot) throws -> FilterContext {
    let period = try period(input, snapshot)
    let measure = try input.option("measure").map { try snapshot.codes(.measure).find($0).code } ?? "reported"
    let asOf = period.map { min($0.last.last, clock.today) } ?? clock.today
    var context = FilterContext(
      asOf: asOf, period: try period.map { try snapshot.running($0, measure: measure, on: clock.today) },
      measure: measure,
      rule: rule(input))
    context.refusesUnheld = true
    context.against = try planChoice(input)
    return context
  }

  /// The rule of the lights that the words or the user's own file ask for; nil: the registry's.
  func rule(_ input: Input) -> String? { input.option("rule") ?? config.rule }

  /// By which version of the plans; in force without the option.
  func planChoice(_ input: Input) throws -> PlanChoice {
    guard let word = input.option("against") else { return .inForce }
    guard let choice = PlanChoice(word: FullWidth.folded(word)) else { throw UsageError.badPlanVersion(word) }
    return choice
  }

  /// `by region,sector`: none, one or two.
  func dimensions(_ input: Input) throws -> [Dimension] {
    guard let word = input.dimensionWord else { return [] }
    let dimensions = try word.text.split(whereSeparator: { ",，、".contains($0) }).map { part -> Dimension in
      guard let found = Dimension(word: String(part)) else {
        let words = Dimension.allCases.flatMap { [$0.rawValue, $0.zh] }
        throw UsageError.unknownDimension(String(part), near: Likeness.nearest(to: String(part), among: words))
      }
      return found
    }
    guard (1...2).contains(dimensions.count), Set(dimensions).count == dimensions.count,
      dimensions.count(where: \.isTime) < 2
    else { throw UsageError.badDimensions }
    return dimensions
  }

  /// A whole number behind an option.
  func number(_ option: String, _ input: Input) throws -> Int? {
    try input.option(option).map { text in
      guard let number = Int(FullWidth.folded(text)), number >= 0 else {
        throw UsageError.notANumber(option: option, value: text)
      }
      return number
    }
  }

  func field(_ word: String) throws -> Field {
    let plain = FullWidth.folded(word).trimmed
    guard let field = Field(word: plain) else {
      throw UsageError.unknownField(plain, near: Likeness.nearest(to: plain, among: Field.words))
    }
    return field
  }

  /// `-gap`: by gap, greatest first.
  func sort(_ input: Input) throws -> (field: Field, isDescending: Bool)? {
    guard let text = input.option("sort").map(FullWidth.folded) else { return nil }
    let isDescending = text.hasPrefix("-") || text.hasPrefix("−")
    return (try field(isDescending ? String(text.dropFirst()) : text), isDescending)
  }

  /// `field=value` words.
  func assignments(_ words: [Word]) throws -> [Assignment] {
    try words.map { word in
      guard let sign = word.text.firstIndex(where: { $0 == "=" || $0 == ":" }),
        let rawSign = word.raw.firstIndex(where: { "=＝:：".contains($0) })
      else { throw UsageError.notAnAssignment(word.raw) }
      let field = try field(String(word.text[..<sign]))
      return Assignment(field, String(word.raw[word.raw.index(after: rawSign)...]))
    }
  }

  func code(_ kind: CodeKind, _ option: String, _ input: Input) throws -> String? {
    try input.option(option).map { word in try read { try $0.codes(kind).find(word).code } }
  }

  /// The period that is asked for, and the publication of its last month; without one the last that was published.
  func published(_ input: Input) throws -> (Period, Publication) {
    try read { snapshot in
      if let period = try self.period(input, snapshot) {
        return (period, try snapshot.publication(of: period.last))
      }
      guard let last = try snapshot.publications().last else { throw RuleError.nothingPublished }
      return (.month(last.month, fiscal: try snapshot.fiscalYear), last)
    }
  }

  /// The one dimension behind `by`, which is not of time; nil: there is none.
  func dimension(_ input: Input) throws -> Dimension? {
    guard let word = input.dimensionWord else { return nil }
    guard let dimension = Dimension(word: word.text) else {
      let words = Dimension.allCases.filter { !$0.isTime }.flatMap { [$0.rawValue, $0.zh] }
      throw UsageError.unknownDimension(word.text, near: Likeness.nearest(to: word.text, among: words))
    }
    guard !dimension.isTime else { throw UsageError.timeDimension(word.text) }
    return dimension
  }
}
