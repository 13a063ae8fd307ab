/// What a paper calls its figures and tables; its sentences stand in the templates.
package enum PaperWords {
  package static let grounds = Phrase(en: "What the figures rest on", zh: "数据依据")
  package static let number = Phrase(en: "no.", zh: "序号")
  package static let figure = Phrase(en: "figure", zh: "数据")
  package static let how = Phrase(en: "how reckoned", zh: "计算")
  package static let opens = Phrase(en: "opens with", zh: "查看命令")
  package static let source = Phrase(en: "source", zh: "出处")
  package static let noFigures = Phrase(en: "no figures", zh: "没有数据")
  package static let text = Phrase(en: "text", zh: "正文")

  package static let projects = Phrase(en: "projects", zh: "项目数")
  package static let projectsPlanned = Phrase(en: "projects with a plan for the year", zh: "有年度计划的项目数")
  package static let projectsWithoutPlan = Phrase(en: "projects without a plan for the year", zh: "无年度计划的项目数")
  package static let plan = Phrase(en: "annual planned investment", zh: "年度计划投资")
  package static let completed = Phrase(en: "investment completed, year to date", zh: "自年初累计完成投资")
  package static let periodCompleted = Phrase(en: "investment completed in the period", zh: "本期完成投资")
  package static let completedWithoutPlan = Phrase(en: "completed without plan", zh: "计划外完成投资")
  package static let rate = Phrase(en: "completion rate", zh: "投资完成率")
  package static let ahead = Phrase(en: "points ahead of time progress", zh: "超序时百分点")
  package static let behind = Phrase(en: "points behind time progress", zh: "欠序时百分点")
  package static let remaining = Phrase(en: "planned less completed", zh: "剩余计划投资")
  package static let requiredMonthly = Phrase(en: "required a month", zh: "需月均完成投资")
  package static let notReported = Phrase(en: "projects that have not reported", zh: "未报项目数")
  package static let rateLastMonth = Phrase(en: "completion rate last month", zh: "上月投资完成率")
  package static let decline = Phrase(en: "fall on last year", zh: "同比下降")
  package static let growth = Phrase(en: "growth on last year", zh: "同比增长")
  package static let starts = PlannedWords(
    planned: Phrase(en: "starts planned for the year", zh: "年度计划开工项目数"),
    met: Phrase(en: "of these, started", zh: "其中已开工"), rate: Phrase(en: "start rate", zh: "开工率"))
  package static let finishes = PlannedWords(
    planned: Phrase(en: "finishes planned for the year", zh: "年度计划竣工项目数"),
    met: Phrase(en: "of these, finished", zh: "其中已竣工"), rate: Phrase(en: "finish rate", zh: "竣工率"))

  package static let ranking = Phrase(en: "Regions by completion rate", zh: "各地区投资完成率排名")
  package static let ranked = Phrase(en: "regions ranked", zh: "参加排名的地区数")
  package static let green = Phrase(en: "projects with a green light", zh: "绿灯项目数")
  package static let yellow = Phrase(en: "projects with a yellow light", zh: "黄灯项目数")
  package static let red = Phrase(en: "projects with a red light", zh: "红灯项目数")
  package static let laggards = Phrase(en: "Red and yellow lights", zh: "红灯、黄灯项目")
  package static let milestonesMet = Phrase(en: "Milestones met in the period", zh: "本期完成的节点")
  package static let milestonesMissed = Phrase(en: "Milestones due in the period and not met", zh: "本期到期未完成的节点")
  package static let milestonesOverdue = Phrase(en: "milestones overdue at its end", zh: "期末逾期节点数")
  package static let noneMet = Phrase(en: "none is known to be met in the period", zh: "没有确知在本期完成的节点")
  package static let noneMissed = Phrase(en: "none fell due in the period without being met", zh: "没有本期到期未完成的节点")
  package static let metCertainly = Phrase(
    en: "Counts what was certainly met within the period: a date that may lie outside it is left out.",
    zh: "只计确知在本期完成的；日期可能在期外的不计。")
  package static let obstaclesOpen = Phrase(en: "Obstacles open at the period's end", zh: "期末未销号问题")
  package static let obstaclesRaised = Phrase(en: "obstacles raised in the period", zh: "本期受理问题数")
  package static let obstaclesResolved = Phrase(en: "obstacles resolved in the period", zh: "本期销号问题数")
  package static let noObstacles = Phrase(en: "no obstacle is open", zh: "没有未销号的问题")
  package static let reporters = Phrase(en: "reporters due to send in", zh: "应报送单位数")
  package static let reportersAwaited = Phrase(en: "Reporters who have not sent in", zh: "未报送单位")

  package static let byRegion = Phrase(en: "By region", zh: "按地区")
  package static let bySector = Phrase(en: "By sector", zh: "按行业")
  package static let started = Phrase(en: "Projects started in the year", zh: "本年开工项目")
  package static let finished = Phrase(en: "Projects finished in the year", zh: "本年竣工投产项目")
  package static let targets = Phrase(en: "Targets of the year", zh: "年度目标")
  package static let problem = Phrase(en: "problem", zh: "存在问题")
  package static let next = Phrase(en: "next step", zh: "下一步")
  package static let targetsMet = Phrase(en: "targets met", zh: "完成的目标")
  package static let targetsMissed = Phrase(en: "targets missed", zh: "未完成的目标")
  package static let targetsOpen = Phrase(en: "targets under way", zh: "推进中的目标")
  package static let targetsReported = Phrase(
    en: "targets whose result cannot be held against the promise", zh: "只有通报结果的目标")
  package static let ensured = Phrase(en: "targets to be ensured", zh: "“确保”类目标")
  package static let ensuredMet = Phrase(en: "of these, met", zh: "“确保”类中完成的目标")
  package static let striven = Phrase(en: "targets to be striven for", zh: "“力争”类目标")
  package static let strivenMet = Phrase(en: "of these, met", zh: "“力争”类中完成的目标")
  package static let openTarget = Phrase(
    en: "why CODE: where a target stands, and what it rests on", zh: "出处 编号：一项目标的出处")
  package static let agrees = Phrase(
    en: "The projects in the registry add up to it.", zh: "与登记的项目数据相符。")
  package static let noneBehind = Phrase(
    en: "No project figures in the registry stand behind it.", zh: "登记库中没有项目数据支撑。")

  package static let withinRounding = Phrase(
    en: "The projects in the registry add up to it within rounding.", zh: "与登记的项目合计四舍五入内相符。")
  package static func differs(_ own: Phrase, _ difference: Phrase, isMore: Bool) -> Phrase {
    Phrase(
      en: "The projects in the registry come to \(own.en), \(difference.en) \(isMore ? "more" : "less").",
      zh: "登记的项目合计为\(own.zh)，\(isMore ? "多" : "少")\(difference.zh)。")
  }
  package static func problems(_ count: Int, _ titles: [String]) -> Phrase {
    let isCut = count > titles.count
    return Phrase(
      en: "\(count) open: " + titles.joined(separator: "; ") + (isCut ? " …" : ""),
      zh: "未销号 \(count) 个：" + titles.joined(separator: "；") + (isCut ? "等" : ""))
  }
  package static func sums(_ count: Int) -> Phrase {
    Phrase(en: "the sum of \(count) projects", zh: "\(count) 个项目之和")
  }
  /// What was counted, from which size on.
  package static func metric(_ name: Phrase, from threshold: String?) -> Phrase {
    guard let size = threshold?.replacing(">=", with: "≥").replacing("<=", with: "≤") else { return name }
    return Phrase(en: "\(name.en) (\(size))", zh: "\(name.zh)（\(size)）")
  }
  package static func countDiffers(_ count: Int, _ difference: Int) -> Phrase {
    let size = difference.magnitude
    return Phrase(
      en: "The registry has \(count) of them, \(size) \(difference < 0 ? "fewer" : "more").",
      zh: "登记库中有 \(count) 个，\(difference < 0 ? "少" : "多") \(size) 个。")
  }
  package static func rateOf(_ name: Phrase) -> Phrase {
    Phrase(en: "completion rate, \(name.en)", zh: "\(name.zh)投资完成率")
  }
  package static func ofList(_ words: Phrase, _ list: Phrase) -> Phrase {
    Phrase(en: "\(list.en): \(words.en)", zh: "\(list.zh)：\(words.zh)")
  }
  package static let digit = Phrase(en: "stated to", zh: "表述精度")
  package static let nothingReported = Phrase(en: "nothing was reported of it", zh: "没有通报数")
  package static func reportedOf(_ list: Phrase) -> Phrase {
    Phrase(en: "\(list.en): as reported", zh: "\(list.zh)：通报数")
  }
  package static func reported(_ metric: Phrase, _ list: Phrase) -> Phrase {
    Phrase(en: "\(list.en): \(metric.en) as reported", zh: "\(list.zh)：通报\(metric.zh)")
  }
  package static func openProject(_ period: String) -> Phrase {
    Phrase(en: "why CODE \(period): the statements behind a row", zh: "出处 编号 \(period)：一行背后的填报")
  }
  package static func openRows(_ command: Phrase) -> Phrase {
    Phrase(en: "\(command.en): the projects behind each row", zh: "\(command.zh)：每一行背后的项目")
  }
}

/// What a rate of planned events is made of.
package struct PlannedWords: Sendable {
  package let planned: Phrase
  package let met: Phrase
  package let rate: Phrase
}
