internal import Portfolio
internal import Values
internal import Wording

/// What Tab offers, from the commands' declarations and what the registry holds.
struct Completer {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// - Parameter cursor: where the cursor stands, in UTF-8.
  func complete(_ line: String, _ cursor: Int) -> Completion {
    let head = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
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
    let found = try? Dispatcher.find(words)
    let options = (found?.command.declaration.options ?? []) + Option.global
    if plain.hasPrefix("--") { return try optionWord(options, plain, typed, start) }
    if let kind = Completer.valueKind(behind: words.last, options) {
      return try listed(kind, typed, start, [])
    }
    guard let (command, rest) = found, let noun = words.first(where: { CommandList.command(named: $0.text) != nil })
    else { return (start, commands(plain)) }
    let declaration = command.declaration
    let positional = Completer.positional(rest, options)
    let isSummedUp = declaration.parameters.contains { $0.key == "by" }
    if isSummedUp, let last = words.last?.text, ["by", "按"].contains(last) {
      let (from, part) = Completer.lastOfList(typed, start)
      return (from, bilingual(Dimension.allCases.map { ($0.rawValue, $0.zh) }, Completer.plain(part)))
    }
    let by = isSummedUp && !plain.isEmpty ? bilingual([("by", "按")], plain) : []
    guard by.isEmpty else { return (start, by) }
    var candidates = positional.isEmpty ? verbs(plain, of: noun.text.lowercased()) : []
    for kind in Completer.kinds(declaration, at: positional.count) {
      let (from, more) = try listed(kind, typed, start, positional)
      if from != start { return (from, more) }
      candidates += more
    }
    return (start, candidates)
  }

