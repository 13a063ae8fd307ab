import Ledgers
import Portfolio
import Testing
import Values

/// What keeps a text whole on its way through a cell.
struct CellTextTests {
  @Test(
    "A person's cell: blanks around it are cut, an apostrophe keeps what would be lost",
    arguments: [
      ("甲", "甲"), (" 甲\u{3000}", "甲"), ("' 甲", " 甲"), ("甲 '", "甲 "), ("' '", " "), ("'=1", "=1"), ("''=1", "'=1"),
      ("'quoted'", "'quoted'"), ("it's", "it's"), ("'无", "无"), ("'none", "none"), ("nonesuch", "nonesuch"),
      ("'＝1", "＝1"), ("''", "'"),
    ])
  func notes(_ cell: String, _ text: String) throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    try scratch.write("notes.csv", "project,dated,words\nP1,2021,\(quoted)\n")
    #expect(try scratch.load().result.refusals.isEmpty)
    #expect(try scratch.registry.read { try $0.notes(of: $0.project(coded: "P1")).map(\.words) } == [text])
  }

  @Test("An apostrophe alone is the empty text, which no key can be; an empty cell says nothing")
  func emptyText() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.write("notes.csv", "project,dated,words\nP1,2021,'\n")
    try scratch.write("progress.csv", "project,month,percent,words\nP1,2021-05,1,'\nP1,2021-06,1,\n")
    let refusals = try scratch.load().result.refusals
    #expect(refusals.map { $0.error as? RowError } == [.missing(column: "words")])
    let progress = try scratch.registry.read { try $0.progress(of: $0.project(coded: "P1")) }
    #expect(progress.map(\.words) == ["", nil])
  }

  @Test("A word that clears a field clears a list and a parent too; with an apostrophe it is a text")
  func clearing() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.load()
    try scratch.write(
      "projects.csv",
      "code,aliases,parent,lifecycle,region,responsible,lead\nP1,none,无,none,无,none,'无\nP2,,,,370402=3;370400=1,,\n")
    #expect(try scratch.load().result.refusals.isEmpty)
    let (one, other) = try scratch.registry.read {
      (try $0.project($0.project(coded: "P1")), try $0.project($0.project(coded: "P2")))
    }
    #expect(one.aliases.isEmpty && one.parent == nil && one.lifecycle == nil && one.regions.isEmpty)
    #expect(one.responsible == nil)
    #expect(one.lead == "无")
    #expect(other.regions.map(\.weight) == [1, 3])
  }

  @Test("A backslash takes its meaning off what parts a list; before anything else it is one")
  func lists() throws {
    let scratch = try Scratch()
    try scratch.write("projects.csv", #"code,name,aliases"# + "\n" + #"P1,甲,a\;b；c\\;\d、e\、f"# + "\n")
    #expect(try scratch.load().result.refusals.isEmpty)
    #expect(
      try scratch.registry.read { try $0.project($0.project(coded: "P1")).aliases } == ["a;b", #"c\"#, #"\d"#, "e、f"])
  }

  @Test("A link that closes a circle, or has a lag that nobody means, is refused by its row; the others stand")
  func links() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.write("milestones.csv", "project,milestone,weight\nP1,甲,3\nP1,乙,-1\nP1,乙,1000001\nP1,乙,\nP1,丙,\n")
    try scratch.write(
      "milestone_links.csv",
      """
      project,milestone,predecessor,lag_days
      P1,甲,乙,30
      P1,乙,丙,-36525
      P1,丙,甲,0
      P1,丙,丙,0
      P1,甲,丙,1000000000
      P1,甲,丙,99999999999999999999
      """)
    let refusals = try scratch.load().result.refusals
    #expect(
      refusals.map { "\($0.file):\($0.line ?? 0)" } == [
        "milestones.csv:3", "milestones.csv:4", "milestone_links.csv:4", "milestone_links.csv:5",
        "milestone_links.csv:6", "milestone_links.csv:7",
      ])
    #expect(refusals.contains { $0.error as? RuleError == .linkCircle(["P1 丙", "P1 甲", "P1 乙", "P1 丙"]) })
    let waiting = try scratch.registry.read { try $0.predecessors(of: $0.milestones(of: $0.project(coded: "P1"))) }
    #expect(waiting.values.flatMap { $0.map(\.lag.days) }.sorted() == [-36_525, 30])
  }

  @Test("A milestone may be named past all doubt")
  func milestones() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.write(
      "milestones.csv",
      "project,milestone,met\nP1,start,2021-01\nP1,free:start,2021-02\nP1,stage:flight-check,2021-03\nP1,stage:nowhere,\n"
    )
    try scratch.write(
      "milestone_links.csv",
      "project,milestone,predecessor\nP1,start,free:start\nP1,free:start,stage:flight-check\nP1,free:open,start\n")
    let refusals = try scratch.load().result.refusals
    #expect(refusals.map { "\($0.file):\($0.line ?? 0)" } == ["milestones.csv:5", "milestone_links.csv:4"])
    let made = try scratch.registry.read { try $0.milestones(of: $0.project(coded: "P1")) }
    #expect(Set(made.map { $0.stage ?? "free \($0.name.zh)" }) == ["start", "free start", "flight-check"])
  }
}
