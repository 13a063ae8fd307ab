import Foundation
import Testing

/// The delays of the practice registry, and its milestones as a calendar.
@Suite struct SlipsTests {
  private struct Slips: Decodable {
    struct Row: Decodable {
      let project: String
      let milestone: String
      let daysMin: Int?
      let originalDaysMin: Int?
      let approvedDaysMin: Int?
      let months: Int?
      let band: String?
      let responsible: String?
    }
    struct Unit: Decodable {
      let responsible: String?
      let events: Int
      let milestones: Int
      let projects: Int
      let upToAYear: Int
      let upToTwoYears: Int
      let upToFiveYears: Int
      let overFiveYears: Int
      let longestDaysMin: Int?
    }
    let events: [Row]
    let standing: [Row]
    let units: [Unit]
    let unitsTotal: Unit
    let undecided: Int
    let asOf: String
    let period: String
  }

  private var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private func practice() throws -> PastShell {
    let shell = try PastShell(now: "2021-01-10")
    try shell.answer("init --name 演练")
    try shell.answer("import \(PastShell.root.path)/Seeds/practice-2020")
    return shell
  }

  private func slips(_ shell: PastShell, _ words: String) throws -> Slips {
    let text = try shell.answer("slips \(words) --format json")
    return try decoder.decode(Slips.self, from: Data(text.utf8))
  }

  @Test("units and bands add up to the lists, over any period and filter")
  func sums() throws {
    let shell = try practice()
    try shell.answer("forecast YL-018 open 2031 --why 征地")
    try shell.answer("forecast YL-110 open 2025-06 --why 征地")
    try shell.answer("edit YL-110 responsible=none")
    for words in ["", "2020", "2020-H2", "2020-06", "2019..2020", "2021", "region:滕州", "2020 行业:交通", "2099"] {
      let found = try slips(shell, words)
      #expect(found.units.map(\.events).reduce(0, +) == found.events.count, "\(words)")
      #expect(found.unitsTotal.events == found.events.count)
      #expect(found.units.map(\.milestones).reduce(0, +) == found.standing.count)
      for unit in found.units + [found.unitsTotal] {
        let bands = unit.upToAYear + unit.upToTwoYears + unit.upToFiveYears + unit.overFiveYears
        #expect(bands == unit.milestones)
        #expect(unit.projects <= unit.milestones)
      }
      for unit in found.units {
        let own = found.standing.filter { $0.responsible == unit.responsible }
        #expect(own.count == unit.milestones)
        #expect(own.map { max($0.originalDaysMin ?? 0, $0.approvedDaysMin ?? 0) }.max() == unit.longestDaysMin)
      }
      for band in ["1-12": found.unitsTotal.upToAYear, "61+": found.unitsTotal.overFiveYears] {
        #expect(found.standing.count { $0.band == band.key } == band.value)
      }
    }
    let now = try slips(shell, "")
    #expect(now.unitsTotal.overFiveYears == 1)
    #expect(now.units.contains { $0.responsible == nil && $0.upToFiveYears == 1 })
    #expect(now.period == "2021-01")
    #expect(now.asOf == "2021-01-10")
    #expect(try slips(shell, "2099").asOf == "2021-01-10")
  }

  @Test("the events of the months are those of the year; what is overdue stands in the list of delays")
  func months() throws {
    let shell = try practice()
    let year = try slips(shell, "2020").events.map { "\($0.project) \($0.milestone) \($0.daysMin ?? 0)" }.sorted()
    let months = try (1...12).flatMap { month in
      try slips(shell, "2020-\(month < 10 ? "0" : "")\(month)").events
        .map { "\($0.project) \($0.milestone) \($0.daysMin ?? 0)" }
    }.sorted()
    #expect(months == year)
    #expect(year.count > 40)
    struct List: Decodable { let rows: [Slips.Row] }
    for day in ["2020-06-30", "2020-12-31"] {
      let overdue = try decoder.decode(
        List.self, from: Data(try shell.answer("overdue \(day) --format json").utf8))
      let late = Set(try slips(shell, String(day.prefix(7))).standing.map { "\($0.project) \($0.milestone)" })
      #expect(overdue.rows.allSatisfy { late.contains("\($0.project) \($0.milestone)") })
    }
  }

  /// The events of a calendar: their lines, by identifier.
  private func events(_ text: String) throws -> [String: [String]] {
    let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
    var events: [String: [String]] = [:]
    for part in unfolded.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst() {
      let lines = part.components(separatedBy: "\r\n")
      let uid = try #require(lines.first { $0.hasPrefix("UID:") })
      #expect(events[uid] == nil, "\(uid) stands twice")
      events[uid] = lines
    }
    return events
  }

