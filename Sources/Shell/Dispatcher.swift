internal import Portfolio
internal import Rendering
internal import Values
internal import Wording

/// From a line to the command that it names.
struct Dispatcher {
  let session: Session

  /// Runs one line as typed at the prompt, in a script or behind `-c`.
  func run(line: String) throws {
    session.lineLanguage = nil
    let words: [Word]
    do { words = try LineSplitter.words(line) } catch { throw UsageError.openQuote(column: error.column) }
    // The line is kept without the blanks around it.
    let blanks = line.prefix(while: \.isWhitespace).count
    try run(words.map { $0.shifted(by: -blanks) }, line: line.trimmed)
  }

  /// Runs words; without any nothing happens.
  ///
  /// - Parameter given: what holds where the words do not say otherwise; nil: what was said on the command line.
  func run(_ words: [Word], line: String, over given: Preferences? = nil) throws {
    guard !words.isEmpty else { return }
    session.lineLanguage = Dispatcher.language(in: words)
    let (words, line) = try session.config.expanding(words, line)
    session.typedLine = line
    session.filterWords = []
    // Options may stand before the command as well as behind it.
    let (command, rest) = try Dispatcher.find(words)
    let declaration = command.declaration
    if rest.contains(where: { $0.isPlain && ($0.text == "--help" || $0.text == "-h" || $0.text == "--帮助") }) {
      return try session.show(HelpReport.sheet(declaration, session.lineLanguage ?? session.language))
    }
    if let asking = command as? any AskingCommand.Type, session.canAsk {
      let typed = try Input.positional(declaration, rest)
      if asking.isIncomplete(typed) {
        guard let answered = try asking.words(typed, asking: session) else {
          return try session.say(ShellWords.left)
        }
        let options = rest.filter { word in !typed.contains(word) }
        let whole = [words[0]] + answered.map { Word(answer: $0) } + options
        return try run(whole, line: whole.map { LineSplitter.quoted($0.raw) }.joined(separator: " "), over: given)
      }
    }
    let input = try Input(declaration, rest, line: line)
    let own = try Dispatcher.preferences(input, over: given ?? session.given)
    if own.knownOn != nil, declaration.task == .recording { throw UsageError.recordsNow }
    try session.with(own) {
      // Nothing may be recorded whose answer cannot be given.
      if session.format == .ics, [.recording, .keeping].contains(declaration.task),
        !declaration.traits.contains(.givesCalendar)
      {
        throw RenderingFault.noCalendar
      }
      if declaration.traits.contains(.standsAlone), session.hasOpenStep { throw UsageError.standsAlone(declaration.en) }
      try session.timing { try command.run(input, in: session) }
    }
  }

  /// The command that the words begin with, two words before one, and the words that are left.
  static func find(_ words: [Word]) throws(UsageError) -> (command: any Command.Type, rest: [Word]) {
    let places = words.indices.filter { !isOption(words, $0) }
    guard let first = places.first else {
      throw .unknownCommand(words.map(\.raw).joined(separator: " "), near: [])
    }
    let one = words[first].text.lowercased()
    if places.count > 1, words[first].isPlain, words[places[1]].isPlain,
      let command = CommandList.command(named: "\(one) \(words[places[1]].text.lowercased())")
    {
      return (command, words.enumerated().filter { $0.offset != first && $0.offset != places[1] }.map(\.element))
    }
    guard let command = CommandList.command(named: one) else {
      throw .unknownCommand(words[first].raw, near: Likeness.nearest(to: one, among: CommandList.words))
    }
    return (command, words.enumerated().filter { $0.offset != first }.map(\.element))
  }

  /// Whether a word is a global option or the value of one, standing before the command.
  private static func isOption(_ words: [Word], _ index: Int) -> Bool {
    if words[index].isPlain, words[index].text.hasPrefix("--") || ["-o", "-h"].contains(words[index].text) {
      return true
    }
    guard index > 0, words[index - 1].isPlain else { return false }
    let before = words[index - 1].text
    if before == "-o" { return true }
    guard before.hasPrefix("--"), !before.contains("=") else { return false }
    let name = String(before.dropFirst(2))
    let option = Option.global.first { $0.en == name || $0.zh == name }
    return option?.value != nil && !(words[..<(index - 1)].contains { CommandList.command(named: $0.text) != nil })
  }

  static func language(named word: String) -> Language? {
    let words: [String: Language] = ["zh": .zh, "中文": .zh, "en": .en, "英文": .en]
    return words[word.lowercased()]
  }

  /// The language that a line asks for, known even where the rest of the line is wrong.
  static func language(in words: [Word]) -> Language? {
    for (index, word) in words.enumerated() where word.isPlain {
      for name in ["--lang", "--语言"] {
        if word.text == name, index + 1 < words.count { return language(named: words[index + 1].text) }
        if word.text.hasPrefix("\(name)=") { return language(named: String(word.text.dropFirst(name.count + 1))) }
      }
    }
    return nil
  }

  /// What a command's own global options say, over those of the command line.
  static func preferences(_ input: Input, over given: Preferences) throws(UsageError) -> Preferences {
    var own = given
    if let path = input.option("db") { own.database = path }
    if let text = input.option("format") {
      guard let format = OutputFormat(rawValue: text.lowercased()) ?? (text == "表格" ? .table : nil) else {
        throw .unknownFormat(text)
      }
      own.format = format
    }
    if let text = input.option("unit") {
      guard let unit = MoneyUnit(text) else { throw .unknownUnit(text) }
      own.unit = unit
    }
    if let text = input.option("lang") {
      guard let language = language(named: text) else { throw .unknownLanguage(text) }
      own.language = language
    }
    if let me = input.option("me") { own.me = me }
    // A command that writes files itself takes `-o` for them; its answer goes to standard output.
    if let path = input.option("output"), !input.declaration.traits.contains(.writesFiles) {
      own.output = path
      let ending = path.split(separator: ".").last.map(String.init) ?? ""
      // A folder has no format.
      let isFolder = input.declaration.parameters.contains { $0.kind == .folder && input.word($0.key) == nil }
      guard isFolder || own.format != nil || OutputFormat(fileEnding: ending) != nil else {
        throw .unknownFormat(ending)
      }
    }
    if let moment = input.option("known-on") { own.knownOn = moment }
    if input.flag("dry-run") { own.isDryRun = true }
    if input.flag("bom") { own.hasByteOrderMark = true }
    if input.flag("timing") { own.isTimed = true }
    if input.flag("keep-going") { own.keepsGoing = true }
    return own
  }
}
