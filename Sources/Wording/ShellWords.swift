/// What the prompt itself says.
package enum ShellWords {
  package static func welcome(_ version: String) -> Phrase {
    Phrase(
      en: "luban \(version) · `help` lists the commands, Tab completes, Ctrl-D leaves",
      zh: "鲁班 \(version) · “帮助”列出命令，Tab 补全，Ctrl-D 退出")
  }
  package static func showAll(_ count: Int) -> Phrase {
    Phrase(en: "show all \(count)? (y or n) ", zh: "显示全部 \(count) 项？(y/n) ")
  }
  package static func noReadline(_ reason: String) -> Phrase {
    Phrase(
      en: "GNU readline cannot be loaded (\(reason)): lines are read without editing; install libreadline8",
      zh: "无法加载 GNU readline（\(reason)）：不能编辑输入行；请安装 libreadline8")
  }
}
