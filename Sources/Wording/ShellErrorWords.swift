/// What the shell says no to.
package enum ShellErrorWords {
  package static func unknownPreference(_ word: String, _ near: [String]) -> Phrase {
    ErrorWords.unknown(
      Phrase(en: "preference", zh: "个人设置"), word, near,
      Phrase(en: "`config` lists them; the registry's own are those of `set`", zh: "“配置”可列出全部；项目库的设置用“设置”"))
  }
  package static func aliasTaken(_ name: String) -> Phrase {
    Phrase(en: "\(name) is a command and keeps its meaning; take another name", zh: "“\(name)”是命令，不能另作别名，请换一个名字")
  }
  package static func unknownAlias(_ name: String) -> Phrase {
    Phrase(en: "no alias \(name); `alias` lists them", zh: "没有别名“\(name)”，“简写”可列出全部")
  }
  package static func onlyLooking(_ command: Phrase) -> Phrase {
    Phrase(
      en: "\(command.en) can be neither kept nor repeated: what only looks can, and no view of a view",
      zh: "“\(command.zh)”不能存为视图或重复执行：只能用查看命令，视图中不能再用视图")
  }
  package static func needsTerminal(_ command: Phrase) -> Phrase {
    Phrase(
      en: "\(command.en) is for a person at a terminal, not for a script (help \(command.en))",
      zh: "“\(command.zh)”须有人在终端操作，不能用于脚本（帮助 \(command.zh)）")
  }
  package static func noPeriodHere(_ word: String, _ command: Phrase) -> Phrase {
    Phrase(
      en: "\(command.en) takes no period; in quotes \(word) is a word to look for",
      zh: "“\(command.zh)”不按期间查看；若要按文字查找，请给 \(word) 加引号")
  }
  package static let nothingToShowAgain = Phrase(en: "nothing has been shown yet", zh: "还没有可再次显示的结果")
  package static func unknownProgram(_ word: String) -> Phrase {
    Phrase(
      en: "no program \(word): what stands behind | is a program of the system; conditions are joined by `or`",
      zh: "没有程序“\(word)”：“|”之后是系统程序；条件之间请用“或”")
  }
  package static let alreadyOpen = Phrase(
    en: "a step is open already; end it with `commit` or `rollback`", zh: "已有一步在进行，请先“提交”或“放弃”")
  package static let notOpen = Phrase(en: "no step is open; `begin` opens one", zh: "没有进行中的步，先用“开始”")
  package static func lost(isInterrupted: Bool) -> Phrase {
    isInterrupted
      ? Phrase(
        en: "interrupted while writing: the whole open step was taken back, begin again",
        zh: "写入时被中断：进行中的一步已全部取消，请重新“开始”")
      : Phrase(
        en: "the store took the whole open step back (is the disk full?): nothing of it was recorded",
        zh: "存储已取消进行中的一步（磁盘已满？），未入库")
  }
  package static func ownStep(_ command: Phrase) -> Phrase {
    Phrase(
      en: "\(command.en) stands alone: end the open step with `commit` or `rollback` first",
      zh: "“\(command.zh)”须单独执行：请先“提交”或“放弃”进行中的一步")
  }
  package static func leftOpen(_ commands: Int) -> Phrase {
    Phrase(
      en: "the open step had no `commit`: \(commands) command\(commands == 1 ? "" : "s") dropped, nothing was recorded",
      zh: "未“提交”：已放弃 \(commands) 条命令，未入库")
  }

  package static func configFault(_ path: String, _ line: Int, _ reason: Phrase) -> Phrase {
    Phrase(en: "\(path):\(line): left out: \(reason.en)", zh: "\(path):\(line)：略过：\(reason.zh)")
  }
  package static func badAlias(_ name: String) -> Phrase {
    Phrase(
      en: "\(name.isEmpty ? "nothing" : name) is no name for an alias: one word, not begun with - or #, for one line",
      zh: "“\(name)”不能作简写名：须为一个词，不以 - 或 # 开头，代表一行命令")
  }
  package static func notInView(_ option: String) -> Phrase {
    Phrase(
      en: "\(option) does not go into a view: who opens it says where to write and what to read",
      zh: "视图中不能含 \(option)：写到哪里、读哪个库由打开者指定")
  }
  package static let looseOr = Phrase(
    en: "put the conditions in parentheses, (a or b): what is typed behind a view shall narrow all of it",
    zh: "请给条件加括号（甲 或 乙）：视图之后附加的条件须对全部有效")
}
