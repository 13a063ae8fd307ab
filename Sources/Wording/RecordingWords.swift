/// What recording commands answer.
package enum RecordingWords {
  package static let nothingChanged = Phrase(en: "nothing changed", zh: "没有变化")
  package static let dryRun = Phrase(en: "dry run: nothing was recorded", zh: "试行：未入库")
  package static func step(_ number: Int) -> Phrase {
    Phrase(en: "step \(number) · `undo` takes it back", zh: "第 \(number) 步 · “撤销”可取回")
  }

  package static func silentMonths(_ first: String, _ last: String) -> Phrase {
    let span = first == last ? first : "\(first)..\(last)"
    return Phrase(
      en: "note: nothing is stated of \(span), which counts as nothing done; --ytd states the year so far",
      zh: "注意：\(span) 未报，按无完成计入；可用 --累计 填自年初累计")
  }
  package static func undoStep(_ number: Int) -> Phrase {
    Phrase(en: "step \(number) · `redo` brings it back", zh: "第 \(number) 步 · “重做”可恢复")
  }
  package static func undoMuch(_ step: Int, _ words: String, _ rows: Int) -> Phrase {
    Phrase(
      en: "step \(step), \(words), is \(rows) rows: take all of it back?",
      zh: "第 \(step) 步“\(words)”共 \(rows) 行：全部撤销吗？")
  }

  package static func added(_ code: String, _ name: String) -> Phrase {
    Phrase(en: "added \(code) \(name)", zh: "新增 \(code) \(name)")
  }
  package static func edited(_ code: String, _ name: String) -> Phrase {
    Phrase(en: "edited \(code) \(name)", zh: "修改 \(code) \(name)")
  }
  package static func newOrganization(_ name: String) -> Phrase {
    Phrase(en: "new organization: \(name)", zh: "新增单位：\(name)")
  }
  package static func noted(_ name: String) -> Phrase { Phrase(en: "noted on \(name)", zh: "已备注：\(name)") }
  package static func flagged(_ name: String) -> Phrase {
    Phrase(en: "flagged as doubtful: \(name)", zh: "已标存疑：\(name)")
  }
  package static func cleared(_ name: String) -> Phrase { Phrase(en: "flag cleared: \(name)", zh: "已消存疑：\(name)") }
  package static func status(_ name: String, _ status: Phrase, _ date: String) -> Phrase {
    Phrase(en: "\(name) · \(status.en) from \(date)", zh: "\(name) · \(status.zh) · 自 \(date)")
  }

  package static func met(
    _ project: String, _ milestone: Phrase, _ date: String, planned: String?, lateness: Phrase?, stage: Phrase?
  ) -> Phrase {
    var en = ["\(project) · \(milestone.en) met \(date)"]
    var zh = ["\(project) · \(milestone.zh) 完成 \(date)"]
    if let planned {
      en.append("planned \(planned)" + (lateness.map { ", \($0.en)" } ?? ""))
      zh.append("计划 \(planned)" + (lateness.map { "，\($0.zh)" } ?? ""))
    }
    if let stage {
      en.append("stage: \(stage.en)")
      zh.append("阶段：\(stage.zh)")
    }
    return Phrase(en: en.joined(separator: " · "), zh: zh.joined(separator: " · "))
  }
  package static func lateAtLeast(_ days: Int) -> Phrase {
    Phrase(en: "late by at least \(days) days", zh: "至少晚 \(days) 天")
  }
  package static func late(_ days: Int) -> Phrase { Phrase(en: "late by \(days) days", zh: "晚 \(days) 天") }
  package static func early(_ days: Int) -> Phrase { Phrase(en: "early by \(days) days", zh: "早 \(days) 天") }
  package static let onTime = Phrase(en: "on time", zh: "按期")
  package static let latenessUnknown = Phrase(en: "lateness not decided", zh: "是否逾期未定")
  package static func wasMet(_ date: String) -> Phrase { Phrase(en: "it was met \(date) before", zh: "原记录完成 \(date)") }
  package static func forecast(_ project: String, _ milestone: Phrase, _ date: String, _ planned: String?) -> Phrase {
    Phrase(
      en: "\(project) · \(milestone.en) expected \(date)" + (planned.map { " · planned \($0)" } ?? ""),
      zh: "\(project) · \(milestone.zh) 预计 \(date)" + (planned.map { " · 计划 \($0)" } ?? ""))
  }
  package static func rescheduled(_ project: String, _ milestone: Phrase, _ date: String, original: String?) -> Phrase {
    Phrase(
      en: "\(project) · \(milestone.en) rescheduled to \(date)" + (original.map { " · originally \($0)" } ?? ""),
      zh: "\(project) · \(milestone.zh) 调整为 \(date)" + (original.map { " · 原计划 \($0)" } ?? ""))
  }
  package static func milestoneAdded(_ project: String, _ milestone: Phrase, _ date: String?) -> Phrase {
    Phrase(
      en: "\(project) · milestone \(milestone.en) added" + (date.map { ", planned \($0)" } ?? ""),
      zh: "\(project) · 新增节点 \(milestone.zh)" + (date.map { "，计划 \($0)" } ?? ""))
  }
  package static func milestoneDropped(_ project: String, _ milestone: Phrase) -> Phrase {
    Phrase(en: "\(project) · milestone \(milestone.en) dropped", zh: "\(project) · 删除节点 \(milestone.zh)")
  }

  package static func planned(_ project: String, _ period: String, _ amount: String) -> Phrase {
    Phrase(en: "\(project) · plan \(period): \(amount)", zh: "\(project) · \(period) 计划 \(amount)")
  }
  package static func invested(_ project: String, _ month: String, _ basis: Phrase, _ amount: String) -> Phrase {
    Phrase(en: "\(project) · \(month) \(basis.en): \(amount)", zh: "\(project) · \(month) \(basis.zh) \(amount)")
  }
  package static func replaced(_ before: String, _ after: String) -> Phrase {
    Phrase(en: "replaces \(before) → \(after)", zh: "原 \(before) → \(after)")
  }
  package static func yearToDate(_ year: String, _ amount: String, _ rate: String?) -> Phrase {
    Phrase(
      en: "year to date \(year): \(amount)" + (rate.map { ", \($0) of the plan" } ?? ", no plan"),
      zh: "\(year) 累计 \(amount)" + (rate.map { "，完成计划 \($0)" } ?? "，无计划"))
  }
  package static let noOpening = Phrase(
    en: "the year to date does not follow: state the total at the end of last year too",
    zh: "当年累计未知：请补报上年末的自开工累计")
  package static func anotherReporter(_ name: String?) -> Phrase {
    Phrase(
      en: "note: \(name ?? "a statement without a name") has stated the same month too; both are added up"
        + " (`why` shows them)",
      zh: "注意：\(name ?? "未署名的填报")\(name == nil ? "" : " ")也有同一月份的数，两者相加（用“出处”查看）")
  }
  package static func progress(_ project: String, _ month: String, _ percent: String) -> Phrase {
    Phrase(en: "\(project) · \(month) physical progress \(percent)%", zh: "\(project) · \(month) 形象进度 \(percent)%")
  }

  package static func obstacle(_ id: Int, _ project: String, _ title: String, _ state: Phrase, _ date: String) -> Phrase
  {
    Phrase(
      en: "obstacle \(id) · \(project) · \(title) · \(state.en) \(date)",
      zh: "问题 \(id) · \(project) · \(title) · \(state.zh) \(date)")
  }
  package static func target(_ code: String, _ name: String) -> Phrase {
    Phrase(en: "target \(code) \(name)", zh: "目标 \(code) \(name)")
  }
  package static func targetResult(_ code: String, _ name: String, _ result: String, _ status: Phrase) -> Phrase {
    Phrase(en: "\(code) \(name): \(result) · \(status.en)", zh: "\(code) \(name)：\(result) · \(status.zh)")
  }
  package static func programmeMade(_ title: String) -> Phrase {
    Phrase(en: "programme \(title)", zh: "清单 \(title)")
  }
  package static func onProgramme(_ project: String, _ programme: String, _ role: Phrase?) -> Phrase {
    Phrase(
      en: "\(project) is on \(programme)" + (role.map { " as \($0.en)" } ?? ""),
      zh: "\(project) 列入 \(programme)" + (role.map { "（\($0.zh)）" } ?? ""))
  }
  package static func offProgramme(_ project: String, _ programme: String) -> Phrase {
    Phrase(en: "\(project) is off \(programme)", zh: "\(project) 移出 \(programme)")
  }

  package static func undone(_ step: Int, _ words: String) -> Phrase {
    Phrase(en: "took back step \(step): \(words)", zh: "已撤销第 \(step) 步：\(words)")
  }
  package static func redone(_ step: Int, _ words: String) -> Phrase {
    Phrase(en: "did step \(step) again: \(words)", zh: "已重做第 \(step) 步：\(words)")
  }

  package static func made(_ path: String) -> Phrase {
    Phrase(
      en: "made the registry \(path)\n`import FOLDER` takes data in, `add NAME` adds a project, `help` lists the rest",
      zh: "已建库 \(path)\n“导入 文件夹”导入数据，“新增 名称”新增项目，“帮助”查看其他命令")
  }
  package static func opened(_ path: String, _ projects: Int) -> Phrase {
    Phrase(en: "opened \(path): \(projects) projects", zh: "已打开 \(path)：\(projects) 个项目")
  }
  package static func backedUp(_ path: String) -> Phrase { Phrase(en: "backed up to \(path)", zh: "已备份到 \(path)") }
  package static func set(_ name: Phrase, _ value: String) -> Phrase {
    Phrase(en: "\(name.en): \(value)", zh: "\(name.zh)：\(value)")
  }
  package static func using(_ words: String) -> Phrase {
    Phrase(
      en: "from here on only \(words); `use none` ends it",
      zh: "以下只看 \(words)；“限定 无”取消")
  }
  package static let usingNone = Phrase(en: "no longer narrowed", zh: "已取消限定")
  package static func imported(_ recorded: Int, _ unchanged: Int, _ refused: Int) -> Phrase {
    Phrase(
      en: "\(recorded) \(recorded == 1 ? "row" : "rows") recorded, \(unchanged) unchanged, \(refused) refused",
      zh: "入库 \(recorded) 行，未变 \(unchanged) 行，退回 \(refused) 行")
  }
}

extension RecordingWords {
  package static func andMore(_ count: Int) -> Phrase { Phrase(en: "… and \(count) more", zh: "……另有 \(count) 处") }
}
