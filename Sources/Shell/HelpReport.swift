internal import Portfolio
internal import Reports
internal import Wording

/// Help, made from the commands' declarations.
enum HelpReport {
  /// What people want to do, and the lines that do it.
  static func topics(_ language: Language) -> Answer {
    var parts = HelpTopic.all.map { topic in
      Sheet(
        key: topic.key, caption: [topic.title],
        columns: [Sheet.Column("line", HelpWords.type), Sheet.Column("note", HelpWords.summary)],
        rows: topic.lines.map { [.text($0.line.text(in: language)), .phrase($0.note)] })
    }
    for index in parts.indices { parts[index].hasHeadings = false }
    parts[parts.count - 1].notes = [HelpWords.more]
    return Answer(parts)
  }

  /// All commands by task.
  static func overview(_ declarations: [Declaration], _ language: Language) -> Answer {
    var parts = Task.allCases.map { task in
      Sheet(
        key: "\(task)", caption: [task.title],
        columns: [
          Sheet.Column("command", HelpWords.command), Sheet.Column("other", HelpWords.otherLanguage),
          Sheet.Column("summary", HelpWords.summary),
        ],
        rows: declarations.filter { $0.task == task }.map { declaration in
          [
            .text(declaration.usage(language)), .text(language == .zh ? declaration.en : declaration.zh),
            .phrase(declaration.summary),
          ]
        })
    }
    parts[parts.count - 1].notes = [HelpWords.more]
    return Answer(parts)
  }

  /// All about one command.
  static func sheet(_ declaration: Declaration, _ language: Language) -> Answer {
    let head = Sheet(
      key: "command", shape: .record, caption: [declaration.summary],
      columns: [
        Sheet.Column("usage", HelpWords.usage), Sheet.Column("other", HelpWords.otherLanguage),
      ],
      rows: [[.text(declaration.usages(language)), .text(declaration.usages(language == .zh ? .en : .zh))]])
    var parts = [head]
    if !declaration.options.isEmpty {
      parts.append(options("options", HelpWords.options, declaration.options, language))
    }
    if !declaration.examples.isEmpty {
      parts.append(
        Sheet(
          key: "examples", caption: [HelpWords.examples],
          columns: [Sheet.Column("line", HelpWords.command), Sheet.Column("note", HelpWords.summary)],
          rows: declaration.examples.map { [.text($0.line), .phrase($0.note)] }))
    }
    parts.append(options("global", HelpWords.everywhere, Option.global, language))
    return Answer(parts)
  }

  private static func options(_ key: String, _ title: Phrase, _ options: [Option], _ language: Language) -> Sheet {
    Sheet(
      key: key, caption: [title],
      columns: [
        Sheet.Column("option", HelpWords.option), Sheet.Column("other", HelpWords.otherLanguage),
        Sheet.Column("summary", HelpWords.summary),
      ],
      rows: options.map { option in
        let value = option.value.map { " " + $0.label.text(in: language) } ?? ""
        let names = language == .zh ? (option.zh, option.en) : (option.en, option.zh)
        return [.text("--\(names.0)\(value)"), .text("--\(names.1)"), .phrase(option.summary)]
      })
  }

  /// The fields of projects, in both languages.
  static func fields() -> Sheet {
    Sheet(
      caption: [HelpWords.fields],
      columns: [
        Sheet.Column("field", Heading.field), Sheet.Column("zh", HelpWords.otherLanguage),
        Sheet.Column("settable", HelpWords.settable),
      ],
      rows: Field.allCases.map { field in
        [.text(field.rawValue), .text(field.zh), .flag(field.isSettable)]
      })
  }

  /// Every code of every list.
  static func codes(_ snapshot: Snapshot) throws -> Sheet {
    let rows = try CodeKind.allCases.flatMap { kind in
      try snapshot.codes(kind).codes.map { code -> [Sheet.Cell] in
        [
          .text(kind.rawValue), .text(code.code), .text(code.name.zh), .text(code.name.en),
          code.parent.map { .text($0) } ?? .unknown,
        ]
      }
    }
    return Sheet(
      caption: [HelpWords.codes],
      columns: [
        Sheet.Column("list", Heading.kind), Sheet.Column("code", Heading.code), Sheet.Column("name", Heading.name),
        Sheet.Column("name_en", Heading.nameEn), Sheet.Column("parent", Heading.parent),
      ], rows: rows)
  }
}
