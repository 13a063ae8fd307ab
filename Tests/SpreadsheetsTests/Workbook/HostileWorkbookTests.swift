import Foundation
import Spreadsheets
import Testing

/// Files that are broken, or made to do harm.
@Suite struct HostileWorkbookTests {
  private static let one = "<row><c t=\"str\"><v>甲</v></c></row>"
  private static let sheet = WorkbookFile.sheet1

  /// The fault of a workbook with one part replaced.
  private func fault(_ text: String, in part: String = sheet) throws -> WorkbookFault? {
    var file = WorkbookFile(rows: Self.one)
    file[part] = text
    return try file.fault
  }

  private func expectDamage(_ fault: WorkbookFault?, in part: String, _ why: Comment? = nil) {
    guard case .damaged(part, _) = fault else {
      Issue.record("\(why ?? ""): \(String(describing: fault))")
      return
    }
  }

  @Test("What is no workbook is told at once")
  func others() throws {
    #expect(try WorkbookFault.of("<html><table></table></html>") == .notAWorkbook)
    #expect(try WorkbookFault.of("序号,项目\n1,甲\n") == .notAWorkbook)
    #expect(try WorkbookFault.of("") == .notAWorkbook)
    #expect(try WorkbookFile.fault(ZipFile().bytes) == .notAWorkbook)
    var other = ZipFile()
    other.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    #expect(try WorkbookFile.fault(other.bytes) == .notAWorkbook)
    #expect(try fault("<document xmlns=\"urn:word\"/>", in: "xl/workbook.xml") == .notAWorkbook)
    let binary = WorkbookFile.links([WorkbookFile.link("r", "officeDocument", "xl/workbook.bin")])
    #expect(try fault(binary, in: "_rels/.rels") == .notAWorkbook)
  }

  @Test("A file that the system does not give is unreadable")
  func unreadable() throws {
    #expect(throws: WorkbookFault.unreadable(ENOENT)) { try Workbook(path: "/nowhere/x.xlsx") }
    #expect(throws: WorkbookFault.unreadable(EINVAL)) { try Workbook(path: "/tmp") }
    #expect(throws: WorkbookFault.unreadable(EINVAL)) { try Workbook(path: "/dev/zero") }
  }

  @Test("A container is encrypted when its directory names a package")
  func containers() throws {
    let sign: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    for blocks in [1, 7, 511, 512, 2000] {
      let start = sign + [UInt8](repeating: 0, count: blocks * 128 - sign.count)
      #expect(try WorkbookFile.fault(start + name + [0, 0]) == .encrypted)
      #expect(try WorkbookFile.fault(start + [1] + name + [0, 0]) == .oldFormat)
    }
    #expect(try WorkbookFile.fault(sign) == .oldFormat)
  }

  @Test("A workbook cut anywhere is damaged, never read in part")
  func cut() throws {
    let bytes = WorkbookFile(rows: Self.one).zip.bytes
    #expect(try WorkbookFile.fault(bytes) == nil)
    for count in stride(from: 4, to: bytes.count - 1, by: 41) {
      let fault = try WorkbookFile.fault(Array(bytes[..<count]))
      expectDamage(fault, in: "", "cut to \(count)")
    }
  }

  @Test("A wrong checksum and a wrong length are noticed before any row is given")
  func checksums() throws {
    for part in ["_rels/.rels", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", Self.sheet] {
      var zip = WorkbookFile(rows: Self.one).zip
      let index = try #require(zip.entries.firstIndex { $0.name == part })
      zip.entries[index].checksum = 1
      #expect(try WorkbookFile.fault(zip.bytes) == .damaged(part: part, reason: "wrong checksum"))
    }
    var zip = WorkbookFile(rows: Self.one).zip
    zip.entries[zip.entries.count - 1].inflatedCount = 5
    expectDamage(try WorkbookFile.fault(zip.bytes), in: Self.sheet)
    // A stream that ends before its header says.
    let sheet = zip.entries[zip.entries.count - 1].bytes
    zip.entries[zip.entries.count - 1].packed = ZipFile.deflated(sheet)
    zip.entries[zip.entries.count - 1].inflatedCount = sheet.count
    #expect(try WorkbookFile.fault(zip.bytes) == nil)
    zip.entries[zip.entries.count - 1].inflatedCount = sheet.count + 1
    #expect(try WorkbookFile.fault(zip.bytes) == .damaged(part: Self.sheet, reason: "shorter than it says"))
  }

