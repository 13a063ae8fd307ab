internal import Portfolio
internal import Values

/// What is wrong with the words of a command, as facts.
enum UsageError: Error, Equatable {
  case unknownCommand(String, near: [String])
  case unknownOption(String, near: [String], command: String)
  case missingValue(option: String)
  case valueForFlag(option: String)
  case missingWord(label: Int, command: String)
  case tooManyWords(String, command: String)
  case unknownDimension(String, near: [String])
  case missingDimension
  /// Where rows are of something else than time.
  case timeDimension(String)
  /// More dimensions than two, one twice, or two of time.
  case badDimensions
  /// What no funnel can be broken down by: a fund, or two dimensions.
  case badFunnelDimension(String)
  /// What has no last year to be held against.
  case notComparable
  /// An outlook by more dimensions than one, or by time.
  case badOutlookDimension
  case badPlanVersion(String)
  case notANumber(option: String, value: String)
  case unknownFormat(String)
  case unknownLanguage(String)
  case unknownUnit(String)
  case badMonth(String)
  case notAnAssignment(String)
  case unknownField(String, near: [String])
  case openQuote(column: Int)
  case commandWithLines
  case missingLine
  case unknownSetting(String)
  case twoBases
  case missingReason(String)
  case badChoice(option: String, value: String, [String])
  case workbookToTerminal
  case secondAnswer(String)
  case pageToTerminal(String)
  case secondPage(String)
  /// A report that is a page of HTML was asked for in another format.
  case onlyPage(format: String)
  case missingOutput(command: String)
  case badMoment(String)
  case amountForEachYear(String, years: Int, amounts: Int)
  case unknownPaper(String, near: [String])
  case templateNotText(String)
  /// The wall page is laid out by no template.
  case noTemplate
  case paperOfOneYear(String)
  case notBegun(String)
  case recordsNow
  /// Of a command that does not go into an open step.
  case standsAlone(String)
  case unknownPreference(String, near: [String])
  /// An alias may not take the name of a command.
  case aliasTaken(String)
  case unknownAlias(String)
  case badAlias(String)
  /// An option that a view may not hold.
  case notInView(String)
  /// A view whose last word is `or` something: what is typed behind it would not narrow all of it.
  case looseOr
  /// A view and a repeated command only look.
  case onlyLooking(String)
  /// It asks, repeats or shows what was shown: for a person at a terminal.
  case needsTerminal(String)
  case nothingToShowAgain
  /// A command that knows no periods was given one.
  case noPeriodHere(String, command: String)
  /// What stands behind a typed `|` is no program.
  case unknownProgram(String)
}

/// A command line, taken apart by the command's declaration.
struct Input: Sendable {
  let declaration: Declaration
  /// The line as typed, for the log.
  let line: String
  private(set) var words: [String: [Word]] = [:]
  private(set) var options: [String: String] = [:]
  /// Every value of an option that was given more than once.
  private(set) var allValues: [String: [String]] = [:]
  private(set) var periodWord: Word?
  private(set) var dimensionWord: Word?
  /// How many words that are no options stand before `--`; nil: there is none.
  private(set) var wordsBeforeDashes: Int?

  /// - Parameter rest: the words behind the command.
  /// - Throws: ``UsageError``.
  init(_ declaration: Declaration, _ rest: [Word], line: String) throws(UsageError) {
    self.declaration = declaration
    self.line = line
    var positional = try takeOptions(rest)
    if declaration.traits.contains(.editsByFilter), let wordsBeforeDashes {
      // `edit FILTER -- FIELD=VALUE …` reads its filter as a list does, period and all.
      words["filter"] = try takePeriodAndDimension(Array(positional[..<wordsBeforeDashes]), hasPeriod: true)
      words["fields"] = Array(positional[wordsBeforeDashes...])
      return
    }
    if declaration.takesPeriodApart {
      positional = try takePeriodAndDimension(positional)
    }
    try assign(positional)
  }

  /// The words that are neither options nor their values.
  static func positional(_ declaration: Declaration, _ rest: [Word]) throws(UsageError) -> [Word] {
    var input = Input(declaration)
    return try input.takeOptions(rest)
  }

  private init(_ declaration: Declaration) {
    self.declaration = declaration
    line = ""
  }

  func flag(_ name: String) -> Bool { options[name] != nil }
  func option(_ name: String) -> String? { options[name] }
  func word(_ key: String) -> Word? { words[key]?.first }
  func words(_ key: String) -> [Word] { words[key] ?? [] }

  /// A word that the declaration asks for; parsing has seen to it that it is there.
  func required(_ key: String) throws(UsageError) -> Word {
    guard let word = words[key]?.first else {
      let place = declaration.parameters.firstIndex { $0.key == key } ?? 0
      throw .missingWord(label: place, command: declaration.en)
    }
    return word
  }

  /// The words of a text as one, as they were typed.
  func text(_ key: String) -> String { words(key).map(\.raw).joined(separator: " ") }

