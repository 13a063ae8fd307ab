package import Reports
import Values
import Wording

/// A calendar (iCalendar, RFC 5545): each entry an event of whole days, which keeps nobody from other appointments.
package struct CalendarRenderer: TextRenderer {
  package init() {}

  /// - Throws: ``RenderingFault/noCalendar`` for an answer that has no days.
  package func output(_ answer: Answer, layout: Layout) throws -> Output {
    guard answer.parts.contains(where: { $0.calendar != nil }) else { throw RenderingFault.noCalendar }
    return .text(render(answer, layout: layout))
  }

  package func render(_ answer: Answer, layout: Layout) -> String {
    answer.parts.compactMap(\.calendar).map { calendar in
      let stamp = Self.stamp(calendar.madeAt)
      let lines =
        [
          ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
          ContentLine("PRODID", "-//luban//milestones//\(layout.language == .zh ? "ZH" : "EN")"),
          ContentLine("CALSCALE", "GREGORIAN"), ContentLine("METHOD", "PUBLISH"),
        ] + calendar.entries.flatMap { Self.event($0, stamp, layout.language) } + [ContentLine("END", "VCALENDAR")]
      return lines.map(\.folded).joined()
    }.joined()
  }

  private static func event(_ entry: Calendar.Entry, _ stamp: String, _ language: Language) -> [ContentLine] {
    var lines = [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", text: entry.uid), ContentLine("DTSTAMP", stamp),
      ContentLine("DTSTART;VALUE=DATE", date(entry.first)),
    ]
    // The end is the first day that no longer belongs to it; an event without one takes a day.
    let end = entry.last.adding(days: 1)
    if end > entry.first.adding(days: 1) { lines.append(ContentLine("DTEND;VALUE=DATE", date(end))) }
    lines.append(ContentLine("SUMMARY", text: entry.title.text(in: language)))
    if !entry.details.isEmpty {
      let details = entry.details.map { $0.text(in: language) }.joined(separator: "\n")
      lines.append(ContentLine("DESCRIPTION", text: details))
    }
    return lines + [
      ContentLine("STATUS", status(entry.state)), ContentLine("TRANSP", "TRANSPARENT"), ContentLine("END", "VEVENT"),
    ]
  }

  private static func status(_ state: Calendar.Entry.State) -> String {
    switch state {
    case .done: "CONFIRMED"
    case .ahead: "TENTATIVE"
    case .cancelled: "CANCELLED"
    }
  }

  /// `20211201`.
  private static func date(_ day: Day) -> String { day.text.filter { $0 != "-" } }

  /// `20210710T080000Z`; what the moment leaves out is the beginning of its day.
  private static func stamp(_ instant: String) -> String {
    let digits = instant.filter(\.isNumber).prefix(14)
    let whole = digits + String(repeating: "0", count: 14 - digits.count)
    return "\(whole.prefix(8))T\(whole.dropFirst(8))Z"
  }
}
