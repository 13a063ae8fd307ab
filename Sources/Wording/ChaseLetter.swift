/// The letter to a reporter whose month is missing or was returned: polite, short, one paragraph.
package struct ChaseLetter: Sendable {
  package var reporter: Phrase
  package var month: Phrase
  /// Why it was returned; nil: nothing has come yet.
  package var returnedFor: String?
  /// The last day for it, as it is written in either language; nil: none is set.
  package var due: Phrase?
  /// Days since then; nil: it is not over.
  package var overdueDays: Int?
  /// The projects without a figure.
  package var projects: [Phrase]

  package init(
    reporter: Phrase, month: Phrase, returnedFor: String?, due: Phrase?, overdueDays: Int?, projects: [Phrase]
  ) {
    self.reporter = reporter
    self.month = month
    self.returnedFor = returnedFor
    self.due = due
    self.overdueDays = overdueDays
    self.projects = projects
  }

  /// Projects that are named; of the others there is the number.
  private static let mostNamed = 10

  package var text: Phrase {
    Phrase(
      en: "\(reporter.en): " + [openingEn, projectsEn, closingEn].filter { !$0.isEmpty }.joined(separator: " "),
      zh: "\(reporter.zh)：" + openingZh + projectsZh + closingZh)
  }

  // MARK: 中文

  private var openingZh: String {
    let late = overdueDays.map { "，现已逾期\($0)天" } ?? ""
    let by = due.map { overdueDays == nil ? "，请于\($0.zh)前报送" : "，报送截止日为\($0.zh)\(late)" } ?? ""
    guard let reason = returnedFor else { return "贵单位\(month.zh)项目台账尚未收到\(by)。" }
    // A reason that is a sentence keeps its own end.
    let end = reason.last.map { "。！？.!?".contains($0) } ?? false ? "" : "。"
    let again = due.map { overdueDays == nil ? "请改正后于\($0.zh)前重新报送。" : "报送截止日为\($0.zh)\(late)。" } ?? ""
    return "贵单位\(month.zh)项目台账已退回，原因：\(reason)\(end)\(again)"
  }

  private var projectsZh: String {
    guard !projects.isEmpty else { return "" }
    let named = projects.prefix(Self.mostNamed).map(\.zh).joined(separator: "、")
    let more = projects.count - Self.mostNamed
    return "以下\(projects.count)个项目尚无当月数据：\(named)" + (more > 0 ? "，另有\(more)个。" : "。")
  }

  private var closingZh: String {
    if returnedFor != nil { return due != nil && overdueDays == nil ? "谢谢。" : "请改正后尽快重新报送，谢谢。" }
    return due != nil && overdueDays == nil ? "谢谢。" : "请尽快报送；如已报送，请告知我们核对，谢谢。"
  }

  // MARK: English

  private var openingEn: String {
    let late = overdueDays.map { ", \($0) \($0 == 1 ? "day" : "days") ago" } ?? ""
    guard let reason = returnedFor else {
      let by = due.map { overdueDays == nil ? "; it is due by \($0.en)" : ", which was due by \($0.en)\(late)" } ?? ""
      return "we have not yet received your project ledger for \(month.en)\(by)."
    }
    let end = reason.last.map { "。！？.!?".contains($0) } ?? false ? "" : "."
    let by = due.map { overdueDays == nil ? " It is due by \($0.en)." : " It was due by \($0.en)\(late)." } ?? ""
    return "we had to return your project ledger for \(month.en): \(reason)\(end)\(by)"
  }

  private var projectsEn: String {
    guard !projects.isEmpty else { return "" }
    let named = projects.prefix(Self.mostNamed).map(\.en).joined(separator: "; ")
    let more = projects.count - Self.mostNamed
    let subject = projects.count == 1 ? "1 project has" : "\(projects.count) projects have"
    return "\(subject) no figure for the month: \(named)" + (more > 0 ? "; and \(more) more." : ".")
  }

  private var closingEn: String {
    if returnedFor != nil { return "Please send a corrected one as soon as you can. Thank you." }
    if due != nil, overdueDays == nil { return "Thank you." }
    return "Please send it as soon as you can, or tell us if it is on its way already. Thank you."
  }
}
