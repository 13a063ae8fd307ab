import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// A small registry, and ledgers that come to it as texts.
///
/// P1 has a total investment of 10亿 and a plan for 2021 of 1亿; P2 and P3 differ from it in the phase; P4 has nothing;
/// P5 is a bundle of P6.
final class Office {
  let scratch: Scratch

  /// What a ledger's first lines usually say.
  static let preamble = "演练市2021年2月重大项目进度台账\n填报单位：演练市项目办\n单位：万元\n"

  init(today: String = "2021-04-10", fiscalYearStart: Int? = nil) throws {
    scratch = try Scratch(today: today)
    try scratch.write(
      "regions.csv", "code,name,name_en,parent,local\n370400,演练市,,,\n370402,甲区,,370400,\n370481,乙市,,370400,\n")
    try scratch.write("organizations.csv", "name,name_en,region,contact\n演练市项目办,,370400,\n演练乙市发改局,,370481,\n")
    try scratch.write(
      "projects.csv",
      """
      code,national,name,name_en,parent,region,aliases
      P1,,演练化工园一期,Practice Park,,370402,演练化工一期
      P2,,演练化工园二期,,,370402,
      P3,2019-370481-34-03-090007,演练化工园三期,,,370481,
      P4,,演练大道（东段）,,,,
      P5,,演练物流园,,,,
      P6,,演练物流园仓库,,P5,,

      """)
    try scratch.write("estimates.csv", "project,kind,dated,amount\nP1,stated,2020-01,10亿\n")
    try scratch.write("plans.csv", "project,year,version,amount\nP1,2021,1,1亿\n")
    if let fiscalYearStart { try scratch.write("settings.csv", "name,value\nfiscal_year_start,\(fiscalYearStart)\n") }
    let outcome = try scratch.load()
    try #require(outcome.result.refusals.isEmpty, "\(outcome.result.refusals)")
  }

  func path(_ name: String) -> String { "\(scratch.folder)/\(name)" }

  /// A ledger of February 2021 in 万元 with one heading row.
  static func ledger(_ heading: String, _ rows: String...) -> String {
    preamble + heading + "\n" + rows.map { $0 + "\n" }.joined()
  }

  @discardableResult
  func take(
    _ text: String, named name: String = "台账.csv", _ options: LedgerOptions = LedgerOptions(), dryRun: Bool = false
  ) throws -> LedgerOutcome {
    try scratch.write(name, text)
    let recorded = try scratch.take([path(name)], options, dryRun: dryRun)
    return try #require(recorded.result.first)
  }

  /// What a ledger would leave in the registry, without leaving it there.
  func trial(_ text: String, named name: String = "台账.csv", _ options: LedgerOptions = LedgerOptions()) throws
    -> [String]
  {
    try scratch.write(name, text)
    let path = path(name)
    let occasion = Occasion(at: "2021-04-10T00:00:00Z", today: scratch.today, who: "甲", words: "import")
    return try scratch.registry.record(occasion, dryRun: true) { recording in
      _ = try LedgerFiles([path], options).run(in: recording)
      return try Office.told(recording.now)
    }.result
  }

  /// Why a ledger is refused whole.
  func fault(_ text: String, named name: String = "台账.csv", _ options: LedgerOptions = LedgerOptions()) throws
    -> LedgerFault?
  {
    #expect(throws: LedgerFault.self) { try take(text, named: name, options) }
  }

  /// What ledgers have stated so far: `P1 2021-02 ytd 12.50`, `P1 plan 2021 …`, in yuan.
  func told() throws -> [String] { try scratch.registry.read(Office.told) }

  private static func told(_ snapshot: Snapshot) throws -> [String] {
    let yuan =
      "printf('%s%d.%02d', CASE WHEN amount_fen < 0 THEN '-' ELSE '' END, abs(amount_fen) / 100, abs(amount_fen) % 100)"
    return try snapshot.query(
      """
      SELECT p.code || ' ' || i.month || ' ' || basis || ifnull(' ' || fund, '') || ifnull(' of ' || i.region, '') || ' '
        || \(yuan) || ifnull(' ' || i.reason, '') FROM investment_entry i JOIN project p ON p.id = i.project
      UNION ALL SELECT p.code || ' plan ' || v.year || ifnull(' ' || fund, '') || ' ' || \(yuan)
        FROM plan_entry e JOIN plan_version v ON v.id = e.version JOIN project p ON p.id = v.project WHERE e.step > 1
      UNION ALL SELECT p.code || ' total ' || \(yuan)
        FROM estimate e JOIN project p ON p.id = e.project WHERE e.step > 1
      UNION ALL SELECT p.code || ' ' || month || ' progress' || ifnull(' ' || permille || '‰', '') || ifnull(' ' || words, '')
        FROM progress_entry e JOIN project p ON p.id = e.project
      UNION ALL SELECT p.code || ' problem ' || title FROM obstacle b JOIN project p ON p.id = b.project
      ORDER BY 1
      """
    ).rows.compactMap { if case .text(let text) = $0[0] { text } else { nil } }
  }

  /// What every reader of the registry sees of it, apart from numbers of steps.
  func dump() throws -> [String] { try scratch.dump(hasSteps: false) }
}

extension LedgerOutcome {
  /// The refused rows and the keys of their reasons: `6 approximate`.
  var refusalKeys: [String] { refusals.map { "\($0.row) \(LedgerOracle.why($0.error))" } }
  var warningKeys: [String] { warnings.map { "\($0.row) \(LedgerOracle.why($0.warning))" } }
}
