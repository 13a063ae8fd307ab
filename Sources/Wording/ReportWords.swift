/// Captions, notes and lines of the reports.
package enum ReportWords {
  package static let investmentAgainstPlan = Phrase(en: "Investment against plan", zh: "投资与计划")
  package static func timeProgress(_ percent: String) -> Phrase {
    Phrase(en: "time progress \(percent)", zh: "时序进度 \(percent)")
  }
  package static func rule(_ code: String) -> Phrase { Phrase(en: "rule \(code)", zh: "规则 \(code)") }
  package static func provisional(_ count: Int, month: String, monthZh: String) -> Phrase {
    Phrase(
      en: "* provisional: \(count) \(count == 1 ? "project has" : "projects have") not reported \(month); "
        + "their last year to date counts",
      zh: "* 暂定：\(count) 个项目\(monthZh)未报，按上次累计计入")
  }
  package static let star = Phrase(
    en: "* provisional: nothing is reported of the month yet, the last year to date counts; `help lights`",
    zh: "* 暂定：当月未报，按上次累计计入（“帮助 灯”）")
  package static func completedWithoutPlan(_ amount: String, _ amountZh: String) -> Phrase {
    Phrase(en: "completed without plan: \(amount), in no rate", zh: "计划外完成 \(amountZh)，不计完成率")
  }
  package static func withoutPlan(_ count: Int, of all: Int) -> Phrase {
    Phrase(en: "\(count) of \(all) without a plan", zh: "\(all) 个中 \(count) 个无计划")
  }
  package static func measure(_ code: String) -> Phrase {
    Phrase(
      en: "measure \(code)",
      zh: "口径 \(["statistical": "统计", "arrived": "到位", "paid": "支付", "forecast": "预计"][code] ?? code)")
  }
  package static func reportedDiffers(_ name: Phrase, _ difference: Phrase) -> Phrase {
    Phrase(
      en: "\(name.en): reported total and the sum of projects differ by \(difference.en)",
      zh: "\(name.zh)：通报数与项目合计相差 \(difference.zh)")
  }
  package static func reportedAgrees(_ name: Phrase) -> Phrase {
    Phrase(
      en: "\(name.en): reported total and sum agree within rounding", zh: "\(name.zh)：通报数与项目合计相符（四舍五入内）")
  }
  package static func reportedAlone(_ name: Phrase) -> Phrase {
    Phrase(
      en: "\(name.en): reported only; no project figures stand behind it", zh: "\(name.zh)：仅有通报数，无项目数据支撑")
  }
  package static let unallocated = Phrase(en: "unallocated", zh: "未分摊")
  package static let noValue = Phrase(en: "none", zh: "无")
  package static let fundNotTold = Phrase(en: "fund not stated", zh: "未分资金")

  package static func lightRatio(_ percent: String) -> Phrase {
    Phrase(en: "\(percent) of what was due", zh: "完成应完成数的 \(percent)")
  }
  package static func pointsBehind(_ points: String, isAhead: Bool) -> Phrase {
    isAhead
      ? Phrase(en: "\(points) points ahead", zh: "超序时 \(points) 个百分点")
      : Phrase(en: "\(points) points behind", zh: "欠序时 \(points) 个百分点")
  }
  package static func startLate(_ months: Int) -> Phrase {
    Phrase(en: "start \(months) months late", zh: "开工逾期 \(months) 个月")
  }
  package static let nothingDue = Phrase(en: "nothing was due yet", zh: "尚无应完成数")

  package static func month(_ month: Int) -> Phrase {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return Phrase(en: 1...12 ~= month ? names[month - 1] : "\(month)", zh: "\(month)月")
  }
  package static let periodOwn = Phrase(en: "in period", zh: "本期")
  package static func asOf(_ day: String) -> Phrase { Phrase(en: "as of \(day)", zh: "截至 \(day)") }
  package static func count(_ number: Int, _ en: String, _ ens: String, _ zh: String) -> Phrase {
    Phrase(en: "\(number) \(number == 1 ? en : ens)", zh: "\(number) \(zh)")
  }

  package static let projects = Phrase(en: "Projects", zh: "项目")
  package static func countOf(_ number: Int) -> Phrase { Phrase(en: "\(number) in all", zh: "共 \(number) 个") }
  package static func countOf(_ shown: Int, of all: Int) -> Phrase {
    Phrase(en: "\(shown) of \(all)", zh: "共 \(all) 个，列出 \(shown) 个")
  }
  package static func firstOf(_ shown: Int) -> Phrase { Phrase(en: "the first \(shown)", zh: "前 \(shown) 个") }
  package static func groupsOfShown(_ shown: Int, _ all: Int) -> Phrase {
    Phrase(en: "sums are of the \(shown) shown, of \(all) in all", zh: "小计与合计只含列出的 \(shown) 个（共 \(all) 个）")
  }
  package static let groupsWhole = Phrase(
    en: "a project in several regions counts whole here; `summary` counts each region's share",
    zh: "跨地区项目在此按全额计入；“汇总”按各地区份额计入")
  package static let noProjects = Phrase(en: "no project matches", zh: "没有符合条件的项目")
  package static func noProjects(holding words: [String]) -> Phrase {
    let list = words.map { "“\($0)”" }
    return Phrase(
      en: "no project matches; searched for: \(list.joined(separator: ", ")) (`help filter` tells of conditions)",
      zh: "没有符合条件的项目；已按文字搜索：\(list.joined(separator: "、"))（条件写法见“帮助 条件”）")
  }
  package static let milestones = Phrase(en: "Milestones", zh: "节点")
  package static let noMilestones = Phrase(en: "no milestone matches", zh: "没有符合条件的节点")
  package static let due = Phrase(en: "Due", zh: "临期节点")
  package static let nothingFallsDue = Phrase(en: "nothing falls due", zh: "没有临期节点")
  package static let overdue = Phrase(en: "Overdue", zh: "逾期节点")
  package static let nothingOverdue = Phrase(en: "nothing is overdue", zh: "没有逾期节点")
  package static let plans = Phrase(en: "Plans", zh: "计划")
  package static let investment = Phrase(en: "Investment", zh: "投资")
  package static let statements = Phrase(en: "Statements", zh: "填报记录")
  package static let notStated = Phrase(en: "no investment is stated", zh: "没有投资填报")
  package static let notPlanned = Phrase(en: "no plan is stated", zh: "没有计划")
  package static let estimates = Phrase(en: "Estimates", zh: "投资估算")
  package static let obstacles = Phrase(en: "Obstacles", zh: "问题")
  package static let noObstacles = Phrase(en: "no obstacle is recorded", zh: "没有登记的问题")
  package static let notes = Phrase(en: "Notes", zh: "备注")
  package static let programmes = Phrase(en: "Programmes", zh: "清单")
  package static let noProgrammes = Phrase(en: "there is no programme", zh: "没有清单")
  package static let reportedTotals = Phrase(en: "As reported", zh: "通报数")
  package static let clusters = Phrase(en: "Industrial clusters", zh: "产业集群")
  package static let noClusters = Phrase(en: "there is no cluster", zh: "没有产业集群")
  package static let targets = Phrase(en: "Targets and results", zh: "目标与结果")
  package static let noTargets = Phrase(en: "there is no target", zh: "没有目标")
  package static let citations = Phrase(en: "Sources", zh: "出处")
  package static let noCitations = Phrase(en: "no source is cited", zh: "没有出处")
  package static let progress = Phrase(en: "Physical progress", zh: "形象进度")
  package static let history = Phrase(en: "History", zh: "留痕")
  package static let noHistory = Phrase(en: "no step is recorded", zh: "没有留痕")
  package static let changesOfStep = Phrase(en: "Changes", zh: "变更明细")
  package static let check = Phrase(en: "Findings", zh: "核对结果")
  package static let noFindings = Phrase(en: "nothing to report: everything fits", zh: "核对无误")
  package static let search = Phrase(en: "Search", zh: "搜索")
  package static let today = Phrase(en: "Today", zh: "今日")
  package static let laggards = Phrase(en: "Red and yellow lights", zh: "红黄灯项目")
  package static let noLaggards = Phrase(en: "no light is red or yellow", zh: "没有红黄灯项目")
  package static let notReported = Phrase(en: "Not reported", zh: "未报送")
  package static let allReported = Phrase(en: "every planned project has reported", zh: "有计划的项目均已报送")
  package static let flagged = Phrase(en: "Doubtful", zh: "存疑")
  package static let nothingFlagged = Phrase(en: "nothing is flagged", zh: "没有存疑项目")
  package static let openObstacles = Phrase(en: "Open obstacles", zh: "未销号问题")
  package static let lastSteps = Phrase(en: "Last steps", zh: "最近操作")
  package static let imported = Phrase(en: "Imported", zh: "导入")
  package static let refusedRows = Phrase(en: "Refused", zh: "退回")
  package static let settings = Phrase(en: "Settings", zh: "设置")
  package static func span(_ from: String, _ to: String) -> Phrase {
    Phrase(en: "\(from)–\(to), not split", zh: "\(from)–\(to)，未分月")
  }
  package static func atLeastDays(_ days: Int) -> String { "≥\(days)" }

  package static func dueSoon(_ days: Int) -> Phrase { Phrase(en: "Due within \(days) days", zh: "\(days) 天内到期") }
  package static let dueThisWeek = Phrase(en: "Due within a week", zh: "一周内到期")
  package static let newLaggards = Phrase(en: "New", zh: "新增")
  package static func newAmong(_ count: Int, _ month: String) -> Phrase {
    Phrase(en: "\(count) new in \(month)", zh: "\(month) 新增 \(count) 个")
  }
  package static func notesSince(_ day: String) -> Phrase {
    Phrase(en: "What others recorded since \(day)", zh: "\(day) 以来他人的登记")
  }
  package static let nothingSince = Phrase(en: "nobody else recorded anything", zh: "他人没有登记")
}
