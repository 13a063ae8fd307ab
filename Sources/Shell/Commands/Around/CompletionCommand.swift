internal import Foundation
internal import Portfolio
internal import Wording

enum CompletionCommand: Command {
  static let declaration = Declaration(
    "completion", "补全", .around,
    Phrase(en: "Tab for the shells of the system: a script for bash, zsh or fish", zh: "系统 shell 的 Tab 补全脚本"),
    [Parameter("shell", ShellLabels.shell, .choice(ShellScripts.names), .optional)],
    options: [
      Option(
        "line", "命令行", (ShellLabels.line, .text),
        Phrase(
          en: "what may stand at the end of this line, one a line: the word, then how it is shown", zh: "列出该命令行末尾可用的词"))
    ],
    examples: [
      (
        "completion bash",
        Phrase(
          en: "luban completion bash > ~/.local/share/bash-completion/completions/luban",
          zh: "luban completion bash > ~/.local/share/bash-completion/completions/luban")
      ),
      ("completion --line \"luban projects region:\"", Phrase(en: "what the scripts ask", zh: "脚本所用的查询")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    if let line = input.option("line") { return try answer(line, session) }
    guard let shell = input.word("shell")?.text else {
      throw UsageError.missingWord(label: 0, command: declaration.en)
    }
    guard let script = ShellScripts.script(for: shell.lowercased()) else {
      throw UsageError.badChoice(option: "completion", value: shell, ShellScripts.names)
    }
    try session.write(script)
  }

  /// - Parameter line: what was typed in the system's shell, the program's name first.
  private static func answer(_ line: String, _ session: Session) throws {
    let own = line.drop { !$0.isWhitespace }.drop { $0.isWhitespace }
    let completer = Completer(session)
    var preferences = session.preferences
    let (words, start) = Completer.split(String(own))
    for (name, value) in zip(words, words.dropFirst()) where ["--db", "--库"].contains(name.text) {
      preferences.database = value.raw
    }
    let found = session.with(preferences) { completer.complete(String(own), own.utf8.count) }
    // The whole word, so that the shell need not know where in it luban began.
    let head = String(
      decoding: Array(own.utf8).dropFirst(start).prefix(max(0, found.replaceFrom - start)), as: UTF8.self)
    // What holds a line feed cannot be told one a line.
    for candidate in found.candidates where !candidate.insert.contains(where: \.isNewline) {
      let shown = candidate.shown == candidate.insert ? "" : "\t" + Terminal.harmless(candidate.shown)
      try session.write(Terminal.harmless(head + candidate.insert) + shown + "\n")
    }
  }
}
