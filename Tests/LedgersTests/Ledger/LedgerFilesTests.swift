import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// A ledger again, a corrected one, several at once, all or nothing, and back again.
@Suite struct LedgerFilesTests {
  private static let text = Office.ledger(
    "项目编号,项目名称,本月完成,本年累计完成,形象进度,存在问题", "P1,演练化工园一期,1,3,50%,征地", "P2,,2,4,,", "P9,没有的,1,1,,", "P3,,约5,,,")

  @Test("The same file again changes nothing, makes no step and says when it came")
  func again() throws {
    let office = try Office()
    let first = try office.take(Self.text)
    #expect(first.sameAs == nil)
    #expect((first.entries, first.recorded, first.unchanged, first.refused) == (4, 2, 0, 2))
    #expect(first.added == 4)
    let before = try office.dump()
    for name in ["台账.csv", "换个名字.csv"] {
      try office.scratch.write(name, Self.text)
      let again = try office.scratch.take([office.path(name)])
      let outcome = try #require(again.result.first)
      #expect(again.step == nil)
      #expect(again.changes.isEmpty)
      #expect(outcome.sameAs?.step == 2)
      #expect((outcome.recorded, outcome.unchanged, outcome.refused, outcome.added) == (0, 2, 2, 0))
      #expect(outcome.gone.isEmpty)
    }
    #expect(try office.dump() == before)
  }

  @Test("A corrected file tells what it changes, old and new, and which projects are gone from it")
  func corrected() throws {
    let office = try Office()
    try office.take(Self.text)
    let outcome = try office.take(
      Office.ledger("项目编号,本月完成,本年累计完成", "P1,1,3.5", "P3,5,5"), named: "更正.csv")
    #expect(outcome.sameAs == nil)
    #expect((outcome.recorded, outcome.unchanged, outcome.added, outcome.changed) == (2, 0, 2, 1))
    #expect(outcome.gone.map(\.code) == ["P2"])
    let change = try #require(outcome.changes.first)
    #expect(change.row == 5)
    #expect(change.project.code == "P1")
    #expect(change.before.money == Money(fen: 3_000_000))
    guard case .statement(let key, let amount) = change.fact else {
      Issue.record("\(change.fact)")
      return
    }
    #expect((key.basis, amount.money) == (.ytd, Money(fen: 3_500_000)))
    // What is gone from a file stays what was stated.
    #expect(try office.told().contains("P2 2021-02 ytd 40000.00"))
    #expect(try office.told().contains("P1 2021-02 ytd 35000.00"))
  }

  @Test("A project whose row is refused is not gone")
  func refusedIsNotGone() throws {
    let office = try Office()
    try office.take(Self.text)
    let outcome = try office.take(Office.ledger("项目编号,本月完成", "P1,1", "P2,约2"), named: "更正.csv")
    #expect(outcome.refused == 1)
    #expect(outcome.gone.map(\.code) == [])
  }

  @Test("An older file that comes again after a newer one is a correction")
  func backAndForth() throws {
    let office = try Office()
    let (one, other) = (Office.ledger("项目编号,本月完成", "P1,1", "P2,1"), Office.ledger("项目编号,本月完成", "P1,2", "P2,1"))
    try office.take(one, named: "1.csv")
    #expect(try office.take(other, named: "2.csv").changed == 1)
    let back = try office.take(one, named: "1.csv")
    #expect(back.sameAs == nil)
    #expect(back.changed == 1)
    #expect(try office.told().first == "P1 2021-02 month 10000.00")
  }

