internal import Foundation
internal import Portfolio
internal import Rendering
internal import Reports
internal import Values
internal import Wording

/// What the options before or after a command may set for it.
struct Preferences: Sendable {
  var database: String?
  var format: OutputFormat?
  var unit: MoneyUnit?
  var language: Language?
  var me: String?
  var output: String?
  var isDryRun = false
  var hasByteOrderMark = false
  var keepsGoing = false
  var isTimed = false
  /// The step or the date of which is asked what was known then, as typed.
  var knownOn: String?
}

/// Where a command runs: the registry, the clock, the language, the format, the output. Commands know no other world.
final class Session {
  let environment: [String: String]
  let clock: Clock
  let terminal: Terminal
  /// What the user's own file says.
  var config: Config
  /// What was said on the command line; a command's own options stand over it.
  let given: Preferences
  /// What holds for the command at hand.
  private(set) var preferences: Preferences
  /// What `use` narrows every command to.
  var context = Context()
  /// The line at hand as it was typed, to point into.
  var typedLine = ""
  /// The words of its filter, those of `use` last: an error in one is pointed at.
  var filterWords: [Word] = []
  var ownFilterWords = 0
  private(set) var wantsToQuit = false
  /// Rows that an import refused make the status 65.
  var status = ExitStatus.done
  private var opened: Registry?
  private var openedPath: String?
  private var registryLanguage: Language?
  /// What the command at hand reads is of that moment; nil: of now, or nothing has been read yet.
  private(set) var moment: Moment?

  /// A filter and a period that hold until `use none`.
  struct Context: Sendable {
    var words: [Word] = []
    var period: Word?
    var isEmpty: Bool { words.isEmpty && period == nil }
  }

  init(environment: [String: String], preferences: Preferences, terminal: Terminal) {
    self.environment = environment
    clock = Clock(environment: environment)
    given = preferences
    self.preferences = preferences
    self.terminal = terminal
    config = Config(environment: environment)
  }

  // MARK: the registry

  /// The file that is meant: `--db`, else `$LUBAN_DB`, else the user's own.
  var path: String {
    if let openedPath { return openedPath }
    if let path = preferences.database ?? environment["LUBAN_DB"], !path.isEmpty { return path }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (data ?? "\(environment["HOME"] ?? ".")/.local/share") + "/luban/registry.db"
  }

  func registry() throws -> Registry {
    if let opened { return opened }
    let registry = try Registry.open(path)
    opened = registry
    openedPath = path
    registryLanguage = try registry.read { try $0.setting(.language) }.flatMap(Language.init(rawValue:))
    return registry
  }

  var isOpen: Bool { opened != nil }

  /// Whether the registry at hand has a step that `begin` opened.
  var hasOpenStep: Bool { opened?.hasOpenStep ?? false }

  /// Drops the step that nobody has committed; nothing where none is open.
  ///
  /// - Returns: how many commands of it are lost; nil: none was open.
  func dropOpenStep() -> Int? {
    guard let opened, let open = opened.openStep else { return nil }
    try? opened.rollBackStep()
    return open.commands
  }

  /// Goes over to another registry; the old one is closed only once the new one is open.
  func open(_ path: String) throws { adopt(try Registry.open(path), path) }

  func adopt(_ registry: Registry, _ path: String) {
    try? opened?.close()
    opened = registry
    openedPath = path
    registryLanguage = nil
    registryLanguage = (try? registry.read { try $0.setting(.language) })?.flatMap(Language.init(rawValue:))
  }

