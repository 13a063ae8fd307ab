/// A workbook in an XLSX file.
///
/// Sheets are streamed; the texts that sheets share are kept in memory, up to 256 MiB of them. Nothing of the file is
/// ever run or fetched, and nothing is written.
package final class Workbook {
  /// A sheet with rows; sheets that are charts are left out.
  package struct Sheet: Equatable, Sendable {
    package let name: String
    /// A person sees it only after asking for it, or not at all.
    package let isHidden: Bool
  }

  /// In the workbook's order, hidden ones too; at least one.
  package let sheets: [Sheet]
  private let path: String
  /// The parts of the sheets, in their order.
  private let parts: [String]
  private let textsPart: String?
  private let stylesPart: String?
  private let epoch: SerialDate.Epoch
  private var reading: CellReading?

  /// Finds a workbook's sheets; reads no cell yet.
  package init(path: String) throws(WorkbookFault) {
    switch try FileKind(path: path) {
    case .zip: break
    case .compound(let isEncrypted): throw isEncrypted ? .encrypted : .oldFormat
    case .other: throw .notAWorkbook
    }
    let archive = try ZipArchive(path: path)
    let (main, list) = try Workbook.main(of: archive)
    let relationships = try Relationships(of: main, in: archive)
    let found = try Workbook.sheets(list.items, relationships, of: main)
    guard !found.isEmpty else { throw .noSheets }
    self.path = path
    sheets = found.map(\.sheet)
    parts = found.map(\.part)
    textsPart = relationships.first("sharedStrings")?.target
    stylesPart = relationships.first("styles")?.target
    epoch = list.epoch
  }

  /// Reads a sheet from its beginning, by its place in `sheets`. Each reader is on its own; the first one reads the
  /// shared texts as well.
  package func reader(of sheet: Int) throws(WorkbookFault) -> SheetReader {
    precondition(sheets.indices.contains(sheet))
    let reading = try sharedReading()
    return try SheetReader(name: sheets[sheet].name, part: parts[sheet], path: path, reading: reading)
  }

  private func sharedReading() throws(WorkbookFault) -> CellReading {
    if let reading { return reading }
    let archive = try ZipArchive(path: path)
    var texts = SharedTexts()
    if let textsPart { texts = try SharedTexts(part: textsPart, in: archive) }
    var styles = SheetStyles()
    if let stylesPart { styles = try SheetStyles(part: stylesPart, in: archive) }
    let read = CellReading(texts: texts, styles: styles, epoch: epoch)
    reading = read
    return read
  }

  /// The part that the file itself names as its document. A binary workbook (XLSB) and another office's document are
  /// none.
  private static func main(of archive: ZipArchive) throws(WorkbookFault) -> (part: String, list: SheetList) {
    guard archive[PartName.relationships(of: "")] != nil,
      let main = try Relationships(of: "", in: archive).first("officeDocument")?.target, main.hasSuffix(".xml")
    else { throw .notAWorkbook }
    let list: SheetList
    do throws(WorkbookFault) {
      list = try SheetList(part: main, in: archive)
    } catch {
      throw error == PartFault.otherRoot(.workbook).fault(in: main) ? .notAWorkbook : error
    }
    return (main, list)
  }

  private static func sheets(
    _ items: [SheetList.Item], _ relationships: Relationships, of main: String
  ) throws(WorkbookFault) -> [(sheet: Sheet, part: String)] {
    let byID = Dictionary(relationships.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var sheets: [(sheet: Sheet, part: String)] = []
    for item in items {
      guard let relationship = byID[item.relationship] else {
        throw .damaged(part: main, reason: "sheet \(item.name) has no part")
      }
      guard relationship.kind == "worksheet" else { continue }
      guard let part = relationship.target else {
        throw .damaged(part: main, reason: "sheet \(item.name) lies outside the file")
      }
      sheets.append((Sheet(name: item.name, isHidden: item.isHidden), part))
    }
    return sheets
  }
}
