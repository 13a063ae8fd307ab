import Foundation
import Ledgers
import Portfolio
import Randomness
import Spreadsheets
import Testing
import Values

/// Files that nobody should send: an error by row or by file, and nothing half loaded.
@Suite struct HostileLedgerTests {
  /// Takes whatever comes: refused as a whole without a trace, or counted to the last row.
  @discardableResult
  private func survive(_ office: Office, _ name: String, _ options: LedgerOptions = LedgerOptions()) throws
    -> LedgerOutcome?
  {
    let before = try office.dump()
    do {
      let outcome = try #require(try office.scratch.take([office.path(name)], options).result.first)
      #expect(outcome.entries == outcome.recorded + outcome.unchanged + outcome.refused)
      #expect(outcome.refusals.count == outcome.refused)
      return outcome
    } catch {
      #expect(!(error is FileFault), "\(error)")
      #expect(try office.dump() == before)
      return nil
    }
  }

  @Test("Random bytes under any name")
  func bytes() throws {
    let office = try Office()
    var random = SplitMix64(seed: 3)
    for round in 0..<200 {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let name = "\(round).\(["csv", "xlsx", "xls", "txt", ""].randomElement(using: &random) ?? "")"
      try office.scratch.write(name, bytes: bytes)
      #expect(try survive(office, name) == nil)
    }
  }