  /// Reads what the registry holds, or held at the moment that is asked for.
  func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
    let registry = try registry()
    if moment == nil { moment = try moment(registry) }
    return try registry.read(knownOn: moment?.knownOn, body)
  }

  /// Runs `body` with everything read as it was at a moment.
  func holding<T>(_ moment: Moment, _ body: () throws -> T) rethrows -> T {
    let before = self.moment
    self.moment = moment
    defer { self.moment = before }
    return try body()
  }

  /// Records one step by the words of a command.
  func record<T>(_ input: Input, _ body: (Recording) throws -> T) throws -> Recorded<T> {
    try registry().record(occasion(input), dryRun: preferences.isDryRun, body)
  }

  /// When, by whom and by which words the command at hand records.
  ///
  /// - Throws: ``UsageError/recordsNow`` under `--known-on`.
  /// Records one long step: Ctrl-C ends it at once, and nothing of it stays.
  ///
  /// - Parameter mostChanges: so many changes at the most are listed.
  func recordInterruptibly<T>(
    _ input: Input, mostChanges: Int, _ body: (Recording) throws -> T
  ) throws -> Recorded<T> {
    let (registry, occasion) = (try registry(), try occasion(input))
    func record() throws -> Recorded<T> {
      try registry.record(occasion, dryRun: preferences.isDryRun, mostChanges: mostChanges, body)
    }
    return terminal.isOwnProcess ? try InterruptWatch.whileRunning({ registry.interrupt() }, record) : try record()
  }

  func occasion(_ input: Input) throws -> Occasion {
    try refuseMoment()
    return Occasion(
      at: clock.instant, today: clock.today, who: me, words: input.line, note: input.option("note"),
      bareUnit: try bareUnit())
  }

  /// The unit of a bare number; nil: it is refused.
  func bareUnit() throws -> MoneyUnit? { try preferences.unit ?? read { try $0.moneyUnit } }

  /// Who records: `--me`, else the login.
  var me: String {
    if let me = preferences.me ?? environment["LUBAN_ME"], !me.isEmpty { return me }
    if let name = config.name { return name }
    if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return environment["LOGNAME"] ?? "unknown"
  }

  func quit() { wantsToQuit = true }

  // MARK: language and output

  /// The language that the line at hand asks for: its errors are told in it.
  var lineLanguage: Language?

  var language: Language {
    if let language = preferences.language { return language }
    if let language = environment["LUBAN_LANG"].flatMap(Language.init(rawValue:)) { return language }
    if let language = config.language { return language }
    if let moment {
      if let language = moment.language { return language }
    } else if let registryLanguage {
      return registryLanguage
    }
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.lowercased().hasPrefix("zh") ? .zh : .en
  }

  /// A language that was just set in the registry holds at once.
  func adoptLanguage(_ language: Language) { registryLanguage = language }

  /// Runs `body` with a command's own options over those of the command line.
  func with<T>(_ own: Preferences, _ body: () throws -> T) rethrows -> T {
    let before = (preferences, moment)
    (preferences, moment) = (own, nil)
    defer { (preferences, moment) = before }
    guard let other = own.database, other != given.database, other != openedPath else { return try body() }
    // `--db` on a line is for that line: the registry that is open waits.
    let waiting = (opened, openedPath, registryLanguage)
    (opened, openedPath, registryLanguage) = (nil, nil, nil)
    defer {
      try? opened?.close()
      (opened, openedPath, registryLanguage) = waiting
    }
    return try body()
  }

  /// How many scripts run each other at the moment.
  var scriptDepth = 0

  /// Files that answers of this script have gone to: the next ones are added.
  var writtenFiles: Set<String> = []
  func forgetWrittenFiles() { writtenFiles = [] }

  /// The last answer of a reading command, for `last`.
  var lastAnswer: GivenAnswer?
  /// Where a typed `| command` sends what is written.
  var pipe: ChildProcess?
  /// A person types the commands: at the prompt, or one on the command line. Not so in scripts and behind `-c`.
  var isForPerson = false
  /// The line editor, once there is one.
  var editor: LineEditor?
  /// What may stand in the answer to the question at hand; nil: no question is put.
  var asking: ((_ typed: String) -> [Candidate])?
  /// A screen that is written again and again is not paged.
  var isPaged = true
}
