internal import Portfolio
internal import Values
internal import Wording

/// What Tab offers, from the commands' declarations and what the registry holds: at the prompt, in the answers to
/// questions, and in the shells of the system.
struct Completer {
  let session: Session
  /// How names sound, once it was asked.
  let sounds = NameSounds()

  init(_ session: Session) { self.session = session }

  /// - Parameter cursor: where the cursor stands, in UTF-8.
  func complete(_ line: String, _ cursor: Int) -> Completion {
    let head = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    // The answer to a question is one value, blanks and all.
    if let asking = session.asking { return Completion(replaceFrom: 0, candidates: asking(head)) }
    let (words, start) = Completer.split(head)
    let typed = String(decoding: Array(head.utf8).dropFirst(start), as: UTF8.self)
    let candidates = (try? candidates(words, typed, start)) ?? (start, [])
    return Completion(replaceFrom: candidates.0, candidates: candidates.1)
  }

  /// The whole words before the cursor and where, in UTF-8, the one at the cursor begins.
  static func split(_ head: String) -> (words: [Word], start: Int) {
    // An open quote holds its blanks together: close it to split.
    for end in ["", "\"", "'"] {
      guard let words = try? LineSplitter.words(head + end) else { continue }
      let endsInBlank = end.isEmpty && (head.last.map { $0.isWhitespace } ?? true)
      guard !endsInBlank, let last = words.last else { return (words, head.utf8.count) }
      let start = head.index(head.startIndex, offsetBy: last.column, limitedBy: head.endIndex) ?? head.endIndex
      return (Array(words.dropLast()), head.utf8.distance(from: head.startIndex, to: start))
    }
    return ([], head.utf8.count)
  }

  private func candidates(_ words: [Word], _ typed: String, _ start: Int) throws -> (Int, [Candidate]) {
    let plain = Completer.plain(typed)
    let words = (try? session.config.expanding(words, "").words) ?? words
    let found = try? Dispatcher.find(words)
    let options = (found?.command.declaration.options ?? []) + Option.global
    if plain.hasPrefix("--") { return try optionWord(options, plain, typed, start) }
    if let kind = Completer.valueKind(behind: words.last, options) {
      return try listed(kind, typed, start, [])
    }
    if found == nil, words.count == 1, plain.isEmpty || !plain.hasPrefix("-") {
      // The first word of commands of two: `export ledger`.
      let behind = verbs(plain, of: words[0].text.lowercased())
      if !behind.isEmpty { return (start, behind) }
    }
    guard let (command, rest) = found, let noun = words.first(where: { CommandList.command(named: $0.text) != nil })
    else { return (start, commands(plain) + aliases(plain)) }
    let declaration = command.declaration
    let positional = Completer.positional(rest, options)
    // Behind `--` stand the values for all that the filter lets through.
    if declaration.en == EditCommand.declaration.en, rest.contains(where: { $0.isPlain && $0.text == "--" }) {
      return try listed(.assignments, typed, start, [])
    }
    if declaration.traits.contains(.holdsCommand), declaration.parameters.last?.kind == .command, !positional.isEmpty {
      // The held command is completed as if it stood alone.
      return try candidates(Array(positional.dropFirst()), typed, start)
    }
    let isSummedUp = declaration.parameters.contains { $0.key == "by" }
    if isSummedUp, let last = words.last?.text, ["by", "按"].contains(last) {
      let (from, part) = Completer.lastOfList(typed, start)
      return (from, bilingual(Dimension.allCases.map { ($0.rawValue, $0.zh) }, Completer.plain(part)))
    }
    let by = isSummedUp && !plain.isEmpty ? bilingual([("by", "按")], plain) : []
    guard by.isEmpty else { return (start, by) }
    if declaration.takesPeriodApart, declaration.parameters.contains(where: { $0.key == "period" }),
      plain.first?.isNumber ?? false
    {
      let periods = try values(.period, plain, [])
      if !periods.isEmpty { return (start, periods) }
    }
    // Behind a command of two words stands none of its second words again.
    let isOneWord = !declaration.en.contains(" ")
    var candidates = positional.isEmpty && isOneWord ? verbs(plain, of: noun.text.lowercased()) : []
    if declaration.en == UseCommand.declaration.en, positional.isEmpty, !plain.isEmpty {
      candidates += bilingual([("none", "无")], plain)
    }
    for kind in Completer.kinds(declaration, at: positional.count) {
      let (from, more) = try listed(kind, typed, start, positional)
      if from != start { return (from, more) }
      candidates += more
    }
    return (start, candidates)
  }

  /// What may stand at a place: an optional word may have been left out.
  private static func kinds(_ declaration: Declaration, at place: Int) -> [Kind] {
    if declaration.hasFilter, declaration.takesPeriodApart { return [.filter] }
    let parameters = declaration.parameters
    guard parameters.indices.contains(place) else {
      return parameters.last.map { [.many, .rest, .phrase].contains($0.count) ? [$0.kind] : [] } ?? []
    }
    let next = parameters[place].count == .optional ? parameters.dropFirst(place + 1).first : nil
    return [parameters[place].kind] + (next.map { [$0.kind] } ?? [])
  }