  /// What may stand at a place: an optional word may have been left out.
  private static func kinds(_ declaration: Declaration, at place: Int) -> [Kind] {
    if declaration.hasFilter { return [.filter] }
    let parameters = declaration.parameters
    guard parameters.indices.contains(place) else {
      return parameters.last.map { [.many, .rest].contains($0.count) ? [$0.kind] : [] } ?? []
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
  private func listed(
    _ kind: Kind, _ typed: String, _ start: Int, _ positional: [Word]
  ) throws -> (Int, [Candidate]) {
    if kind == .filter || kind == .assignments { return try condition(kind, typed, start) }
    guard kind == .field else { return (start, try values(kind, Completer.plain(typed), positional)) }
    let (from, part) = Completer.lastOfList(typed, start)
    return (from, try values(kind, Completer.plain(part), positional))
  }

  private static func lastOfList(_ typed: String, _ start: Int) -> (from: Int, part: String) {
    guard let comma = typed.lastIndex(where: { ",，".contains($0) }) else { return (start, typed) }
    let part = typed[typed.index(after: comma)...]
    return (start + typed.utf8.count - part.utf8.count, String(part))
  }

  private static func plain(_ typed: String) -> String {
    FullWidth.folded(typed).filter { $0 != "\"" && $0 != "'" }
  }

  /// Of two words the one in the language in use.
  private func own(_ en: String, _ zh: String) -> String { session.language == .zh ? zh : en }

  /// Words in both languages; as long as nothing is typed, those of the language in use.
  private func bilingual(_ words: [(en: String, zh: String)], _ typed: String) -> [Candidate] {
    let offered = typed.isEmpty ? words.map { own($0.en, $0.zh) } : words.flatMap { [$0.en, $0.zh] }
    return Completer.matching(offered.uniqued(), typed)
  }

  private static func matching(_ words: [String], _ typed: String) -> [Candidate] {
    let small = typed.lowercased()
    return words.filter { $0.lowercased().hasPrefix(small) }.map { Candidate(insert: $0) }
  }

  private static let names = CommandList.all.map { (en: $0.declaration.en, zh: $0.declaration.zh) }

  private func commands(_ typed: String) -> [Candidate] {
    bilingual(Completer.names.filter { !$0.en.contains(" ") }, typed)
  }

  /// The second words of commands of two, behind a noun that is typed.
  private func verbs(_ typed: String, of noun: String) -> [Candidate] {
    let verbs = Completer.names.flatMap { [$0.en, $0.zh] }.filter { $0.hasPrefix("\(noun) ") }
    return Completer.matching(verbs.map { String($0.dropFirst(noun.count + 1)) }, typed)
  }

  /// A field of a filter or an assignment, or behind its sign the values that it may have.
  private func condition(_ kind: Kind, _ typed: String, _ start: Int) throws -> (Int, [Candidate]) {
    // Brackets at the edge of a word group conditions.
    let brackets = kind == .filter ? typed.prefix { "(（".contains($0) } : ""
    let typed = String(typed.dropFirst(brackets.count))
    let start = start + brackets.utf8.count
    guard let sign = typed.firstIndex(where: { ":：=＝".contains($0) }) else {
      return (start, try fields(kind, Completer.plain(typed)))
    }
    let name = FullWidth.folded(String(typed[..<sign]))
    let rest = typed[typed.index(after: sign)...]
    let (from, part) = Completer.lastOfList(String(rest), start + typed.utf8.count - rest.utf8.count)
    guard let field = Field(word: name) else { return (from, []) }
    let value = Completer.plain(part)
    switch field {
    case .responsible, .reporter: return (from, try values(.reporter, value, []))
    default: break
    }
    switch field.kind {
    case .code(let list): return (from, try codes(list, value))
    case .programme: return (from, try values(.programme, value, []))
    case .project: return (from, try projects(value))
    default: return (from, [])
    }
  }

  private func fields(_ kind: Kind, _ plain: String) throws -> [Candidate] {
    let end = kind == .filter ? ":" : "="
    let flags = kind == .filter ? Filter.Flag.allCases.map { ($0.rawValue, $0.zh) } : []
    let fields = Field.allCases
      .filter { field in kind == .filter ? !flags.contains { $0.0 == field.rawValue } : field.isSettable }
    let found =
      bilingual(fields.map { ($0.rawValue, $0.zh) }, plain).map {
        Candidate(insert: $0.insert + end, shown: $0.shown, appendsBlank: false)
      } + bilingual(flags, plain)
    // Letters that begin a field stand within many an English name as well: the field is meant.
    guard kind == .filter, !plain.isEmpty, found.isEmpty || !plain.utf8.allSatisfy({ $0 < 0x80 }) else { return found }
    return found + (try projects(plain))
  }

  private func values(_ kind: Kind, _ typed: String, _ positional: [Word]) throws -> [Candidate] {
    switch kind {
    case .project: return try projects(typed)
    case .milestone: return try positional.first.map { try milestones(of: $0, typed) } ?? []
    case .programme:
      let names = try session.read { try $0.programmes().map(\.title) }
      return names.filter { $0.contains(typed) }.map { Candidate(insert: $0) }
    case .target:
      return try session.read { try $0.completions(ofTarget: typed) }
        .map { Candidate(insert: $0.code, shown: "\($0.code) \($0.name)") }
    case .obstacle:
      return try session.read { try $0.completions(ofObstacle: typed) }
        .map { Candidate(insert: String($0.id), shown: "\($0.id) \($0.project) \($0.title)") }
    case .fund: return try codes(.fund, typed)
    case .measure: return try codes(.measure, typed)
    case .role: return try codes(.role, typed)
    case .rule: return try codes(.lightRule, typed)
    case .region: return try codes(.region, typed)
    case .cluster: return try codes(.cluster, typed)
    case .reporter:
      return try session.read { try $0.completions(ofOrganization: typed) }.map { Candidate(insert: $0) }
    case .field:
      // `--sort -gap`.
      let dash = typed.prefix { $0 == "-" }
      return bilingual(Field.allCases.map { ($0.rawValue, $0.zh) }, String(typed.dropFirst(dash.count)))
        .map { Candidate(insert: dash + $0.insert, shown: $0.shown) }
    case .setting: return bilingual(Setting.allCases.map { ($0.rawValue, $0.zh) }, typed)
    case .command: return commands(typed)
    case .choice(let words): return Completer.matching(words, typed)
    case .unit: return Completer.matching(["元", "万", "亿", "m", "bn"], typed)
    case .language: return Completer.matching(["zh", "en"], typed)
    case .format: return Completer.matching(["table", "json", "jsonl", "csv", "tsv", "markdown"], typed)
    case .file, .folder: return FileNames.beginning(with: typed)
    case .filter, .assignments, .date, .month, .period, .amount, .percent, .text, .name, .sql: return []
    }
  }

  /// By characters, code, English or pinyin; what is inserted is the name, and the list shows the code too.
  private func projects(_ typed: String) throws -> [Candidate] {
    try session.read { try $0.completions(ofProject: typed) }.map { project in
      Candidate(insert: project.name.zh, shown: "\(project.code) \(project.name.zh)")
    }
  }

  /// Those it has, then the stages of its lifecycle that it may get.
  private func milestones(of project: Word, _ typed: String) throws -> [Candidate] {
    let names = try session.read { snapshot in
      let found = try snapshot.project(named: project.raw)
      let stages = try snapshot.project(found).lifecycle.map { try snapshot.stages(of: $0) } ?? []
      return try snapshot.milestones(of: found).map(\.name) + stages.map(\.name)
    }
    return bilingual(names.map { ($0.en, $0.zh) }, typed)
  }

  private func codes(_ kind: CodeKind, _ typed: String) throws -> [Candidate] {
    let codes = try session.read { try $0.codes(kind) }.codes
    guard !typed.isEmpty else { return bilingual(codes.map { ($0.name.en, $0.name.zh) }, typed) }
    return Completer.matching(codes.flatMap { [$0.name.zh, $0.code, $0.name.en] }.uniqued(), typed)
  }
}