  @Test("Entries that are locked, packed otherwise or there twice are refused; names that lead out mean nothing")
  func entries() throws {
    var zip = WorkbookFile(rows: Self.one).zip
    let last = zip.entries.count - 1
    zip.entries[last].flags = 1
    #expect(try WorkbookFile.fault(zip.bytes) == .encrypted)
    zip.entries[last].flags = 0
    zip.entries[last].method = 12
    #expect(try WorkbookFile.fault(zip.bytes) == .damaged(part: Self.sheet, reason: "unknown compression"))
    zip.entries[last].method = nil
    zip.add("../../xl/workbook.xml", [1])
    zip.add("/", [])
    zip.add("xl/", [])
    zip.add(String(repeating: "n", count: 5000), [])
    #expect(try WorkbookFile.fault(zip.bytes) == nil)
    zip.add("XL/worksheets/SHEET1.xml", [])
    expectDamage(try WorkbookFile.fault(zip.bytes), in: "XL/worksheets/SHEET1.xml")
  }

  @Test("Parts that are missing or lie outside the file are faults")
  func missing() throws {
    for target in ["nothing.xml", "../../../etc/passwd", "/../x.xml"] {
      let link = WorkbookFile.links([WorkbookFile.link("rId1", "worksheet", target)])
      guard case .damaged = try fault(link, in: "xl/_rels/workbook.xml.rels") else {
        Issue.record("\(target)")
        continue
      }
    }
    let outside = WorkbookFile.link("rId1", "worksheet", "file:///etc/passwd", " TargetMode=\"External\"")
    expectDamage(try fault(WorkbookFile.links([outside]), in: "xl/_rels/workbook.xml.rels"), in: "xl/workbook.xml")
    expectDamage(try fault(WorkbookFile.links([]), in: "xl/_rels/workbook.xml.rels"), in: "xl/workbook.xml")
    #expect(try WorkbookFile(sheets: []).fault == .noSheets)
  }

  @Test("A document type is refused, so entities neither explode nor fetch")
  func entities() throws {
    let bomb = """
      <!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
      """
    let fetch = "<!DOCTYPE w [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
    for type in [bomb, fetch, "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1/x.dtd\">", "<!DOCTYPE worksheet>"] {
      for part in ["_rels/.rels", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", Self.sheet] {
        let text = WorkbookFile(rows: "<row><c t=\"str\"><v>&amp;</v></c></row>")[part]
        let plain = text.firstRange(of: "?>").map { String(text[$0.upperBound...]) } ?? text
        #expect(try fault(type + plain, in: part) == .damaged(part: part, reason: "a document type declaration"))
      }
    }
    expectDamage(try fault(WorkbookFile.sheet("<row><c t=\"str\"><v>&c;</v></c></row>")), in: Self.sheet)
  }

  @Test(
    "Rows and cells out of order, beyond the sheet or without sense are faults",
    arguments: [
      "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"-1\"/>",
      "<row r=\"x\"/>",
      "<row r=\"\"/>", "<row r=\"99999999999999999999\"/>", "<row r=\"1\"><c r=\"A2\"/></row>",
      "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"A1\"/><c r=\"A1\"/></row>", "<row><c r=\"1\"/></row>",
      "<row><c r=\"A\"/></row>", "<row><c r=\"\"/></row>", "<row><c r=\"$A$1\"/></row>",
      "<row><c r=\"ZZZZZZZZZZZZZZZZ1\"/></row>",
      "<row><c r=\"甲1\"/></row>", "<row>", "</row>", "<row><c></row></c>", "<row a=\"1\" a=\"2\"/>", "\u{1}",
    ])
  func disorder(rows: String) throws {
    expectDamage(try fault(WorkbookFile.sheet(rows)), in: Self.sheet)
  }

  @Test("Beyond the last row and column of the format nothing is read")
  func edges() throws {
    #expect(try fault(WorkbookFile.sheet("<row><c r=\"XFE1\"/></row>")) == .tooLarge(what: "columns", limit: 16_384))
    #expect(try fault(WorkbookFile.sheet("<row r=\"1048577\"/>")) == .tooLarge(what: "rows", limit: 1_048_576))
    #expect(try fault(WorkbookFile.sheet("<row r=\"1048576\"><c r=\"XFD1048576\"/></row>")) == nil)
    let cells = String(repeating: "<c/>", count: 16_385)
    #expect(try fault(WorkbookFile.sheet("<row>\(cells)</row>")) == .tooLarge(what: "columns", limit: 16_384))
    for reference in ["", "A", "A0", "A1:", ":", "A1:B2:C3", "A1:XFE1", "A1:A1048577", "A:B"] {
      let merge = "<mergeCells><mergeCell ref=\"\(reference)\"/></mergeCells>"
      expectDamage(try fault(WorkbookFile.sheet("", merge)), in: Self.sheet)
    }
  }

