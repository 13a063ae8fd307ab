internal import Foundation
internal import Portfolio
internal import Values
internal import Wording

/// The program: options, then lines, a command, a script from standard input, or the shell.
package enum Luban {
  package static let version = "0.1.0"

  /// The program itself, for the options that stand before a command.
  static let declaration = Declaration("luban", "鲁班", .around, Phrase(en: "a registry of major projects", zh: "重大项目库"))

  /// - Parameter arguments: without the program's own name.
  /// - Returns: the exit status.
  package static func run(_ arguments: [String], environment: [String: String]) -> Int32 {
    var lines: [String] = []
    var words: [Word] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "-c", index < arguments.count {
        lines.append(arguments[index])
        index += 1
      } else {
        words.append(Word(argument: argument, column: words.count))
      }
    }
    let terminal = Terminal(environment: environment)
    var session = Session(environment: environment, preferences: Preferences(), terminal: terminal)
    do {
      session.lineLanguage = Dispatcher.language(in: words)
      if words.last?.raw == "-c" { throw UsageError.missingLine }
      let (options, command) = try split(words)
      // Options without a command are parsed as a command's would be.
      let input = try Input(declaration, options, line: "")
      session = Session(
        environment: environment, preferences: try Dispatcher.preferences(input, over: Preferences()),
        terminal: terminal)
      session.tellConfigFaults()
      if input.flag("version") {
        terminal.write("luban \(version)\n")
        return ExitStatus.done.rawValue
      }
      if !lines.isEmpty, !command.isEmpty { throw UsageError.commandWithLines }
      if !lines.isEmpty { return Script(session).run(lines).rawValue }
      if input.flag("help"), command.isEmpty {
        try Dispatcher(session: session).run(line: "help")
        return ExitStatus.done.rawValue
      }
      if command.isEmpty {
        guard terminal.isInputTerminal else {
          return Script(session).run(PlainReader(), name: "stdin").rawValue
        }
        return InteractiveShell(session).run().rawValue
      }
      // One argument that holds a whole line, as a Chinese input method's blanks make it.
      if command.count == 1, CommandList.command(named: command[0].text.lowercased()) == nil,
        command[0].raw.contains(where: \.isWhitespace)
      {
        return Script(session).run([command[0].raw]).rawValue
      }
      session.isForPerson = true
      let (typed, line) = asLine(command)
      try Dispatcher(session: session).run(typed, line: line)
      return session.status.rawValue
    } catch {
      return Script(session).report(error, place: "").rawValue
    }
  }

  /// Arguments as the line that they make, each with its column in it.
  private static func asLine(_ arguments: [Word]) -> (words: [Word], line: String) {
    var line = ""
    let words = arguments.map { argument in
      let quoted = LineSplitter.quoted(argument.raw)
      if !line.isEmpty { line += " " }
      let word = Word(argument: argument.raw, column: line.count + (quoted.first == argument.raw.first ? 0 : 1))
      line += quoted
      return word
    }
    return (words, line)
  }

  /// Options that stand alone go to the session; with a command they are the command's.
  private static func split(_ words: [Word]) throws(UsageError) -> (options: [Word], command: [Word]) {
    var index = 0
    while index < words.count {
      let text = words[index].text
      guard text.hasPrefix("--") || text == "-o" || text == "-h" else { break }
      let name = String(text.drop { $0 == "-" }.prefix { $0 != "=" })
      let option = Option.global.first { $0.en == name || $0.zh == name }
      let takesNext = text == "-o" || (option?.value != nil && !text.contains("="))
      index += takesNext ? 2 : 1
    }
    let end = min(index, words.count)
    return (Array(words[..<end]), Array(words[end...]))
  }
}
