internal import Wording

/// The manual page, from the same declarations as help: `luban help man > luban.1`.
///
/// It is written in the macros of man(7), as groff has them.
enum ManPage {
  static func text(_ language: Language) -> String {
    func say(_ phrase: Phrase) -> String { roff(phrase.text(in: language)) }
    var lines = [
      ".TH LUBAN 1 \"\" \"luban \(Luban.version)\"",
      ".SH \(say(ManWords.name))",
      "luban \\- \(say(Luban.declaration.summary))",
      ".SH \(say(ManWords.synopsis))",
      ".B luban", "[\(say(ManWords.options))]", "[\\fB\\-c\\fP \(say(ShellLabels.line))]...",
      "[\(say(Labels.command)) ...]",
      ".SH \(say(ManWords.description))",
    ]
    lines += paragraphs(ManWords.about.text(in: language))
    for task in Task.allCases {
      lines.append(".SH \(say(task.title))")
      for command in CommandList.all.map({ $0.declaration }) where command.task == task {
        lines += entry(command, language)
      }
    }
    lines.append(".SH \(say(HelpWords.everywhere))")
    lines += Option.global.flatMap { option($0, language) }
    lines.append(".SH \(say(ManWords.examples))")
    for line in HelpTopic.all.flatMap(\.lines) {
      lines += [".TP", ".B \(roff(line.line.text(in: language)))", say(line.note)]
    }
    for (title, list) in ManWords.sections {
      lines.append(".SH \(say(title))")
      for (term, meaning) in list { lines += [".TP", ".B \(roff(term))", say(meaning)] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ command: Declaration, _ language: Language) -> [String] {
    let other = language == .zh ? command.en : command.zh
    var lines = [".TP", "\\fB\(roff(command.usage(language)))\\fP (\(roff(other)))"]
    lines.append(sentence(command.summary, language))
    if !command.options.isEmpty { lines += [".RS"] + command.options.flatMap { option($0, language) } + [".RE"] }
    return lines
  }

  private static func option(_ option: Option, _ language: Language) -> [String] {
    let names = language == .zh ? [option.zh, option.en] : [option.en, option.zh]
    let value = option.value.map { " \($0.label.text(in: language))" } ?? ""
    return [
      ".TP", "\\fB\(roff("--\(names[0])\(value)"))\\fP, \\fB\(roff("--\(names[1])"))\\fP",
      sentence(option.summary, language),
    ]
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").flatMap { [".PP"] + $0.split(separator: "\n").map { roff(String($0)) } }
  }

  private static func sentence(_ phrase: Phrase, _ language: Language) -> String {
    roff(phrase.text(in: language)) + (language == .zh ? "。" : ".")
  }

  private static let neverFirst: Set<Character> = Set("，。、；：？！）》」』】”’…")

  /// Text that holds no request of roff: a point or a quote at the beginning of a line would be one.
  private static func roff(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    let breakable = plain.reduce(into: "") { text, character in
      // groff breaks lines at blanks alone: between Chinese characters it has to be told that it may.
      if let last = text.last, !last.isASCII, !character.isASCII, !neverFirst.contains(character) { text += "\\:" }
      text.append(character)
    }
    return breakable.hasPrefix(".") || breakable.hasPrefix("'") ? "\\&" + breakable : breakable
  }
}