  @Test("A workbook cut anywhere is refused or read; nothing of it is half loaded")
  func cutWorkbook() throws {
    let office = try Office()
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: LedgerOracle.path("inline-strings.xlsx"))))
    var random = SplitMix64(seed: 4)
    for _ in 0..<60 {
      try office.scratch.write("cut.xlsx", bytes: Array(whole.prefix(.random(in: 0..<whole.count, using: &random))))
      #expect(try survive(office, "cut.xlsx") == nil)
      var changed = whole
      for _ in 0..<8 { changed[.random(in: 0..<whole.count, using: &random)] = .random(in: 0...255, using: &random) }
      try office.scratch.write("cut.xlsx", bytes: changed)
      try survive(office, "cut.xlsx")
    }
  }

  @Test("A cell of a megabyte refuses its row, and nothing of the row is recorded")
  func longCell() throws {
    let office = try Office()
    let long = String(repeating: "很长", count: 200_000)
    let outcome = try office.take(
      Office.ledger("项目编号,项目名称,本月完成,备注,存在问题", "P2,,1,\(long),", "P3,\(long),1,,", "P4,,\(long),,", "P1,,2,,"))
    #expect(outcome.refusals.map(\.row) == [5, 6, 7])
    #expect(try office.told() == ["P1 2021-02 month 20000.00"])
  }

  @Test("Ten thousand columns, a single one, and a table that is all heading")
  func shapes() throws {
    let office = try Office()
    let wide = (0..<10_000).map { "列\($0)" }.joined(separator: ",")
    let outcome = try office.take(
      Office.preamble + "项目编号,本月完成,\(wide)\nP2,1,\(String(repeating: "x,", count: 9_999))x\n")
    #expect(outcome.recorded == 1)
    try office.scratch.write("column.csv", Office.preamble + "项目编号\nP2\nP3\n")
    #expect(try survive(office, "column.csv") == nil)
    let headings = String(repeating: "项目编号,本月完成\n", count: 50)
    try office.scratch.write("headings.csv", Office.preamble + headings)
    #expect(try survive(office, "headings.csv")?.entries == 0)
    try office.scratch.write("heading.csv", Office.preamble.replacing("\n", with: ",\n") + "项目编号,本月完成\n")
    #expect(try survive(office, "heading.csv")?.entries == 0)
  }

  @Test("Two hundred thousand empty rows between two projects")
  func emptyRows() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger("项目编号,本月完成", "P2,1") + String(repeating: ",\n", count: 200_000) + "P3,2\n")
    #expect((outcome.entries, outcome.recorded) == (2, 2))
    #expect(try office.told() == ["P2 2021-02 month 10000.00", "P3 2021-02 month 20000.00"])
  }

  @Test("Every cell a formula")
  func formulas() throws {
    let office = try Office()
    let rows = (0..<50).map { _ in "=1+1,=1+1,=1+1,=1+1" }.joined(separator: "\n")
    let outcome = try office.take(Office.preamble + "项目编号,项目名称,本月完成,形象进度\n\(rows)\n")
    #expect((outcome.entries, outcome.refused) == (50, 50))
    #expect(try office.told() == [])
    try office.scratch.write("all.csv", String(repeating: "=1+1,=1+1\n", count: 50))
    #expect(try survive(office, "all.csv") == nil)
  }

  @Test("Dates where amounts should be, in a workbook and in a text")
  func dates() throws {
    let office = try Office()
    let outcome = try office.take(
      Office.ledger("项目编号,本月完成,本年累计完成", "P1,2021-02-28,1", "P2,2021/2/28,1", "P3,2月28日,1", "P4,44255,44255"))
    #expect(outcome.refusals.map(\.row) == [5, 6, 7])
    let book = try WorkbookWriter()
    let sheet = try book.addSheet("台账")
    let heads = ["2021年2月台账 填报单位：演练市项目办 单位：万元"]
    try sheet.write(.text(heads[0]), row: 1, column: 0)
    for (column, text) in ["项目编号", "本月完成", "形象进度", "开工时间"].enumerated() {
      try sheet.write(.text(text), row: 2, column: column)
    }
    let day = Cell.date(try #require(Day("2021-02-28")))
    let dated = CellStyle(numberFormat: CellStyle.dateFormat)
    let cells: [[Cell]] = [
      [.text("P1"), day, .empty, .empty], [.text("P2"), .boolean(true), .empty, .empty],
      [.text("P3"), .number(ExactDecimal(1)), .percent(ExactDecimal(65)), day],
      [.text("P4"), .percent(ExactDecimal(65)), .empty, .empty],
    ]
    for (place, row) in cells.enumerated() {
      for (column, cell) in row.enumerated() where cell != .empty {
        if case .date = cell {
          try sheet.write(cell, row: place + 3, column: column, dated)
        } else {
          try sheet.write(cell, row: place + 3, column: column)
        }
      }
    }
    try office.scratch.write("台账.xlsx", bytes: try book.finish())
    let read = try #require(try office.scratch.take([office.path("台账.xlsx")]).result.first)
    #expect(read.refusals.map(\.row) == [3, 4, 6])
    #expect(
      read.refusals.first?.error as? LedgerRowError == .dateForAmount(heading: "本月完成", text: "2021-02-28"))
    #expect(
      try office.told() == [
        "P3 2021-02 month 10000.00", "P3 2021-02 progress 650‰", "P4 2021-02 month 442550000.00",
        "P4 2021-02 ytd 442550000.00",
      ])
  }

  @Test("A number of a workbook with more digits than its unit has fen is rounded, with a warning")
  func rounded() throws {
    let office = try Office()
    let book = try WorkbookWriter()
    let sheet = try book.addSheet("2021年2月")
    for (column, text) in ["填报单位：演练市项目办", "单位：亿元"].enumerated() { try sheet.write(.text(text), row: 1, column: column) }
    for (column, text) in ["项目编号", "本月完成"].enumerated() { try sheet.write(.text(text), row: 2, column: column) }
    for (row, (code, number)) in [("P2", "0.12345678949"), ("P3", "0.12345678951"), ("P4", "-0.12345678955")]
      .enumerated()
    {
      try sheet.write(.text(code), row: row + 3, column: 0)
      try sheet.write(.number(ExactDecimal(parsing: number)), row: row + 3, column: 1)
    }
    try sheet.write(.text("备注"), row: 2, column: 2)
    try sheet.write(.text("核减"), row: 5, column: 2)
    try office.scratch.write("台账.xlsx", bytes: try book.finish())
    let outcome = try #require(try office.scratch.take([office.path("台账.xlsx")]).result.first)
    #expect(
      try office.told() == [
        "P2 2021-02 month 12345678.95", "P3 2021-02 month 12345678.95", "P4 2021-02 month -12345678.96",
      ])
    #expect(outcome.warnings.count == 3)
    #expect(outcome.warnings.first?.warning == .rounded(heading: "本月完成", text: "0.12345678949"))
  }

  @Test("Bytes that are none in the encoding refuse their rows and not the file")
  func strayBytes() throws {
    let office = try Office()
    let text = Office.ledger("项目编号,项目名称,本月完成", "P1,,1", "P2,坏?,2", "P3,,?", "P4,,4")
    let bytes = text.utf8.map { $0 == UInt8(ascii: "?") ? 0xFF : $0 }
    try office.scratch.write("台账.csv", bytes: bytes)
    let outcome = try #require(try office.scratch.take([office.path("台账.csv")]).result.first)
    #expect(outcome.encoding == "UTF-8")
    #expect(outcome.refusalKeys == ["6 garbled", "7 garbled"])
    #expect(outcome.recorded == 2)
  }

  @Test("Changed anywhere, the districts' ledgers never end the program, and only rows not refused are recorded")
  func mutations() throws {
    let scratch = try Scratch(today: "2021-04-10")
    try scratch.load(Scratch.seed("practice-2020"))
    try scratch.take(LedgerOracle.order[0].map(LedgerOracle.path))
    let folder = scratch.folder
    var random = SplitMix64(seed: 2021)
    let pieces = [
      ",", "\n", "\"", "，", "约", "-", "/", "一、", "合计", "P", "YL-001", "0", "9", "99999", ".", "亿", "元", "单位：", "\t",
      "\u{FEFF}",
      "#REF!", "2月", "1-3月", "(", "小计", "注：", "=",
    ].map { Array($0.utf8) }
    let sources = try ["2021-01/gaoxin.csv", "2021-02/gaoxin.csv", "2021-02/yicheng.csv", "2021-02/taierzhuang.csv"].map
    {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: LedgerOracle.path($0))))
    }
    for round in 0..<40 {
      var bytes = sources.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        case 1: bytes.removeSubrange(place..<min(place + Int.random(in: 1...6, using: &random), bytes.count))
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &random)
        default: bytes.append(contentsOf: bytes[place..<min(place + 60, bytes.count)])
        }
      }
      try scratch.write("fuzz.csv", bytes: bytes)
      try expectWhole(scratch, "\(folder)/fuzz.csv", round)
    }
  }

  /// Counts add up, and what was recorded is told by the rows that were not refused.
  private func expectWhole(_ scratch: Scratch, _ path: String, _ round: Int) throws {
    let occasion = Occasion(at: "2021-04-10T00:00:00Z", today: scratch.today, who: "甲", words: "import")
    do {
      let recorded = try scratch.registry.record(occasion, dryRun: true) {
        try LedgerFiles([path], LedgerOptions()).run(in: $0)
      }
      let outcome = try #require(recorded.result.first)
      #expect(outcome.entries == outcome.recorded + outcome.unchanged + outcome.refused, "round \(round)")
      let figures = recorded.changes.filter { $0.table == "investment_entry" }
      #expect(figures.count == outcome.added + outcome.changed, "round \(round)")
      // A refused row's project changes only where another row states it.
      if outcome.recorded == 0 { #expect(figures.isEmpty, "round \(round)") }
      #expect(Set(figures.compactMap { $0.project?.code }).count <= outcome.recorded, "round \(round)")
    } catch {
      #expect(!(error is FileFault), "round \(round): \(error)")
    }
  }
}
