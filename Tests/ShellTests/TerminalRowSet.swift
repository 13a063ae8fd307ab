import Foundation
import Testing

/// A registry in which the row set of the terminal rules stands wherever words can stand.
enum TerminalRowSet {
  static let names = [
    "济枣高铁", "枣庄机场 跑道🛫", "S318郯兰线东段改建（ＡＢＣ）", "Cafe\u{301} with a combining accent", "—“引号”…半ｶﾅ",
  ]

  /// Every command that looks, with what it takes. `chase` gives letters, which the terminal breaks.
  static let commands = [
    "today", "today --all", "projects code:TW-1,TW-2,TW-3,TW-4,TW-5",
    "projects 编号:TW-1,TW-2,TW-3 --columns name,lead,total",
    "projects region:滕州 --columns code,name,responsible,lead,description,reporter,tag,programme,total,plan,completed",
    "projects region:滕州 --group responsible", "projects --columns name,total --group reporter", "show TW-1",
    "show TW-2", "show TW-3", "show TW-4", "show TW-5", "milestones region:滕州", "milestones TW-3",
    "milestones --group project_name --limit 60", "milestones --sort -late --columns 项目,节点,逾期天数", "due 2020",
    "overdue", "overdue --sort project", "slips 2020", "slips --group responsible", "summary 2020 by lead",
    "summary 2020-06 by region",
    "summary 2020 by responsible", "summary 2020 by lead,nature", "summary 2020-12 by lead --compare",
    "summary 2019..2020 by responsible,year", "summary 2020 by month", "summary 2020 by fund --sort -plan",
    "outlook 2020-06 by responsible", "outlook TW-3 2020-06", "targets",
    "targets --group status", "obstacles", "obstacles --group owner", "programmes", "clusters --sort -total",
    "reporting 2020-12", "reporting 2020", "search 高铁", "search 跑道", "history --limit 30", "history TW-5", "why TW-2",
    "why TW-5 2020-12", "why 2020-12 code:TW-1,TW-2,TW-3", "check", "restatements",
    "sql \"SELECT code, name FROM v_project ORDER BY id DESC LIMIT 8\"",
    "set", "help", "help projects", "help fields", "help codes",
  ]

  static func world(language: String = "zh") throws -> World {
    let world = try World(.practice, language: language)
    var script = ""
    for (place, name) in names.enumerated() {
      let code = "TW-\(place + 1)"
      script += """
        add "\(name)" code=\(code) region=滕州 lifecycle=government total=\(place + 1)亿 responsible="\(name)" \
        lead="\(name)" officer="\(name)" description="\(name)" alias="又名\(name)" tag="\(name)" --new
        milestones add \(code) "\(name)" 2020-0\(place + 1)
        obstacles raise \(code) "\(name)" --owner "\(name)"
        plan \(code) 2020 1\(place)00万 --why "\(name)"
        invest \(code) 2020-12 3\(place)0万 --ytd --from "\(name)" --new --note "\(name)"
        progress \(code) 2020-12 1\(place) --words "\(name)"
        note \(code) "\(name)"
        flag \(code) "\(name)"

        """
    }
    script += "programmes new \"2020\(names[1])\"\nprogrammes add \"2020\(names[1])\" TW-1\n"
    let outcome = try world.run([], input: Data(script.utf8))
    try #require(outcome.status == 0, "\(outcome.errors)")
    world.environment["LANG"] = "C.UTF-8"
    world.environment["PAGER"] = "cat"
    return world
  }

  /// What a command writes on a terminal of so many columns, escape sequences and all.
  static func written(_ command: String, in world: World, columns: Int) throws -> String {
    let terminal = try world.shell(columns: columns, rows: 400, arguments: ["-c", command])
    // Nothing of the kind comes: it is read to its end.
    _ = try? terminal.expect("\u{1}", within: World.patience)
    #expect(try terminal.exitStatus(within: World.patience) == 0, "\(command)")
    return String(decoding: terminal.received, as: UTF8.self).replacingOccurrences(of: "\r", with: "")
  }

  /// The tables of an answer, each a list of lines without colours: what stands between a caption, which is plain,
  /// and the remarks under a table, which are faint from end to end.
  static func tables(_ answer: String) throws -> [[String]] {
    let faint = try Regex("^\u{1B}\\[2m[^\u{1B}]*\u{1B}\\[0m$")
    let colour = try Regex("\u{1B}\\[[0-9;]*m")
    return answer.components(separatedBy: "\n\n").compactMap { part in
      let lines = part.split(separator: "\n").map(String.init)
      guard let first = lines.firstIndex(where: { $0.hasPrefix("\u{1B}[") }) else { return nil }
      let table = lines[first...].prefix { (try? faint.wholeMatch(in: $0)) == nil }
      return table.isEmpty ? nil : table.map { $0.replacing(colour, with: "") }
    }
  }
}