  /// The words that are neither options nor their values.
  private static func positional(_ rest: [Word], _ options: [Option]) -> [Word] {
    rest.indices.filter { index in
      !rest[index].text.hasPrefix("--") && rest[index].text != "-o"
        && (index == 0 || valueKind(behind: rest[index - 1], options) == nil)
    }.map { rest[$0] }
  }

  /// What the option that a word is takes behind it; nil: it is no option, or a flag, or has its value.
  private static func valueKind(behind word: Word?, _ options: [Option]) -> Kind? {
    guard let text = word?.text else { return nil }
    if text == "-o" { return .file }
    guard text.hasPrefix("--") else { return nil }
    let name = text.dropFirst(2)
    return options.first { $0.en == name || $0.zh == name }?.value?.kind
  }

  private func optionWord(
    _ options: [Option], _ plain: String, _ typed: String, _ start: Int
  ) throws -> (Int, [Candidate]) {
    if let sign = typed.firstIndex(where: { "=＝".contains($0) }) {
      let word = Word(argument: Completer.plain(String(typed[..<sign])))
      guard let kind = Completer.valueKind(behind: word, options) else { return (start, []) }
      let rest = typed[typed.index(after: sign)...]
      return try listed(kind, String(rest), start + typed.utf8.count - rest.utf8.count, [])
    }
    let names = options.flatMap { option in
      (plain == "--" ? [own(option.en, option.zh)] : [option.en, option.zh]).map { ("--\($0)", option.summary) }
    }
    return (
      start,
      names.filter { $0.0.hasPrefix(plain) }.map { name, summary in
        Candidate(insert: name, shown: "\(name)  \(summary.text(in: session.language))")
      }
    )
  }

  /// The candidates for a word, or for the last part of a list `a,b`, and where it begins.
  func listed(
    _ kind: Kind, _ typed: String, _ start: Int, _ positional: [Word]
  ) throws -> (Int, [Candidate]) {
    if kind == .filter || kind == .assignments { return try condition(kind, typed, start) }
    guard kind == .field else { return (start, try values(kind, Completer.plain(typed), positional)) }
    let (from, part) = Completer.lastOfList(typed, start)
    return (from, try values(kind, Completer.plain(part), positional))
  }

  static func lastOfList(_ typed: String, _ start: Int) -> (from: Int, part: String) {
    guard let comma = typed.lastIndex(where: { ",，".contains($0) }) else { return (start, typed) }
    let part = typed[typed.index(after: comma)...]
    return (start + typed.utf8.count - part.utf8.count, String(part))
  }

  static func plain(_ typed: String) -> String {
    FullWidth.folded(typed).filter { $0 != "\"" && $0 != "'" }
  }

  /// Of two words the one in the language in use.
  func own(_ en: String, _ zh: String) -> String { session.language == .zh ? zh : en }

  /// Words in both languages; as long as nothing is typed, those of the language in use.
  func bilingual(_ words: [(en: String, zh: String)], _ typed: String) -> [Candidate] {
    let offered = typed.isEmpty ? words.map { own($0.en, $0.zh) } : words.flatMap { [$0.en, $0.zh] }
    return matching(offered.uniqued(), typed)
  }

  /// Words that begin with what was typed, then those that hold it, then those that sound so.
  func matching(_ words: [String], _ typed: String) -> [Candidate] {
    let small = typed.lowercased()
    guard !small.isEmpty else { return words.map { Candidate(insert: $0) } }
    let beginning = words.filter { $0.lowercased().hasPrefix(small) }
    // A letter or two stands within many words; a Chinese character says more.
    let isWord = small.count > 2 || !small.utf8.allSatisfy { $0 < 0x80 }
    let holding =
      isWord && beginning.isEmpty ? words.filter { $0.lowercased().contains(small) && !beginning.contains($0) } : []
    guard beginning.isEmpty, holding.isEmpty else { return (beginning + holding).map { Candidate(insert: $0) } }
    return sounds.named(words, sounding: small, session).map { Candidate(insert: $0) }
  }

  private static let names = CommandList.all.map { (en: $0.declaration.en, zh: $0.declaration.zh) }

  func commands(_ typed: String) -> [Candidate] {
    bilingual(Completer.names.filter { !$0.en.contains(" ") }, typed)
  }

  private func aliases(_ typed: String) -> [Candidate] {
    let aliases = session.config.aliases.keys.sorted().filter { $0.hasPrefix(typed) }
    return aliases.map { Candidate(insert: $0) }
  }

  /// The second words of commands of two, behind a noun that is typed.
  private func verbs(_ typed: String, of noun: String) -> [Candidate] {
    let verbs = Completer.names.flatMap { [$0.en, $0.zh] }.filter { $0.hasPrefix("\(noun) ") }
    return verbs.map { String($0.dropFirst(noun.count + 1)) }.filter { $0.hasPrefix(typed.lowercased()) }
      .map { Candidate(insert: $0) }
  }
}
