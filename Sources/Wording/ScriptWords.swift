/// What `begin`, `commit`, `rollback` and scripts say.
package enum ScriptWords {
  package static let begun = Phrase(
    en:
      "a step is open: what follows is recorded together by `commit`, or dropped by `rollback`; nobody else records meanwhile",
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
}
