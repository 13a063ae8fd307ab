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
    var failed = ExitStatus.done
    var number = 0
    do {
      while let line = try reader.next() {
        number += 1
        // `#` is a comment only at the start of a line: names and notes hold it too.
        if line.trimmed.hasPrefix("#") { continue }
        if let status = run(line, place: "\(name):\(number): ") {
          failed = status
          guard session.preferences.keepsGoing else { return status }
        }
        if session.wantsToQuit { break }
      }
    } catch {
      return report(error, place: "\(name):\(number + 1): ")
    }
    return failed == .done ? session.status : failed
  }

  /// The lines behind `-c`, in one session.
  func run(_ lines: [String]) -> ExitStatus {
    var failed = ExitStatus.done
    for (index, line) in lines.enumerated() {
      let place = lines.count > 1 ? "-c:\(index + 1): " : ""
      if let status = run(line, place: place) {
        failed = status
        guard session.preferences.keepsGoing else { return status }
      }
      if session.wantsToQuit { break }
    }
    return failed == .done ? session.status : failed
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