  @Test("A dry run counts and refuses the same and leaves nothing")
  func dryRun() throws {
    let office = try Office()
    let before = try office.dump()
    let dry = try office.take(Self.text, dryRun: true)
    #expect(try office.dump() == before)
    let real = try office.take(Self.text)
    #expect(
      (dry.entries, dry.recorded, dry.unchanged, dry.refused, dry.added, dry.changed)
        == (real.entries, real.recorded, real.unchanged, real.refused, real.added, real.changed))
    #expect(dry.refusalKeys == real.refusalKeys)
    #expect(dry.warningKeys == real.warningKeys)
  }

  @Test("An import taken back leaves every table as it was")
  func undo() throws {
    let office = try Office()
    try office.take(Office.ledger("项目编号,本月完成", "P1,9", "P4,1"), named: "1.csv")
    let before = try office.dump()
    var options = LedgerOptions()
    options.addsProjects = true
    try office.scratch.write("2.csv", Self.text)
    let step = try #require(try office.scratch.take([office.path("2.csv")], options).step)
    #expect(try office.dump() != before)
    let occasion = Occasion(at: "2021-04-10T00:00:00Z", today: office.scratch.today, who: "甲", words: "undo")
    _ = try office.scratch.registry.takeBack(step, occasion, dryRun: false)
    #expect(try office.dump() == before)
    // What was taken back was never sent in.
    #expect(try office.scratch.take([office.path("2.csv")], options).result.first?.sameAs == nil)
  }

  @Test("With --strict one refused row, or one file that is none, refuses everything")
  func strict() throws {
    let office = try Office()
    let before = try office.dump()
    var options = LedgerOptions()
    options.isStrict = true
    let refusal = #expect(throws: StrictRefusal.self) { try office.take(Self.text, options) }
    #expect(refusal?.outcomes.first?.refused == 2)
    try office.scratch.write("good.csv", Office.ledger("项目编号,本月完成", "P1,1"))
    try office.scratch.write("bad.csv", "名不副实\n")
    #expect(throws: StrictRefusal.self) {
      try office.scratch.take([office.path("good.csv"), office.path("bad.csv")], options)
    }
    #expect(try office.dump() == before)
    #expect(try office.take(Office.ledger("项目编号,本月完成", "P1,1", "P2,1"), options).recorded == 2)
  }

  @Test("Of several files the one that is none is left out whole; the others go in as one step")
  func several() throws {
    let office = try Office()
    try office.scratch.write("1.csv", "2021年1月台账\n填报单位：演练市项目办\n单位：万元\n项目编号,本月完成\nP1,1\nP2,1\n")
    try office.scratch.write("2.csv", "2021年2月台账\n填报单位：演练市项目办\n项目编号,本月完成\nP1,1\nP2,1\n")
    try office.scratch.write("3.csv", Office.ledger("项目编号,本月完成", "P1,2", "P3,1"))
    let recorded = try office.scratch.take(["1.csv", "2.csv", "3.csv", "4.csv"].map { office.path($0) })
    #expect(recorded.step == 2)
    #expect(recorded.result.map(\.recorded) == [2, 0, 2, 0])
    #expect(recorded.result[1].fault as? LedgerFault == .noUnit(heading: "本月完成"))
    #expect(recorded.result[3].fault != nil)
    #expect(recorded.result.map { $0.fault == nil } == [true, false, true, false])
    #expect(
      try office.told() == [
        "P1 2021-01 month 10000.00", "P1 2021-02 month 20000.00", "P2 2021-01 month 10000.00",
        "P3 2021-02 month 10000.00",
      ])
  }

  @Test("A name that is said to be a project's is its name from then on; codes and names that differ are mended so")
  func same() throws {
    let office = try Office()
    let text = Office.ledger("项目编号,项目名称,本月完成", ",化工园扩建,1", "P2,化工园改建,2")
    #expect(try office.take(text, dryRun: true).refusalKeys == ["5 unknown_project", "6 name_code_mismatch"])
    var options = LedgerOptions()
    options.same = [("化工园扩建", "P1"), ("化工园改建", "P2")]
    #expect(try office.take(text, options).refused == 0)
    #expect(try office.told() == ["P1 2021-02 month 10000.00", "P2 2021-02 month 20000.00"])
    #expect(try office.scratch.registry.read { try $0.project($0.project(named: "P1")).aliases }.contains("化工园扩建"))
    options.same = [("某园", "P77")]
    #expect(throws: (any Error).self) { try office.take(text, named: "2.csv", options) }
  }

  @Test("Projects that are not known are listed with what comes near, and made only when it is said")
  func adding() throws {
    let office = try Office()
    let text = Office.ledger("项目编号,项目名称,所属区市,本月完成", ",演练化工园四期,甲区,1", "P8,,,2")
    let refused = try office.take(text, dryRun: true)
    guard case .unknownProject("演练化工园四期", let near) = refused.refusals.first?.error as? LedgerRowError else {
      Issue.record("\(refused.refusals)")
      return
    }
    #expect(Set(near.map(\.code)) == ["P1", "P2", "P3"])
    var options = LedgerOptions()
    options.addsProjects = true
    // What resembles a known project is added only when it is said to be another.
    #expect(try office.take(text, options, dryRun: true).refusalKeys == ["5 unknown_project", "6 unknown_project"])
    options.newOrganization = true
    let outcome = try office.take(text, options)
    // A code alone is no name.
    #expect(outcome.refusalKeys == ["6 unknown_project"])
    let project = try office.scratch.registry.read { try $0.project($0.project(named: "演练化工园四期")) }
    #expect(project.regions.map(\.code) == ["370402"])
  }
}
