internal import Foundation
internal import Portfolio
internal import Rendering
internal import Values
internal import Wording

/// The prompt, for hours on end.
struct InteractiveShell {
  let session: Session
  private let dispatcher: Dispatcher
  private let script: Script

  init(_ session: Session) {
    self.session = session
    dispatcher = Dispatcher(session: session)
    script = Script(session)
  }

  func run() -> ExitStatus {
    do {
      session.isForPerson = true
      _ = try session.registry()
    } catch let fault as FileFault {
      // Without a registry the prompt still stands: `init` and `open` are typed there.
      guard case .noSuchFile = fault else { return script.report(fault, place: "") }
      _ = script.report(fault, place: "")
    } catch {
      return script.report(error, place: "")
    }
    let history = ShellHistory(file: HistoryFile.standard(environment: session.environment))
    let completer = Completer(session)
    let configuration = LineEditor.Configuration(
      history: history, complete: completer.complete,
      question: { ShellWords.showAll($0).text(in: session.language) })
    let editor: LineEditor
    do {
      editor = try LineEditor(configuration)
      session.editor = editor
    } catch {
      session.terminal.writeError(ShellWords.noReadline("\(error)").text(in: session.language) + "\n")
      return script.run(PlainReader(), name: "stdin")
    }
    if session.isOpen { session.terminal.write(ShellWords.welcome(Luban.version).text(in: session.language) + "\n") }
    session.noteVisit()
    defer { session.noteVisit() }
    while !session.wantsToQuit {
      switch editor.readLine(prompt: prompt) {
      case .line(let line): answer(line, editor)
      case .interrupted: continue
      case .end:
        session.terminal.write("\n")
        session.quit()
      }
    }
    if let commands = session.dropOpenStep() {
      session.terminal.writeError(ShellErrorWords.leftOpen(commands).text(in: session.language) + "\n")
      return .refused
    }
    return .done
  }

  private func answer(_ line: String, _ editor: LineEditor) {
    // A script may be pasted, comments and all.
    guard !line.trimmed.isEmpty, !line.trimmed.hasPrefix("#") else { return }
    session.forgetWrittenFiles()
    do {
      let registry = try? session.registry()
      let piped = try PipedLine(line, session)
      try InterruptWatch.whileRunning({ registry?.interrupt() }) {
        try session.piping(into: piped.reader) { try dispatcher.run(line: piped.command) }
      }
    } catch {
      // The terminal has written ^C where the cursor stands.
      if case FileFault.interrupted = error { session.terminal.write("\n") }
      _ = script.report(error, place: "")
      // What was pasted behind a failed line may rest on it.
      editor.discardPasted()
    }
  }

  /// `演练·2021-06>`: the registry's name and what the commands are narrowed to.
  private var prompt: String {
    let name = session.isOpen ? (try? session.read { try $0.registryName }) ?? nil : nil
    var text = name ?? "luban"
    if let moment = session.given.knownOn { text += "@\(moment)" }
    // What is recorded now waits for `commit`.
    if session.hasOpenStep { text += "*" }
    if !session.context.isEmpty { text += "·\(session.contextWords)" }
    // Half of the line at least is for typing.
    text = DisplayWidth.cut(DisplayWidth.printable(text), to: max(12, session.terminal.columns / 2))
    return session.terminal.hasColour ? "\u{1}\u{1B}[1m\u{2}\(text)>\u{1}\u{1B}[0m\u{2} " : "\(text)> "
  }
}
