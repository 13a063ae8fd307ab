internal import Wording

/// What a word of a command is, for its parsing, completion and help.
enum Kind: Sendable, Equatable {
  case project, milestone, programme, target, obstacle, cluster
  case date, month, period, amount, percent
  case text, name, file, folder, sql, command
  case assignments, filter, milestoneFields, linkEnd
  case field, unit, fund, measure, role, reporter, rule, language, format, region
  case setting, settingValue, preference, preferenceValue, alias, view, step, helpTopic
  case choice([String])
}

/// A place for a word behind the command.
struct Parameter: Sendable {
  /// `phrase`: one word or more, whose label says how they stand.
  enum Count: Sendable { case one, optional, many, rest, phrase }
  let key: String
  let label: Phrase
  let kind: Kind
  let count: Count

  init(_ key: String, _ label: Phrase, _ kind: Kind, _ count: Count = .one) {
    self.key = key
    self.label = label
    self.kind = kind
    self.count = count
  }
}

/// A `--name`, with a value or without.
struct Option: Sendable {
  let en: String
  let zh: String
  /// nil: a flag.
  let value: (label: Phrase, kind: Kind)?
  let summary: Phrase

  init(_ en: String, _ zh: String, _ value: (label: Phrase, kind: Kind)? = nil, _ summary: Phrase) {
    self.en = en
    self.zh = zh
    self.value = value
    self.summary = summary
  }
}

extension Option {
  /// `--name` or `--name=value`, in either language.
  func isNamed(by word: Word) -> Bool {
    let name = word.text.drop { $0 == "-" || $0 == "—" }.prefix { $0 != "=" }
    return name.lowercased() == en || name == zh
  }
}

/// What a command is for; help lists commands by it.
enum Task: Int, CaseIterable, Sendable {
  case looking, recording, keeping, around

  var title: Phrase {
    switch self {
    case .looking: Phrase(en: "Looking", zh: "查看")
    case .recording: Phrase(en: "Recording", zh: "登记")
    case .keeping: Phrase(en: "Keeping the registry", zh: "管理")
    case .around: Phrase(en: "Around the shell", zh: "其他")
    }
  }
}

/// What sets a command apart from the others.
struct Traits: OptionSet, Sendable {
  let rawValue: Int

  /// `-o` names what the command itself writes, not where its answer goes.
  static let writesFiles = Traits(rawValue: 1)
  /// It is a step by itself, or leaves the registry: it does not go into a step that is open.
  static let standsAlone = Traits(rawValue: 2)
  /// It holds another command: options that are none of its own are that one's.
  static let holdsCommand = Traits(rawValue: 4)
  /// What stands before `--` is a filter: the command takes many projects at once.
  static let editsByFilter = Traits(rawValue: 8)
  /// A day may stand among its conditions.
  static let takesDay = Traits(rawValue: 16)
  /// Its answer can be written as a calendar.
  static let givesCalendar = Traits(rawValue: 32)
}

/// All there is to know of a command: the prompt, scripts, the command line, help and completion use it alike.
struct Declaration: Sendable {
  /// One or two words: `milestones add`.
  let en: String
  let zh: String
  let task: Task
  let summary: Phrase
  let parameters: [Parameter]
  let options: [Option]
  let examples: [(line: String, note: Phrase)]
  let traits: Traits

  init(
    _ en: String, _ zh: String, _ task: Task, _ summary: Phrase, _ parameters: [Parameter] = [],
    options: [Option] = [], examples: [(line: String, note: Phrase)] = [], traits: Traits = []
  ) {
    self.en = en
    self.zh = zh
    self.task = task
    self.summary = summary
    self.parameters = parameters
    self.options = options
    self.examples = examples
    self.traits = traits
  }

  /// `done PROJECT MILESTONE [DATE]`.
  func usage(_ language: Language) -> String {
    let words = parameters.map { parameter in
      let label = parameter.label.text(in: language)
      return switch parameter.count {
      case .one, .phrase: label
      case .optional: "[\(label)]"
      case .many: "\(label)…"
      case .rest: "[\(label)…]"
      }
    }
    return ([language == .zh ? zh : en] + words).joined(separator: " ")
  }

  /// Whether it only looks: such a command may be saved, repeated and piped.
  var isReading: Bool { task == .looking }

  /// Whether a period and `by DIMENSION` may stand anywhere among its words.
  var takesPeriodApart: Bool {
    !traits.contains(.holdsCommand)
      && (hasFilter || parameters.contains { $0.key == "period" && $0.count == .optional })
  }

  /// `edit PROJECT FIELD=VALUE… or edit FILTER… -- FIELD=VALUE…`: every way to say it.
  func usages(_ language: Language) -> String {
    guard traits.contains(.editsByFilter) else { return usage(language) }
    let (name, filter) = (language == .zh ? zh : en, Labels.filter.text(in: language))
    let fields = usage(language).split(separator: " ").suffix(1).joined()
    return usage(language) + (language == .zh ? " 或 " : " or ") + "\(name) \(filter)… -- \(fields)"
  }

  var hasFilter: Bool { parameters.contains { $0.kind == .filter } }
}

/// One word of the prompt's language: its declaration and what it does.
protocol Command: Sendable {
  static var declaration: Declaration { get }
  static func run(_ input: Input, in session: Session) throws
}
