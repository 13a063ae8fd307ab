import Foundation
import Ledgers
import Portfolio
import Spreadsheets
import Testing

/// What must come out of the ledgers for tests, reckoned by another program; README.md there tells its keys.
struct LedgerOracle {
  struct Line {
    let ledger: String
    let row: Int
    let project: String
    let fund: String
    let basis: String
    let amount: String
    let verdict: String
    let why: String
    let region: String
  }

  /// A row and why it was refused or warned.
  struct Verdict: Hashable, Comparable, CustomStringConvertible {
    let ledger: String
    let row: Int
    let why: String

    var description: String { "\(ledger):\(row) \(why)" }
    static func < (a: Verdict, b: Verdict) -> Bool { (a.ledger, a.row, a.why) < (b.ledger, b.row, b.why) }
  }

  /// The order in which the ledgers come.
  static let order: [[String]] = [
    ["tengzhou", "xuecheng", "shizhong", "gaoxin", "yicheng", "shanting", "taierzhuang"].map { "2021-01/\($0).csv" },
    ["tengzhou.xlsx", "xuecheng.xlsx", "shizhong.xlsx", "gaoxin.csv", "yicheng.csv", "shanting.csv", "taierzhuang.csv"]
      .map { "2021-02/\($0)" },
    ["gb18030-monthly.csv"], ["returned/gb18030-monthly.mended.csv"], ["inline-strings.xlsx"],
  ]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Ledgers").path

  static func path(_ ledger: String) -> String { "\(folder)/\(ledger)" }

  /// The rows of one of the oracle's tables, by heading.
  static func table(_ name: String) throws -> [[String: String]] {
    let reader = try TextTable(path: path(name))
    let heading = try #require(try reader.next()).cells.map(text)
    var rows: [[String: String]] = []
    while let row = try reader.next() {
      guard !row.cells.isEmpty else { continue }
      rows.append(Dictionary(uniqueKeysWithValues: heading.indices.map { (heading[$0], text(row[$0])) }))
    }
    return rows
  }

  private static func text(_ cell: Cell) -> String { if case .text(let text) = cell { text } else { "" } }

  static func lines() throws -> [Line] {
    try table("expected.csv").map { row in
      Line(
        ledger: row["ledger"] ?? "", row: Int(row["row"] ?? "") ?? 0, project: row["project"] ?? "",
        fund: row["fund"] ?? "", basis: row["basis"] ?? "", amount: row["amount"] ?? "", verdict: row["verdict"] ?? "",
        why: row["why"] ?? "", region: row["region"] ?? "")
    }
  }

  /// The key by which the oracle calls an error of a row.
  static func why(_ error: any Error) -> String {
    switch error {
    case LedgerRowError.unknownProject: "unknown_project"
    case LedgerRowError.codeAndName: "name_code_mismatch"
    case LedgerRowError.statedTwice: "duplicate"
    case RuleError.bundleHasNoMoney: "bundle"
    case RuleError.fallingYTD, LedgerRowError.negativeWithoutReason: "falling_ytd"
    case LedgerRowError.overSinceStart: "over_since_start"
    case LedgerRowError.unitSlip: "unit_slip"
    case LedgerRowError.approximate: "approximate"
    case LedgerRowError.notAnAmount: "not_a_number"
    case LedgerRowError.noValue: "error_cell"
    case LedgerRowError.finerThanFen: "finer_than_fen"
    case LedgerRowError.garbled: "garbled"
    default: "\(error)"
    }
  }

  static func why(_ warning: LedgerWarning) -> String {
    switch warning {
    case .planKept: "plan_differs"
    case .totalKept: "total_differs"
    case .fallWithReason: "fall_with_reason"
    case .monthDoesNotAddUp: "month_and_last_differ"
    case .overTotal: "over_total"
    case .startBeforeApproval: "start_before_approval"
    case .regionKept: "region_differs"
    case .totalRow: "sum_differs"
    case .groupCount: "group_count"
    default: "\(warning)"
    }
  }

  /// The key by which the oracle calls what makes a file no ledger.
  static func why(file error: any Error) -> String {
    switch error {
    case LedgerFault.noUnit: "no_unit"
    case LedgerFault.noMonth: "no_month"
    case LedgerFault.unclearTotal: "bare_cumulative"
    case LedgerFault.monthsDisagree: "month_disagrees"
    case LedgerFault.noHeading: "no_heading"
    case LedgerFault.empty: "empty"
    case TextTableFault.binary(.other): "not_a_table"
    case TextTableFault.binary(.workbook), WorkbookFault.damaged, WorkbookFault.notAWorkbook: "not_a_workbook"
    case WorkbookFault.oldFormat: "old_format"
    case WorkbookFault.encrypted: "locked_with_password"
    case LedgerFault.twoColumns: "column_twice"
    case RuleError.unknownOrganization: "unknown_reporter"
    case LedgerFault.noReporter: "no_reporter"
    default: "\(error)"
    }
  }
}
