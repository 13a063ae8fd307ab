internal import Portfolio
internal import Values
internal import Wording

/// Questions to a person at a terminal; never in a script.
extension Session {
  /// Whether there is someone to ask.
  var canAsk: Bool {
    isForPerson && scriptDepth == 0 && terminal.isTerminal && terminal.isInputTerminal && preferences.output == nil
      && pipe == nil
  }

  /// One line in answer to a question; nil: Ctrl-D or Ctrl-C, no answer.
  ///
  /// - Parameter complete: what may stand there, from what was typed so far.
  func ask(_ question: Phrase, complete: @escaping (_ typed: String) -> [Candidate] = { _ in [] }) throws -> String? {
    let editor = try lineEditor()
    asking = complete
    defer { asking = nil }
    return InterruptWatch.pausing {
      switch editor.readLine(prompt: Terminal.harmless(question.text(in: language)), remembers: false) {
      case .line(let line): line.trimmed
      case .interrupted, .end: nil
      }
    }
  }

  /// Asks until the answer holds; an error is told and the question put again. `q` leaves, as Ctrl-C does.
  ///
  /// - Returns: nil: no answer.
  func ask<T>(
    _ question: Phrase, complete: @escaping (_ typed: String) -> [Candidate] = { _ in [] },
    _ check: (_ answer: String) throws -> T
  ) throws -> T? {
    while let answer = try ask(question, complete: complete) {
      if ["q", "quit", "退出"].contains(FullWidth.folded(answer).lowercased()) { return nil }
      do {
        return try check(answer)
      } catch is AskAgain {
        continue
      } catch {
        tell(error)
      }
    }
    return nil
  }

  /// Yes or no; no answer is no.
  func confirm(_ question: Phrase) throws -> Bool {
    guard canAsk else { return false }
    let answer = try ask(Phrase(en: "\(question.en) (y/n) ", zh: "\(question.zh)（y/n）"))
    return ["y", "yes", "是", "好", "确认"].contains(FullWidth.folded(answer ?? "").lowercased())
  }

  /// Lines of the user's own file that mean nothing; the others hold.
  func tellConfigFaults() {
    for fault in config.faults {
      let reason = ErrorSentences.sentence(for: fault.error).phrase
      let phrase = ShellErrorWords.configFault(config.path ?? "config", fault.line, reason)
      terminal.writeError(Terminal.harmless(phrase.text(in: language)) + "\n")
    }
  }

  /// An error in the middle of a command that goes on.
  func tell(_ error: any Error) {
    let phrase = ErrorSentences.sentence(for: error).phrase
    terminal.writeError(Terminal.harmless(phrase.text(in: language)) + "\n")
  }

  /// The editor of the prompt; on the command line one that is made for the questions.
  private func lineEditor() throws -> LineEditor {
    if let editor { return editor }
    let made = try LineEditor(
      LineEditor.Configuration(
        history: ShellHistory(file: nil), complete: { [unowned self] in Completer(self).complete($0, $1) },
        question: { [unowned self] in ShellWords.showAll($0).text(in: language) }))
    editor = made
    return made
  }
}

/// An answer that was taken back: the question is put once more.
struct AskAgain: Error {}

/// A command that asks a person for the words that were not typed.
protocol AskingCommand: Command {
  /// The words of the whole command, what is missing asked for; nil: the person left.
  static func words(_ typed: [Word], asking session: Session) throws -> [String]?
  /// Whether something is missing that it asks for.
  static func isIncomplete(_ typed: [Word]) -> Bool
}
