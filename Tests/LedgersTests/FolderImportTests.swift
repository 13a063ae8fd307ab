import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// A folder of CSV taken in: what goes in, what is refused and where, and that again changes nothing.
struct FolderImportTests {
  @Test("Rows go in, a row may name one that comes later, and the same folder again makes no step")
  func twice() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.write(
      "plans.csv",
      "project,year,version,fund,month,amount,reason,approved\r\nP1,2021,1,,,120万,,\r\nP1,2021,2,,,200万,调整,2021-06-18\r\n"
    )
    try scratch.write(
      "investment.csv",
      "\u{FEFF}project,month,basis,reporter,region,amount\nP1,2021-05,ytd,市交通局,,\"30万\"\nP2,2021-05,,,370402,12000.50元\n"
    )
    try scratch.write("progress.csv", "project,month,percent\nP1,2021-05,62.5\n")
    try scratch.write("settings.csv", "name,value\nname,枣庄\nfiscal_year_start,1\n")
    let first = try scratch.load()
    #expect(first.result.refusals.isEmpty, "\(first.result.refusals)")
    #expect(first.step == 1)
    let files = first.result.files
    #expect(
      files.map(\.file) == [
        "settings.csv", "regions.csv", "projects.csv", "plans.csv", "investment.csv", "progress.csv",
      ])
    #expect(files.map(\.rows) == [2, 3, 3, 2, 2, 1])
    #expect(files.map(\.recorded) == [2, 3, 3, 2, 2, 1])
    let project = try scratch.registry.read { try $0.project($0.project(named: "甲一")) }
    #expect(project.parent?.code == "P3")
    #expect(project.responsible == "市交通局")
    let before = try scratch.dump()
    let second = try scratch.load()
    #expect(second.step == nil)
    #expect(second.changes.isEmpty)
    #expect(second.result.files.map(\.unchanged) == [2, 3, 3, 2, 2, 1])
    #expect(try scratch.dump() == before)
  }

  @Test("An empty cell says nothing; what is known stays")
  func emptyCells() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.load()
    try scratch.write("sources.csv", "code,name\nS1,报告\n")
    try scratch.load()
    try scratch.write("sources.csv", "code,name\nS1,\n")
    try scratch.write("projects.csv", "code,name,lifecycle,region,aliases\nP1,,,,\nP2,乙项目（改）,,,\n")
    let again = try scratch.load()
    #expect(again.result.refusals.isEmpty)
    let (one, other) = try scratch.registry.read {
      (try $0.project($0.project(named: "P1")), try $0.project($0.project(named: "P2")))
    }
    #expect(try scratch.registry.read { try $0.query("SELECT name_zh FROM source").rows } == [[.text("报告")]])
    #expect(one.lifecycle == "road")
    #expect(one.aliases == ["甲一", "甲二"])
    #expect(one.ref.name.zh == "甲项目")
    #expect(other.ref.name.zh == "乙项目（改）")
    #expect(other.regions.map(\.code) == ["370400"])
  }

  @Test("A refused row leaves nothing behind, and is named with its file and line; the others go in")
  func refusedRows() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.write(
      "projects.csv",
      """
      code,name,sector,responsible,parent
      P1,甲项目,没有这行业,某新单位,
      ,无编号,,,
      P2,"乙
      项目",C34,,P9
      P3,,,,
      P4,丁项目,C34,市交通局,
      P5,丁项目,,,

      """)
    try scratch.write(
      "investment.csv",
      "project,month,basis,amount,reason\nP4,2021-03,ytd,30万,\nP4,2021-13,ytd,30万,\nP4,2021-04,ytd,20万,\n"
        + "P4,2021-05,week,40万,\nP4,2021-05,ytd,40,\nP9,2021-05,ytd,40万,\nP4,2021-09,ytd,40万,\nP4,,ytd,40万,\n"
        + "P4,2021-05,ytd,,\nP4,2021-05,ytd,25万,核减\n")
    let outcome = try scratch.load().result
    #expect(
      outcome.refusals.map { "\($0.file):\($0.line ?? 0)" } == [
        "projects.csv:2", "projects.csv:3", "projects.csv:6", "projects.csv:8", "projects.csv:4",
        "investment.csv:3",
        "investment.csv:4", "investment.csv:5", "investment.csv:6", "investment.csv:7", "investment.csv:8",
        "investment.csv:9", "investment.csv:10",
      ])
    #expect(outcome.refusals[0].error is CodeError)
    #expect(outcome.refusals[1].error as? RowError == .missing(column: "code"))
    #expect(outcome.refusals[2].error as? RuleError == .missingField("name"))
    #expect(outcome.refusals[7].error as? RowError == .badValue(column: "basis", value: "week"))
    #expect(outcome.refusals[8].error as? MoneyParseError == .bareNumber("40"))
    #expect(try scratch.registry.read { try $0.organizationNames() } == ["市交通局"])
    let projects = outcome.files.first { $0.file == "projects.csv" }
    #expect(projects?.rows == 6)
    #expect(projects?.refused == 5)
    #expect(projects?.recorded == 1)
    #expect(try scratch.count("investment_entry") == 2)
  }

  @Test("A row with more fields than headings is refused: a comma was not quoted")
  func tooManyFields() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", "code,name\n370400,枣庄市,多余\n370402,市中区,,\n370403\n")
    let outcome = try scratch.load().result
    #expect(outcome.refusals.map(\.line) == [2, 4])
    #expect(outcome.refusals.first?.error as? RowError == .tooManyFields(known: 2, found: 3))
    #expect(try scratch.count("region") == 1)
  }

  @Test("A file that cannot be read as a whole is refused; the others go in")
  func refusedFiles() throws {
    for (text, error) in [
      ("", FolderImport.Fault.noHeading(file: "notes.csv")), ("\n\n", .noHeading(file: "notes.csv")),
      ("project,dated,words,words\n", .repeatedColumn(file: "notes.csv", "words")),
      (
        "project,when,words\n",
        .unknownColumns(file: "notes.csv", ["when"], known: ["project", "dated", "words", "n"])
      ),
      (
        "P1,2021,hello\n",
        .unknownColumns(file: "notes.csv", ["p1", "2021", "hello"], known: ["project", "dated", "words", "n"])
      ),
    ] {
      let scratch = try Scratch()
      try scratch.writeBasics()
      try scratch.write("notes.csv", text)
      let outcome = try scratch.load().result
      #expect(outcome.refusals.count == 1)
      #expect(outcome.refusals.first?.file == "notes.csv")
      #expect(outcome.refusals.first?.line == nil)
      #expect(outcome.refusals.first?.error as? FolderImport.Fault == error)
      #expect(try scratch.count("project") == 3)
    }
    let scratch = try Scratch()
    try scratch.write("notes.csv", "project,dated,words\nP1,2021,\"open")
    #expect(try scratch.load().result.refusals.first?.error as? TableFault == .openQuote(line: 2))
  }

  @Test("A heading alone is an empty file: nothing to take in, nothing wrong")
  func headingOnly() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", " Code , NAME \n")
    let outcome = try scratch.load()
    #expect(outcome.step == nil)
    #expect(outcome.result.refusals.isEmpty)
    #expect(outcome.result.files.map(\.rows) == [0])
  }

  @Test(
    "An unknown file, a folder without a known one, and no folder at all are refused before anything is written"
  )
  func wrongFolders() throws {
    let scratch = try Scratch()
    #expect(throws: FolderImport.Fault.noKnownFile(folder: scratch.folder)) { try scratch.load() }
    try scratch.writeBasics()
    try scratch.write("README.md", "not a file of the registry's, and no CSV")
    try scratch.write("project.csv", "code\n")
    let unknown = #expect(throws: FolderImport.Fault.self) { try scratch.load() }
    guard case .unknownFile("project.csv", let known) = unknown else {
      Issue.record("\(String(describing: unknown))")
      return
    }
    #expect(known.contains("projects.csv"))
    #expect(try scratch.count("region") == 0)
    #expect(throws: FolderImport.Fault.noSuchFile("/nowhere")) { try scratch.load("/nowhere") }
    #expect(throws: FolderImport.Fault.self) { try scratch.load(scratch.folder + "/project.csv") }
  }

  @Test("A region's parent may be said by its name; one that is none is refused with what comes near")
  func regionParents() throws {
    let scratch = try Scratch()
    try scratch.write("regions.csv", "code,name,parent\n370400,枣庄市,\n370402,市中区,枣庄市\n370481,滕州市,枣壮市\n")
    let outcome = try scratch.load().result
    #expect(outcome.refusals.map(\.line) == [4])
    #expect(outcome.refusals.first?.error as? CodeError == .unknown(.region, word: "枣壮市", near: ["枣庄市"]))
    #expect(try scratch.registry.read { try $0.codes(.region).ancestors(of: "370402") } == ["370402", "370400"])
  }

  @Test("One file of a folder may be taken in alone")
  func oneFile() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    let outcome = try scratch.load(scratch.folder + "/regions.csv").result
    #expect(outcome.files.map(\.file) == ["regions.csv"])
    #expect(try scratch.count("project") == 0)
  }

  @Test("A dry run refuses and counts the same and leaves nothing behind")
  func dryRun() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    let outcome = try scratch.load(dryRun: true)
    #expect(outcome.step == nil)
    #expect(outcome.result.files.map(\.recorded) == [3, 3])
    #expect(!outcome.changes.isEmpty)
    #expect(try scratch.count("project") == 0)
  }

  @Test("An apostrophe that keeps a spreadsheet from running a cell is no part of the text")
  func defused() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    try scratch.write("notes.csv", "project,dated,words\nP1,2021,'=1+1\nP1,2021,''-x\nP1,2021,'quoted'\n")
    try scratch.load()
    let words = try scratch.registry.read { try $0.notes(of: $0.project(named: "P1")).map(\.words) }
    #expect(words == ["=1+1", "'-x", "'quoted'"])
  }

  @Test("Every file of the format takes a row")
  func everyFile() throws {
    let scratch = try Scratch()
    try scratch.writeBasics()
    for (name, text) in [
      ("organizations.csv", "name,name_en,region,contact\n市发改委,,370400,张三 123\n"),
      ("sources.csv", "code,name,publisher,dated\nS1,政府工作报告,枣庄市人民政府,2021\n"),
      ("clusters.csv", "code,name,scale_floor,due,chain_lead,lead_unit\nC1,高端装备,1000亿,2023..2025,李四,市发改委\n"),
      ("estimates.csv", "project,kind,dated,amount\nP1,design,2020,3.2亿\n"),
      (
        "milestones.csv",
        "project,milestone,planned,met,modality,weight\nP1,start,2021,,strive,3\nP1,征地,,2021-05,,\n"
      ),
      (
        "milestone_links.csv", "project,milestone,predecessor_project,predecessor,lag_days\nP1,start,,征地,30\n"
      ),
      ("programmes.csv", "name,year\n市级重点项目,2020\n双千工程,\n"),
      ("programme_projects.csv", "programme,year,project,role\n市级重点项目,2020,P1,new\n双千工程,,P2,\n"),
      (
        "reported_totals.csv",
        "programme,year,period,metric,threshold,value\n市级重点项目,2020,2020,completed,,417.7亿\n市级重点项目,2020,2020,projects,>=1亿,110个\n"
      ),
      ("assessments.csv", "project,dated,scheme,rating,assessor,words\nP1,2021-06,GMPP,Amber,市发改委,\n"),
      ("obstacles.csv", "project,title,due,raised,in_hand\nP1,征地,2021-08,2021-05,2021-06\n"),
      (
        "targets.csv",
        "code,name,period,value,comparator,unit,parent\nT2,技改,2021,200,>=,亿元,T1\nT1,投资,2021,,,,\n"
      ),
      ("target_results.csv", "target,dated,value\nT2,2021,214.5\n"),
      ("notes.csv", "project,dated,words\nP1,2021,说明\n"),
      (
        "citations.csv",
        """
        table,key,source,field,line,offset,fact
        project,P1,S1,,1,0,SF001
        milestone,P1/start,S1,,1,2,
        milestone,P1/征地,S1,,1,3,
        cluster,C1,S1,scale_floor,2,0,
        target,T2,S1,,3,0,
        target_result,T2/2021,S1,,3,5,
        reported_total,市级重点项目/2020/2020/completed/,S1,,4,0,
        reported_total,市级重点项目/2020/2020/projects/>=1亿,S1,,4,9,

        """
      ),
    ] { try scratch.write(name, text) }
    let outcome = try scratch.load()
    #expect(outcome.result.refusals.isEmpty, "\(outcome.result.refusals)")
    #expect(outcome.result.files.allSatisfy { $0.recorded == $0.rows }, "\(outcome.result.files)")
    #expect(try scratch.count("citation") == 8)
    #expect(try scratch.registry.read { try $0.citations(of: $0.project(named: "P1")).count } == 3)
    let again = try scratch.load()
    #expect(again.step == nil, "\(again.changes)")
  }
}
