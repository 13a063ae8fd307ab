internal import Portfolio
internal import Rendering
internal import Wording

/// Runs lines one after the other and says where one fails.
struct Script {
  let session: Session
  let dispatcher: Dispatcher

  init(_ session: Session) {
    self.session = session
    dispatcher = Dispatcher(session: session)
  }

  /// Lines of a file or of standard input; `name:line:` stands before an error.
  func run(_ reader: PlainReader, name: String) -> ExitStatus {
    play(place: { "\(name):\($0): " }, line: { _ in try reader.next() })
  }

  /// The lines behind `-c`, in one session.
  func run(_ lines: [String]) -> ExitStatus {
    play(
      place: { lines.count > 1 ? "-c:\($0): " : "" },
      line: { number in number > lines.count ? nil : lines[number - 1] })
  }

  /// - Parameters:
  ///   - place: what stands before an error in the line of a number from 1.
  ///   - line: the line of a number; nil: the end.
  private func play(place: (Int) -> String, line: (Int) throws -> String?) -> ExitStatus {
    let wasInStep = session.hasOpenStep
    var failed = ExitStatus.done
    // With --keep-going: a command of an open step failed, so the rest of that step is left out.
    var skipsStep = false
    var number = 0
    while !session.wantsToQuit {
      number += 1
      let text: String
      do {
        guard let next = try line(number) else { break }
        text = next
      } catch {
        failed = report(error, place: place(number))
        break
      }
      // `#` is a comment only at the start of a line: names and notes hold it too.
      if text.trimmed.hasPrefix("#") { continue }
      if skipsStep {
        skipsStep = !endsStep(text)
        continue
      }
      let hadStep = session.hasOpenStep
      guard let status = run(text, place: place(number)) else { continue }
      failed = status
      guard session.preferences.keepsGoing else { break }
      if hadStep, !wasInStep {
        drop(place(number))
        skipsStep = !endsStep(text)
      }
    }
    if session.hasOpenStep, !wasInStep {
      drop("")
      if failed == .done { failed = .refused }
    }
    return failed == .done ? session.status : failed
  }

  /// A step is recorded whole or not at all.
  private func drop(_ place: String) {
    guard let commands = session.dropOpenStep() else { return }
    let language = session.lineLanguage ?? session.language
    session.terminal.writeError(place + ShellErrorWords.leftOpen(commands).text(in: language) + "\n")
  }

  private func endsStep(_ line: String) -> Bool {
    guard let words = try? LineSplitter.words(line), let found = try? Dispatcher.find(words) else { return false }
    return found.command == CommitCommand.self || found.command == RollbackCommand.self
  }

  /// nil: it went well.
  private func run(_ line: String, place: String) -> ExitStatus? {
    do {
      try dispatcher.run(line: line)
      return nil
    } catch {
      return report(error, place: place)
    }
  }

  func report(_ error: any Error, place: String) -> ExitStatus {
    if let stopped = error as? ScriptStopped { return stopped.status }
    let (phrase, status) = ErrorSentences.sentence(for: error)
    let language = session.lineLanguage ?? session.language
    let pointed = (error as? FilterFault).flatMap { PlaceInLine(of: $0.place, session) }
    let said = place + phrase.text(in: language) + (pointed.map { "\n" + $0.text(in: language) } ?? "")
    session.terminal.writeError(Terminal.harmless(said) + "\n")
    return status
  }
}
