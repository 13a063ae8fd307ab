import Foundation
import Spreadsheets
import Testing

/// Encodings found by themselves, and bytes that are none in them.
@Suite struct TextEncodingTests {
  private static let text = "项目名称,本月完成（万元）\n济枣高铁（枣庄段）,3200.50\n一期🚄𠮷㐀,0\n"

  private static let cells: [[Cell]] = [
    [.text("项目名称"), .text("本月完成（万元）")], [.text("济枣高铁（枣庄段）"), .text("3200.50")],
    [.text("一期🚄𠮷㐀"), .text("0")],
  ]

  @Test("Every encoding is found by itself, with a byte order mark and without", arguments: TextEncoding.allCases)
  func found(_ encoding: TextEncoding) throws {
    for mark in ["", "\u{FEFF}"] {
      let (table, rows) = try TextFile.table(encoding.bytes(mark + Self.text))
      #expect(table.encoding == encoding)
      #expect(table.hasByteOrderMark == !mark.isEmpty)
      #expect(rows.map(\.cells) == Self.cells)
    }
  }

  @Test("A file of plain ASCII is UTF-8, and so is an empty one")
  func ascii() throws {
    #expect(try TextFile.table("a,b\n").table.encoding == .utf8)
    let (table, rows) = try TextFile.table("")
    #expect(table.encoding == .utf8)
    #expect(rows.isEmpty)
    #expect(try TextFile.table("\u{FEFF}").rows.isEmpty)
  }

