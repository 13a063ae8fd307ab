/// What the wall page says: its sections, its tiles, what it leaves out.
package enum WallWords {
  package static func title(_ registry: String?) -> Phrase {
    let name = registry.flatMap { $0.isEmpty ? nil : $0 }
    return Phrase(en: "\(name ?? "Major projects") · wall chart", zh: "\(name ?? "重大项目") · 挂图作战")
  }
  package static func filter(_ words: String) -> Phrase { Phrase(en: "filter \(words)", zh: "条件 \(words)") }

  package static let overview = Phrase(en: "Overview", zh: "总体情况")
  package static let lights = Phrase(en: "Lights of the projects", zh: "项目亮灯")
  package static let noLight = Phrase(en: "no light", zh: "无灯")
  package static func awaited(_ month: Phrase) -> Phrase {
    Phrase(en: "Has not sent in \(month.en)", zh: "\(month.zh)未报送单位")
  }
  package static let nobodyAwaited = Phrase(en: "every reporter has sent in", zh: "各填报单位均已报送")
  package static let nobodyReports = Phrase(en: "no reporter is known", zh: "没有登记填报单位")
  package static let ranking = Phrase(en: "Ranking of districts", zh: "地区排名")
  package static let laggards = Phrase(en: "Red and yellow lights", zh: "红黄灯项目")
  package static func laggardsLeft(_ count: Int) -> Phrase {
    Phrase(
      en: "\(count) more with a red or yellow light: under their districts in the ranking",
      zh: "另有 \(count) 个红黄灯项目未列出，见排名中所属地区")
  }
  package static func obstaclesLeft(_ count: Int) -> Phrase {
    Phrase(
      en: "\(count) more: under their projects in the ranking", zh: "另有 \(count) 个，见排名中所属项目")
  }
  package static let opens = Phrase(
    en:
      "A district opens to its projects, a project to its milestones, its statements and the steps that recorded them.",
    zh: "点开地区可见其项目，点开项目可见节点、填报记录及登记操作。")
  package static let rankedWithin = Phrase(
    en: "a project's rank is that within its district", zh: "项目的名次为地区内名次")
  package static let noBars = Phrase(
    en: "no milestone has a date in this time", zh: "这一期间没有节点日期")
  package static func barsLeft(_ count: Int, drawn: Int) -> Phrase {
    Phrase(
      en: "drawn are the \(drawn) projects with the largest plans; the milestones of \(count) more stand under their "
        + "districts in the ranking",
      zh: "画出年计划最大的 \(drawn) 个项目；另有 \(count) 个项目的节点见排名中所属地区")
  }

  package static let facts = Phrase(en: "Project", zh: "基本情况")
  package static let milestones = Phrase(en: "Milestones", zh: "节点")
  package static let steps = Phrase(en: "Steps that recorded them", zh: "登记操作")
  package static func share(_ plan: Phrase, _ completed: Phrase) -> Phrase {
    Phrase(
      en: "of this the row above counts its district's part: plan \(plan.en), completed \(completed.en)",
      zh: "上一行只计入本地区部分：年计划 \(plan.zh)，累计 \(completed.zh)")
  }
  package static let told = Phrase(en: "told under another district", zh: "详见另一地区")

  package static let silent = Phrase(en: "Projects that have not reported", zh: "未报项目")

  package static let timeProgress = Phrase(en: "time progress", zh: "时序进度")
}
