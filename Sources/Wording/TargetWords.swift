/// What is said of targets that are computed from the projects.
package enum TargetWords {
  package static let measure = Phrase(en: "measure", zh: "测算方式")
  package static let measureFilter = Phrase(en: "of which projects", zh: "测算条件")
  package static let computedLow = Phrase(en: "computed: at least", zh: "测算下限")
  package static let computedHigh = Phrase(en: "computed: at most", zh: "测算上限")
  package static let computedStatus = Phrase(en: "status as computed", zh: "测算状态")
  package static let computedAsOf = Phrase(en: "computed as of", zh: "测算截至")
  package static let projects = Phrase(en: "Projects behind it", zh: "所依据的项目")
  package static let counts = Phrase(en: "counts", zh: "计入")
  package static let certainly = Phrase(en: "yes", zh: "是")
  package static let perhaps = Phrase(en: "perhaps", zh: "不确定")
  package static let noProjects = Phrase(
    en: "no projects stand behind this figure", zh: "没有项目可作此数依据")
  package static func noProjects(_ code: String) -> Phrase {
    Phrase(en: "\(code): no projects stand behind it", zh: "\(code)：没有项目可作依据")
  }
  package static let partOf = Phrase(en: "part of", zh: "所属目标")

  package static func status(_ code: String) -> Phrase {
    switch code {
    case "met": Phrase(en: "met", zh: "完成")
    case "missed": Phrase(en: "missed", zh: "未完成")
    case "open": Phrase(en: "open", zh: "未评")
    case "reported": Phrase(en: "reported", zh: "已报")
    case "stated": Phrase(en: "stated", zh: "有结果")
    default: Phrase(en: "uncertain", zh: "不能确定")
    }
  }

  /// What a target is measured by, after its change.
  package static func computed(_ figure: String, _ status: Phrase, _ day: String) -> Phrase {
    Phrase(
      en: "computed from the projects: \(figure), as of \(day) · \(status.en)",
      zh: "按项目测算：\(figure)，截至 \(day) · \(status.zh)")
  }

  package static func running(_ codes: Phrase, _ day: String) -> Phrase {
    Phrase(
      en: "still running, computed as of \(day): \(codes.en)", zh: "期间未结束，测算截至 \(day)：\(codes.zh)")
  }
  package static func between(_ code: String, _ low: String, _ high: String, _ count: Int) -> Phrase {
    Phrase(
      en: "\(code): between \(low) and \(high); the dates of \(count) \(count == 1 ? "project" : "projects") are too "
        + "vague to tell",
      zh: "\(code)：在 \(low) 与 \(high) 之间；\(count) 个项目日期笼统，不能确定")
  }
  package static func totalUnknown(_ code: String, _ count: Int, of all: Int) -> Phrase {
    Phrase(
      en: "\(code): the total investment of \(count) of \(all) is not known and in no sum",
      zh: "\(code)：\(all) 个中 \(count) 个总投资不详，未计入合计")
  }
  package static func shareUnknown(_ code: String, _ count: Int, of all: Int) -> Phrase {
    Phrase(
      en: "\(code): of \(count) of \(all) it is not known how much belongs to this region: it may be more",
      zh: "\(code)：\(all) 个中 \(count) 个的金额未分列到该地区，实际可能更多")
  }
  package static func provisional(_ code: String, _ count: Int, of all: Int) -> Phrase {
    Phrase(
      en: "\(code): \(count) of \(all) projects have not reported the last month and count with what they had",
      zh: "\(code)：\(all) 个项目中 \(count) 个末月未报，按上次累计计入")
  }
  package static func differs(_ code: String, _ reported: String, _ computed: String, _ difference: String) -> Phrase {
    Phrase(
      en: "\(code): \(reported) was reported, the projects come to \(computed): \(difference)",
      zh: "\(code)：通报 \(reported)，按项目测算 \(computed)，相差 \(difference)")
  }
  package static func withinRounding(_ code: String) -> Phrase {
    Phrase(
      en: "\(code): what was reported and what the projects come to agree within rounding",
      zh: "\(code)：通报数与测算数在四舍五入内相符")
  }
  package static func judgedOtherwise(_ code: String, _ reported: Phrase, _ computed: Phrase) -> Phrase {
    Phrase(
      en: "\(code): by what was reported \(reported.en), by the projects \(computed.en)",
      zh: "\(code)：按通报数为“\(reported.zh)”，按项目为“\(computed.zh)”")
  }

  /// Why nothing was computed, though there is a measure.
  package static func notBegun(_ code: String) -> Phrase {
    Phrase(en: "\(code): its period has not begun", zh: "\(code)：期间尚未开始")
  }
  package static func noPeriod(_ code: String) -> Phrase {
    Phrase(
      en: "\(code): nothing can be computed for its period; take months, quarters or years",
      zh: "\(code)：其期间无法测算，请用月、季或年")
  }
  package static func nothingKnown(_ code: String) -> Phrase {
    Phrase(en: "\(code): no amount stands behind it", zh: "\(code)：没有金额可作依据")
  }
  package static func badFilter(_ code: String) -> Phrase {
    Phrase(
      en: "\(code): the filter of its measure no longer holds; set it anew: `targets set \(code) measure=…`",
      zh: "\(code)：测算条件已失效，请重设：目标 定 \(code) 测算=…")
  }
}
