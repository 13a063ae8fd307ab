internal import Portfolio
internal import Values
internal import Wording

/// What Tab offers, from the commands' declarations and what the registry holds.
struct Completer: Sendable {
  private nonisolated(unsafe) let session: Session

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
    let plain = FullWidth.folded(typed).filter { $0 != "\"" && $0 != "'" }
    guard let (command, rest) = try? Dispatcher.find(words), !words.isEmpty else {
      return (start, commands(plain, behind: nil))
    }
    let declaration = command.declaration
    if plain.hasPrefix("--") { return (start, options(declaration, plain)) }
    if let option = words.last.flatMap({ self.option($0, declaration) }), let value = option.value {
      return (start, try values(value.kind, plain, declaration, rest))
    }
    let place = rest.filter { !$0.text.hasPrefix("--") }.count
    var found: [Candidate] = place == 0 ? commands(plain, behind: words[0].text.lowercased()) : []
    let parameters = declaration.parameters
    guard let parameter = place < parameters.count ? parameters[place] : parameters.last else { return (start, found) }
    let kinds = declaration.hasFilter ? [Kind.filter] : [parameter.kind]
    for kind in kinds {
      if kind == .filter || kind == .assignments {
        let (from, more) = try fieldValues(kind, plain, typed, start)
        if from != start { return (from, more) }
        found += more
      } else {
        found += try values(kind, plain, declaration, rest)
      }
    }
    if declaration.parameters.contains(where: { $0.key == "by" }), let last = words.last?.text,
      ["by", "按"].contains(last)
    {
      return (start, Completer.matching(Dimension.allCases.flatMap { [$0.rawValue, $0.zh] }, plain))
    }
    return (start, found)
  }

  private func option(_ word: Word, _ declaration: Declaration) -> Option? {
    guard word.text.hasPrefix("--") else { return nil }
    let name = String(word.text.dropFirst(2))
    return (declaration.options + Option.global).first { $0.en == name || $0.zh == name }
  }

  /// Commands, or the verbs of a noun already typed.
  private func commands(_ typed: String, behind noun: String?) -> [Candidate] {
    let names = CommandList.all.flatMap { [$0.declaration.en, $0.declaration.zh] }
    guard let noun else {
      return Completer.matching(names.filter { !$0.contains(" ") }, typed)
    }
    let verbs = names.filter { $0.hasPrefix("\(noun) ") }.map { String($0.dropFirst(noun.count + 1)) }
    return typed.isEmpty ? [] : Completer.matching(verbs, typed)
  }

  private func options(_ declaration: Declaration, _ typed: String) -> [Candidate] {
    (declaration.options + Option.global).flatMap { option in
      [option.en, option.zh].map { name in
        Candidate(
          insert: "--\(name)", shown: "--\(name)  \(option.summary.text(in: session.language))", appendsBlank: true)
      }
    }.filter { $0.insert.hasPrefix(typed) }
  }

  static func matching(_ words: [String], _ typed: String) -> [Candidate] {
    let small = typed.lowercased()
    return words.filter { $0.lowercased().hasPrefix(small) }.map { Candidate(insert: $0) }
  }

  /// A field, or behind its sign the values that it may have.
  private func fieldValues(
    _ kind: Kind, _ plain: String, _ typed: String, _ start: Int
  ) throws -> (Int, [Candidate]) {
    guard let sign = typed.firstIndex(where: { ":：=＝".contains($0) }) else {
      let end = kind == .filter ? ":" : "="
      let fields = Field.allCases.filter { kind == .filter || $0.isSettable }
      var found = fields.flatMap { [$0.rawValue, $0.zh] }
        .filter { $0.lowercased().hasPrefix(plain.lowercased()) }
        .map { Candidate(insert: $0 + end, shown: $0, appendsBlank: false) }
      if kind == .filter {
        found += Completer.matching(Filter.Flag.allCases.flatMap { [$0.rawValue, $0.zh] }, plain)
        if !plain.isEmpty { found += try projects(plain) }
      }
      return (start, found)
    }
    let name = FullWidth.folded(String(typed[..<sign]))
    let valueStart = typed.index(after: sign)
    let from = start + typed.utf8.distance(from: typed.utf8.startIndex, to: valueStart)
    guard let field = Field(word: name) else { return (from, []) }
    let value = FullWidth.folded(String(typed[valueStart...])).filter { $0 != "\"" && $0 != "'" }
    switch field.kind {
    case .code(let list): return (from, try codes(list, value))
    case .programme: return (from, try values(.programme, value, ProjectsCommand.declaration, []))
    case .project: return (from, try projects(value))
    default: return (from, [])
    }
  }

  private func values(
    _ kind: Kind, _ typed: String, _ declaration: Declaration, _ rest: [Word]
  ) throws -> [Candidate] {
    switch kind {
    case .project: return try projects(typed)
    case .milestone:
      guard let word = rest.first(where: { !$0.text.hasPrefix("--") }) else { return [] }
      let names = try session.read { snapshot in
        try snapshot.milestoneWords(of: snapshot.project(named: word.raw))
      }
      return Completer.matching(names, typed)
    case .programme:
      let names = try session.read { try $0.programmes().map(\.title) }
      return names.filter { $0.contains(typed) }.map { Candidate(insert: $0) }
    case .target:
      let targets = try session.read { try $0.targets() }
      return targets.filter {
        $0.code.lowercased().hasPrefix(typed.lowercased()) || (!typed.isEmpty && $0.name.zh.contains(typed))
      }
      .map { Candidate(insert: $0.code, shown: "\($0.code) \($0.name.zh)") }
    case .obstacle:
      let context = FilterContext(asOf: session.clock.today)
      return try session.read { try $0.obstacles(where: .all, context: context) }
        .filter { String($0.id).hasPrefix(typed) || $0.title.contains(typed) }
        .map { Candidate(insert: String($0.id), shown: "\($0.id) \($0.project.name.zh) \($0.title)") }
    case .fund: return try codes(.fund, typed)
    case .measure: return try codes(.measure, typed)
    case .role: return try codes(.role, typed)
    case .rule: return try codes(.lightRule, typed)
    case .region: return try codes(.region, typed)
    case .cluster: return try codes(.cluster, typed)
    case .reporter:
      return try session.read { try $0.organizationNames() }.filter { $0.contains(typed) }.map { Candidate(insert: $0) }
    case .field: return Completer.matching(Field.words, typed)
    case .setting: return Completer.matching(Setting.allCases.flatMap { [$0.rawValue, $0.zh] }, typed)
    case .command: return commands(typed, behind: nil)
    case .choice(let words): return Completer.matching(words, typed)
    case .unit: return Completer.matching(["元", "万", "亿", "m", "bn"], typed)
    case .language: return Completer.matching(["zh", "en"], typed)
    case .format: return Completer.matching(["table", "json", "jsonl", "csv", "tsv", "markdown"], typed)
    case .file: return FileNames.beginning(with: typed)
    case .filter, .assignments: return try fieldValues(kind, typed, typed, 0).1
    case .date, .month, .period, .amount, .percent, .text, .name, .sql: return []
    }
  }

  /// By characters, code, English or pinyin; what is inserted is the name, and the list shows the code too.
  private func projects(_ typed: String) throws -> [Candidate] {
    try session.read { try $0.completions(ofProject: typed) }.map { project in
      Candidate(insert: project.name.zh, shown: "\(project.code) \(project.name.zh)")
    }
  }

  private func codes(_ kind: CodeKind, _ typed: String) throws -> [Candidate] {
    let small = typed.lowercased()
    return try session.read { try $0.codes(kind) }.codes.flatMap { code in
      [code.name.zh, code.code, code.name.en].filter { !$0.contains(" ") }.uniqued()
    }.uniqued().filter { $0.lowercased().hasPrefix(small) }.map { Candidate(insert: $0) }
  }
}
