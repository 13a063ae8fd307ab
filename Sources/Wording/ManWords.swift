/// The words of the manual page.
package enum ManWords {
  package static let name = Phrase(en: "NAME", zh: "名称")
  package static let synopsis = Phrase(en: "SYNOPSIS", zh: "用法")
  package static let options = Phrase(en: "options", zh: "选项")
  package static let description = Phrase(en: "DESCRIPTION", zh: "说明")
  package static let examples = Phrase(en: "EXAMPLES", zh: "示例")
  package static let about = Phrase(
    en: """
      A registry of a city's major projects in one SQLite file: projects, milestones, plans, investment, obstacles,
      targets, and who recorded what and when.

      Without a command it opens a shell on a terminal, and runs a script from standard input otherwise. Commands and
      fields have an English and a Chinese word each, and they mix freely.
      """,
    zh: """
      一个城市的重大项目库，存于一个 SQLite 文件：项目、节点、计划、投资、问题、目标，以及谁在何时登记了什么。

      不带命令时，在终端进入交互界面，否则从标准输入执行脚本。命令与字段均有中英文，可混用。
      """)

  /// Files, surroundings and exit statuses.
  package static let sections: [(title: Phrase, list: [(term: String, meaning: Phrase)])] = [
    (
      Phrase(en: "ENVIRONMENT", zh: "环境变量"),
      [
        ("LUBAN_DB", Phrase(en: "the registry's file, where --db does not name one", zh: "项目库文件（未用 --db 时）")),
        ("LUBAN_LANG", Phrase(en: "zh or en", zh: "zh 或 en")),
        ("LUBAN_ME", Phrase(en: "who records", zh: "操作人")),
        (
          "PAGER", Phrase(en: "shows what is longer than the screen; less -FIRX without it", zh: "分页程序，未设时为 less -FIRX")
        ),
        ("NO_COLOR", Phrase(en: "no colour, if it is not empty", zh: "不用颜色（非空时）")),
      ]
    ),
    (
      Phrase(en: "FILES", zh: "文件"),
      [
        ("$XDG_DATA_HOME/luban/registry.db", Phrase(en: "the registry of one's own", zh: "默认项目库")),
        ("$XDG_CONFIG_HOME/luban/config", Phrase(en: "preferences and aliases", zh: "个人设置与简写")),
        ("$XDG_STATE_HOME/luban/history", Phrase(en: "the lines that were typed", zh: "输入过的命令")),
        ("$XDG_STATE_HOME/luban/visits", Phrase(en: "when one was last here, for today", zh: "上次使用的时间，供“今日”用")),
        ("~/.inputrc", Phrase(en: "keys, as readline has them; $if luban", zh: "按键设置（readline），可用 $if luban")),
      ]
    ),
    (
      Phrase(en: "EXIT STATUS", zh: "退出状态"),
      [
        ("0", Phrase(en: "done", zh: "完成")),
        ("1", Phrase(en: "the data says no: not found, ambiguous, refused by a rule", zh: "数据不允许：找不到、不唯一、规则拒绝")),
        ("64", Phrase(en: "the words are wrong", zh: "命令写法有误")),
        ("65", Phrase(en: "some rows of an import were refused, the rest is recorded", zh: "导入时部分行被退回，其余已入库")),
        ("66", Phrase(en: "no such file or registry", zh: "没有该文件或项目库")),
        ("69", Phrase(en: "the registry is locked or unreachable", zh: "项目库被占用或无法访问")),
        ("70", Phrase(en: "a fault of the program", zh: "程序内部错误")),
      ]
    ),
  ]
}
