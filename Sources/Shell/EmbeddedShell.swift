/// The shell without a terminal: a line in, text and a status out. Transcripts are played on it.
package final class EmbeddedShell {
  private let session: Session
  private let script: Script
  private let dispatcher: Dispatcher

  /// - Parameters:
  ///   - arguments: what stands on the command line before any command.
  ///   - output: takes what is written; errors are told apart.
  package init?(
    arguments: [String], environment: [String: String],
    output: @escaping @Sendable (_ text: String, _ isError: Bool) -> Void
  ) {
    let words = arguments.map { Word(argument: $0) }
    guard let input = try? Input(Luban.declaration, words, line: ""),
      let preferences = try? Dispatcher.preferences(input, over: Preferences())
    else { return nil }
    session = Session(environment: environment, preferences: preferences, terminal: Terminal(sink: output))
    script = Script(session)
    dispatcher = Dispatcher(session: session)
    session.tellConfigFaults()
  }

  /// Runs one line; 0 is well, see the exit statuses of the contract.
  package func run(_ line: String) -> Int32 {
    session.status = .done
    do {
      try dispatcher.run(line: line)
      return session.status.rawValue
    } catch {
      return script.report(error, place: "").rawValue
    }
  }
}