  private struct Row: Decodable {
    let project: String
    let milestone: String
    let planned: String?
    let approved: String?
    let forecast: String?
    let met: String?
    let expires: String?
  }

  @Test("an exported calendar has each milestone with a date, on the days of the date that counts")
  func calendar() throws {
    let shell = try practice()
    let file = shell.folder.appending(path: "plan.ics").path
    try shell.answer("export milestones -o \(file)")
    let found = try events(String(contentsOfFile: file, encoding: .utf8))
    let rows = try shell.answer("export milestones --format jsonl").split(separator: "\n")
      .map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let dated = rows.filter { ($0.met ?? $0.approved ?? $0.planned ?? $0.forecast) != nil }
    let ending = rows.filter { $0.expires != nil }
    #expect(found.count == dated.count + ending.count)
    for row in ending { #expect(found["UID:\(row.project)/stage-expires/\(row.milestone)@luban"] != nil) }
    #expect(found.count > 400)
    for row in dated {
      let lines = try #require(
        found["UID:\(row.project)/stage/\(row.milestone)@luban"]
          ?? found["UID:\(row.project)/milestone/\(row.milestone)@luban"])
      let date = row.met ?? row.approved ?? row.planned ?? row.forecast ?? ""
      let start = String(
        (date.count == 10
          ? date
          : date.count == 7 && !date.contains("Q") && !date.contains("H")
            ? date + "-01" : "").filter { $0 != "-" })
      if !start.isEmpty { #expect(lines.contains("DTSTART;VALUE=DATE:\(start)"), "\(row)") }
      #expect(lines.contains { $0.hasPrefix("DTEND") } == (date.count != 10), "\(row)")
      #expect(lines.contains("STATUS:\(row.met == nil ? "TENTATIVE" : "CONFIRMED")"))
      #expect(lines.contains("DTSTAMP:20210110T080000Z"))
    }
  }

  @Test(
    "what a milestone is known by in a calendar outlasts its dates and its project's name; what is gone is taken out")
  func stable() throws {
    let shell = try PastShell(now: "2021-01-10")
    try shell.answer("init --name 演练")
    try shell.answer("add 演练新桥 code=T-1 lifecycle=road start=2021-12 --lang zh")
    try shell.answer("milestones add T-1 start节点 2021-06-30")
    try shell.answer("milestones add T-1 征地 2021-H2")
    let before = try events(try shell.answer("export milestones --format ics"))
    #expect(before.count == 3)
    #expect(before["UID:T-1/stage/start@luban"]?.contains("DTSTART;VALUE=DATE:20211201") == true)
    #expect(before["UID:T-1/stage/start@luban"]?.contains("DTEND;VALUE=DATE:20220101") == true)
    let step = try shell.lastStep()
    try shell.answer("edit T-1 name=演练改桥")
    try shell.answer("reschedule T-1 start 2022-03-05")
    try shell.answer("milestones drop T-1 征地")
    let after = try events(try shell.answer("export milestones --format ics"))
    #expect(Set(after.keys) == Set(before.keys).subtracting(["UID:T-1/milestone/征地@luban"]))
    #expect(after["UID:T-1/stage/start@luban"]?.contains("DTSTART;VALUE=DATE:20220305") == true)
    let changed = try events(try shell.answer("export milestones --since \(step) --format ics"))
    #expect(changed["UID:T-1/milestone/征地@luban"]?.contains("STATUS:CANCELLED") == true)
    #expect(changed["UID:T-1/milestone/start节点@luban"] == nil)
    try shell.answer("cancel T-1 2021-01-09 --why 规划调整")
    let cancelled = try events(try shell.answer("export milestones --format ics"))
    #expect(cancelled.values.allSatisfy { $0.contains("STATUS:CANCELLED") })
  }

  @Test("no other answer is a calendar, and nothing is recorded whose answer cannot be given")
  func refused() throws {
    let shell = try practice()
    let step = try shell.lastStep()
    for line in [
      "projects", "slips", "milestones YL-001", "note YL-001 x", "done YL-001 start 2020-01", "undo", "lock 2020-12",
      "export projects", "last",
    ] {
      let (status, text) = try shell.run("\(line) --format ics")
      #expect(status == 64, "\(line): \(text)")
      #expect(!text.contains("BEGIN:VCALENDAR"))
    }
    #expect(try shell.lastStep() == step)
    #expect(try shell.run("note YL-001 x -o \(shell.folder.path)/n.ics").status == 64)
    #expect(try shell.lastStep() == step)
    try shell.answer("export milestones YL-001 --format ics")
    #expect(try shell.answer("last --format ics").contains("BEGIN:VCALENDAR"))
  }
}
