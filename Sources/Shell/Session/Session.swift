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
  /// The step or the date of which is asked what was known then, as typed.
  var knownOn: String?
}

/// Where a command runs: the registry, the clock, the language, the format, the output. Commands know no other world.
final class Session {
  let environment: [String: String]
  let clock: Clock
  let terminal: Terminal
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

  var format: OutputFormat { chosenFormat ?? .table }

  /// The format that was asked for, by name or by a file's ending.
  private var chosenFormat: OutputFormat? {
    preferences.format
      ?? preferences.output.flatMap {
        OutputFormat(fileEnding: String($0.split(separator: ".").last ?? ""))
      }
  }

  /// Sentences are welcome: the format is for people.
  var speaksToPeople: Bool { format == .table || format == .markdown }

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

  /// - Parameters:
  ///   - usual: the format where none was asked for.
  ///   - unit: the unit of amounts where none was asked for; nil: the registry's, or one that fits them.
  func show(
    _ answer: Answer, showsAll: Bool = false, usual: OutputFormat = .table, unit: MoneyUnit? = nil
  ) throws {
    // Help and the like read nothing, and so tell of no moment.
    let answer = moment?.told(in: answer) ?? answer
    let isTerminal = terminal.isTerminal && preferences.output == nil
    let layout = Layout(
      language: language, unit: try preferences.unit ?? unit ?? (isOpen ? read { try $0.moneyUnit } : nil),
      width: isTerminal ? terminal.columns : nil, colour: isTerminal && terminal.hasColour,
      maxRows: isTerminal && !showsAll ? Session.mostRows : nil, byteOrderMark: preferences.hasByteOrderMark)
    let format = chosenFormat ?? usual
    if !format.isText { try refuseBytesHere() }
    try write(format.renderer.output(answer, layout: layout))
  }

  func show(_ sheet: Sheet, showsAll: Bool = false) throws { try show(Answer(sheet), showsAll: showsAll) }

  /// A file that is no text goes into a file of its own, or through a pipe.
  private func refuseBytesHere() throws {
    guard let path = preferences.output else {
      guard terminal.takesBytes else { throw UsageError.workbookToTerminal }
      return
    }
    if writtenFiles.contains(path) { throw UsageError.secondAnswer(path) }
  }

  /// On a terminal a longer list is cut, counted, and shown whole by `--all`.
  private static let mostRows = 200

  /// A sentence for a person; machine formats have no sentences.
  func say(_ phrase: Phrase) throws {
    let line = Terminal.harmless(phrase.text(in: language)) + "\n"
    // A sentence is no workbook: it is told beside it.
    if format.isText { try write(line) } else { terminal.write(line) }
  }

  /// What a recording command came to: sentences for a person, the changes for a machine.
  func answer<T>(_ recorded: Recorded<T>, _ sentences: [Phrase]) throws {
    guard speaksToPeople else {
      return try show(LogReport.changes(recorded.changes, step: recorded.step))
    }
    if recorded.changes.isEmpty {
      for sentence in sentences where recorded.step != nil { try say(sentence) }
      return try say(RecordingWords.nothingChanged)
    }
    for sentence in sentences { try say(sentence) }
    if recorded.isDryRun {
      try show(LogReport.changes(recorded.changes, step: nil), showsAll: true)
      try say(RecordingWords.dryRun)
    } else if let step = recorded.step {
      try say(RecordingWords.step(step))
    }
  }

  func write(_ text: String) throws { try write(.text(text)) }

  func write(_ output: Output) throws {
    let bytes: Data
    switch output {
    case .text(let text):
      guard preferences.output != nil else {
        guard terminal.write(text) else { throw FileFault.cannotWrite(path: "stdout") }
        return
      }
      bytes = Data(text.utf8)
    case .bytes(let content): bytes = Data(content)
    }
    guard let path = preferences.output else {
      guard terminal.write(bytes: bytes) else { throw FileFault.cannotWrite(path: "stdout") }
      return
    }
    do {
      // Several answers of one script may go to one file only one after the other.
      if writtenFiles.contains(path), let file = FileHandle(forWritingAtPath: path) {
        try file.seekToEnd()
        try file.write(contentsOf: bytes)
        try file.close()
      } else {
        try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
        writtenFiles.insert(path)
      }
    } catch {
      throw FileFault.cannotWrite(path: path)
    }
  }

  /// How many scripts run each other at the moment.
  var scriptDepth = 0

  private var writtenFiles: Set<String> = []
  func forgetWrittenFiles() { writtenFiles = [] }
}
