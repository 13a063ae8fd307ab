/// The rows of a workbook's sheet, a few at a time.
///
/// The sheet was looked through once before the first row: what is damaged gives none.
package final class SheetReader: TableReader {
  package let sheetName: String?
  /// In the order in which the sheet names them; at most 200,000.
  package let merges: [MergedRange]
  private let rows: SheetRows
  private let parser: PartParser
  private var hasMore = true
  private var fault: WorkbookFault?

  /// Throws `WorkbookFault`.
  init(name: String, part: String, path: String, reading: CellReading) throws(WorkbookFault) {
    sheetName = name
    let archive = try ZipArchive(path: path)
    merges = try MergeSurvey(part: part, in: archive).merges
    rows = SheetRows(reading: reading)
    let stream = try PartStream(part: part, in: archive, limit: WorkbookLimits.sheetBytes)
    parser = try PartParser(stream, handler: rows)
  }

  /// The next row that the sheet has, by its own number; numbers ascend, and may leave some out. A row is as wide as
  /// its last filled cell.
  ///
  /// Throws `WorkbookFault`, and the same again when asked again.
  package func next() throws -> TableRow? {
    if let fault { throw fault }
    while true {
      if let row = rows.take() { return row }
      guard hasMore else { return nil }
      do throws(WorkbookFault) {
        hasMore = try parser.advance()
      } catch {
        fault = error
        throw error
      }
    }
  }
}
