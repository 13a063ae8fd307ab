/// What `begin`, `commit`, `rollback` and scripts say.
package enum ScriptWords {
  package static let begun = Phrase(
    en: "a step is open: what follows is recorded together by `commit`, or dropped by `rollback`; nobody else records meanwhile",
    zh: "已开始一步：以下各条由“提交”一并入库，或由“放弃”取消；其间他人不能登记")
  package static let pending = Phrase(en: "noted; `commit` records it", zh: "已记下，“提交”后入库")
  package static func committed(_ step: Int, _ commands: Int) -> Phrase {
    Phrase(
      en: "step \(step), \(commands) command\(commands == 1 ? "" : "s") · `undo` takes it back",
      zh: "第 \(step) 步，含 \(commands) 条命令 · “撤销”可取回")
  }
  package static func rolledBack(_ commands: Int) -> Phrase {
    Phrase(
      en: commands == 0
        ? "nothing had been changed" : "dropped: \(commands) command\(commands == 1 ? "" : "s"), nothing was recorded",
      zh: commands == 0 ? "没有变化" : "已放弃 \(commands) 条命令，未入库")
  }
  package static func leftOpen(_ commands: Int) -> Phrase {
    Phrase(
      en: "the open step had no `commit`: \(commands) command\(commands == 1 ? "" : "s") dropped, nothing was recorded",
      zh: "未“提交”：已放弃 \(commands) 条命令，未入库")
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
}
