/// What curves and bars say: captions, headings, legends.
package enum PictureWords {
  package static let curve = Phrase(en: "Planned and done", zh: "计划与完成")
  package static let planned = Phrase(en: "planned", zh: "计划累计")
  package static let completed = Phrase(en: "completed", zh: "完成累计")
  package static let ofMonth = Phrase(en: "in month", zh: "当月")
  package static let difference = Phrase(en: "ahead", zh: "超欠额")

  package static func known(_ month: String, _ monthZh: String) -> Phrase {
    Phrase(en: "known to \(month)", zh: "数据至\(monthZh)")
  }
  package static let nothingKnown = Phrase(en: "nothing done is known yet", zh: "尚无完成数")
  package static func planOf(_ amount: Phrase) -> Phrase {
    Phrase(en: "plan \(amount.en)", zh: "年计划 \(amount.zh)")
  }
  package static func withoutPlan(_ count: Int, of all: Int, year: Int) -> Phrase {
    Phrase(
      en: "\(count) of \(all) without a plan for \(year): what they completed is not in the curve",
      zh: "\(all) 个项目中 \(count) 个无 \(year) 年计划，其完成数不在曲线内")
  }

  package static let gantt = Phrase(en: "Milestones over time", zh: "节点横道")
  package static let plan = Phrase(en: "plan", zh: "计划")
  package static let actual = Phrase(en: "actual", zh: "实际")
  package static let span = Phrase(en: "first to last milestone", zh: "首个至末个节点")
  package static let actualSpan = Phrase(en: "from the first met to the last met", zh: "首个至末个已完成节点")
  package static let met = Phrase(en: "met", zh: "已完成")
  package static let scheduled = Phrase(en: "planned", zh: "计划")
  package static let kept = Phrase(en: "planned, met since", zh: "原计划，已完成")
  package static let due = Phrase(en: "due soon", zh: "临期")
  package static let overdue = Phrase(en: "overdue", zh: "逾期")
  package static let forecast = Phrase(en: "forecast", zh: "预计")
  package static let interval = Phrase(en: "some time within", zh: "其间某时")

  /// What a column of the time scale stands for.
  package static func column(months: Int) -> Phrase {
    switch months {
    case 1: Phrase(en: "a column: a month", zh: "一列一个月")
    case 3: Phrase(en: "a column: a quarter", zh: "一列一个季度")
    case 6: Phrase(en: "a column: half a year", zh: "一列半年")
    case 12: Phrase(en: "a column: a year", zh: "一列一年")
    default: Phrase(en: "a column: \(months / 12) years", zh: "一列 \(months / 12) 年")
    }
  }

  package static func undated(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1
        ? "1 project has no date in this time and is not drawn"
        : "\(count) projects have no date in this time and are not drawn",
      zh: "\(count) 个项目在此期间没有日期，未画出")
  }

  package static func moreProjects(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1 ? "1 more project; --all shows it" : "\(count) more projects; --all shows them",
      zh: "另有 \(count) 个项目未显示，加 --all 显示全部")
  }

  /// What a program reads aloud in a picture's place.
  package static func description(curveFrom first: String, to last: String) -> Phrase {
    Phrase(
      en: "A chart of what was planned and what was completed from \(first) to \(last), cumulated within each year.",
      zh: "\(first) 至 \(last) 计划与完成的累计曲线，逐年累计。")
  }

  package static func description(bars: Int, from first: String, to last: String) -> Phrase {
    Phrase(
      en:
        "A chart of the milestones of \(bars) project\(bars == 1 ? "" : "s") from \(first) to \(last): planned, met and forecast.",
      zh: "\(bars) 个项目 \(first) 至 \(last) 的节点横道图：计划、完成与预计。")
  }
}
