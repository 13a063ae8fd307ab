import Ledgers
import Portfolio
import Testing
import Values

/// What is wrong with a mapping is told by its line, before anything is recorded.
@Suite struct MappingFaultTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func fault(_ yaml: String, table: String = "编号,名称,金额\nA1,甲,5\n") throws -> MappingFault? {
    try scratch.write("m.yaml", yaml)
    try scratch.write("t.csv", table)
    let before = try scratch.dump()
    do {
      var options = LedgerOptions()
      options.mapping = try Mapping(path: scratch.folder + "/m.yaml", fiscal: FiscalYear())
      try scratch.take([scratch.folder + "/t.csv"], options)
      return nil
    } catch let fault as MappingFault {
      #expect(try scratch.dump() == before)
      return fault
    }
  }

  @Test("A word that no mapping has, a value that cannot stand there, YAML that is none: each with its line")
  func words() throws {
    #expect(
      try fault("columns:\n  编号: code\nunti: m\n").map {
        if case .unknownKey(3, "unti", _) = $0 { true } else { false }
      }
        == true)
    #expect(try fault("columns:\n  编号: code\n  金额: {plan: soon}\n") == .badValue(line: 3, key: "plan", value: "soon"))
    #expect(try fault("columns:\n  编号: colour\n") == .badValue(line: 2, key: "编号", value: "colour"))
    #expect(try fault("columns:\n  编号: code\ndates: [hh:mm]\n") == .badValue(line: 3, key: "dates", value: "hh:mm"))
    #expect(try fault("columns:\n  编号: code\nunit: feet\n") == .badValue(line: 3, key: "unit", value: "feet"))
    #expect(try fault("columns: [编号]\n") == .badValue(line: 1, key: "columns", value: "[…]"))
    #expect(
      try fault("columns: {编号: code\n").map { if case .notYAML = $0 { true } else { false } } == true)
    #expect(try fault("") == .noProject)
    #expect(try fault("just words") == .badValue(line: 1, key: "", value: "just words"))
    #expect(try fault("columns:\n  金额: skip\n") == .noProject)
  }

  @Test("A mapping and a table that do not fit are told so")
  func fit() throws {
    #expect(try fault("columns:\n  编号: code\n  单价: total\n") == .noColumn(line: 3, heading: "单价"))
    #expect(
      try fault("columns:\n  编号: code\n  \"金*\": total\nunit: 万元\n", table: "编号,金额,金数\nA1,1,2\n")
        == .severalColumns(line: 3, heading: "金*", ["金额", "金数"]))
    #expect(try fault("projects: add\ncolumns: {编号: code, 名称: name, 金额: total}\n") == .noUnit(heading: "金额"))
    #expect(
      try fault("unit: 万元\nprojects: add\ncolumns: {编号: code, 名称: name, 金额: ytd}\n") == .noMonth(heading: "金额"))
    #expect(try fault("columns: {编号: code}\n", table: "x,y\n1,2\n") == .noHeading)
    #expect(try fault("heading: 9\ncolumns: {编号: code}\n") == .noHeading)
    #expect(try fault("unit: 万元\nprojects: add\ncolumns: {编号: code, 名称: name, 金额: total}\n") == nil)
  }

  @Test("Anchors that multiply without end cost nothing")
  func anchors() throws {
    var yaml = "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
    for (one, next) in zip("abcdefgh", "bcdefghi") {
      yaml += "\(next): &\(next) [\(Array(repeating: "*\(one)", count: 10).joined(separator: ","))]\n"
    }
    #expect(try fault(yaml + "columns: {编号: code}\n") != nil)
    #expect(try fault("columns: {编号: code}\nunknown: &a [\(String(repeating: "x,", count: 600_000))]\n") == .tooLarge)
  }

  @Test(
    "Dates are read as the mapping says they are written, and no other way round",
    arguments: [
      ("d/M/yyyy", "1/2/2021", "2021-02-01"), ("M/d/yyyy", "1/2/2021", "2021-01-02"), ("yyyyMM", "202102", "2021-02"),
      ("MMM yyyy", "February 2021", "2021-02"), ("dd.MM.yy", "05.11.69", "2069-11-05"), ("yy-MM", "71-03", "1971-03"),
      ("d/M/yyyy", "31/2/2021", nil), ("d/M/yyyy", "1/2/21", nil),
    ])
  func dates(format: String, text: String, date: String?) throws {
    try scratch.write(
      "m.yaml", "projects: add\ndates: \(format)\ncolumns: {N: name, D: {milestone: 开业, date: planned}}\n")
    try scratch.write("t.csv", "N,D\n甲,\(text)\n")
    var options = LedgerOptions()
    options.mapping = try Mapping(path: scratch.folder + "/m.yaml", fiscal: FiscalYear())
    let outcome = try #require(try scratch.take([scratch.folder + "/t.csv"], options).result.first)
    let found = try scratch.registry.read { snapshot in
      try snapshot.projects(matching: "甲").first.flatMap { try snapshot.milestones(of: $0).first?.planned?.text }
    }
    #expect(found == date)
    #expect(outcome.refused == (date == nil ? 1 : 0))
  }
}
