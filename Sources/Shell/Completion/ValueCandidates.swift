internal import Portfolio
internal import Rendering
internal import Values

/// What may stand for a value of each kind.
extension Completer {
  private static let mostSteps = 20

  func values(_ kind: Kind, _ typed: String, _ positional: [Word]) throws -> [Candidate] {
    switch kind {
    case .project: return try projects(typed)
    case .milestone: return try positional.first.map { try milestones(of: $0, typed) } ?? []
    case .programme: return matching(try session.read { try $0.programmes().map(\.title) }, typed)
    case .target: return try targets(typed)
    case .obstacle: return try obstacles(typed)
    case .fund: return try codes(.fund, typed)
    case .measure: return try codes(.measure, typed)
    case .role: return try codes(.role, typed)
    case .rule: return try codes(.lightRule, typed)
    case .region: return try codes(.region, typed)
    case .cluster: return try codes(.cluster, typed)
    case .reporter:
      let found = try session.read { try $0.completions(ofOrganization: typed) }
      // By the sound only of so many as a person can look over.
      return found.isEmpty && !typed.isEmpty
        ? matching(try session.read { try $0.completions(ofOrganization: "") }, typed)
        : found.map { Candidate(insert: $0) }
    case .field:
      // `--sort -gap`.
      let dash = typed.prefix { $0 == "-" }
      return bilingual(Field.allCases.map { ($0.rawValue, $0.zh) }, String(typed.dropFirst(dash.count)))
        .map { Candidate(insert: dash + $0.insert, shown: $0.shown) }
    case .linkEnd: return try linkEnds(typed, positional)
    case .milestoneFields:
      return bilingual(MilestoneField.allCases.map { ($0.rawValue, $0.zh) }, typed).map {
        Candidate(insert: $0.insert + "=", shown: $0.shown, appendsBlank: false)
      }
    case .setting: return bilingual(Setting.allCases.map { ($0.rawValue, $0.zh) }, typed)
    case .settingValue: return try settingValues(positional.first, typed)
    case .preference: return bilingual(Config.Key.allCases.map { ($0.rawValue, $0.zh) }, typed)
    case .preferenceValue: return try preferenceValues(positional.first, typed)
    case .alias: return matching(session.config.aliases.keys.sorted(), typed)
    case .view: return matching(try session.read { try $0.savedViews() }.map(\.name), typed)
    case .command: return commands(typed)
    case .helpTopic: return bilingual(HelpCommand.topics, typed) + commands(typed)
    case .choice(let words): return matching(words, typed)
    case .unit: return matching(["元", "万", "亿", "m", "bn"], typed)
    case .language: return matching(["zh", "en"], typed)
    case .format: return matching(OutputFormat.allCases.map(\.rawValue), typed)
    case .file, .folder: return FileNames.beginning(with: typed)
    case .month, .period: return try periods(typed, isMonth: kind == .month)
    case .date: return dates(typed)
    case .step: return try steps(typed)
    case .filter, .assignments, .amount, .percent, .text, .name, .sql: return []
    }
  }

  /// By characters, code, English or pinyin; what is inserted is the name, and the list shows the code too.
  func projects(_ typed: String) throws -> [Candidate] {
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

  /// `after`, then a milestone of the same project, or another project and a milestone of that one.
  private func linkEnds(_ typed: String, _ positional: [Word]) throws -> [Candidate] {
    guard let project = positional.first else { return [] }
    let after = positional.count == 2 ? bilingual([("after", "后于")], typed) : []
    if positional.count > 2, let other = positional.last, let named = try? milestones(of: other, typed) { return named }
    return try after + milestones(of: project, typed) + (typed.isEmpty ? [] : projects(typed))
  }

  func codes(_ kind: CodeKind, _ typed: String) throws -> [Candidate] {
    let codes = try session.read { try $0.codes(kind) }.codes
    guard !typed.isEmpty else { return bilingual(codes.map { ($0.name.en, $0.name.zh) }, typed) }
    return matching(codes.flatMap { [$0.name.zh, $0.code, $0.name.en] }.uniqued(), typed)
  }

  private func targets(_ typed: String) throws -> [Candidate] {
    try session.read { try $0.completions(ofTarget: typed) }
      .map { Candidate(insert: $0.code, shown: "\($0.code) \($0.name)") }
  }

  private func obstacles(_ typed: String) throws -> [Candidate] {
    try session.read { try $0.completions(ofObstacle: typed) }
      .map { Candidate(insert: String($0.id), shown: "\($0.id) \($0.project) \($0.title)") }
  }

  /// The months with the last figures and what they belong to; of a year that is typed all its months.
  private func periods(_ typed: String, isMonth: Bool) throws -> [Candidate] {
    let last = try session.read { try $0.latestMonth() } ?? session.clock.today.month
    let digits = typed.prefix { $0.isASCII && $0.isNumber }
    let months: [Month]
    if digits.count == 4, let year = Int(digits) {
      months = (1...12).compactMap { Month(year: year, month: $0) }
    } else {
      months = (0..<6).map { last.advanced(by: -$0) }
    }
    let isChinese = typed.contains("年")
    var words = months.map { isChinese ? "\($0.year)年\($0.month)月" : $0.text }
    if !isMonth {
      for year in Set(months.map(\.year)).sorted(by: >) {
        words +=
          isChinese
          ? ["\(year)年上半年", "\(year)年下半年", "\(year)年一季度", "\(year)年二季度", "\(year)年三季度", "\(year)年四季度", "\(year)年"]
          : ["\(year)", "\(year)H1", "\(year)H2", "\(year)Q1", "\(year)Q2", "\(year)Q3", "\(year)Q4"]
      }
    }
    return words.filter { $0.hasPrefix(typed) }.map { Candidate(insert: $0) }
  }

  private func dates(_ typed: String) -> [Candidate] {
    let today = session.clock.today
    let written = [today, today.adding(days: -1), today.month.first].map(\.text).uniqued()
    return bilingual([("today", "今天"), ("yesterday", "昨天")], typed)
      + written.filter { $0.hasPrefix(typed) }.map { Candidate(insert: $0) }
  }

  /// One's own last steps, with the words that made them.
  private func steps(_ typed: String) throws -> [Candidate] {
    try session.read { try $0.log(limit: Completer.mostSteps) }
      .filter { $0.undoneBy == nil && String($0.step).hasPrefix(typed) }
      .map { Candidate(insert: String($0.step), shown: "\($0.step) \($0.who) \($0.words)") }
  }

  private func settingValues(_ setting: Word?, _ typed: String) throws -> [Candidate] {
    switch setting.flatMap({ Setting(word: $0.text) }) {
    case .language: try values(.language, typed, [])
    case .unit: try values(.unit, typed, [])
    case .rule: try values(.rule, typed, [])
    default: []
    }
  }

  private func preferenceValues(_ key: Word?, _ typed: String) throws -> [Candidate] {
    let found: [Candidate] =
      switch key.flatMap({ Config.Key(word: $0.text) }) {
      case .language: try values(.language, typed, [])
      case .unit: try values(.unit, typed, [])
      case .format:
        matching(
          OutputFormat.allCases.filter { $0.isText && $0.suitsEveryAnswer }.map(\.rawValue), typed)
      case .rule: try values(.rule, typed, [])
      case .timing: matching(["on", "off"], typed)
      case .pager: matching(["off", "less -FIRX"], typed)
      default: []
      }
    return found + (typed.isEmpty ? [] : bilingual([("none", "无")], typed))
  }
}
