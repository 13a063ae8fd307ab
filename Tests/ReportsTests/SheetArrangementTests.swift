import Reports
import Testing
import Values
import Wording

/// Lists sorted, cut short, grouped and shown with other columns.
@Suite struct SheetArrangementTests {
  private func money(_ yuan: Int64) -> Sheet.Cell { .money(Money(fen: yuan * 100)) }
  private func date(_ text: String) throws -> Sheet.Cell { .date(try PartialDate(parsing: text)) }

  private func sheet() throws -> Sheet {
    Sheet(
      caption: [Phrase(same: "list"), Phrase(en: "4 in all", zh: "共 4 个")],
      columns: [
        .init("code", Phrase(en: "code", zh: "编号")), .init("total", Phrase(en: "total", zh: "总投资")),
        .init("due", Phrase(en: "due", zh: "期限")),
        .init("late_shown", Phrase(en: "days late", zh: "逾期天数"), .peopleOnly),
        .init("late_days", Phrase(en: "days late", zh: "逾期天数"), .machineOnly),
        .init("region", Phrase(en: "region", zh: "地区"), .machineOnly),
        .init("region_name", Phrase(en: "region", zh: "地区")),
      ],
      rows: [
        [.text("A"), money(9), try date("2021"), .text("≥64"), .unknown, .text("2"), .text("滕州")],
        [.text("B"), .unknown, .unknown, .text("7"), .integer(7), .text("1"), .text("市中")],
        [.text("C"), money(100), try date("2021-03"), .text("100"), .integer(100), .text("2"), .text("滕州")],
        [.text("D"), money(9), try date("2020-12-31"), .unknown, .unknown, .unknown, .unknown],
      ])
  }

  private func codes(_ sheet: Sheet) -> String {
    sheet.rows.map { if case .text(let text) = $0[0] { text } else { "?" } }.joined()
  }

  @Test(
    "values are compared as what they are; unknown comes last either way, equal rows stay as they stood",
    arguments: [
      ("total", "ADCB"), ("-total", "CADB"), ("−总投资", "CADB"), ("due", "DCAB"), ("-期限", "ACDB"),
      ("late_shown", "BACD"), ("-days late", "CABD"), ("逾期天数", "BACD"), ("late_days", "BCAD"),
      ("CODE", "ABCD"), ("-编号", "DCBA"),
    ])
  func sorted(word: String, order: String) throws {
    #expect(codes(try SheetArrangement(sort: word).arranged(sheet())) == order)
  }

  @Test("a list that is cut short says of how many")
  func limited() throws {
    let cut = try SheetArrangement(sort: "-total", limit: 2).arranged(sheet())
    #expect(codes(cut) == "CA")
    #expect(cut.caption.map(\.en) == ["list", "2 of 4"])
    #expect(try SheetArrangement(limit: 4).arranged(sheet()).caption.map(\.en) == ["list", "4 in all"])
    #expect(try SheetArrangement(limit: 0).arranged(sheet()).rows.isEmpty)
  }

