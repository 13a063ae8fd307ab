internal import Foundation
internal import Portfolio
internal import Spreadsheets

/// Refused rows in their sender's own layout, with the reason in a last column: ready to be mended and sent again.
///
/// A workbook comes back as a workbook, a text as CSV in UTF-8 with a byte order mark, which every spreadsheet reads.
package struct RefusedRows {
  private let outcome: LedgerOutcome
  private let width: Int

  package init(_ outcome: LedgerOutcome) {
    self.outcome = outcome
    width = (outcome.head + outcome.refusals.flatMap(\.rows)).map(\.cells.count).max() ?? 0
  }

  /// - Parameters:
  ///   - path: a file, or a folder that is there; nil: beside the ledger, as `name.refused.csv`.
  ///   - heading: what stands over the reasons.
  ///   - reason: words an error.
  /// - Returns: where they were written.
  /// - Throws: ``FileFault/cannotWrite(path:)``.
  package func write(to path: String?, heading: String, reason: (any Error) -> String) throws -> String {
    let file = path.flatMap { RefusedRows.isFolder($0) ? nil : $0 }
    let isWorkbook = file.map { $0.hasSuffix(".xlsx") } ?? (outcome.sheet != nil)
    let target = file ?? place(in: path, ending: isWorkbook ? "xlsx" : "csv")
    let bytes = try isWorkbook ? workbook(heading, reason) : Array(csv(heading, reason).utf8)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
      throw FileFault.cannotWrite(path: target)
    }
    return target
  }

  /// Whether a path is a folder that is there: it takes the refused rows of any number of ledgers.
  package static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private func place(in folder: String?, ending: String) -> String {
    let folder = folder.map { "\($0)/" } ?? String(outcome.path.dropLast(outcome.file.count))
    let stem = outcome.file.lastIndex(of: ".").map { outcome.file[..<$0] } ?? outcome.file[...]
    return "\(folder)\(stem).refused.\(ending)"
  }

  private func csv(_ heading: String, _ reason: (any Error) -> String) -> String {
    var lines: [String] = []
    for (place, row) in outcome.head.enumerated() {
      lines.append(line(row, last: place == outcome.head.count - 1 ? heading : ""))
    }
    for refusal in outcome.refusals {
      for (place, row) in refusal.rows.enumerated() {
        lines.append(line(row, last: place == 0 ? reason(refusal.error) : ""))
      }
    }
    return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
  }

  private func line(_ row: TableRow, last: String) -> String {
    ((0..<width).map { FormulaMark.written(row[$0].reading) } + [last]).map(RefusedRows.quoted).joined(separator: ",")
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private func workbook(_ heading: String, _ reason: (any Error) -> String) throws -> [UInt8] {
    let book = try WorkbookWriter()
    let sheet = try book.addSheet(outcome.sheet ?? outcome.file)
    var bold = CellStyle(isBold: true)
    bold.wraps = true
    bold.hasBorder = true
    // Rows of the head keep their places among themselves: its merged cells go with them.
    let places = Dictionary(
      outcome.head.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for (place, row) in outcome.head.enumerated() {
      for column in 0..<width { try sheet.write(row[column], row: place + 1, column: column, bold) }
    }
    for merge in outcome.merges {
      guard let top = places[merge.rows.lowerBound], let bottom = places[merge.rows.upperBound] else { continue }
      let range = MergedRange(rows: (top + 1)...(bottom + 1), columns: merge.columns)
      try sheet.merge(range, outcome.head[top][merge.columns.lowerBound], bold)
    }
    try sheet.write(.text(heading), row: max(outcome.head.count, 1), column: width, bold)
    var place = outcome.head.count + 1
    for refusal in outcome.refusals {
      for (index, row) in refusal.rows.enumerated() {
        for column in 0..<width where row[column] != .empty {
          try sheet.write(row[column], row: place, column: column, RefusedRows.style(of: row[column]))
        }
        if index == 0 { try sheet.write(.text(reason(refusal.error)), row: place, column: width) }
        place += 1
      }
    }
    try sheet.freeze(rows: outcome.head.count, columns: 0)
    return try book.finish()
  }

  private static func style(of cell: Cell) -> CellStyle {
    if case .date = cell { return CellStyle(numberFormat: CellStyle.dateFormat) }
    return .plain
  }
}
