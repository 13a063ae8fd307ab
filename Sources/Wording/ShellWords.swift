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

  package static func took(milliseconds: Double) -> Phrase {
    let tenths = Int((milliseconds * 10).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return Phrase(en: "took \(text) ms", zh: "用时 \(text) 毫秒")
  }
  /// A question for a value that may stay open.
  package static func question(_ what: Phrase, optional: Bool) -> Phrase {
    optional
      ? Phrase(en: "\(what.en) (Tab lists, Enter: unknown, q: leave): ", zh: "\(what.zh)（Tab 列出，回车为未知，q 退出）：")
      : Phrase(en: "\(what.en) (q: leave): ", zh: "\(what.zh)（q 退出）：")
  }
  package static let whichProject = Phrase(
    en: "Project (name, code or pinyin; Tab lists, q: leave): ", zh: "项目（名称、编号或拼音，Tab 列出，q 退出）：")
  package static let whichMilestone = Phrase(en: "Milestone (Tab lists, q: leave): ", zh: "节点（Tab 列出，q 退出）：")
  package static func whichDate(_ today: String) -> Phrase {
    Phrase(en: "Date (Enter: today, \(today); q: leave): ", zh: "日期（回车为今天 \(today)，q 退出）：")
  }
  package static let newOrganization = Phrase(
    en: "Is it a new organization all the same?", zh: "确为另一个新单位吗？")
  package static let left = Phrase(en: "left; nothing was recorded", zh: "已取消，未入库")
  package static let config = Phrase(en: "Preferences", zh: "个人设置")
  package static func configFile(_ path: String) -> Phrase { Phrase(en: "file: \(path)", zh: "文件：\(path)") }
  package static let preference = Phrase(en: "preference", zh: "个人设置")
  package static let aliases = Phrase(en: "Aliases", zh: "简写")
  package static let alias = Phrase(en: "alias", zh: "简写")
  package static let line = Phrase(en: "stands for", zh: "代表")
  package static let noAliases = Phrase(
    en: "no aliases; `alias NAME LINE` makes one", zh: "没有简写；“简写 名称 命令”可定义")
  package static func set(_ name: Phrase, _ value: String?) -> Phrase {
    Phrase(en: "\(name.en): \(value ?? "none")", zh: "\(name.zh)：\(value ?? "无")")
  }
  package static func aliasDropped(_ name: String) -> Phrase {
    Phrase(en: "alias \(name) is gone", zh: "已删除简写“\(name)”")
  }
  package static let views = Phrase(en: "Saved views", zh: "视图")
  package static let view = Phrase(en: "view", zh: "视图")
  package static let noViews = Phrase(
    en: "no saved views; `view save NAME \"LINE\"` keeps one", zh: "没有视图；“视图 存 名称 \"命令\"”可保存")
  package static func viewSaved(_ name: String, _ line: String) -> Phrase {
    Phrase(en: "view \(name): \(line)", zh: "视图“\(name)”：\(line)")
  }
  package static func viewDropped(_ name: String) -> Phrase { Phrase(en: "view \(name) is gone", zh: "已删除视图“\(name)”") }
  package static func watching(_ seconds: Int, _ line: String, _ time: String) -> Phrase {
    Phrase(
      en: "every \(seconds) s: \(line) · \(time) · Ctrl-C ends", zh: "每 \(seconds) 秒：\(line) · \(time) · Ctrl-C 结束")
  }
}