  @Test("columns stand in the order asked for; codes and figures for machines come along")
  func chosen() throws {
    let chosen = try SheetArrangement(columns: ["地区", "total", "total", "late shown"]).arranged(sheet())
    #expect(chosen.columns.map(\.key) == ["region_name", "total", "late_shown", "late_days"])
    #expect(chosen.columns.map(\.place) == [.everywhere, .everywhere, .peopleOnly, .machineOnly])
    #expect(chosen.rows[2] == [.text("滕州"), money(100), .text("100"), .integer(100)])
    #expect(
      try SheetArrangement(columns: ["region"]).arranged(sheet()).columns.map(\.key) == ["region", "region_name"])
  }

  @Test("a column that is not there is no list, whatever was meant to be done with it")
  func unknown() throws {
    let near = SheetFault.unknownColumn("totl", near: ["total"], known: [])
    for arrangement in [
      SheetArrangement(sort: "-totl"), SheetArrangement(columns: ["code", "totl"]), SheetArrangement(group: "totl"),
    ] {
      let fault = #expect(throws: SheetFault.self) { try arrangement.arranged(sheet()) }
      guard case .unknownColumn(let word, let found, _)? = fault, case .unknownColumn(_, let expected, _) = near else {
        Issue.record("no fault")
        continue
      }
      #expect(word == "totl" && found == expected)
    }
  }

  @Test("groups stand in order, each with the sum of what is known; what is unknown is counted, not added as zero")
  func grouped() throws {
    let grouped = try SheetArrangement(sort: "-total", group: "地区").arranged(sheet())
    let grouping = try #require(grouped.grouping)
    #expect(grouping.groups.map(\.name.zh) == ["市中", "滕州", "无"])
    #expect(codes(grouped) == "BCAD")
    #expect(grouping.groups.map(\.rows) == [[0], [1, 2], [3]])
    #expect(grouping.groups.map(\.count) == [1, 2, 1])
    #expect(grouping.groups.map { $0.sums[0].cell } == [.unknown, money(109), money(9)])
    #expect(grouping.groups.map { $0.known[0].count } == [0, 2, 1])
    #expect(grouping.whole.sums[0].cell == money(118) && grouping.whole.known[0].count == 3)
    #expect(grouped.total?[1] == money(118))
    #expect(grouped.notes.map(\.zh) == ["总投资：4 个中 3 个已知；未知、未计入合计：市中 1 个"])
    #expect(grouped.columns.first { $0.key == "region_name" }?.place == .machineOnly)
    let kinds = grouped.linesForPeople.map(\.kind)
    #expect(kinds.count { $0 == .row } == 4 && kinds.count { $0 == .subtotal } == 3 && kinds.last == .total)
  }

  @Test("a row in several groups counts whole in each and once in the total")
  func several() throws {
    var sheet = try sheet()
    sheet.columns.append(.init("tag", Phrase(en: "tag", zh: "标签")))
    for row in sheet.rows.indices { sheet.rows[row].append(row == 2 ? .list(["甲", "乙"]) : .list(["甲"])) }
    let grouped = try SheetArrangement(group: "tag").arranged(sheet)
    let grouping = try #require(grouped.grouping)
    #expect(grouping.groups.map(\.count) == [1, 4])
    #expect(grouping.groups.map { $0.sums[0].cell } == [money(100), money(118)])
    #expect(grouping.whole.sums[0].cell == money(118) && grouped.rows.count == 4)
    #expect(grouped.notes.contains { $0.en.hasPrefix("1 stands in several groups") })
  }

  @Test("the rate of a group is that of its sums, of those with a plan")
  func rate() throws {
    let half = try #require(Ratio(1, 2))
    let sheet = Sheet(
      columns: ["name", "plan", "completed", "rate"].map { .init($0, Phrase(same: $0)) },
      rows: [
        [.text("a"), money(100), money(50), .fraction(half)], [.text("a"), money(300), money(90), .unknown],
        [.text("a"), .unknown, money(7), .unknown],
      ])
    let group = try #require(try SheetArrangement(group: "name").arranged(sheet).grouping?.whole)
    func sum(_ key: String) -> Sheet.Cell? { group.sums.first { $0.key == key }?.cell }
    #expect(sum("plan") == money(400) && sum("completed") == money(147))
    #expect(sum("rate") == .fraction(try #require(Ratio(140, 400))) && sum("completed_without_plan") == money(7))
  }

  @Test("sums beyond what money holds are told, not wrapped")
  func overflow() throws {
    let sheet = Sheet(
      columns: [.init("a", Phrase(same: "a")), .init("b", Phrase(same: "b"))],
      rows: [[.text("x"), .money(Money(fen: .max))], [.text("x"), .money(Money(fen: .max))]])
    #expect(throws: MoneyOverflow.self) { try SheetArrangement(group: "a").arranged(sheet) }
  }
}
