internal import Portfolio
internal import Values

/// What a heading means, by the usual words of Chinese and English ledgers.
struct HeadingMeaning {
  let field: LedgerField
  var unit: String?

  /// - Parameters:
  ///   - parts: the heading's lines from the top: a merged heading and what stands below it.
  ///   - firstMonth: of the fiscal year: from there a year to date runs.
  /// - Returns: nil where no word of it is known.
  init?(_ parts: [String], firstMonth: Int) {
    let heading = HeadingText(parts)
    guard let field = HeadingMeaning.field(heading, firstMonth) else { return nil }
    self.field = field
    unit = heading.unit
  }

  private static func field(_ heading: HeadingText, _ firstMonth: Int) -> LedgerField? {
    let text = heading.text
    if text.isEmpty { return nil }
    if text == "luban" { return .key }
    // A plan is no start; what stands there is told as a column that is not read.
    if heading.holds(["计划开工", "预计开工", "拟开工", "计划竣工", "预计竣工", "plannedstart", "plannedfinish"]) { return nil }
    for (words, field) in plainWords where heading.holds(words) { return field }
    for (words, field) in wholeWords where words.contains(text) { return field }
    return amount(heading, firstMonth)
  }

  /// Words that settle the meaning wherever they stand, in the order in which they are asked for.
  private static let plainWords: [([String], LedgerField)] = [
    (["退回原因", "reasonreturned", "returnedbecause"], .returned),
    (["上月", "上年", "上期", "去年", "同期", "lastmonth", "lastyear"], .passedOver),
    (["形象进度", "工程进度", "physicalprogress", "percentcomplete"], .progress),
    (["完成率", "占比", "占年", "占计划", "同比", "环比", "增幅", "增长", "排名", "completionrate", "variance"], .passedOver),
    (["国家代码", "项目代码", "统一代码", "赋码", "nationalcode"], .national),
    (["项目编号", "项目编码", "projectcode", "projectid"], .code),
    (["项目名称", "工程名称", "projectname"], .name),
    (["填报单位", "报送单位", "reporter"], .reporter),
    (["责任单位", "牵头单位", "responsible"], .responsible),
    (["建设单位", "项目单位", "业主", "建设地点", "建设内容", "建设规模", "建设性质", "建设年限", "起止年限", "建设工期"], .passedOver),
    (["包保领导", "包保县级领导", "leadofficial"], .lead),
    (["项目专员", "projectofficer"], .officer),
    (["资金来源", "资金渠道", "fundsource", "sourceoffunds"], .fund),
    (["所属地区", "所属区", "所属县", "区市", "区县", "县区", "所在地"], .region),
    (["实际开工", "actualstart"], .started),
    (["开工时间", "开工日期", "startdate"], .started),
    (["存在问题", "存在的问题", "困难和问题", "主要问题", "问题", "problem", "obstacle", "issue"], .problem),
    (["原因", "情况说明", "reason", "explanation"], .reason),
    (["备注", "remark", "comment"], .remark),
  ]

  private static let wholeWords: [([String], LedgerField)] = [
    (["序号", "no", "no.", "#", "item"], .passedOver),
    (["编号", "编码", "代码", "code", "id"], .code),
    (["名称", "项目", "project", "name"], .name),
    (["地区", "区域", "辖区", "region", "district"], .region),
    (["资金", "fund", "funds"], .fund), (["说明"], .reason), (["note", "notes"], .remark),
    (["行业", "产业", "产业类别", "sector", "industry"], .passedOver),
    (["进度", "progress"], .progress), (["领导", "lead"], .lead), (["officer"], .officer),
  ]

  /// A column of money: whose total it is, and up to when.
  private static func amount(_ heading: HeadingText, _ firstMonth: Int) -> LedgerField? {
    let isDone = heading.holds(["完成", "累计", "completed", "todate", "done", "spent"])
    if heading.holds(["自开工", "开工以来", "开工至", "建设以来", "sincestart"]) {
      return .statement(.sinceStart, heading.lastMonth)
    }
    if heading.holds(["总投资", "totalinvestment", "totalcost"]), !isDone { return .total }
    if heading.holds(["计划", "plan"]), !isDone || heading.holds(["计划完成"]) {
      return heading.lastMonth == nil ? .plan(year: heading.year) : .passedOver
    }
    if let range = heading.range {
      // A span within the year is neither the month's nor the year's.
      return range.first == firstMonth ? .statement(.ytd, range.last) : .passedOver
    }
    if heading.holds(["本年", "年初", "今年", "当年", "年度累计", "年累计", "yeartodate", "ytd"]), isDone || heading.isEnglish {
      return .statement(.ytd, heading.lastMonth)
    }
    if heading.holds(["累计", "cumulative", "todate", "截至"]) { return .runningTotal(heading.lastMonth) }
    if heading.holds(["本月", "当月", "thismonth", "ofthemonth"]) { return .statement(.month, heading.lastMonth) }
    if let month = heading.lastMonth { return .statement(.month, month) }
    if heading.holds(["完成投资", "investmentcompleted"]) { return .runningTotal(nil) }
    return nil
  }
}
