/// What `check` found, in words; by the finding's code.
package enum FindingWords {
  package static func phrase(_ code: String) -> Phrase {
    switch code {
    case "plan_months_differ":
      Phrase(en: "the months of the plan do not add up to the year", zh: "月度计划之和与年度计划不符")
    case "plan_funds_differ":
      Phrase(en: "the funds of the plan do not add up to the year", zh: "分资金计划之和与年度计划不符")
    case "falling_ytd": Phrase(en: "the year to date falls", zh: "自年初累计下降")
    case "contradiction":
      Phrase(en: "the month's figure and the year to date contradict each other", zh: "当月数与累计数矛盾")
    case "beyond_total": Phrase(en: "completed is more than the total investment", zh: "累计完成超过总投资")
    case "overrun":
      Phrase(
        en: "the preliminary-design estimate is more than 10% over the feasibility estimate",
        zh: "初步设计概算超可研估算10%以上")
    case "shares_unknown": Phrase(en: "the shares of the regions are not known", zh: "各地区分摊比例未知")
    case "money_on_bundle":
      Phrase(en: "a bundle has a plan or entries of its own", zh: "打捆项目自身有计划或填报")
    case "stages_out_of_order":
      Phrase(en: "a later stage was met before an earlier one", zh: "后一阶段早于前一阶段完成")
    case "link_violated":
      Phrase(en: "a milestone comes before the one it waits for", zh: "节点早于其前置节点")
    case "progress_apart":
      Phrase(
        en: "earned and stated physical progress are more than 10 points apart (rule earned-10)",
        zh: "节点进度与填报形象进度相差超过10个百分点（规则 earned-10）")
    case "approval_expiring":
      Phrase(en: "an approval expires soon, and the start is not met", zh: "批复即将到期，尚未开工")
    case "approval_expired":
      Phrase(en: "an approval has expired, and the start is not met", zh: "批复已过期，尚未开工")
    case "no_opening":
      Phrase(
        en: "a total since the start has no opening balance: the year to date is not known from it",
        zh: "自开工累计缺期初数，当年累计未知")
    case "doubtful": Phrase(en: "flagged as doubtful", zh: "已标存疑")
    case "double_reporters":
      Phrase(
        en: "more than one reporter states the same region's year: their running totals are added up",
        zh: "同一地区同一年有多个填报单位，累计数被相加")
    case "mixed_funds":
      Phrase(
        en: "stated both by fund and without: they are added up", zh: "既有分资金填报又有未分资金填报，两者被相加")
    case "region_missing": Phrase(en: "the region is not known", zh: "地区未知")
    case "national_region_differs":
      Phrase(en: "the national code names another region", zh: "国家代码中的地区与项目地区不符")
    case "citation_lost": Phrase(en: "a citation points at a row that is gone", zh: "出处所指的记录已不存在")
    case "restated": Phrase(en: "a published figure has changed since", zh: "已通报的数字后来有更正")
    default: Phrase(same: code)
    }
  }

  /// What the two amounts of a finding are.
  package static func amounts(_ code: String, _ a: String, _ b: String) -> Phrase {
    switch code {
    case "plan_months_differ": Phrase(en: "year \(a), months \(b)", zh: "年度 \(a)，各月合计 \(b)")
    case "plan_funds_differ": Phrase(en: "year \(a), funds \(b)", zh: "年度 \(a)，分资金合计 \(b)")
    case "falling_ytd": Phrase(same: "\(a) → \(b)")
    case "contradiction": Phrase(en: "stated \(a), by the years to date \(b)", zh: "当月填报 \(a)，按累计推算 \(b)")
    case "restated": Phrase(en: "published \(a), now \(b)", zh: "已通报 \(a)，现为 \(b)")
    default: Phrase(en: "\(a) against \(b)", zh: "\(a)，对照 \(b)")
    }
  }
}
