/// Who has sent in, who has not, and what the office says to them.
package enum ReportingWords {
  package static let title = Phrase(en: "Reporting", zh: "报送情况")
  package static let chase = Phrase(en: "To be chased", zh: "催报")
  package static let reporter = Phrase(en: "reporter", zh: "填报单位")
  package static let due = Phrase(en: "due", zh: "截止日")
  package static let received = Phrase(en: "received", zh: "收到")
  package static let decided = Phrase(en: "decided", zh: "处理")
  package static let taken = Phrase(en: "rows in", zh: "入库行")
  package static let refused = Phrase(en: "rows refused", zh: "退回行")
  package static let notReported = Phrase(en: "no figure", zh: "未报项目")
  package static let overdueDays = Phrase(en: "days late", zh: "逾期天数")
  package static let contact = Phrase(en: "contact", zh: "联系方式")
  package static let text = Phrase(en: "text", zh: "正文")

  /// The state's code is that of the registry.
  package static func state(_ code: String) -> Phrase {
    switch code {
    case "missing": Phrase(en: "missing", zh: "未报")
    case "stated": Phrase(en: "typed in", zh: "已填数")
    case "received": Phrase(en: "partly in", zh: "待改")
    case "accepted": Phrase(en: "accepted", zh: "已接收")
    case "returned": Phrase(en: "returned", zh: "已退回")
    default: Phrase(same: code)
    }
  }

  /// The same in the cells of a year's twelve columns.
  package static func shortState(_ code: String) -> Phrase {
    switch code {
    case "missing": Phrase(en: "none", zh: "未报")
    case "stated": Phrase(en: "data", zh: "填数")
    case "received": Phrase(en: "part", zh: "待改")
    case "accepted": Phrase(en: "ok", zh: "接收")
    case "returned": Phrase(en: "back", zh: "退回")
    default: Phrase(same: code)
    }
  }
  package static let legend = Phrase(
    en:
      "ok: accepted · part: sent in, refused rows to be corrected · back: returned · data: figures typed in, no file · "
      + "none: missing · —: not due",
    zh: "接收：已接收 · 待改：已收，有退回行待改 · 退回：已退回，待重报 · 填数：已填数，未收到文件 · 未报：未报送 · —：不需报送")

  package static func count(_ number: Int) -> Phrase {
    Phrase(en: "\(number) \(number == 1 ? "reporter" : "reporters")", zh: "填报单位 \(number) 个")
  }
  package static func count(_ number: Int, _ state: Phrase) -> Phrase {
    Phrase(en: "\(number) \(state.en)", zh: "\(state.zh) \(number)")
  }
  package static func dueBy(_ day: String) -> Phrase { Phrase(en: "due \(day)", zh: "截止 \(day)") }
  package static let nobodyReports = Phrase(
    en: "nobody is due to report; `reporting add ORGANIZATION` says who is", zh: "没有填报单位；可用“报送 增 单位”指定")
  package static func nobodyToChase(_ month: Phrase) -> Phrase {
    Phrase(en: "nobody is to be chased for \(month.en)", zh: "\(month.zh)没有需要催报的单位")
  }
  package static func overdueBy(_ days: Int) -> Phrase {
    Phrase(en: "\(days) \(days == 1 ? "day" : "days") overdue", zh: "逾期 \(days) 天")
  }

  // MARK: what recording commands answer

  package static func added(_ reporter: Phrase) -> Phrase {
    Phrase(en: "\(reporter.en) is due to report every month", zh: "\(reporter.zh)：列为填报单位，按月报送")
  }
  package static func dropped(_ reporter: Phrase) -> Phrase {
    Phrase(en: "\(reporter.en) is no longer due to report", zh: "\(reporter.zh)：不再列为填报单位")
  }
  package static func returned(_ reporter: Phrase, _ month: Phrase, file: String?, _ reason: String) -> Phrase {
    let name = file.map { " (\($0))" } ?? ""
    let nameZh = file.map { "（\($0)）" } ?? ""
    return Phrase(
      en: "\(reporter.en) · \(month.en)\(name) returned: \(reason)",
      zh: "\(reporter.zh) · \(month.zh)\(nameZh)已退回：\(reason)")
  }
  package static let figuresStay = Phrase(
    en: "the figures it recorded stay until a corrected one comes; `chase` has the text to send",
    zh: "原填数据在重报前保留；“催报”可生成发送正文")
}
