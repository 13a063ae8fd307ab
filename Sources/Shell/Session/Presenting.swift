internal import Foundation
internal import Portfolio
internal import Rendering
internal import Reports
internal import Values
internal import Wording

/// An answer as a command gave it, before it was written.
struct GivenAnswer {
  let answer: Answer
  let usual: OutputFormat
  let unit: MoneyUnit?
}

/// How answers go out: in which format, how wide, into a file, a pipe, a pager or onto the screen.
extension Session {
  var format: OutputFormat { chosenFormat ?? .table }

  /// The format that was asked for: by name, by a file's ending, or for screens in the user's own file.
  private var chosenFormat: OutputFormat? { askedFormat ?? (isOnScreen ? config.format : nil) }

  /// The format that the command at hand was asked for: by name, or by a file's ending.
  var askedFormat: OutputFormat? {
    preferences.format
      ?? preferences.output.flatMap {
        OutputFormat(fileEnding: String($0.split(separator: ".").last ?? ""))
      }
  }

  /// Whether what is written is seen at once, and not by a program.
  private var isOnScreen: Bool { terminal.isTerminal && preferences.output == nil && pipe == nil }

  /// Sentences are welcome: the format is for people.
  var speaksToPeople: Bool { format == .table || format == .markdown }

  /// - Parameters:
  ///   - usual: the format where none was asked for.
  ///   - unit: the unit of amounts where none was asked for; nil: the user's, the registry's, or one that fits them.
  ///   - isKept: `last` shows it again.
  func show(
    _ answer: Answer, showsAll: Bool = false, usual: OutputFormat = .table, unit: MoneyUnit? = nil,
    isKept: Bool = true
  ) throws {
    // Help and the like read nothing, and so tell of no moment.
    let answer = moment?.told(in: answer) ?? answer
    if isKept { lastAnswer = GivenAnswer(answer: answer, usual: usual, unit: unit) }
    let layout = Layout(
      language: language, unit: try tableUnit(unit), width: isOnScreen ? terminal.columns : nil,
      colour: isOnScreen && terminal.hasColour,
      maxRows: isOnScreen && !showsAll ? Session.mostRows : nil, byteOrderMark: preferences.hasByteOrderMark,
      bars: isOnScreen ? terminal.barSigns : nil)
    let format = chosenFormat ?? usual
    if !format.isText { try refuseHere(format) }
    let output = try format.output(answer, layout: layout)
    if isOnScreen, isPaged, case .text(let text) = output, let pager = pager(for: text), page(text, through: pager) {
      return
    }
    try write(output)
  }

  func show(_ sheet: Sheet, showsAll: Bool = false, isKept: Bool = true) throws {
    try show(Answer(sheet), showsAll: showsAll, isKept: isKept)
  }

  /// The same answer as before, whole; what it tells of its moment it has said already.
  func showAgain(_ last: GivenAnswer) throws {
    try show(last.answer, showsAll: true, usual: last.usual, unit: last.unit)
  }

  /// How a page is laid out, whose width is the reader's.
  func pageLayout() throws -> Layout { Layout(language: language, unit: try tableUnit(nil)) }

  private func tableUnit(_ usual: MoneyUnit?) throws -> MoneyUnit? {
    try preferences.unit ?? usual ?? config.unit ?? (isOpen ? read { try $0.moneyUnit } : nil)
  }

  /// The screen of a terminal that does not know how begins a new page by a line.
  func clearScreen() {
    terminal.write(environment["TERM"] == "dumb" ? "\n" : "\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }

  /// A workbook, a page or a picture goes into a file of its own, or through a pipe.
  func refuseHere(_ format: OutputFormat) throws {
    guard let path = preferences.output else {
      guard terminal.takesBytes || pipe != nil else {
        throw format == .xlsx ? UsageError.workbookToTerminal : .pageToTerminal(format.rawValue)
      }
      return
    }
    if writtenFiles.contains(path) {
      throw format == .xlsx ? UsageError.secondAnswer(path) : .secondPage(path)
    }
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
  ///
  /// - Parameter step: the sentence of the step's number.
  func answer<T>(
    _ recorded: Recorded<T>, _ sentences: [Phrase], step stepSentence: (Int) -> Phrase = RecordingWords.step
  ) throws {
    guard speaksToPeople else {
      return try show(LogReport.changes(recorded.changes, step: recorded.step))
    }
    if recorded.changes.isEmpty {
      for sentence in sentences where recorded.step != nil { try say(sentence) }
      return try say(RecordingWords.nothingChanged)
    }
    for sentence in sentences { try say(sentence) }
    if recorded.isOpen, !recorded.isDryRun {
      try say(ScriptWords.pending)
    } else if recorded.isDryRun {
      try show(LogReport.changes(recorded.changes, step: nil), showsAll: true)
      try say(RecordingWords.dryRun)
    } else if let step = recorded.step {
      try say(stepSentence(step))
    }
  }

  func write(_ text: String) throws { try write(.text(text)) }

  func write(_ output: Output) throws {
    let bytes: Data
    switch output {
    case .text(let text):
      guard preferences.output != nil || pipe != nil else {
        guard terminal.write(text) else { throw FileFault.cannotWrite(path: "stdout") }
        return
      }
      bytes = Data(text.utf8)
    case .bytes(let content): bytes = Data(content)
    }
    guard let path = preferences.output else {
      // A reader that has gone away has seen enough.
      if let pipe { return pipe.write(bytes) }
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

  /// Runs a body whose answers go into a program; nil: onto the screen.
  func piping(into reader: String?, _ body: () throws -> Void) throws {
    guard let reader else { return try body() }
    guard let child = ChildProcess(shell: reader, environment: environment) else {
      throw FileFault.cannotWrite(path: reader)
    }
    pipe = child
    defer {
      pipe = nil
      child.finish()
    }
    try body()
  }

  /// Runs a command, and says how long it took where that was asked for.
  func timing(_ body: () throws -> Void) rethrows {
    guard preferences.isTimed || config.isTimed else { return try body() }
    let clock = ContinuousClock()
    let began = clock.now
    defer {
      let parts = clock.now.duration(to: began).components
      let milliseconds = -Double(parts.seconds) * 1_000 - Double(parts.attoseconds) / 1e15
      terminal.writeError(ShellWords.took(milliseconds: milliseconds).text(in: language) + "\n")
    }
    try body()
  }

  // MARK: the pager

  /// The program that shows what is longer than the screen; nil: it is not, or nobody wants one.
  private func pager(for text: String) -> String? {
    let wanted = config.pager ?? environment["PAGER"].flatMap { $0.isEmpty ? nil : $0 } ?? "less -FIRX"
    guard !["off", "cat", "none", "无", "关"].contains(wanted), terminal.isInputTerminal else { return nil }
    let columns = max(1, terminal.columns)
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Escape sequences take no room; counted as if they did, a page may come a line too early.
      rows += max(1, (line.utf8.count < columns ? 1 : (DisplayWidth.columns(of: String(line)) + columns - 1) / columns))
      if rows > terminal.rows { return wanted }
    }
    return nil
  }

  /// Whether the pager could be had.
  private func page(_ text: String, through pager: String) -> Bool {
    guard let child = ChildProcess(shell: pager, environment: environment) else { return false }
    child.write(text.utf8)
    return child.finish() != ChildProcess.notFound
  }
}