  @Test("Names of encodings, as people and programs write them")
  func names() {
    for (name, encoding) in [
      ("utf-8", .utf8), ("UTF8", .utf8), ("ｕｔｆ－８", .utf8), ("GBK", .gb18030), ("gb2312", .gb18030),
      ("GB-18030", .gb18030), ("cp936", .gb18030), ("utf-16", .utf16LittleEndian), ("UTF_16 LE", .utf16LittleEndian),
      ("utf-16be", .utf16BigEndian), ("latin1", nil), ("", nil),
    ] as [(String, TextEncoding?)] { #expect(TextEncoding(name) == encoding, "\(name)") }
  }

  @Test("UTF-16 is read by its byte order mark, whichever order was told")
  func toldOrder() throws {
    let bytes = try TextEncoding.utf16BigEndian.bytes("\u{FEFF}甲,乙")
    let (table, rows) = try TextFile.table(bytes, TextEncoding("utf-16"))
    #expect(table.encoding == .utf16BigEndian)
    #expect(rows.map(\.cells) == [[.text("甲"), .text("乙")]])
  }

  @Test("One bad byte makes one garbled cell of a UTF-8 file, not a file in GB18030")
  func oneBadByte() throws {
    for place in [3, 20, 45] {
      var bytes = Array(Self.text.utf8)
      bytes[place] = 0xFF
      let (table, rows) = try TextFile.table(bytes)
      #expect(table.encoding == .utf8)
      let garbled = rows.flatMap(\.cells).filter { if case .garbled = $0 { true } else { false } }
      #expect(garbled.count == 1)
      #expect(words(garbled)[0].contains("\u{FFFD}"))
      #expect(rows.flatMap(\.cells).count == 6)
    }
  }

  @Test("A few stray bytes do not keep GB18030 from being found")
  func strayInGB() throws {
    var bytes = try TextEncoding.gb18030.bytes(String(repeating: Self.text, count: 20))
    bytes.insert(0xFF, at: 4)
    bytes.insert(0x80, at: 200)
    let (table, rows) = try TextFile.table(bytes)
    #expect(table.encoding == .gb18030)
    #expect(rows.count == 60)
    #expect(rows.suffix(40).flatMap(\.cells) == Array(repeating: Self.cells.joined(), count: 14).joined().suffix(80))
  }

  @Test(
    "A broken byte swallows no delimiter, no quote and no line end behind it",
    arguments: [
      (TextEncoding.utf8, [0xE6] as [UInt8]), (.utf8, [0xE6, 0x9E]), (.utf8, [0xFF]), (.utf8, [0xC0]),
      (.gb18030, [0xD6]), (.gb18030, [0x80]), (.gb18030, [0xFF]), (.gb18030, [0x81, 0x30, 0x81]), (.gb18030, [0xFE]),
    ])
  func inStep(_ encoding: TextEncoding, _ broken: [UInt8]) throws {
    let bytes =
      Array("a".utf8) + broken + Array(",\"b".utf8) + broken + Array("\",c".utf8) + broken + Array("\r\nd,e,f".utf8)
      + broken
    let (_, rows) = try TextFile.table(bytes, encoding, ",")
    #expect(rows.map(\.cells.count) == [3, 3])
    #expect(rows.map(\.number) == [1, 2])
    #expect(words(rows[0].cells).map(\.first) == ["a", "b", "c"])
    for cell in rows[0].cells + rows[1].cells[2...] {
      guard case .garbled(let text) = cell else {
        Issue.record("\(cell)")
        continue
      }
      #expect(text.contains("\u{FFFD}"))
    }
    #expect(rows[1].cells[..<2] == [.text("d"), .text("e")])
  }

  @Test("Half a surrogate pair and half a unit are broken; what follows them is not")
  func utf16() throws {
    var bytes: [UInt8] = []
    for unit: UInt16 in [0xFEFF, 0x61, 0xD83D, 0x2C, 0xDE84, 0x2C, 0xD83D, 0xD83D, 0xDE84, 0xA, 0x62, 0xD83D] {
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let (_, rows) = try TextFile.table(bytes + [0x41], nil, ",")
    #expect(
      rows.map(\.cells) == [
        [.garbled("a\u{FFFD}"), .garbled("\u{FFFD}"), .garbled("\u{FFFD}🚄")], [.garbled("b\u{FFFD}\u{FFFD}")],
      ])
  }

  @Test("A character that the file itself holds as U+FFFD is a text like any other")
  func replacement() throws {
    #expect(try TextFile.table("a\u{FFFD},b").rows.map(\.cells) == [[.text("a\u{FFFD}"), .text("b")]])
  }

  @Test("A character cut by the end of the first mebibyte is no broken one", arguments: [TextEncoding.utf8, .gb18030])
  func cutBySample(_ encoding: TextEncoding) throws {
    let line = try encoding.bytes("枣庄市,🚄𠮷\n")
    for shift in 0..<4 {
      var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: shift) + [UInt8(ascii: "\n")]
      bytes += Array(repeating: line, count: (1 << 20) / line.count + 10).joined()
      let (table, rows) = try TextFile.table(bytes, nil, ",")
      #expect(table.encoding == encoding)
      #expect(rows.dropFirst().allSatisfy { $0.cells == [.text("枣庄市"), .text("🚄𠮷")] })
    }
  }

  @Test("Workbooks, and bytes that are no text, are told apart from a table")
  func binary() {
    for (bytes, kind) in [
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .workbook),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00], .oldWorkbook),
      ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x00, 0x00, 0x00, 0x00], .other), ([0x00], .other),
      (Array("%PDF-1.4\n%%EOF\n".utf8), .other),
    ] as [([UInt8], TextTableFault.BinaryKind)] {
      #expect(throws: TextTableFault.binary(kind)) { try TextFile.table(bytes) }
    }
    // A zip is no CSV even if someone says it is UTF-8.
    #expect(throws: TextTableFault.binary(.workbook)) { try TextFile.table([0x50, 0x4B, 0x03, 0x04], .utf8) }
  }

  @Test("What is not there, and what is a folder, is unreadable")
  func unreadable() {
    for path in ["/nowhere/a.csv", "/tmp"] {
      #expect(throws: TextTableFault.unreadable(path: path)) { try TextTable(path: path) }
    }
  }

  @Test("A table is read from a pipe as from a file")
  func pipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(TextEncoding.gb18030.bytes(Self.text)))
    try pipe.fileHandleForWriting.close()
    let table = try TextTable(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(table.encoding == .gb18030)
    #expect(try table.allRows().map(\.cells) == Self.cells)
    // It was open before, and is open after.
    #expect(try pipe.fileHandleForReading.read(upToCount: 1) == nil)
  }
}
