import Foundation
import Spreadsheets
import Testing

/// Changed workbooks are read or refused, and what is read keeps within a sheet.
///
/// `Scripts/fuzz` runs far more of them, under the address sanitizer; what it finds fails again with its seed.
@Suite struct WorkbookFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["LUBAN_FUZZ_COUNT"].flatMap(UInt64.init) ?? 600
  private static let firstSeed = environment["LUBAN_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  private static let rich = WorkbookFile(
    rows: """
      <row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
      <row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3" s="2"><v>44375.25</v></c><c t="b"><v>1</v></c>\
      <c t="e"><v>#REF!</v></c><c t="str"><f>A1</f><v>x_x000D_</v></c><c t="d"><v>2021-06-28</v></c><c><f>B</f></c></row>
      <row><c t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>a</t></rPh></is></c><c s="3"><v>0.5</v></c></row>
      """,
    after: "<mergeCells count=\"2\"><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"D3:E9\"/></mergeCells>",
    texts: "<si><t>标题</t></si><si><r><t xml:space=\"preserve\">一 </t></r><r><t>二</t></r></si>",
    styles: "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"46\"/></cellXfs>",
    workbookPr: "<workbookPr date1904=\"0\"/>", sheets: [("台账", "visible"), ("二", "hidden")])

  @Test("Random changes never crash or hang the reader")
  func mutations() throws {
    let names = ["openpyxl.xlsx", "libreoffice.xlsx", "encrypted.xlsx"]
    let files = try names.map { [UInt8](try Data(contentsOf: URL(filePath: FixtureTests.path($0)))) }
    var (read, refused) = (0, 0)
    for seed in Self.firstSeed..<Self.firstSeed + Self.count {
      var mutation = Mutation(seed: seed)
      let file = try ScratchFile(mutation.file(of: [Self.rich, WorkbookFile(rows: "<row/>")], files))
      do {
        try readAll(file.path, seed)
        read += 1
      } catch is WorkbookFault {
        refused += 1
      }
    }
    #expect(read > Int(Self.count) / 10)
    #expect(refused > Int(Self.count) / 10)
    if Self.environment["LUBAN_FUZZ_COUNT"] != nil {
      Attachment.record("read \(read), refused \(refused)", named: "fuzz.txt")
    }
  }

  private func readAll(_ path: String, _ seed: UInt64) throws {
    let workbook = try Workbook(path: path)
    #expect(!workbook.sheets.isEmpty, "seed \(seed)")
    for index in workbook.sheets.indices {
      let reader = try workbook.reader(of: index)
      for merge in reader.merges {
        #expect(merge.rows.lowerBound >= 1 && merge.rows.upperBound <= 1_048_576, "seed \(seed)")
        #expect(merge.columns.lowerBound >= 0 && merge.columns.upperBound < 16_384, "seed \(seed)")
      }
      var last = 0
      while let row = try reader.next() {
        #expect(row.number > last && row.cells.count <= 16_384, "seed \(seed)")
        last = row.number
      }
    }
  }
}
