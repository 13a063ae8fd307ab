/// Why an answer is not written as a calendar.
extension ErrorWords {
  package static let noCalendar = Phrase(
    en: "only milestones go into a calendar: export milestones -o FILE.ics", zh: "只有节点可以写成日历：导出 节点 -o 文件.ics")
}