  private mutating func takeOptions(_ rest: [Word]) throws(UsageError) -> [Word] {
    var positional: [Word] = []
    var index = 0
    let known = declaration.options + Option.global
    while index < rest.count {
      let word = rest[index]
      index += 1
      guard word.plainLength > 2, word.text.hasPrefix("--") || word.text.hasPrefix("——") else {
        if word.isPlain, word.text == "--" {
          wordsBeforeDashes = positional.count
          // FIELD=VALUE begins with no dash: what does behind it is an option still.
          if declaration.traits.contains(.editsByFilter) { continue }
          positional += rest[index...]
          break
        }
        if word.isPlain, word.text == "-o" || word.text == "-h" {
          try take(word.text == "-o" ? "output" : "help", known, rest, &index, value: nil)
          continue
        }
        positional.append(word)
        continue
      }
      if declaration.traits.contains(.holdsCommand), !known.contains(where: { $0.isNamed(by: word) }) {
        positional.append(word)
        continue
      }
      let body = word.text.dropFirst(2)
      let halves = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let rawHalves = word.raw.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }
      let name = String(halves[0])
      try take(name, known, rest, &index, value: halves.count > 1 ? String(rawHalves.last ?? "") : nil)
    }
    return positional
  }

  private mutating func take(
    _ name: String, _ known: [Option], _ rest: [Word], _ index: inout Int, value: String?
  ) throws(UsageError) {
    guard let option = known.first(where: { $0.en == name.lowercased() || $0.zh == name }) else {
      let near = Likeness.nearest(to: name, among: known.flatMap { [$0.en, $0.zh] })
      throw .unknownOption(name, near: near.map { "--\($0)" }, command: declaration.en)
    }
    guard option.value != nil else {
      guard value == nil else { throw .valueForFlag(option: option.en) }
      options[option.en] = ""
      return
    }
    if let value {
      set(option, value)
    } else {
      guard index < rest.count else { throw .missingValue(option: option.en) }
      // Whatever follows is the value: a note or a sort field may begin with a dash.
      set(option, rest[index].raw)
      index += 1
    }
  }

  private mutating func set(_ option: Option, _ value: String) {
    options[option.en] = value
    allValues[option.en, default: []].append(value)
  }

  /// The first word that is a period, and what stands behind `by`, are no part of the filter.
  private mutating func takePeriodAndDimension(
    _ positional: [Word], hasPeriod: Bool = false
  ) throws(UsageError) -> [Word] {
    let hasPeriod = hasPeriod || declaration.parameters.contains { $0.key == "period" }
    let hasDimension = declaration.parameters.contains { $0.key == "by" }
    var rest: [Word] = []
    var index = 0
    while index < positional.count {
      let word = positional[index]
      index += 1
      if hasDimension, word.isPlain, ["by", "按"].contains(word.text.lowercased()) {
        guard index < positional.count else { throw .missingDimension }
        dimensionWord = positional[index]
        index += 1
      } else if hasDimension, word.isPlain, word.text.hasPrefix("按"), word.text.count > 1 {
        dimensionWord = Word(argument: String(word.text.dropFirst()))
      } else if hasPeriod, periodWord == nil, word.isPlain, Input.isPeriod(word.text) {
        periodWord = word
      } else {
        // Searched for as a word it would be found nowhere, and an empty answer reads as if all were well.
        if !hasPeriod, declaration.hasFilter, !declaration.traits.contains(.takesDay), word.isPlain,
          Input.isPeriod(word.text)
        {
          throw .noPeriodHere(word.raw, command: declaration.en)
        }
        rest.append(word)
      }
    }
    return rest
  }

  private static func isPeriod(_ text: String) -> Bool {
    guard text.first.map({ $0.isNumber || "十上下一二三四前".contains($0) }) ?? false else { return false }
    do {
      _ = try Period(parsing: text, defaultYear: 2000)
      return true
    } catch {
      // 2020-13 and 2021..2020 are meant as periods: they are refused, not searched for.
      return switch error {
      case .noSuchDate, .notAPeriod, .endsBeforeStart: true
      default: false
      }
    }
  }

  private mutating func assign(_ positional: [Word]) throws(UsageError) {
    var left = positional[...]
    let parameters = declaration.parameters.filter {
      $0.key != "by" && !($0.key == "period" && declaration.takesPeriodApart)
    }
    for (place, parameter) in parameters.enumerated() {
      switch parameter.count {
      case .one:
        guard let word = left.popFirst() else {
          let number = declaration.parameters.firstIndex { $0.key == parameter.key } ?? place
          throw .missingWord(label: number, command: declaration.en)
        }
        words[parameter.key] = [word]
      case .optional: if let word = left.popFirst() { words[parameter.key] = [word] }
      case .many, .rest, .phrase:
        if parameter.count != .rest, left.isEmpty {
          let number = declaration.parameters.firstIndex { $0.key == parameter.key } ?? place
          throw .missingWord(label: number, command: declaration.en)
        }
        words[parameter.key] = Array(left)
        left = []
      }
    }
    if let surplus = left.first, options["help"] == nil { throw .tooManyWords(surplus.raw, command: declaration.en) }
  }

}
