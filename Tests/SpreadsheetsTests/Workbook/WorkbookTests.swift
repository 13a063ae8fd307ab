import Spreadsheets
import Testing
import Values

/// How a workbook's parts are found, and its rows and merged cells placed.
@Suite struct WorkbookTests {
  private static let one = "<row><c t=\"str\"><v>甲</v></c></row>"

  @Test("Sheets stand in the workbook's order, hidden ones are told, charts are left out")
  func sheets() throws {
    var file = WorkbookFile(
      rows: Self.one, sheets: [("乙 &amp; 丙", "visible"), ("表", "hidden"), ("图", "visible"), ("深", "veryHidden")])
    file["xl/_rels/workbook.xml.rels"] = file["xl/_rels/workbook.xml.rels"].replacing(
      "worksheet\" Target=\"worksheets/sheet3.xml", with: "chartsheet\" Target=\"worksheets/sheet3.xml")
    let scratch = try ScratchFile(file.zip.bytes)
    let workbook = try Workbook(path: scratch.path)
    #expect(workbook.sheets.map(\.name) == ["乙 & 丙", "表", "深"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
    let reader = try workbook.reader(of: 2)
    #expect(reader.sheetName == "深")
    #expect(try reader.next()?[0] == .text("甲"))
    #expect(try workbook.reader(of: 2).all().count == 1)
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test("Two readers of one sheet do not disturb each other")
  func twoReaders() throws {
    let rows = (1...5000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    let scratch = try ScratchFile(WorkbookFile(rows: rows).zip.bytes)
    let workbook = try Workbook(path: scratch.path)
    let (left, right) = try (workbook.reader(of: 0), workbook.reader(of: 0))
    var count = 0
    while let row = try left.next() {
      #expect(try right.next() == row)
      count += 1
    }
    #expect(count == 5000)
  }

  @Test(
    "Parts are found by absolute, relative and unusual paths",
    arguments: [
      ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("../other/s.xml", "other/s.xml"),
      ("./worksheets/./sheet1.xml", "xl/worksheets/sheet1.xml"), ("WorkSheets/Sheet1.xml", "xl/worksheets/sheet1.xml"),
      ("worksheets\\sheet1.xml", "xl\\worksheets\\sheet1.xml"),
      ("worksheets/x/../sheet1.xml", "/xl/worksheets/sheet1.xml"),
    ])
  func targets(target: String, name: String) throws {
    var file = WorkbookFile(rows: Self.one)
    file["xl/_rels/workbook.xml.rels"] = WorkbookFile.links([WorkbookFile.link("rId1", "worksheet", target)])
    file.rename(WorkbookFile.sheet1, to: name)
    #expect(try file.read().first?.cells == [.text("甲")])
  }

  @Test("The workbook's own part may lie anywhere")
  func rootPart() throws {
    var file = WorkbookFile(rows: Self.one)
    file["_rels/.rels"] = WorkbookFile.links([WorkbookFile.link("r", "officeDocument", "/book.xml")])
    file.rename("xl/workbook.xml", to: "book.xml")
    file.rename("xl/_rels/workbook.xml.rels", to: "_rels/book.xml.rels")
    file["_rels/book.xml.rels"] = WorkbookFile.links([
      WorkbookFile.link("rId1", "worksheet", "xl/worksheets/sheet1.xml")
    ])
    #expect(try file.read().first?.cells == [.text("甲")])
  }

  @Test("The strict form of the format, with any prefixes, is read alike")
  func strict() throws {
    var file = WorkbookFile(texts: "<si><t>共</t></si>")
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    for index in file.parts.indices {
      file.parts[index].text = file.parts[index].text.replacing(WorkbookFile.main, with: main)
        .replacing(WorkbookFile.office, with: office)
    }
    file["xl/workbook.xml"] = file["xl/workbook.xml"].replacing("r:id", with: "rel:id").replacing(
      "s:r=", with: "s:rel=")
    file[WorkbookFile.sheet1] = """
      <x:worksheet xmlns:x="\(main)" xmlns:y="urn:other"><y:sheetData><y:row/></y:sheetData><x:sheetData>
      <x:row x:r="9" y:r="5" r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><y:c r="C2"><y:v>1</y:v></y:c></x:row>
      </x:sheetData><x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>
      """
    let scratch = try ScratchFile(file.zip.bytes)
    let reader = try Workbook(path: scratch.path).reader(of: 0)
    #expect(reader.merges == [MergedRange(rows: 2...3, columns: 1...2)])
    #expect(try reader.all() == [TableRow(number: 2, cells: [.empty, .text("共")])])
  }

  @Test("Rows and cells without a place follow the one before")
  func places() throws {
    let cell = "<c><v>1</v></c>"
    let file = WorkbookFile(
      rows: "<row>\(cell)</row><row r=\"5\"/><row><c r=\"C6\"/>\(cell)<c r=\"xfd6\"><v>1</v></c></row><row/>")
    let rows = try file.read()
    let one = Cell.number(ExactDecimal(1))
    #expect(rows.map(\.number) == [1, 5, 6, 7])
    #expect(rows[0].cells == [one])
    #expect(rows[1].cells.isEmpty)
    #expect(rows[2].cells.count == 16_384)
    #expect(rows[2].cells.indices.filter { rows[2][$0] == one } == [3, 16_383])
  }

  @Test("Merged cells are known before the first row, in any writing")
  func merges() throws {
    let after =
      "<mergeCells count=\"9\"><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"d4:B3\"/><mergeCell ref=\"E5\"/>"
      + "<mergeCell ref=\"A1048576:XFD1048576\"/></mergeCells>"
    let scratch = try ScratchFile(WorkbookFile(rows: Self.one, after: after).zip.bytes)
    let merges = try Workbook(path: scratch.path).reader(of: 0).merges
    #expect(
      merges == [
        MergedRange(rows: 1...2, columns: 0...2), MergedRange(rows: 3...4, columns: 1...3),
        MergedRange(rows: 5...5, columns: 4...4), MergedRange(rows: 1_048_576...1_048_576, columns: 0...16_383),
      ])
  }

  @Test("A row may be longer than what is read at once")
  func longRow() throws {
    let text = String(repeating: "长", count: 300)
    let file = WorkbookFile(
      rows: "<row>" + String(repeating: "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>", count: 3000) + "</row>")
    let rows = try file.read()
    #expect(rows.count == 1)
    #expect(rows.first?.cells == [Cell](repeating: .text(text), count: 3000))
  }

  @Test("A workbook needs neither shared texts nor styles, and may be in UTF-16")
  func without() throws {
    var file = WorkbookFile(rows: Self.one)
    file["xl/_rels/workbook.xml.rels"] = WorkbookFile.links([
      WorkbookFile.link("rId1", "worksheet", "worksheets/sheet1.xml"),
      WorkbookFile.link("rX", "hyperlink", "https://example.org/", " TargetMode=\"External\""),
    ])
    var zip = file.zip
    zip.entries.removeAll { $0.name.hasSuffix("Strings.xml") || $0.name.hasSuffix("styles.xml") }
    let index = try #require(zip.entries.firstIndex { $0.name == WorkbookFile.sheet1 })
    let text = file[WorkbookFile.sheet1].replacing("UTF-8", with: "UTF-16")
    zip.entries[index].bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let scratch = try ScratchFile(zip.bytes)
    #expect(try Workbook(path: scratch.path).reader(of: 0).all().first?.cells == [.text("甲")])
  }
}