  @Test("Names, tags, depth, merged cells and a row's text have limits")
  func limits() throws {
    let names = (0..<5000).map { "<n\($0)/>" }.joined()
    #expect(try fault(WorkbookFile.sheet("", names)) == .tooLarge(what: "names", limit: 2000))
    let attributes = (0..<5000).map { "<row a\($0)=\"\"/>" }.joined()
    #expect(try fault(WorkbookFile.sheet(attributes)) == .tooLarge(what: "names", limit: 2000))
    let prefixes = (0..<5000).map { "<row xmlns:p\($0)=\"u\"/>" }.joined()
    #expect(try fault(WorkbookFile.sheet(prefixes)) == .tooLarge(what: "names", limit: 2000))
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(try fault(WorkbookFile.sheet("", deep)) == .tooLarge(what: "elements in elements", limit: 64))
    let long = String(repeating: "-x", count: 500_000)
    for tag in ["<!--\(long)-->", "<row a=\"\(long)\"/>", "<\(long.replacing("-", with: "y"))/>", "<?p \(long)?>"] {
      #expect(try fault(WorkbookFile.sheet(tag)) == .tooLarge(what: "tag", limit: 256 << 10))
    }
    let comment = "<!--" + String(repeating: "x", count: 250_000) + "-->"
    #expect(try fault(WorkbookFile.sheet(String(repeating: comment, count: 5))) == nil)
    let merges = String(repeating: "<mergeCell ref=\"A1\"/>", count: 200_001)
    #expect(
      try fault(WorkbookFile.sheet("", "<mergeCells>\(merges)</mergeCells>"))
        == .tooLarge(what: "merged cells", limit: 200_000))
    let text = String(repeating: "长", count: 32_000)
    let cells = String(repeating: "<c t=\"str\"><v>\(text)</v></c>", count: 180)
    #expect(
      try fault(WorkbookFile.sheet("<row>\(cells)</row>")) == .tooLarge(what: "text of a row", limit: 16 << 20))
  }

  @Test("A part that inflates to a thousand times its size is refused, and so is one that says it is endless")
  func bombs() throws {
    let bomb = try Workbook(path: FixtureTests.path("bomb.xlsx"))
    #expect(throws: WorkbookFault.tooLarge(what: "\(Self.sheet), times its size", limit: 250)) {
      try bomb.reader(of: 0)
    }
    for part in ["xl/workbook.xml", "xl/styles.xml", "_rels/.rels", "xl/sharedStrings.xml"] {
      var zip = WorkbookFile().zip
      let index = try #require(zip.entries.firstIndex { $0.name == part })
      zip.entries[index].inflatedCount = Int(UInt32.max)
      guard case .tooLarge(part, _) = try WorkbookFile.fault(zip.bytes) else {
        Issue.record("\(part)")
        continue
      }
    }
  }

  @Test("Many rows of one cell in the last column stay cheap until they are taken")
  func sparseRows() throws {
    let rows = (1...20_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    let scratch = try ScratchFile(WorkbookFile(rows: rows).zip.bytes)
    let reader = try Workbook(path: scratch.path).reader(of: 0)
    var count = 0
    while let row = try reader.next(), count < 500 {
      #expect(row.cells.count == 16_384)
      count += 1
    }
    #expect(count == 500)
  }

  @Test("A reader that met a fault meets it again")
  func again() throws {
    let rows = (1...20_000).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined() + "<row r=\"1\"/>"
    let scratch = try ScratchFile(WorkbookFile(rows: rows).zip.bytes)
    let reader = try Workbook(path: scratch.path).reader(of: 0)
    let fault = WorkbookFault.damaged(part: Self.sheet, reason: "row 1 after row 20000")
    #expect(throws: fault) { try reader.all() }
    #expect(throws: fault) { try reader.next() }
  }
}

extension WorkbookFault {
  fileprivate static func of(_ text: String) throws -> WorkbookFault? { try WorkbookFile.fault(Array(text.utf8)) }
}
