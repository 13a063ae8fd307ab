import Foundation
import Spreadsheets

/// A workbook as a test writes it: parts of XML, each to be replaced or left out.
struct WorkbookFile {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// In the order in which they go into the file.
  var parts: [(name: String, text: String)]

  /// `rows` is what stands within `sheetData`, `after` what follows it, `texts` within `sst`, `styles` within
  /// `styleSheet`.
  init(
    rows: String = "", after: String = "", texts: String = "", styles: String = "", workbookPr: String = "",
    sheets: [(name: String, state: String)] = [("台账", "visible")]
  ) {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
    }
    let links = sheets.indices.map { Self.link("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    let shared = [Self.link("rT", "sharedStrings", "sharedStrings.xml"), Self.link("rS", "styles", "styles.xml")]
    parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", Self.links([Self.link("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbookPr)<sheets>\(list.joined())"
          + "</sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", Self.links(links + shared)),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(texts)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"),
    ]
    for index in sheets.indices {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", Self.sheet(rows, after)))
    }
  }

  static func sheet(_ rows: String, _ after: String = "") -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)"
      + "</worksheet>"
  }

  static func link(_ id: String, _ kind: String, _ target: String, _ more: String = "") -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"\(more)/>"
  }

  static func links(_ links: [String]) -> String {
    "<Relationships xmlns=\"\(package)\">\(links.joined())</Relationships>"
  }

  subscript(name: String) -> String {
    get { parts.first { $0.name == name }?.text ?? "" }
    set {
      if let index = parts.firstIndex(where: { $0.name == name }) {
        parts[index].text = newValue
      } else {
        parts.append((name, newValue))
      }
    }
  }

  mutating func rename(_ name: String, to other: String) {
    for index in parts.indices where parts[index].name == name { parts[index].name = other }
  }

  var zip: ZipFile {
    var zip = ZipFile()
    for part in parts { zip.add(part.name, Array(part.text.utf8)) }
    return zip
  }

  static let sheet1 = "xl/worksheets/sheet1.xml"
}

/// A file that is gone when the test is over.
final class ScratchFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "luban-\(UUID().uuidString).xlsx").path
    try Data(bytes).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension WorkbookFile {
  /// All rows of a sheet.
  func read(sheet: Int = 0) throws -> [TableRow] {
    let file = try ScratchFile(zip.bytes)
    return try Workbook(path: file.path).reader(of: sheet).all()
  }

  /// The cells of the only row, written with their `<c …>`.
  static func cells(_ cells: String, texts: String = "", styles: String = "", workbookPr: String = "") throws -> [Cell]
  {
    let file = WorkbookFile(
      rows: "<row r=\"1\">\(cells)</row>", texts: texts, styles: styles, workbookPr: workbookPr)
    return try file.read().first?.cells ?? []
  }

  /// What keeps a workbook of these bytes, or its first sheet, from being read; nil where nothing does.
  static func fault(_ bytes: [UInt8]) throws -> WorkbookFault? {
    let file = try ScratchFile(bytes)
    do {
      _ = try Workbook(path: file.path).reader(of: 0).all()
      return nil
    } catch let fault as WorkbookFault {
      return fault
    }
  }

  var fault: WorkbookFault? { get throws { try Self.fault(zip.bytes) } }
}

extension SheetReader {
  func all() throws -> [TableRow] {
    var rows: [TableRow] = []
    while let row = try next() { rows.append(row) }
    return rows
  }
}
